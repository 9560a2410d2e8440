"""Makes plain blocks from sentences of an advice, and from a whole plan."""

from collections.abc import Iterable, Iterator, Sequence

from mmadvisor.model.advice import Reason, SourceRef, Statement
from mmadvisor.model.plan import Plan
from mmadvisor.report.view import Block, Heading, Points, Said, Table, Text
from mmadvisor.report.wording import plan_words as words


def cell(text: str, sources: Iterable[SourceRef] = (), rule: str | None = None) -> Said:
    """Return a cell or a sentence."""
    return Said(says=text, rule=rule, sources=tuple(sources))


def as_said(row: Reason | Statement) -> Said:
    """Return a sentence of an advice or a plan."""
    return cell(row.says, row.sources, getattr(row, "rule", None))


def text(says: str) -> Text:
    """Return a paragraph without sources."""
    return Text(said=cell(says))


def as_cell(row: Said | str) -> Said:
    """Return a sentence; a text has no sources."""
    return cell(row) if isinstance(row, str) else row


def list_blocks(items: Iterable[Said | str], title: str = "") -> Iterator[Block]:
    """Yield a list under its heading, unless it is empty."""
    kept = tuple(map(as_cell, items))
    if kept and title:
        yield Heading(says=title)
    if kept:
        yield Points(items=kept)


def table_blocks(
    headers: Sequence[str], rows: Iterable[Iterable[Said | str]], numbers: tuple[int, ...] = ()
) -> Iterator[Block]:
    """Yield a table, unless it is empty."""
    kept = tuple(tuple(map(as_cell, row)) for row in rows)
    if kept:
        yield Table(headers=tuple(headers), rows=kept, numbers=numbers)


def plan_blocks(plan: Plan) -> Iterator[Block]:
    """Yield all that a plan says: steps, ends, money, where to stop, conditions, blanks."""
    yield text(words.opening_line(plan))
    yield from list_blocks(map(as_said, plan.warnings), "Watch out")
    rows: list[list[Said | str]] = []
    for number, row in enumerate(plan.steps, 1):
        told = cell(f"{words.step_title(row)}. {row.says}", row.sources)
        last = "not known" if row.kind == "application" else words.day(row.end)
        hours = "" if row.hours_per_week is None else f"{round(row.hours_per_week, 1):g}"
        rows.append([f"{number}.", told, words.day(row.start), last, hours])
    yield from table_blocks(("No.", "Step", "From", "To", "Hours a week"), rows, (0, 4))
    if plan.finish is not None:
        yield from list_blocks(words.end_lines(plan.finish), words.ENDS)
    yield from list_blocks(
        (cell(f"{words.due_day(plan, row.date)}: {words.due(row)}. {row.says}", row.sources) for row in plan.payments),
        words.PAID,
    )
    yield from list_blocks(words.stops(plan), words.STOPS)
    yield from list_blocks(map(as_said, plan.notes), words.SAID)
    yield from list_blocks(plan.unknown, "Not known of the plan")
