"""What Markdown pages are made of: text without markup, tables."""

import re
from collections.abc import Iterable, Sequence

from mmadvisor.errors import visible

SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
LEADING = re.compile(r"^(?=[-+=](?:[\s=-]|$))|^([0-9]{1,9})(?=[.)](?:\s|$))")
"""What would begin a list, a rule or a heading if it stood first in a line."""


def escaped(text: str) -> str:
    """Return text in which no character acts as markup, wherever the text stands."""
    return LEADING.sub(r"\1\\", SPECIAL.sub(r"\\\1", visible(" ".join(text.split()))))


def table(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Return a table of plain text."""
    return ready_table(map(escaped, headers), (map(escaped, row) for row in rows))


def ready_table(headers: Iterable[str], rows: Iterable[Iterable[str]]) -> list[str]:
    """Return a table of cells that are Markdown already."""
    titles = list(headers)
    return [
        f"| {' | '.join(titles)} |",
        "|" + "---|" * len(titles),
        *(f"| {' | '.join(row)} |" for row in rows),
    ]
