"""`plan`: dates, money and study blocks for one program."""

from enum import StrEnum
from typing import Annotated

import typer

from mmadvisor.cli import options


class PlanFormat(StrEnum):
    """Forms of a plan."""

    text = "text"
    markdown = "md"
    json = "json"
    ics = "ics"


Electives = Annotated[
    list[str] | None, typer.Option("--elective", metavar="CODE", help="Take this elective; can be repeated.")
]


def plan(
    program: options.ProgramId,
    profile: options.ProfileFile = None,
    settings: options.Settings = None,
    code: options.AnswerCode = None,
    start: Annotated[
        str | None, typer.Option("--start", metavar="DATE", help="First day; the next Monday by default.")
    ] = None,
    parallel: Annotated[
        bool, typer.Option("--parallel", help="Take two courses at once where your hours carry both.")
    ] = False,
    elective: Electives = None,
    form: Annotated[
        PlanFormat | None, typer.Option("--format", "-f", help="Form of the output, if no file's ending tells.")
    ] = None,
    output: options.Output = None,
    force: options.Force = False,
    days: Annotated[
        str | None, typer.Option("--days", metavar="DAYS", help="Days of study in the calendar, as mon,wed,sat.")
    ] = None,
    at: Annotated[
        str | None, typer.Option("--from", metavar="TIME", help="When a day's study starts; 19:00 by default.")
    ] = None,
    zone: Annotated[
        str | None, typer.Option("--zone", metavar="ZONE", help="Time zone of the blocks; this machine's by default.")
    ] = None,
    alarm: Annotated[
        int | None, typer.Option("--alarm", metavar="MINUTES", min=0, max=1440, help="Alarm before each block.")
    ] = None,
    today: Annotated[str | None, typer.Option("--today", metavar="DATE", help="Reckon as if this were today.")] = None,
    catalog: options.CatalogFolder = None,
    extend: options.ExtendFolder = None,
) -> None:
    """Plan one program: dates, money, warnings, study blocks.

    Example: mmadvisor plan mitx-finance --set hours_per_week=8 --start 2027-01-04
    """
    from datetime import date

    from mmadvisor import __version__
    from mmadvisor.cli.inputs import gather, open_catalog
    from mmadvisor.cli.lookup import find_program
    from mmadvisor.cli.show_plan import Calendar, deliver, form_of
    from mmadvisor.cli.week_options import read_date, read_weekly
    from mmadvisor.planning.days import monday_after
    from mmadvisor.planning.make import make_plan
    from mmadvisor.planning.wishes import Wishes

    kind = form_of(output, form, force=force)
    made = read_date("--today", today) if today else date.today()  # noqa: DTZ011 - the learner's own day
    first = read_date("--start", start) if start else monday_after(made)
    weekly = read_weekly(days, at, zone, alarm, calendar=kind == PlanFormat.ics)
    index, _ = open_catalog(catalog, extend)
    found = find_program(index, program)
    answers = gather(index, profile, settings, code)
    result = make_plan(index, __version__, found, answers, Wishes(first, parallel, tuple(elective or ())))
    deliver(result, kind, output, Calendar(made, weekly), force=force)
