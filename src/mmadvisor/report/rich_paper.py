"""Paper for a terminal: bold headings, tables where there is room for them."""

from collections.abc import Callable, Sequence
from typing import IO, Literal

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.table import Table
from rich.text import Text

from mmadvisor.report.paper import Paper, Row, Span, Tone, safe

CARDS_BELOW = 90
NAME = 1
"""Place of the column that holds names; it is wrapped at words, and gets all the room that the others leave."""
LEAST_NAME = 24
GAP = 3
LEAST_CELL = 19
"""Columns of a grid's cells, on average, at least."""
STYLES: dict[Tone, str] = {
    "strong": "bold",
    "faint": "dim",
    "go": "bold green",
    "care": "bold yellow",
    "other": "bold blue",
    "stop": "bold",
}
HEIGHT = 24
"""Lines of a terminal; rich takes a width in earnest only together with a height."""


class RichPaper(Paper):
    """A terminal. Text is data: no markup, no emoji codes, no highlighting is read out of it."""

    def __init__(self, stream: IO[str], *, width: int, color: bool = True, says: Callable[[str], str] = safe) -> None:
        self.console = Console(
            file=stream, markup=False, emoji=False, highlight=False, width=width, height=HEIGHT, no_color=not color
        )
        super().__init__(self.console.width, says)
        self.color = color
        self.bold = "bold" if color else ""
        self.started = False

    def heading(self, text: str) -> None:
        """Write a bold heading."""
        if self.started:
            self.console.print()
        self.started = True
        self.console.print(Text(self.says(text), style=self.bold), soft_wrap=False)

    def line(self, text: str, *, indent: int = 0, bullet: str = "") -> None:
        """Write a paragraph."""
        super().line(text, indent=indent, bullet=bullet)
        self.started = True
        self.console.print(Text("\n".join(self.lines)), soft_wrap=True)
        self.lines.clear()

    def table(self, headers: Row, rows: Sequence[Row], *, numbers: frozenset[int] = frozenset()) -> None:
        """Write a table; cards where the terminal is narrow, so that nothing is cut."""
        if self.width < max(CARDS_BELOW, least_width(headers, rows)):
            super().table(headers, rows)
            return
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, expand=True, header_style=self.bold)
        for place, label in enumerate(headers):
            ratio = 1 if place == NAME else None
            side: Literal["left", "right"] = "right" if place in numbers else "left"
            table.add_column(Text(self.says(label)), justify=side, overflow="fold", ratio=ratio)
        self.fill(table, rows)

    def grid(self, headers: Row, rows: Sequence[Row]) -> None:
        """Write a table with columns of equal width; cards where the columns would be too narrow to read."""
        if self.width < LEAST_CELL * len(headers):
            super().grid(headers, rows)
            return
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, expand=True, show_lines=True)
        labels = max((cell_len(word) for row in rows for word in row[0].split()), default=1)
        for place, label in enumerate(headers):
            table.add_column(
                Text(self.says(label)), overflow="fold", ratio=2 if place else None, min_width=None if place else labels
            )
        self.fill(table, rows)

    def fill(self, table: Table, rows: Sequence[Row]) -> None:
        """Print a table with its rows."""
        for row in rows:
            table.add_row(*(Text(self.says(cell)) for cell in row))
        self.console.print(table)

    def spans(self, spans: Sequence[Span]) -> None:
        """Write one line that is laid out already, with colors and links."""
        self.started = True
        line = Text()
        for span in spans:
            style = Style.parse(STYLES.get(span.tone, "")) if self.color else Style()
            line.append(safe(span.text), style + Style(link=span.link) if span.link and self.color else style)
        line.rstrip()
        self.console.print(line, soft_wrap=True)


def least_width(headers: Row, rows: Sequence[Row]) -> int:
    """Return the columns that a table needs so that no cell but names is wrapped, and names only between words."""
    columns = list(zip(headers, *rows, strict=True))
    widths = [max(cell_len(cell) for cell in column) for column in columns]
    widths[NAME] = max(LEAST_NAME, *(cell_len(word) for cell in columns[NAME] for word in cell.split()))
    return sum(widths) + GAP * (len(columns) - 1)
