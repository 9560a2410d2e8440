"""Markdown: the report from top to bottom, with footnotes for sources."""

import re
from collections.abc import Iterator

from mmadvisor.model.catalog import Index
from mmadvisor.model.handout import Handout
from mmadvisor.report.grid_rows import grid_rows
from mmadvisor.report.making.make_report import report_of
from mmadvisor.report.markdown.blocks import Footnotes, blocks
from mmadvisor.report.markdown.parts import escaped, ready_table, table
from mmadvisor.report.view import Cell, Letter, Option, Report, Step, Strip, View
from mmadvisor.report.wording import letter_text

MANY_BREAKS = re.compile(r"\n{3,}")


def render(handout: Handout, index: Index) -> bytes:
    """Return the report: two pages' worth, and the long form where the handout asks for it."""
    report = report_of(handout, index)
    notes = Footnotes(codes=report.codes)
    lines = [*write_answer(report, notes), *to_act(report, notes)]
    for part in report.long_form:
        lines += [f"## {escaped(part.title)}", "", *blocks(part.blocks, notes, 3)]
    if notes.listed():
        lines += ["## Sources", "", *notes.lines(), ""]
    lines += [escaped(" ".join([report.disclaimer, *report.edition]))]
    return (MANY_BREAKS.sub("\n\n", "\n".join(lines)) + "\n").encode()


def write_answer(report: Report, notes: Footnotes) -> Iterator[str]:
    """Yield the first page: verdict, what to do, the grid, how sure, what to know before paying."""
    view = report.view
    whom = " · ".join(escaped(each) for each in (f"For {report.name}" * bool(report.name), report.made) if each)
    yield from (f"# {report.title}", "", *((whom, "") if whom else ()))
    yield from (f"**{escaped(view.word)}.** {notes.said(view.verdict)}", "")
    if report.note:
        yield from ("> **A word from your adviser**", ">", *(f"> {escaped(line)}" for line in report.note), "")
    yield from (f"- {notes.said(row)}" for row in report.reasons)
    yield from ("", "## Do this next", "")
    yield from (f"{number}. {step(row)}" for number, row in enumerate(view.steps, 1))
    yield ""
    if view.options:
        yield from grid(view, notes)
    if view.certainty is not None:
        yield from (escaped(view.certainty), "")
    if view.look_into is not None:
        yield from (escaped(view.look_into), "")
    told = [option for option in view.options if option.conditions]
    if told:
        yield from ("## Know before you pay", "")
    for option in told:
        yield from (f"**{escaped(option.title)}**", "")
        yield from (f"- {notes.said(row)}" for row in option.conditions)
        yield ""


def step(row: Step) -> str:
    """Write one step with its page or its command."""
    link = f" <{row.link}>" if row.link else ""
    command = f" `mmadvisor {row.command}`" if row.command else ""
    return f"{escaped(row.says)}{link}{command}"


def grid(view: View, notes: Footnotes) -> Iterator[str]:
    """Yield the option grid: questions as rows, programs as columns."""

    def head(option: Option) -> str:
        named = f"[{escaped(option.title)}]({option.url}), {escaped(option.provider)}"
        return f"{option.place} {named}".strip()

    def cell(option: Option, row: Cell, question: str) -> str:
        marks = notes.marks(option.sources) if question == "Price" else ""
        return f"{escaped(row.says)}{' (!)' if row.mark else ''}{marks}"

    rows = []
    for row in grid_rows(view):
        limit = f" (you: {escaped(row.limit)})" if row.limit else ""
        cells = [cell(option, each, row.question) for option, each in zip(view.options, row.cells, strict=True)]
        rows.append([f"{row.question}{limit}", *cells])
    yield from (*ready_table(["", *map(head, view.options)], rows), "")
    if any(each.mark for row in grid_rows(view) for each in row.cells):
        yield from ("(!) beyond your limit", "")


def to_act(report: Report, notes: Footnotes) -> Iterator[str]:
    """Yield the second page: the letter, the plan, where to stop, what would change the answer."""
    if report.letter is not None:
        yield from letter(report.letter)
    if report.strip is not None:
        yield from strip(report.strip, notes)
    if report.changes:
        yield from ("## What would change this", "", *(f"- {escaped(row)}" for row in report.changes), "")
    if report.view.looks:
        yield from ("## Worth a look", "", *(f"- {step(row)}" for row in report.view.looks), "")


def letter(row: Letter) -> Iterator[str]:
    """Yield a letter to copy."""
    yield from ("## A letter to send", "")
    # Indented text is copied as it stands, and no mark in it means anything.
    yield from (f"    {line}".rstrip() for line in letter_text.letter_lines(row))
    yield ""


def strip(row: Strip, notes: Footnotes) -> Iterator[str]:
    """Yield the plan on a few lines, and where one can stop."""
    yield from (f"## Your plan: {escaped(row.title)}", "", escaped(row.opening), "")
    if row.moments:
        yield from table(["From", "What", "You pay"], ([each.when, each.says, each.pays] for each in row.moments))
        yield ""
    if row.left_out:
        yield from (f"{row.left_out} more in the middle: `mmadvisor plan` shows all.", "")
    yield from (f"- {notes.said(each)}" for each in row.watch)
    if row.stops:
        yield from ("", "## Where you can stop", "")
        yield from table(
            ["When", "After", "Paid by then", "In hand"],
            ([each.when, each.after, each.paid, each.holds] for each in row.stops),
        )
        yield ""
    if row.stops_left_out:
        yield from (f"{row.stops_left_out} more in between: `mmadvisor plan` shows all.", "")
