"""`recommend`: verdict and ranking from a profile and flags, without a prompt."""

from typing import Annotated

import typer

from mmadvisor.cli import options


def recommend(
    profile: options.ProfileFile = None,
    settings: options.Settings = None,
    code: options.AnswerCode = None,
    form: options.Form = None,
    output: options.Output = None,
    force: options.Force = False,
    top: Annotated[int, typer.Option(min=1, max=1000, help="Number of programs in the table.")] = 10,
    today: options.Today = None,
    seed: options.Seed = 1,
    draws: options.Draws = 10_000,
    catalog: options.CatalogFolder = None,
    extend: options.ExtendFolder = None,
    as_of: options.AsOf = None,
) -> None:
    """Recommend programs from a profile, without asking.

    Example: mmadvisor recommend --set goal=advance --set fields=finance --set hours_per_week=8
    """
    from mmadvisor.advise.pipeline import advise
    from mmadvisor.cli.inputs import gather, make_run
    from mmadvisor.cli.show_advice import deliver, form_of
    from mmadvisor.model.handout import Handout

    form = form_of(output, form, force=force) if output else form or options.AdviceFormat.text
    run = make_run(catalog, extend, seed, draws, as_of)
    advice = advise(run, gather(run.index, profile, settings, code))
    handout = Handout(advice=advice)
    if form in options.WITH_PLAN:
        from mmadvisor.cli.handouts import Extras, make_handout
        from mmadvisor.cli.week_options import read_dates

        handout = make_handout(run, advice, [form], Extras(*read_dates(today, None, advice.profile.start)))
    deliver(handout, run.index, form, output, force=force, top=top)
    if not advice.ranking:
        raise typer.Exit(options.NOTHING_PASSES)
