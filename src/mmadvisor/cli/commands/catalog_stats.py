"""`catalog stats`: what the catalog holds, counted."""

from enum import StrEnum
from typing import Annotated

import typer

from mmadvisor.cli import options


class StatsFormat(StrEnum):
    """Forms of the counts."""

    text = "text"
    json = "json"


def stats(
    form: Annotated[StatsFormat, typer.Option("--format", "-f", help="Form of the output.")] = StatsFormat.text,
    catalog: options.CatalogFolder = None,
    extend: options.ExtendFolder = None,
) -> None:
    """Count programs, and what is known of them.

    Example: mmadvisor catalog stats --format json
    """
    from mmadvisor.cli.inputs import open_catalog
    from mmadvisor.cli.output import put_json
    from mmadvisor.cli.papers import on_paper
    from mmadvisor.report import coverage, json_report, stats_text

    index = open_catalog(catalog, extend, no_notes=True)
    found = coverage.stats(index)
    if form is StatsFormat.json:
        put_json(json_report.render(found))
    else:
        on_paper(lambda paper: stats_text.write(found, paper))
