"""Delivers a plan in a form: to standard output or to a file."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from mmadvisor.cli.out.papers import on_paper
from mmadvisor.cli.output import by_ending, check_target, put, put_json, write_and_say
from mmadvisor.model.plan import Plan
from mmadvisor.planning.weekly import Weekly
from mmadvisor.report.paper import PlainPaper
from mmadvisor.report.terminal import plan_text
from mmadvisor.report.view import Said

FILE_WIDTH = 100
FORMATS = {".md": "md", ".json": "json", ".ics": "ics", ".txt": "text"}


class Calendar(NamedTuple):
    """What a calendar needs beside the plan: the day it is made, when to study, and whose it is."""

    made: date
    weekly: Weekly | None
    owner: str


def form_of(output: Path | None, form: str | None, *, force: bool) -> str:
    """Return the form that is named, or the one that the file's ending names; text by default.

    Raises:
        UsageProblem: There is none for this ending.
        AdvisorError: The file may not be written.
    """
    if output is None:
        return form or "text"
    check_target(output, force=force)
    return by_ending(output, FORMATS, form)


def deliver(
    plan: Plan, form: str, output: Path | None, calendar: Calendar, before: Sequence[Said], *, force: bool
) -> None:
    """Print a plan, or write it to a file; `before` is what to know before paying."""
    if output is not None:
        write_and_say(output, rendered(plan, form, calendar, before), force=force)
    elif form == "text":
        on_paper(lambda paper: plan_text.write(plan, paper, before))
    elif form == "md":
        put(rendered(plan, form, calendar, before).decode())
    else:  # JSON and calendars are UTF-8 by their standards, whatever the encoding of other text
        put_json(rendered(plan, form, calendar, before))


def rendered(plan: Plan, form: str, calendar: Calendar, before: Sequence[Said]) -> bytes:
    """Return a plan in a form, as bytes of a file."""
    if form == "json":
        from mmadvisor.report import json_report  # noqa: PLC0415 - one renderer is needed, not all

        return json_report.render(plan)
    if form == "ics":
        from mmadvisor.planning.calendar import render  # noqa: PLC0415 - as above

        return render(plan, *calendar)
    if form == "md":
        from mmadvisor.report.markdown import plan as plan_markdown  # noqa: PLC0415 - as above

        return plan_markdown.render(plan, before)
    paper = PlainPaper(FILE_WIDTH)
    plan_text.write(plan, paper, before)
    return paper.text().encode()
