"""Markdown: the report or a plan from top to bottom, with footnotes for sources."""

import re
from collections.abc import Iterable, Iterator, Sequence

from mmadvisor.model.advice import SourceRef
from mmadvisor.model.catalog import Index
from mmadvisor.model.handout import Handout
from mmadvisor.model.plan import Plan
from mmadvisor.report.layout import Citations, grid_rows
from mmadvisor.report.making.blocks import list_blocks, plan_blocks
from mmadvisor.report.making.letters import letter_lines
from mmadvisor.report.making.make_report import report_of
from mmadvisor.report.markdown.parts import escaped, ready_table, table
from mmadvisor.report.view import Block, Cell, Heading, Option, Points, Report, Said, Step, Strip, Table, Text, View
from mmadvisor.report.wording.plan_words import NOT_A_PROMISE
from mmadvisor.report.wording.source_words import source_title
from mmadvisor.report.wording.words import coded

MANY_BREAKS = re.compile(r"\n{3,}")


class Footnotes(Citations[SourceRef]):
    """Numbers of sources as footnote marks; `codes`: the rule behind a sentence is named."""

    def __init__(self, *, codes: bool = False) -> None:
        super().__init__()
        self.codes = codes

    def marks(self, sources: Iterable[SourceRef]) -> str:
        """Return the footnote marks of sources."""
        return "".join(f"[^{number}]" for number in self.cite(sources))

    def said(self, row: Said) -> str:
        """Write a sentence with its sources."""
        return f"{coded(escaped(row.says), row.rule, codes=self.codes)}{self.marks(row.sources)}"

    def points(self, rows: Iterable[Said]) -> Iterator[str]:
        """Yield sentences as a list."""
        yield from (f"- {self.said(row)}" for row in rows)

    def lines(self) -> list[str]:
        """Return the list of sources."""
        return [
            f"[^{number}]: {escaped(source_title(row))}. <{row.url}>" for number, row in enumerate(self.listed(), 1)
        ]


def render(handout: Handout, index: Index) -> bytes:
    """Return the report: two pages' worth, and the long form where the handout asks for it."""
    report = report_of(handout, index)
    notes = Footnotes(codes=report.codes)
    lines = [*write_answer(report, notes), *to_act(report, notes)]
    for part in report.long_form:
        lines += section(escaped(part.title), blocks(part.blocks, notes, 3))
    lines += section("Sources", notes.lines())
    return page([*lines, escaped(" ".join([report.disclaimer, *report.edition]))])


def render_plan(plan: Plan, before: Sequence[Said] = ()) -> bytes:
    """Return a plan; `before` is what to know before paying."""
    notes = Footnotes()
    return page(
        [
            f"# {escaped(f'Plan: {plan.title} ({plan.credential}, {plan.provider})')}",
            "",
            *blocks((*list_blocks(before, "Know before you pay"), *plan_blocks(plan)), notes, 2),
            NOT_A_PROMISE,
            "",
            f"Page: <{plan.url}>",
            *section("Sources", notes.lines()),
        ]
    )


def page(lines: Iterable[str]) -> bytes:
    """Return lines as a file, without blank ones beside another."""
    return (MANY_BREAKS.sub("\n\n", "\n".join(lines)).rstrip("\n") + "\n").encode()


def section(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield lines under their heading; nothing where there are none."""
    kept = list(lines)
    if kept:
        yield from ("", f"## {title}", "", *kept, "")


def blocks(rows: Iterable[Block], notes: Footnotes, level: int) -> Iterator[str]:
    """Yield the lines of blocks; headings are of a level."""
    for row in rows:
        match row:
            case Heading():
                yield from (f"{'#' * level} {escaped(row.says)}", "")
            case Text():
                yield from (notes.said(row.said), "")
            case Points():
                yield from (*notes.points(row.items), "")
            case Table():
                yield from ready_table(map(escaped, row.headers), (map(notes.said, cells) for cells in row.rows))
                yield ""


def write_answer(report: Report, notes: Footnotes) -> Iterator[str]:
    """Yield the first page: verdict, what to do, the grid, how sure, what to know before paying."""
    view = report.view
    whom = " · ".join(escaped(each) for each in (f"For {report.name}" * bool(report.name), report.made) if each)
    yield from (f"# {report.title}", "", whom, "")
    yield from (f"**{escaped(view.word)}.** {notes.said(view.verdict)}", "")
    if report.note:
        yield from ("> **A word from your adviser**", ">", *(f"> {escaped(line)}" for line in report.note), "")
    yield from notes.points(report.reasons)
    yield from section("Do this next", (f"{number}. {step(row)}" for number, row in enumerate(view.steps, 1)))
    if view.options:
        yield from grid(view, notes)
    yield from (escaped(view.certainty or ""), "", escaped(view.look_into or ""), "")
    told = (
        (f"**{escaped(each.title)}**", "", *notes.points(each.conditions), "")
        for each in view.options
        if each.conditions
    )
    yield from section("Know before you pay", (line for lines in told for line in lines))


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
        # Indented text is copied as it stands, and no mark in it means anything.
        lines = (f"    {line}".rstrip() for line in letter_lines(report.letter))
        yield from section("A letter to send", lines)
    if report.strip is not None:
        yield from strip(report.strip, notes)
    yield from section("What would change this", (f"- {escaped(row)}" for row in report.changes))
    yield from section("Worth a look", (f"- {step(row)}" for row in report.view.looks))


def strip(row: Strip, notes: Footnotes) -> Iterator[str]:
    """Yield the plan on a few lines, and where one can stop."""
    yield from (f"## Your plan: {escaped(row.title)}", "", escaped(row.opening), "")
    if row.moments:
        yield from table(["From", "What", "You pay"], ([each.when, each.says, each.pays] for each in row.moments))
        yield ""
    if row.left_out:
        yield from (f"{row.left_out} more in the middle: `mmadvisor plan` shows all.", "")
    yield from notes.points(row.watch)
    stops = ([each.when, each.after, each.paid, each.holds] for each in row.stops)
    if row.stops:
        yield from section("Where you can stop", table(["When", "After", "Paid by then", "In hand"], stops))
    if row.stops_left_out:
        yield from (f"{row.stops_left_out} more in between: `mmadvisor plan` shows all.", "")
