"""CA026: two programs of one institution with nearly the same title are one, unless they say to be twins."""

import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from mmadvisor.catalog.files import File, Folder
from mmadvisor.errors import Problem
from mmadvisor.model.program import Program

ALIKE = 0.9
"""Share of common letters from which titles count as nearly the same: 'Data Sciences' and 'Data Science'."""
BRACKETS = re.compile(r"\s*\([^)]*\)")
"""What stands in brackets tells little: '(performance-based admission)' would make two degrees alike."""


def check(folder: Folder) -> Iterator[Problem]:
    """Compare the programs of each institution, credential by credential."""
    groups: dict[tuple[str, str], list[File[Program]]] = defaultdict(list)
    for file in folder.programs:
        groups[file.value.institution, file.value.credential].append(file)
    for group in groups.values():
        for one, other in combinations(group, 2):
            if not are_twins(one.value, other.value) and are_alike(one.value.title, other.value.title):
                message = f"nearly the same title as {one.value.id!r}, {one.value.title!r}"
                hint = "join the files, or name the other under twin_of"
                yield other.problem(("title",), "CA026", message, hint)


def are_twins(one: Program, other: Program) -> bool:
    """Tell whether one names the other as the same program in another language."""
    return one.twin_of == other.id or other.twin_of == one.id


def are_alike(one: str, other: str) -> bool:
    """Tell whether two titles differ by a few letters, or by the order of their words."""
    first, second = (" ".join(sorted(BRACKETS.sub("", title).casefold().split())) for title in (one, other))
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= ALIKE
