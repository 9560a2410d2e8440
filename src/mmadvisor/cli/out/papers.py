"""Chooses the paper that text is written on: a terminal's, or plain lines."""

import io
import os
import shutil
import sys
from collections.abc import Callable

from mmadvisor.cli.output import is_terminal, put, wants_plain
from mmadvisor.cli.own_name import runnable
from mmadvisor.report.paper import Paper, PlainPaper, safe

PLAIN_WIDTH = 100
RICH_WIDTH = 80
"""Columns where styles are wished for and there is no terminal to ask."""
SCROLLING = "FRX"
"""How `less` pages: not what fits one screen, with colors, and left on the screen afterwards. As git has it."""
WIDEST = 500
"""Columns of a table at most, whatever a terminal claims."""


def on_paper(write: Callable[[Paper], None], *, plain: bool = False, paged: bool = False) -> None:
    """Let a renderer write to standard output; `paged`: by the reader's pager, where somebody sits there."""
    if plain or wants_plain():
        paper = PlainPaper(width_of_output(plain=True), hinted if is_terminal() else safe)
        write(paper)
        put(paper.text())
        return
    from mmadvisor.report.rich_paper import RichPaper  # noqa: PLC0415 - only terminals need rich

    stream = io.StringIO() if paged and is_terminal() and sys.stdin.isatty() else sys.stdout
    write(RichPaper(stream, width=width_of_output(), color=not os.environ.get("NO_COLOR"), says=hinted))
    if isinstance(stream, io.StringIO):
        import pydoc  # noqa: PLC0415 - few runs page

        for name in ("MANPAGER", "PAGER"):  # of one that is not installed, pydoc would lose the text
            if shutil.which((os.environ.get(name) or "sh").split()[0]) is None:
                del os.environ[name]
        os.environ.setdefault("LESS", SCROLLING)
        pydoc.pager(stream.getvalue())


def hinted(text: str) -> str:
    """Name commands so that they run as they are printed: what a person reads in a terminal, and never a file."""
    return safe(runnable(text))


def width_of_output(*, plain: bool | None = None) -> int:
    """Return the columns of standard output, or those to take where there is no terminal to ask."""
    usual = PLAIN_WIDTH if (wants_plain() if plain is None else plain) else RICH_WIDTH
    found = shutil.get_terminal_size((usual, 24)).columns
    return found if usual == PLAIN_WIDTH else min(found, WIDEST)  # rich would believe in a width of 0
