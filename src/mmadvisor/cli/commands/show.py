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
    catalog: options.CatalogFolder = None,
    extend: options.ExtendFolder = None,
) -> None:
    """Show everything known of one program, with sources and dates.

    Example: mmadvisor show mitx-supply-chain-management
    """
    from mmadvisor.cli.lookup import find_program
    from mmadvisor.cli.output import put_json
    from mmadvisor.loading import load
    from mmadvisor.report import json_report, program_text

    index, _ = load(catalog, extend)
    found = find_program(index, program)
    if form is ShowFormat.json:
        put_json(json_report.render(found))
        return
    from mmadvisor.cli.papers import on_paper

    on_paper(lambda paper: program_text.write(index, found, paper))
