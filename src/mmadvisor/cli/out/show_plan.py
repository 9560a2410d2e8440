"""Delivers a plan in a form: to standard output or to a file."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from mmadvisor.cli.out import showing
from mmadvisor.cli.output import by_ending, check_target
from mmadvisor.model.plan import Plan
from mmadvisor.planning.weekly import Weekly
from mmadvisor.report.terminal import plan_text
from mmadvisor.report.view import Said

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

    def rendered() -> bytes:
        if form == "ics":
            from mmadvisor.planning.calendar import render  # noqa: PLC0415 - one renderer is needed, not all

            return render(plan, *calendar)
        if form == "md":
            from mmadvisor.report.markdown.render import render_plan  # noqa: PLC0415 - as above

            return render_plan(plan, before)
        return showing.as_json(plan)

    showing.deliver(form, lambda paper: plan_text.write(plan, paper, before), rendered, output, force=force)
