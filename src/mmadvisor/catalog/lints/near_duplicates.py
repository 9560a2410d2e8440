"""CA026: two programs of one institution with nearly the same title are one, unless they say to be twins."""

import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise

from mmadvisor.catalog.files import File, Folder
from mmadvisor.model.program import Program
from mmadvisor.problems import Problem

ALIKE = 0.9
"""Share of common letters from which titles count as nearly the same: 'Data Sciences' and 'Data Science'."""
BRACKETS = re.compile(r"\s*\([^)]*\)")
"""What stands in brackets tells little: '(performance-based admission)' would make two degrees alike."""


def check(folder: Folder) -> Iterator[Problem]:
    """Compare the programs of each institution and credential, each with the next by its words.

    Titles that are nearly the same stand side by side in that order, so time grows only with the number of programs.
    """
    groups: dict[tuple[str, str], list[File[Program]]] = defaultdict(list)
    for file in folder.programs:
        groups[file.value.institution, file.value.credential].append(file)
    for group in groups.values():
        for pair in pairwise(sorted(group, key=lambda file: words(file.value.title))):
            one, other = sorted(pair, key=lambda file: file.shown)
            titles = SequenceMatcher(None, words(one.value.title), words(other.value.title), autojunk=False)
            if origin(one.value) != origin(other.value) and titles.ratio() >= ALIKE:
                message = f"nearly the same title as {one.value.id!r}, {one.value.title!r}"
                hint = "join the files, or name the other under twin_of"
                yield other.problem(("title",), "CA026", message, hint)


def origin(program: Program) -> str:
    """Return the id that a program and its twins in other languages share."""
    return program.twin_of or program.id


def words(title: str) -> str:
    """Return the words of a title in the order of the alphabet."""
    return " ".join(sorted(BRACKETS.sub("", title).casefold().split()))
