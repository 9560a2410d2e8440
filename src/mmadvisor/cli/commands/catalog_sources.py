"""`catalog sources`: every address that the catalog rests on."""

from enum import StrEnum
from typing import Annotated

import typer

from mmadvisor.cli import options


class SourcesFormat(StrEnum):
    """Forms of the list."""

    text = "text"
    json = "json"
    csv = "csv"


def sources(
    form: Annotated[SourcesFormat, typer.Option("--format", "-f", help="Form of the output.")] = SourcesFormat.text,
    catalog: options.CatalogFolder = None,
    extend: options.ExtendFolder = None,
) -> None:
    """List every address with what rests on it.

    Example: mmadvisor catalog sources --format csv
    """
    from mmadvisor.catalog.provenance import cited
    from mmadvisor.cli.inputs import open_catalog
    from mmadvisor.cli.output import counted, put, put_json, say
    from mmadvisor.cli.papers import on_paper
    from mmadvisor.report import json_report, sources_text

    index = open_catalog(catalog, extend, no_notes=True)
    found = cited(index.catalog)
    if form is SourcesFormat.json:
        put_json(json_report.render(found))
    elif form is SourcesFormat.csv:
        put(sources_text.as_csv(found).decode("utf-8-sig"))
    else:
        on_paper(lambda paper: sources_text.write(index, found, paper))
    say(f"{counted(len(found), 'page')}.")
