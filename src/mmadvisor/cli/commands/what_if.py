"""`what-if`: what another answer would do to the advice."""

from typing import Annotated

import typer

from mmadvisor.cli.commands.diff import show_difference
from mmadvisor.cli.given import options
from mmadvisor.cli.given.completion import keys_of_answers


def what_if(
    *,
    changes: Annotated[
        list[str],
        typer.Argument(
            metavar="KEY=VALUE...", help="Answers to try, as hours_per_week=10.", autocompletion=keys_of_answers
        ),
    ],
    answers: options.Answers,
    form: options.ShapeOption = "text",
    trials: options.Trials,
    edition: options.Edition,
) -> None:
    """Show what another answer would change. Nothing is saved.

    Example: mmadvisor what-if hours_per_week=10 budget_usd=3000
    """
    from mmadvisor.advise.pipeline import advise
    from mmadvisor.cli.given.inputs import gather, make_run, need_profile
    from mmadvisor.cli.given.week_options import first_day
    from mmadvisor.questionnaire.profiles import answers_of_profile, as_profile, with_settings

    run = make_run(edition, trials)
    now = need_profile(gather(run.index, answers))
    other = with_settings(answers_of_profile(now), changes, run.index)
    then = as_profile(other, run.index, first_day(answer=other.get("start")))
    show_difference(advise(run, now), advise(run, then), form)
