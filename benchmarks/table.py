"""What a measurement hands over: a table with what it shows, and the bars that it missed."""

from collections.abc import Sequence
from typing import NamedTuple


class Section(NamedTuple):
    """A table under a title; `missed` names what is over its bar."""

    title: str
    about: str
    header: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    missed: Sequence[str]
    after: str = ""


def as_markdown(section: Section) -> str:
    """Return a section of the page; all columns but the first hold numbers."""
    rule = ["---", *["---:"] * (len(section.header) - 1)]
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in (section.header, rule, *section.rows))
    parts = [f"## {section.title}", section.about, table, section.after]
    return "\n\n".join(part for part in parts if part)


def as_text(section: Section) -> str:
    """Return a section for a terminal."""
    lines = [section.header, *section.rows]
    widths = [max(len(cells[place]) for cells in lines) for place in range(len(section.header))]
    rows = [
        "  ".join(cell.rjust(width) if place else cell.ljust(width) for place, (cell, width) in enumerate(pairs))
        for pairs in (list(zip(cells, widths, strict=True)) for cells in lines)
    ]
    return "\n".join([section.title, *rows, *([section.after] if section.after else [])])
