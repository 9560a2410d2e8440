"""`plan`: dates, money and study blocks for one program."""

from typing import Annotated, Literal

import typer

from mmadvisor.cli.given import options
from mmadvisor.cli.given.completion import electives

FORMATS = {".md": "md", ".json": "json", ".ics": "ics", ".txt": "text"}


def plan(
    *,
    program: options.ProgramId,
    answers: options.Answers,
    start: options.Start = None,
    parallel: options.Parallel = False,
    elective: Annotated[
        list[str] | None,
        typer.Option(metavar="CODE", help="Take this elective; can be repeated.", autocompletion=electives),
    ] = None,
    away: Annotated[
        list[str] | None, typer.Option(metavar="FROM..TO", help="No study from one day to another; can be repeated.")
    ] = None,
    form: Annotated[Literal["text", "md", "json", "ics"] | None, options.FORM_OF_FILE] = None,
    output: options.Output = None,
    force: options.Force = False,
    blocks: options.Blocks,
    today: options.Today = None,
    catalog: options.CatalogFolder = None,
    extend: options.ExtendFolder = None,
    no_notes: options.NoNotes = False,
) -> None:
    """Plan one program: dates, money, warnings, study blocks.

    Example: mmadvisor plan mitx-finance --set hours_per_week=8 --start 2027-01-04
    """
    from mmadvisor import __version__
    from mmadvisor.cli.given.inputs import find_program, gather, need_profile, open_catalog
    from mmadvisor.cli.given.week_options import read_dates, read_times_away, read_weekly
    from mmadvisor.cli.out.showing import as_json, deliver, form_of
    from mmadvisor.cli.own.saved_answers import owner_of
    from mmadvisor.planning.make_plan import make_plan
    from mmadvisor.planning.wishes import Wishes
    from mmadvisor.report.making.know_before_you_pay import conditions
    from mmadvisor.report.making.view_options import Basis
    from mmadvisor.report.terminal import plan_text

    kind = form_of(output, FORMATS, form, "text", force=force)
    weekly = read_weekly(*blocks, calendar=kind == "ics")
    index = open_catalog(options.Edition(catalog, extend, no_notes=no_notes))
    found = find_program(index, " ".join(program))
    profile = need_profile(gather(index, answers, today, start))
    made, first = read_dates(today, start, profile.start)
    wishes = Wishes(first, parallel, tuple(elective or ()), away=read_times_away(away or [], first))
    result = make_plan(index, __version__, found, profile, wishes)
    before = conditions(Basis(index, profile, first).situation(found.id))

    def rendered() -> bytes:
        if kind == "ics":
            from mmadvisor.planning.calendar import render

            return render(result, made, weekly, owner_of(answers.profile))
        if kind == "md":
            from mmadvisor.report.markdown.render import render_plan

            return render_plan(result, before)
        return as_json(result)

    deliver(kind, lambda paper: plan_text.write(result, paper, before), rendered, output, force=force)
