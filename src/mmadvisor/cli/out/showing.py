"""Shows what a command found: on standard output or as a file, text on a paper that suits who reads it."""

import io
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mmadvisor.cli.given.options import Shape, TableShape
from mmadvisor.cli.output import is_terminal, print_text, put_bytes, put_json, wants_plain, write_and_say
from mmadvisor.cli.own_name import runnable
from mmadvisor.report.paper import Paper, PlainPaper, safe

TEXT = frozenset({"text", "table"})
"""Forms that are written on paper."""
UTF_8 = frozenset({"json", "ics"})
"""Forms that are UTF-8 by their standards, whatever the encoding of other text."""
PLAIN_WIDTH = 100
RICH_WIDTH = 80
"""Columns where styles are wished for and there is no terminal to ask."""
SCROLLING = "FRX"
"""How `less` pages: not what fits one screen, with colors, and left on the screen afterwards. As git has it."""
WIDEST = 500
"""Columns of a table at most, whatever a terminal claims."""


def deliver(
    form: str,
    write: Callable[[Paper], None],
    rendered: Callable[[], bytes],
    output: Path | None = None,
    *,
    force: bool = False,
    paged: bool = False,
) -> None:
    """Print something, or write it to a file: as text by `write`, in another form as it is `rendered`."""
    if output is not None:
        write_and_say(output, as_text(write) if form in TEXT else rendered(), force=force)
    elif form in TEXT:
        on_paper(write, paged=paged)
    elif form in UTF_8:
        put_json(rendered())
    elif form == "pdf":
        put_bytes(rendered(), "a PDF")
    else:
        print_text(rendered().decode("utf-8-sig"))


def as_text(write: Callable[[Paper], None]) -> bytes:
    """Return what is written on plain paper, as bytes of a file."""
    paper = PlainPaper(PLAIN_WIDTH)
    write(paper)
    return paper.text().encode()


def as_json(record: Any) -> bytes:  # noqa: ANN401 - any record
    """Return a record as JSON."""
    from mmadvisor.report import json_report  # noqa: PLC0415 - not every output is JSON

    return json_report.render(record)


def show(form: Shape, record: Any, write: Callable[[Paper], None], *, paged: bool = False) -> None:  # noqa: ANN401 - as above
    """Show a record as JSON, or let it be written as text."""
    deliver(form, write, lambda: as_json(record), paged=paged)


def show_table(form: TableShape, record: Any, write: Callable[[Paper], None], as_csv: Callable[[], bytes]) -> None:  # noqa: ANN401 - as above
    """Show what is also a table."""
    deliver(form, write, as_csv if form == "csv" else lambda: as_json(record))


def on_paper(write: Callable[[Paper], None], *, paged: bool = False) -> None:
    """Let a renderer write to standard output; `paged`: by the reader's pager, where somebody sits there."""
    if wants_plain():
        paper = PlainPaper(width_of_output(), hinted if is_terminal() else safe)
        write(paper)
        print_text(paper.text())
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


def width_of_output() -> int:
    """Return the columns of standard output, or those to take where there is no terminal to ask."""
    usual = PLAIN_WIDTH if wants_plain() else RICH_WIDTH
    found = shutil.get_terminal_size((usual, 24)).columns
    return found if usual == PLAIN_WIDTH else min(found, WIDEST)  # rich would believe in a width of 0
