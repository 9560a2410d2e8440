"""Delivers an advice in a form: to standard output or to a file."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mmadvisor.cli.given.options import AdviceFormat
from mmadvisor.cli.out import showing
from mmadvisor.cli.output import say
from mmadvisor.errors import AdvisorError, quote
from mmadvisor.model.catalog import Index
from mmadvisor.model.handout import Handout
from mmadvisor.report.paper import Paper
from mmadvisor.report.terminal import advice_text

if TYPE_CHECKING:
    from mmadvisor.planning.study_blocks import Weekly

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


def deliver(
    handout: Handout,
    index: Index,
    form: AdviceFormat,
    output: Path | None,
    *,
    force: bool,
    top: int,
    weekly: "Weekly | None" = None,
) -> None:
    """Print an advice, or write it to a file.

    `top` is how many programs the table of the text has; `weekly` makes study blocks in a calendar.
    """

    def write(paper: Paper) -> None:
        advice_text.write(handout.advice, index.catalog.rules, paper, shown=top, codes=handout.codes)

    showing.deliver(form, write, lambda: rendered(handout, index, form, weekly), output, force=force, paged=True)


def rendered(handout: Handout, index: Index, form: AdviceFormat, weekly: "Weekly | None" = None) -> bytes:
    """Return an advice as bytes of a file. JSON and CSV show the advice alone; text is written on paper instead.

    Of a PDF it is said which letters no font has.
    """
    match form:
        case AdviceFormat.csv:
            from mmadvisor.report import csv_report  # noqa: PLC0415 - one renderer is needed, not all

            return csv_report.render(handout.advice)
        case AdviceFormat.markdown:
            from mmadvisor.report.markdown import render as markdown  # noqa: PLC0415 - as above

            return markdown.render(handout, index)
        case AdviceFormat.html:
            from mmadvisor.report.html import render  # noqa: PLC0415 - as above

            return render.render(handout, index)
        case AdviceFormat.pdf:
            from mmadvisor.report.pdf import typeset  # noqa: PLC0415 - as above

            content, lacking = typeset.render(handout, index)
            if lacking:
                say(f"No font here has {quote(lacking)}; the PDF has a square there. The HTML form shows all letters.")
            return content
        case AdviceFormat.ics:
            from mmadvisor.planning import calendar  # noqa: PLC0415 - as above

            if handout.plan is None or handout.made is None:
                raise AdvisorError("there is no plan to put into a calendar")
            return calendar.render(handout.plan, date.fromisoformat(handout.made), weekly, handout.owner)
        case AdviceFormat.json | AdviceFormat.text:
            return showing.as_json(handout.advice)


def form_of(path: Path, named: AdviceFormat | None, *, force: bool) -> AdviceFormat:
    """Return the form of an advice as `showing.form_of` does, once what makes it was found to be installed."""
    form = showing.form_of(path, FORMATS, named, AdviceFormat.text, force=force)
    if form is AdviceFormat.pdf:
        from mmadvisor.report.pdf.typeset import typesetter  # noqa: PLC0415 - one renderer is needed, not all

        typesetter()
    return form
