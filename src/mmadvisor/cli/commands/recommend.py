"""`recommend`: verdict and ranking from a profile and flags, without a prompt."""

from typing import Annotated

import typer

from mmadvisor.cli.given import options


def recommend(
    *,
    answers: options.Answers,
    form: options.Form = None,
    output: options.Output = None,
    force: options.Force = False,
    full: options.Full = False,
    codes: options.Codes = False,
    top: Annotated[
        int | None, typer.Option(min=1, max=1000, help="The long form with so many programs in its table.")
    ] = None,
    today: options.Today = None,
    trials: options.Trials,
    edition: options.Edition,
) -> None:
    """Recommend programs from a profile, without asking.

    Example: mmadvisor recommend --set goal=advance --set fields=finance --set hours_per_week=8
    """
    from mmadvisor.advise.pipeline import advise
    from mmadvisor.cli.given.inputs import gather, make_run, need_profile
    from mmadvisor.cli.out.first_screen import again, show

    if output is not None:
        from mmadvisor.cli.out.show_advice import form_of

        form = form_of(output, form, force=force)
    form = form or options.AdviceFormat.text
    run = make_run(edition, trials)
    brief = form is options.AdviceFormat.text and output is None and not full and top is None
    advice = advise(run, need_profile(gather(run.index, answers, today)), brief=brief)
    if brief:
        show(advice, run.index, today, given=again(answers, edition), codes=codes)
    else:
        from msgspec.structs import replace

        from mmadvisor.cli.given.week_options import read_dates
        from mmadvisor.cli.out.show_advice import deliver
        from mmadvisor.model.handout import Handout
        from mmadvisor.report.terminal import advice_text

        made, first = read_dates(today, None, advice.profile.start)
        handout = Handout(advice=advice, full=full, codes=codes, made=made.isoformat(), start=first.isoformat())
        if form in options.WITH_PLAN:
            from mmadvisor.cli.out.handouts import completed
            from mmadvisor.cli.own.saved_answers import owner_of

            handout = completed(run, replace(handout, owner=owner_of(answers.profile)), [form])
        deliver(handout, run.index, form, output, force=force, top=top or advice_text.SHOWN)
    if not advice.ranking:
        raise typer.Exit(options.NOTHING_PASSES)
