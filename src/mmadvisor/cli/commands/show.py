"""`show`: one program whole, with sources and dates."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from mmadvisor.cli import options

if TYPE_CHECKING:
    from mmadvisor.model.catalog import Index
    from mmadvisor.model.program import Program


class ShowFormat(StrEnum):
    """Forms of a program."""

    text = "text"
    json = "json"


def show(
    program: options.ProgramId,
    profile: options.ProfileFile = None,
    settings: options.Settings = None,
    code: options.AnswerCode = None,
    form: Annotated[ShowFormat, typer.Option("--format", "-f", help="Form of the output.")] = ShowFormat.text,
    sources: Annotated[bool, typer.Option("--sources", help="Show each of its sources with what rests on it.")] = False,
    catalog: options.CatalogFolder = None,
    extend: options.ExtendFolder = None,
    as_of: options.AsOf = None,
    no_notes: options.NoNotes = False,
) -> None:
    """Show everything known of one program, with sources and dates.

    Example: mmadvisor show mitx-supply-chain-management
    """
    from mmadvisor.cli.lookup import find_program
    from mmadvisor.cli.output import put_json
    from mmadvisor.cli.own_notes import own_notes
    from mmadvisor.loading import load

    index = load(catalog, extend, as_of, own_notes(no_notes=no_notes))
    found = find_program(index, " ".join(program))
    if sources:
        show_sources(index, found, form)
    elif form is ShowFormat.json:
        from mmadvisor.model.keeping import Shown
        from mmadvisor.report import json_report

        put_json(json_report.render(Shown(catalog=index.reference, origin=index.origin(found), program=found)))
    else:
        from mmadvisor.cli.inputs import gather_if_any
        from mmadvisor.cli.papers import on_paper
        from mmadvisor.cli.week_options import read_dates
        from mmadvisor.model.profile import Profile
        from mmadvisor.report import program_text
        from mmadvisor.report.view_options import Basis

        answers = gather_if_any(index, profile, settings, code) or Profile()
        basis = Basis(index, answers, read_dates(None, None, answers.start)[1])
        on_paper(lambda paper: program_text.write(basis, found, paper), paged=True)


def show_sources(index: "Index", program: "Program", form: ShowFormat) -> None:
    """Show each source of a program with what rests on it."""
    from mmadvisor.catalog.provenance import cited_by_program
    from mmadvisor.cli.output import put_json
    from mmadvisor.cli.papers import on_paper
    from mmadvisor.model.keeping import ShownSources
    from mmadvisor.report import json_report, sources_text

    cited = cited_by_program(index.catalog, program)
    if form is ShowFormat.json:
        origin = index.origin(program)
        shown = ShownSources(catalog=index.reference, origin=origin, id=program.id, sources=cited)
        put_json(json_report.render(shown))
    else:
        on_paper(lambda paper: sources_text.write_program(index, program, cited, paper))
