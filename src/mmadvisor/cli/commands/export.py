"""`export`: the report as files."""

import typer

from mmadvisor.cli import options


def export(
    output: options.Outputs = None,
    profile: options.ProfileFile = None,
    settings: options.Settings = None,
    code: options.AnswerCode = None,
    form: options.Form = None,
    name: options.ForWhom = None,
    note: options.AdviserNote = None,
    brief: options.Brief = False,
    start: options.Start = None,
    parallel: options.Parallel = False,
    days: options.Days = None,
    at: options.FromTime = None,
    zone: options.Zone = None,
    alarm: options.Alarm = None,
    today: options.Today = None,
    force: options.Force = False,
    seed: options.Seed = 1,
    draws: options.Draws = 10_000,
    catalog: options.CatalogFolder = None,
    extend: options.ExtendFolder = None,
    as_of: options.AsOf = None,
    no_notes: options.NoNotes = False,
) -> None:
    """Write the report: HTML, PDF, Markdown, JSON, CSV, calendar.

    Example: mmadvisor export -o report.html -o report.pdf -o plan.ics
    """
    from mmadvisor.advise.pipeline import advise
    from mmadvisor.cli.handouts import Extras, make_handout
    from mmadvisor.cli.inputs import gather, make_run
    from mmadvisor.cli.show_advice import Length, deliver, form_of
    from mmadvisor.cli.week_options import read_dates, read_weekly
    from mmadvisor.errors import UsageProblem

    if not output:
        raise UsageProblem("name the file to write: -o report.html")
    if len({path.resolve() for path in output}) < len(output):
        raise UsageProblem("two outputs have the same name")
    forms = [form_of(path, form, force=force) for path in output]
    weekly = read_weekly(days, at, zone, alarm, calendar=options.AdviceFormat.ics in forms)
    run = make_run(catalog, extend, seed, draws, as_of, no_notes=no_notes)
    answers = gather(run.index, profile, settings, code)
    extras = Extras(*read_dates(today, start, answers.start), parallel, name, note, brief)
    advice = advise(run, answers)
    handout = make_handout(run, advice, forms, extras)
    for path, each in zip(output, forms, strict=True):
        deliver(handout, run.index, each, path, force=force, length=Length(len(advice.ranking)), weekly=weekly)
    if not advice.ranking:
        raise typer.Exit(options.NOTHING_PASSES)
