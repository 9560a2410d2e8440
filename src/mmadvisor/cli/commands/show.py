"""`show`: one program whole, with sources and dates."""

from enum import StrEnum
from typing import Annotated

import typer

from mmadvisor.cli import options


class ShowFormat(StrEnum):
    """Forms of a program."""

    text = "text"
    json = "json"


def show(
    program: options.ProgramId,
    form: Annotated[ShowFormat, typer.Option("--format", "-f", help="Form of the output.")] = ShowFormat.text,
    sources: Annotated[bool, typer.Option("--sources", help="Show each of its sources with what rests on it.")] = False,
    catalog: options.CatalogFolder = None,
    extend: options.ExtendFolder = None,
    as_of: options.AsOf = None,
) -> None:
    """Show everything known of one program, with sources and dates.

    Example: mmadvisor show mitx-supply-chain-management
    """
    from mmadvisor.catalog.provenance import cited_by_program
    from mmadvisor.cli.lookup import find_program
    from mmadvisor.cli.output import put_json
    from mmadvisor.loading import load
    from mmadvisor.model.keeping import Shown, ShownSources
    from mmadvisor.report import json_report, program_text, sources_text

    index, _ = load(catalog, extend, as_of)
    found, source = find_program(index, program), index.reference
    cited = cited_by_program(index.catalog, found) if sources else []
    if form is ShowFormat.json:
        origin = index.origin(found)
        what = ShownSources(catalog=source, origin=origin, id=found.id, sources=cited) if sources else None
        put_json(json_report.render(what or Shown(catalog=source, origin=origin, program=found)))
        return
    from mmadvisor.cli.papers import on_paper

    if sources:
        on_paper(lambda paper: sources_text.write_program(index, found, cited, paper))
    else:
        on_paper(lambda paper: program_text.write(index, found, paper))
