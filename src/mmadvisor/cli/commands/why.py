"""`why`: every rule on one program for one learner, or what keeps it out."""

from enum import StrEnum
from typing import Annotated

import typer

from mmadvisor.cli import options


class WhyFormat(StrEnum):
    """Forms of an explanation."""

    text = "text"
    json = "json"


def why(
    program: options.ProgramId,
    profile: options.ProfileFile = None,
    settings: options.Settings = None,
    code: options.AnswerCode = None,
    form: Annotated[WhyFormat, typer.Option("--format", "-f", help="Form of the output.")] = WhyFormat.text,
    codes: Annotated[bool, typer.Option("--codes", help="Show the rule, weight and value behind each point.")] = False,
    seed: options.Seed = 1,
    draws: options.Draws = 10_000,
    catalog: options.CatalogFolder = None,
    extend: options.ExtendFolder = None,
    as_of: options.AsOf = None,
    no_notes: options.NoNotes = False,
) -> None:
    """Explain why a program stands where it stands, or is left out.

    Example: mmadvisor why mitx-finance --set hours_per_week=6
    """
    from mmadvisor.advise.why import explain
    from mmadvisor.cli.inputs import gather, make_run
    from mmadvisor.cli.lookup import find_program
    from mmadvisor.cli.output import put_json
    from mmadvisor.cli.papers import on_paper
    from mmadvisor.cli.week_options import read_dates
    from mmadvisor.report import json_report, why_text
    from mmadvisor.report.view_options import Basis

    run = make_run(catalog, extend, seed, draws, as_of, no_notes=no_notes)
    found = find_program(run.index, " ".join(program))
    answers = gather(run.index, profile, settings, code)
    explained = explain(run, answers, found)
    if form is WhyFormat.json:
        put_json(json_report.render(explained))
    else:
        basis = Basis(run.index, answers, read_dates(None, None, answers.start)[1])
        on_paper(lambda paper: why_text.write(explained, basis, paper, codes=codes), paged=True)
