"""`why`: every rule on one program for one learner, or what keeps it out."""

from typing import Annotated

import typer

from mmadvisor.cli.given import options


def why(
    *,
    program: options.ProgramId,
    answers: options.Answers,
    form: options.ShapeOption = "text",
    codes: Annotated[bool, typer.Option("--codes", help="Show the rule, weight and value behind each point.")] = False,
    trials: options.Trials,
    edition: options.Edition,
) -> None:
    """Explain why a program stands where it stands, or is left out.

    Example: mmadvisor why mitx-finance --set hours_per_week=6
    """
    from mmadvisor.advise.why import explain
    from mmadvisor.cli.given.inputs import find_program, gather, make_run, need_profile
    from mmadvisor.cli.given.week_options import read_dates
    from mmadvisor.cli.out.showing import show
    from mmadvisor.report.making.view_options import Basis
    from mmadvisor.report.paper import Paper
    from mmadvisor.report.terminal import why_text

    run = make_run(edition, trials)
    found = find_program(run.index, " ".join(program))
    profile = need_profile(gather(run.index, answers))
    explained = explain(run, profile, found)

    def write(paper: Paper) -> None:
        basis = Basis(run.index, profile, read_dates(None, None, profile.start)[1])
        why_text.write(explained, basis, paper, codes=codes)

    show(form, explained, write, paged=True)
