"""Shows what a command found: on standard output or as a file, text on a paper that suits who reads it."""

import io
import os
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from mmadvisor.cli.given.options import TableShape
from mmadvisor.cli.output import check_file, is_terminal, print_text, put_bytes, put_json, say, wants_plain, write_file
from mmadvisor.cli.own_name import runnable
from mmadvisor.errors import UsageProblem
from mmadvisor.report.paper import Paper, safe

T = TypeVar("T")
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
        content = text_of(write, PLAIN_WIDTH).encode() if form in TEXT else rendered()
        write_file(output, content, force=force)
        say(f"Wrote {output}.")
    elif form in TEXT:
        on_paper(write, paged=paged)
    elif form in UTF_8:
        put_json(rendered())
    elif form == "pdf":
        put_bytes(rendered(), "a PDF")
    else:
        print_text(rendered().decode("utf-8-sig"))


def form_of(output: Path | None, forms: Mapping[str, T], named: T | None, usual: T, *, force: bool) -> T:
    """Return the form that is named, else the one of the file's ending; the usual one where nothing tells.

    Raises:
        UsageProblem: There is none for this ending.
        AdvisorError: The file may not be written.
    """
    if output is None:
        return named or usual
    check_file(output, force=force)
    form = named or forms.get(output.suffix.lower())
    if form is None:
        raise UsageProblem(f"{output}: there is no form for this ending; use {', '.join(forms)}, or name --format")
    return form


def text_of(write: Callable[[Paper], None], width: int, says: Callable[[str], str] = safe) -> str:
    """Return what is written on plain paper."""
    paper = Paper(width, says)
    write(paper)
    return paper.text()


def as_json(record: Any) -> bytes:  # noqa: ANN401 - any record
    """Return a record as JSON."""
    from mmadvisor.report import json_report  # noqa: PLC0415 - not every output is JSON

    return json_report.render(record)


def show(
    form: TableShape,
    record: Any,  # noqa: ANN401 - as above
    write: Callable[[Paper], None],
    as_csv: Callable[[], bytes] | None = None,
    *,
    paged: bool = False,
) -> None:
    """Show a record as JSON, or let it be written as text; what is a table `as_csv`, too."""
    deliver(form, write, as_csv if as_csv and form == "csv" else lambda: as_json(record), paged=paged)


class Captured(io.StringIO):
    """A terminal that only collects what is written to it."""

    def isatty(self) -> bool:
        """Say that styles are welcome."""
        return True


def on_paper(write: Callable[[Paper], None], *, paged: bool = False) -> None:
    """Let a renderer write to standard output; `paged`: by the reader's pager, where somebody sits there."""
    if wants_plain():
        print_text(text_of(write, width_of_output(), hinted if is_terminal() else safe))
        return
    from mmadvisor.report.rich_paper import RichPaper  # noqa: PLC0415 - only terminals need rich

    styled = "R" in os.environ.setdefault("LESS", SCROLLING)  # else `less` would show what styles are made of
    pages = Captured() if styled else io.StringIO()
    stream = pages if paged and is_terminal() and sys.stdin.isatty() else sys.stdout
    write(RichPaper(stream, width=width_of_output(), color=not os.environ.get("NO_COLOR"), says=hinted))
    if stream is pages:
        import pydoc  # noqa: PLC0415 - few runs page

        for name in ("MANPAGER", "PAGER"):  # of one that is not installed, pydoc would lose the text
            if shutil.which((os.environ.get(name) or "sh").split()[0]) is None:
                del os.environ[name]
        pydoc.pager(pages.getvalue())


def hinted(text: str) -> str:
    """Name commands so that they run as they are printed: what a person reads in a terminal, and never a file."""
    return safe(runnable(text))


def width_of_output() -> int:
    """Return the columns of standard output, or those to take where there is no terminal to ask."""
    usual = PLAIN_WIDTH if wants_plain() else RICH_WIDTH
    found = shutil.get_terminal_size((usual, 24)).columns
    return found if usual == PLAIN_WIDTH else min(found, WIDEST)  # rich would believe in a width of 0
