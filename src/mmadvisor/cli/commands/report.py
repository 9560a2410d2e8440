"""`report`: the answer as files to print, send and keep."""

from pathlib import Path
from typing import Annotated

import typer

from mmadvisor.cli.given import options


def report(
    *,
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Write to a file; its ending gives the form. Can be repeated."
        ),
    ] = None,
    answers: options.Answers,
    form: options.Form = None,
    name: Annotated[str | None, typer.Option(metavar="NAME", help="For whom the report is.")] = None,
    note: Annotated[
        str | None, typer.Option(metavar="TEXT", help="A word of yours for the first page of the report.")
    ] = None,
    full: options.Full = False,
    brief: Annotated[bool, typer.Option("--brief", help="Two pages, as without it.", hidden=True)] = False,
    codes: options.Codes = False,
    opened: Annotated[bool, typer.Option("--open", help="Open the report when it is written.")] = False,
    start: options.Start = None,
    parallel: options.Parallel = False,
    blocks: options.Blocks,
    today: options.Today = None,
    force: options.Force = False,
    trials: options.Trials,
    edition: options.Edition,
) -> None:
    """Write a report of two pages: HTML, PDF, Markdown; also JSON, CSV, calendar.

    Example: mmadvisor report --open, or: mmadvisor report -o report.pdf -o plan.ics
    """
    from mmadvisor.advise.pipeline import advise
    from mmadvisor.cli.given.inputs import gather, make_run, need_profile
    from mmadvisor.cli.given.week_options import read_dates, read_weekly
    from mmadvisor.cli.out.handouts import completed
    from mmadvisor.cli.out.show_advice import deliver, form_of
    from mmadvisor.cli.own.saved_answers import owner_of
    from mmadvisor.errors import UsageProblem
    from mmadvisor.model.handout import Handout

    if full and brief:
        raise UsageProblem("--full and --brief ask for two different lengths; name one of them")
    paths = output or [Path("mmadvisor-report.html")]
    if len({path.resolve() for path in paths}) < len(paths):
        raise UsageProblem("two outputs have the same name")
    forms = [form_of(path, form, force=force) for path in paths]
    weekly = read_weekly(*blocks, calendar=options.AdviceFormat.ics in forms)
    run = make_run(edition, trials)
    profile = need_profile(gather(run.index, answers, today, start))
    made, first = read_dates(today, start, profile.start)
    advice = advise(run, profile)
    handout = Handout(
        advice=advice,
        name=name,
        note=note,
        full=full,
        codes=codes,
        owner=owner_of(answers.profile, name),
        made=made.isoformat(),
        start=first.isoformat(),
    )
    handout = completed(run, handout, forms, parallel=parallel)
    for path, each in zip(paths, forms, strict=True):
        deliver(handout, run.index, each, path, force=force, top=len(advice.ranking), weekly=weekly)
    if opened:
        typer.launch(paths[0].resolve().as_uri())
    if not advice.ranking:
        raise typer.Exit(options.NOTHING_PASSES)
