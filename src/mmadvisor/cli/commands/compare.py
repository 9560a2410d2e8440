"""`compare`: programs side by side."""

from typing import Annotated

import typer

from mmadvisor.cli.given import options
from mmadvisor.cli.given.completion import program_ids

LEAST, MOST = 2, 8


def compare(
    *,
    programs: Annotated[
        list[str], typer.Argument(metavar="ID...", help="Ids of programs.", autocompletion=program_ids)
    ],
    degree: Annotated[bool, typer.Option("--degree", help="Set a degree of the same subject beside them.")] = False,
    answers: options.Answers,
    sources: Annotated[bool, typer.Option("--sources", help="List the sources below.")] = False,
    form: options.ShapeOption = "text",
    trials: options.Trials,
    edition: options.Edition,
) -> None:
    """Compare programs side by side, and with a degree of their subject.

    Example: mmadvisor compare mitx-finance iimbx-business-management --degree
    """
    from mmadvisor.advise import compare as comparing
    from mmadvisor.cli.given.inputs import find_program, gather, make_run
    from mmadvisor.cli.out.showing import show
    from mmadvisor.cli.output import say
    from mmadvisor.errors import UsageProblem
    from mmadvisor.report.terminal import compare_text

    names = list(dict.fromkeys(programs))
    if len(names) < LEAST and not degree:
        raise UsageProblem("name at least two programs, or one and --degree")
    if len(names) > MOST:
        raise UsageProblem(f"name at most {MOST} programs; more cannot be read side by side")
    run = make_run(edition, trials)
    found = [find_program(run.index, name) for name in names]
    result = comparing.compare(run, gather(run.index, answers), found, degree=degree)
    if degree and len(result.ids) == len(found):
        say("The catalog holds no other degree of their subject that takes learners.")
    show(form, result, lambda paper: compare_text.write(result, paper, sources=sources))
