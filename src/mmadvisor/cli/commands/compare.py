"""`compare`: programs side by side."""

from typing import Annotated

import typer

from mmadvisor.cli.given import options

LEAST, MOST = 2, 8


def compare(
    programs: options.ProgramIds,
    degree: Annotated[bool, typer.Option("--degree", help="Set a degree of the same subject beside them.")] = False,
    profile: options.ProfileFile = None,
    settings: options.Settings = None,
    code: options.AnswerCode = None,
    sources: Annotated[bool, typer.Option("--sources", help="List the sources below.")] = False,
    form: options.ShapeOption = options.Shape.text,
    seed: options.Seed = 1,
    draws: options.Draws = 10_000,
    catalog: options.CatalogFolder = None,
    extend: options.ExtendFolder = None,
    as_of: options.AsOf = None,
    no_notes: options.NoNotes = False,
) -> None:
    """Compare programs side by side, and with a degree of their subject.

    Example: mmadvisor compare mitx-finance iimbx-business-management --degree
    """
    from mmadvisor.advise import compare as comparing
    from mmadvisor.cli.given.inputs import gather_if_any, make_run
    from mmadvisor.cli.given.lookup import find_program
    from mmadvisor.cli.out.showing import show
    from mmadvisor.cli.output import say
    from mmadvisor.errors import UsageProblem
    from mmadvisor.report.terminal import compare_text

    names = list(dict.fromkeys(programs))
    if len(names) < LEAST and not degree:
        raise UsageProblem("name at least two programs, or one and --degree")
    if len(names) > MOST:
        raise UsageProblem(f"name at most {MOST} programs; more cannot be read side by side")
    run = make_run(catalog, extend, seed, draws, as_of, no_notes=no_notes)
    found = [find_program(run.index, name) for name in names]
    answers = gather_if_any(run.index, profile, settings, code)
    result = comparing.compare(run, answers, found, degree=degree)
    if degree and len(result.ids) == len(found):
        say("The catalog holds no other degree of their subject that takes learners.")
    show(form, result, lambda paper: compare_text.write(result, paper, sources=sources))
