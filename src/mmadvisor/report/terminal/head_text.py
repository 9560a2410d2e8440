"""The head of a page on one program: what it is, how it stands, and the questions that people ask, in ten lines."""

from collections.abc import Sequence

from mmadvisor.report.paper import Paper
from mmadvisor.report.terminal.screen_grid import YOURS, columns, text_of
from mmadvisor.report.view import Limits, Option, Said


def write(option: Option, limits: Limits, says: str, paper: Paper) -> None:
    """Write the head; `says` is how it stands, in one or two sentences."""
    paper.heading(f"{option.title}, {option.provider} ({option.credential})")
    paper.line(says)
    asked = [column for column in columns([option], limits, bars=False)[1:] if column.cells[0].says]
    answers = [f"{column.short}: {text_of(column.cells[0])}" for column in asked]
    paper.line(" · ".join(answers), indent=2)
    yours = [f"{column.short.lower()} {column.limit}" for column in asked if column.limit]
    if yours:
        paper.line(f"{YOURS} (! beyond it): {' · '.join(yours)}", indent=2)
    paper.line(f"Page: {option.url}", indent=2)


def write_conditions(conditions: Sequence[Said], paper: Paper) -> None:
    """Write what to know before paying."""
    paper.points((row.says for row in conditions), "Know before you pay")
