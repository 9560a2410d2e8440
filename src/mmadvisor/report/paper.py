"""Where text renderers write: headings, paragraphs, lists, tables. Plain lines here, styled in `rich_paper.py`."""

import textwrap
from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple

from mmadvisor.errors import visible

Row = Sequence[str]
NARROWEST = 20
GAP = 2
"""Blanks between the columns of lines that are laid out already."""
Tone = Literal["", "strong", "faint", "go", "care", "other", "stop"]
"""What a piece of text means: `go` ahead, `care` is needed, an `other` way, `stop`; paper chooses the color."""


class Span(NamedTuple):
    """A piece of a line with its meaning, and the page that it opens."""

    text: str
    tone: Tone = ""
    link: str | None = None


def safe(text: str) -> str:
    """Return text that cannot control a terminal; files are read strictly, so this is a second lock on that door."""
    return visible(text, one_line=False)


class Paper:
    """Plain lines without styles, boxes or escapes; tables become cards of `label: value`.

    `says` is what becomes of every text but laid out lines.
    """

    def __init__(self, width: int, says: Callable[[str], str] = safe) -> None:
        self.width = max(width, NARROWEST)
        self.says = says
        self.lines: list[str] = []

    def heading(self, text: str) -> None:
        """Write a heading in a line of its own, with a blank line before it."""
        if self.lines:
            self.lines.append("")
        self.lines += textwrap.wrap(self.says(text), self.width) or [""]

    def line(self, text: str, *, indent: int = 0, bullet: str = "") -> None:
        """Write a paragraph, wrapped to the width; a bullet hangs in front of it."""
        first = " " * indent + (f"{bullet} " if bullet else "")
        # An address that is broken cannot be copied; a terminal wraps it by itself.
        self.lines += textwrap.wrap(
            self.says(text),
            self.width,
            initial_indent=first,
            subsequent_indent=" " * len(first),
            break_on_hyphens=False,
            break_long_words=False,
        ) or [""]

    def points(self, items: Iterable[str], title: str = "", *, bullet: str = "-", indent: int = 2) -> None:
        """Write a list under its heading; nothing where it is empty."""
        for place, item in enumerate(items):
            if title and not place:
                self.heading(title)
            self.line(item, indent=indent, bullet=bullet)

    def table(self, headers: Row, rows: Sequence[Row], *, numbers: frozenset[int] = frozenset()) -> None:
        """Write each row as a card: the first two cells as its title, the others labeled.

        A paper with tables sets the columns in `numbers` to the right.
        """
        del numbers
        for row in rows:
            self.line(f"{row[0]} {row[1]}".strip())
            labeled = [f"{label}: {cell}" for label, cell in zip(headers[2:], row[2:], strict=True) if cell]
            self.line("; ".join(labeled), indent=3)

    def grid(self, headers: Row, rows: Sequence[Row]) -> None:
        """Write long cells side by side, or here a line each; cells that say nothing are left out.

        Letters stand for the headers, which may be long; the first lines say which is which.
        """
        letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[: len(headers) - 1]
        for letter, header in zip(letters, headers[1:], strict=True):
            self.line(f"{letter} = {header}")
        for row in rows:
            self.line(row[0])
            for letter, cell in zip(letters, row[1:], strict=True):
                if cell:
                    self.line(f"{letter}: {cell}", indent=3)

    def spans(self, spans: Sequence[Span]) -> None:
        """Write one line that is laid out already; only a terminal shows tones and links."""
        self.lines.append(safe("".join(span.text for span in spans)).rstrip())

    def text(self) -> str:
        """Return all that was written."""
        return "\n".join(self.lines) + "\n"
