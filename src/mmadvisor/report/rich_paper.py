"""Paper for a terminal: bold headings, tables where there is room for them."""

from collections.abc import Sequence
from typing import IO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from mmadvisor.report.paper import PlainPaper, Row

CARDS_BELOW = 90


class RichPaper:
    """A terminal. Text is data: no markup, no emoji codes, no highlighting is read out of it."""

    def __init__(self, stream: IO[str], *, width: int | None = None, color: bool = True) -> None:
        self.console = Console(file=stream, markup=False, emoji=False, highlight=False, width=width, no_color=not color)
        self.bold = "bold" if color else ""
        self.width = self.console.width
        self.started = False

    def heading(self, text: str) -> None:
        """Write a bold heading."""
        if self.started:
            self.console.print()
        self.started = True
        self.console.print(Text(text, style=self.bold), soft_wrap=False)

    def line(self, text: str, *, indent: int = 0, bullet: str = "") -> None:
        """Write a paragraph."""
        paper = PlainPaper(self.width)
        paper.line(text, indent=indent, bullet=bullet)
        self.show(paper)

    def table(self, headers: Row, rows: Sequence[Row], *, numbers: frozenset[int] = frozenset()) -> None:
        """Write a table; cards where the terminal is narrow, so that nothing is cut."""
        if self.width < CARDS_BELOW:
            paper = PlainPaper(self.width)
            paper.table(headers, rows)
            self.show(paper)
            return
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, expand=False)
        for place, label in enumerate(headers):
            table.add_column(Text(label), justify="right" if place in numbers else "left", overflow="fold")
        for row in rows:
            table.add_row(*(Text(cell) for cell in row))
        self.console.print(table)

    def show(self, paper: PlainPaper) -> None:
        """Print lines that are wrapped already."""
        self.started = True
        self.console.print(Text("\n".join(paper.lines)), soft_wrap=True)
