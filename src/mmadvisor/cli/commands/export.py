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
    force: options.Force = False,
    seed: options.Seed = 1,
    draws: options.Draws = 10_000,
    catalog: options.CatalogFolder = None,
    extend: options.ExtendFolder = None,
    as_of: options.AsOf = None,
) -> None:
    """Write the report to files (HTML, PDF, Markdown, JSON, CSV).

    Example: mmadvisor export -o report.html -o report.csv
    """
    from mmadvisor.advise.pipeline import advise
    from mmadvisor.cli.handouts import make_handout
    from mmadvisor.cli.inputs import gather, make_run
    from mmadvisor.cli.show_advice import deliver, form_of
    from mmadvisor.errors import UsageProblem

    if not output:
        raise UsageProblem("name the file to write: -o report.html")
    if len({path.resolve() for path in output}) < len(output):
        raise UsageProblem("two outputs have the same name")
    forms = [form_of(path, form, force=force) for path in output]
    run = make_run(catalog, extend, seed, draws, as_of)
    advice = advise(run, gather(run.index, profile, settings, code))
    handout = make_handout(run, advice, forms, name=name, note=note, brief=brief)
    for path, each in zip(output, forms, strict=True):
        deliver(handout, run.index, each, path, force=force, top=len(advice.ranking))
    if not advice.ranking:
        raise typer.Exit(options.NOTHING_PASSES)
