"""Delivers an advice in a form: to standard output or to a file."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mmadvisor.cli.given.options import AdviceFormat
from mmadvisor.cli.out.papers import on_paper
from mmadvisor.cli.output import by_ending, check_target, put, put_bytes, put_json, say, write_and_say
from mmadvisor.errors import AdvisorError, quote
from mmadvisor.model.catalog import Index
from mmadvisor.model.handout import Handout
from mmadvisor.report.paper import Paper, PlainPaper
from mmadvisor.report.terminal import advice_text

if TYPE_CHECKING:
    from mmadvisor.planning.weekly import Weekly

FILE_WIDTH = 100
IN_TABLE = 10
FORMATS = {
    ".md": AdviceFormat.markdown,
    ".json": AdviceFormat.json,
    ".csv": AdviceFormat.csv,
    ".txt": AdviceFormat.text,
    ".html": AdviceFormat.html,
    ".htm": AdviceFormat.html,
    ".pdf": AdviceFormat.pdf,
    ".ics": AdviceFormat.ics,
}


class Length(NamedTuple):
    """How long the text is: programs in its table, and whether rules are named by their codes."""

    top: int = IN_TABLE
    codes: bool = False


def deliver(
    handout: Handout,
    index: Index,
    form: AdviceFormat,
    output: Path | None,
    *,
    force: bool,
    length: Length,
    weekly: "Weekly | None" = None,
) -> None:
    """Print an advice, or write it to a file; `weekly` makes study blocks in a calendar."""
    if output is not None:
        write_and_say(output, rendered(handout, index, form, length, weekly), force=force)
    elif form is AdviceFormat.text:

        def write(paper: Paper) -> None:
            advice_text.write(handout.advice, index.catalog.rules, paper, shown=length.top, codes=length.codes)

        on_paper(write, paged=True)
    elif form in {AdviceFormat.json, AdviceFormat.ics}:
        # UTF-8 by their standards, whatever the encoding of other text.
        put_json(rendered(handout, index, form, length, weekly))
    elif form is AdviceFormat.pdf:
        put_bytes(rendered(handout, index, form, length), "a PDF")
    else:
        put(rendered(handout, index, form, length).decode("utf-8").removeprefix("\ufeff"))


def rendered(  # noqa: PLR0911 - one way out for each form
    handout: Handout, index: Index, form: AdviceFormat, length: Length, weekly: "Weekly | None" = None
) -> bytes:
    """Return an advice in a form, as bytes of a file. JSON, CSV and text show the advice alone."""
    advice = handout.advice
    if form is AdviceFormat.json:
        from mmadvisor.report import json_report  # noqa: PLC0415 - one renderer is needed, not all

        return json_report.render(advice)
    if form is AdviceFormat.csv:
        from mmadvisor.report import csv_report  # noqa: PLC0415 - as above

        return csv_report.render(advice)
    if form is AdviceFormat.markdown:
        from mmadvisor.report.markdown import render as markdown  # noqa: PLC0415 - as above

        return markdown.render(handout, index)
    if form is AdviceFormat.html:
        from mmadvisor.report.html import render  # noqa: PLC0415 - as above

        return render.render(handout, index)
    if form is AdviceFormat.pdf:
        from mmadvisor.report.pdf import typeset  # noqa: PLC0415 - as above

        found = typeset.printed(handout, index)
        if found.lacking:
            say(
                f"No font here has {quote(found.lacking)}; the PDF has a square there. The HTML form shows all letters."
            )
        return found.content
    if form is AdviceFormat.ics:
        from mmadvisor.planning import calendar  # noqa: PLC0415 - as above

        if handout.plan is None or handout.made is None:
            raise AdvisorError("there is no plan to put into a calendar")
        return calendar.render(handout.plan, date.fromisoformat(handout.made), weekly, handout.owner)
    paper = PlainPaper(FILE_WIDTH)
    advice_text.write(advice, index.catalog.rules, paper, shown=length.top, codes=length.codes)
    return paper.text().encode()


def form_of(path: Path, form: AdviceFormat | None = None, *, force: bool) -> AdviceFormat:
    """Return the form for a file that is going to be written: a named one, or the one that its ending names.

    Raises:
        UsageProblem: There is none for this ending.
        AdvisorError: The file may not be written, or what makes this form is not installed.
    """
    check_target(path, force=force)
    form = by_ending(path, FORMATS, form)
    if form is AdviceFormat.pdf:
        from mmadvisor.report.pdf.typeset import typesetter  # noqa: PLC0415 - one renderer is needed, not all

        typesetter()
    return form
