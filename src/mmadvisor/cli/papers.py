"""Chooses the paper that text is written on: a terminal's, or plain lines."""

import os
import shutil
import sys
from collections.abc import Callable, Sequence

from mmadvisor.cli.output import is_terminal, put, wants_plain
from mmadvisor.cli.own_name import runnable
from mmadvisor.report.paper import Paper, PlainPaper, Row

PLAIN_WIDTH = 100
RICH_WIDTH = 80
"""Columns where styles are wished for and there is no terminal to ask."""
WIDEST = 500
"""Columns of a table at most, whatever a terminal claims."""


def on_paper(write: Callable[[Paper], None], *, plain: bool = False) -> None:
    """Let a renderer write to standard output."""
    if plain or wants_plain():
        paper = PlainPaper(shutil.get_terminal_size((PLAIN_WIDTH, 24)).columns)
        write(HintPaper(paper) if is_terminal() else paper)
        put(paper.text())
        return
    from mmadvisor.report.rich_paper import RichPaper  # noqa: PLC0415 - only terminals need rich

    width = min(shutil.get_terminal_size((RICH_WIDTH, 24)).columns, WIDEST)  # rich would believe in a width of 0
    write(HintPaper(RichPaper(sys.stdout, width=width, color=not os.environ.get("NO_COLOR"))))


class HintPaper:
    """Paper on which commands run as they are printed: what a person reads in a terminal, and never a file."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper

    def heading(self, text: str) -> None:
        """Write a heading; it names no command."""
        self.paper.heading(text)

    def line(self, text: str, *, indent: int = 0, bullet: str = "") -> None:
        """Write a paragraph."""
        self.paper.line(runnable(text), indent=indent, bullet=bullet)

    def table(self, headers: Row, rows: Sequence[Row], *, numbers: frozenset[int] = frozenset()) -> None:
        """Write a table; it names no command."""
        self.paper.table(headers, rows, numbers=numbers)

    def grid(self, headers: Row, rows: Sequence[Row]) -> None:
        """Write long cells side by side; they name no command."""
        self.paper.grid(headers, rows)
