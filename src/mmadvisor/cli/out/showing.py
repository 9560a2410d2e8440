"""Shows what a command found: as text, as JSON, or as CSV."""

from collections.abc import Callable
from typing import Any

from mmadvisor.cli.given.options import Shape, TableShape
from mmadvisor.cli.out.papers import on_paper
from mmadvisor.cli.output import put, put_json
from mmadvisor.report.paper import Paper


def show(form: Shape | TableShape, record: Any, write: Callable[[Paper], None], *, paged: bool = False) -> None:  # noqa: ANN401 - any record
    """Show a record as JSON, or let it be written as text."""
    if form.value == Shape.json.value:
        from mmadvisor.report import json_report  # noqa: PLC0415 - not every output is JSON

        put_json(json_report.render(record))
    else:
        on_paper(write, paged=paged)


def show_table(form: TableShape, record: Any, write: Callable[[Paper], None], as_csv: Callable[[], bytes]) -> None:  # noqa: ANN401 - as above
    """Show what is also a table."""
    if form is TableShape.csv:
        put(as_csv().decode("utf-8-sig"))
    else:
        show(form, record, write)
