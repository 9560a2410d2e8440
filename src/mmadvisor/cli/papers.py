"""Chooses the paper that text is written on: a terminal's, or plain lines."""

import os
import shutil
import sys
from collections.abc import Callable

from mmadvisor.cli.output import put, wants_plain
from mmadvisor.report.paper import Paper, PlainPaper

PLAIN_WIDTH = 100
RICH_WIDTH = 80
"""Columns where styles are wished for and there is no terminal to ask."""
WIDEST = 500
"""Columns of a table at most, whatever a terminal claims."""


def on_paper(write: Callable[[Paper], None], *, plain: bool = False) -> None:
    """Let a renderer write to standard output."""
    if plain or wants_plain():
        paper = PlainPaper(shutil.get_terminal_size((PLAIN_WIDTH, 24)).columns)
        write(paper)
        put(paper.text())
        return
    from mmadvisor.report.rich_paper import RichPaper  # noqa: PLC0415 - only terminals need rich

    width = min(shutil.get_terminal_size((RICH_WIDTH, 24)).columns, WIDEST)  # rich would believe in a width of 0
    write(RichPaper(sys.stdout, width=width, color=not os.environ.get("NO_COLOR")))
