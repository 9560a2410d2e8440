"""CA071: no source id inside a sentence; CA072: no marketing word, no promise."""

import re
from collections.abc import Iterator

from mmadvisor.catalog.files import File, Folder
from mmadvisor.catalog.lints.source_refs import ONE, SEVERAL
from mmadvisor.located import Where
from mmadvisor.model.program import Program
from mmadvisor.problems import Problem

SOURCE_ID = re.compile(r"\bs\d+\b")
MARKETING = re.compile(
    r"\b(world[- ]class|cutting[- ]edge|prestigious|unlock(s|ing)?|game[- ]chang\w+|top[- ]tier|in-demand"
    r"|best[- ]in[- ]class|guaranteed (job|admission|salary)|life[- ]changing|revolutionary|renowned)\b",
    re.IGNORECASE,
)
NAMES = frozenset({"title", "url", "code", "publisher", "degree", "after", "of", "languages"}) | ONE | SEVERAL


def check(folder: Folder) -> Iterator[Problem]:
    """Read every sentence of every program file."""
    for file, where, text in sentences(folder):
        if found := SOURCE_ID.search(text):
            hint = "put it in source, sources or see"
            yield file.problem(where, "CA071", f"the text names the source {found[0]}", hint)
        if found := MARKETING.search(text):
            yield file.problem(where, "CA072", f"{found[0]!r} is a word of advertising", "say what is known")


def sentences(folder: Folder) -> Iterator[tuple[File[Program], Where, str]]:
    """Yield all texts of programs that are no names, addresses or codes."""
    for file in folder.programs:
        for where, text in file.parts:
            if isinstance(text, str) and NAMES.isdisjoint(where):
                yield file, where, text
