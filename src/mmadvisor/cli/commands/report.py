"""`report`: the answer as files to print, send and keep."""

from pathlib import Path

import typer

from mmadvisor.cli.given import options

USUAL = Path("mmadvisor-report.html")


def report(
    *,
    output: options.Outputs = None,
    answers: options.Answers,
    form: options.Form = None,
    name: options.ForWhom = None,
    note: options.AdviserNote = None,
    full: options.Full = False,
    brief: options.Brief = False,
    codes: options.Codes = False,
    opened: options.Opened = False,
    start: options.Start = None,
    parallel: options.Parallel = False,
    days: options.Days = None,
    at: options.FromTime = None,
    zone: options.Zone = None,
    alarm: options.Alarm = None,
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
    from mmadvisor.cli.own.folder import owner_of
    from mmadvisor.errors import UsageProblem
    from mmadvisor.model.handout import Handout

    if full and brief:
        raise UsageProblem("--full and --brief ask for two different lengths; name one of them")
    paths = output or [USUAL]
    if len({path.resolve() for path in paths}) < len(paths):
        raise UsageProblem("two outputs have the same name")
    forms = [form_of(path, form, force=force) for path in paths]
    weekly = read_weekly(days, at, zone, alarm, calendar=options.AdviceFormat.ics in forms)
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
