"""Makes plain blocks from sentences of an advice, and from a whole plan."""

from collections.abc import Iterable, Iterator

from mmadvisor.model.advice import Reason, SourceRef, Statement
from mmadvisor.model.plan import Plan, Step
from mmadvisor.report.view import Block, Heading, Points, Said, Table, Text
from mmadvisor.report.wording import plan_words as words

WATCH = "Watch out"
OPEN = "Not known of the plan"


def cell(text: str, sources: Iterable[SourceRef] = (), rule: str | None = None) -> Said:
    """Return a cell or a sentence."""
    return Said(says=text, rule=rule, sources=tuple(sources))


def as_said(row: Reason | Statement) -> Said:
    """Return a sentence of an advice or a plan."""
    return cell(row.says, row.sources, getattr(row, "rule", None))


def text(says: str) -> Text:
    """Return a paragraph without sources."""
    return Text(said=cell(says))


def list_blocks(items: Iterable[Said], title: str = "") -> Iterator[Block]:
    """Yield a list under its heading, unless it is empty."""
    kept = tuple(items)
    if kept and title:
        yield Heading(says=title)
    if kept:
        yield Points(items=kept)


def plan_blocks(plan: Plan) -> Iterator[Block]:
    """Yield all that a plan says: steps, ends, money, where to stop, conditions, blanks."""
    yield text(words.opening_line(plan))
    yield from list_blocks(map(as_said, plan.warnings), WATCH)
    if plan.steps:
        yield Table(
            headers=words.STEP_HEADERS,
            rows=tuple(step_row(number, row) for number, row in enumerate(plan.steps, 1)),
            numbers=(0, 4),
        )
    if plan.finish is not None:
        yield from list_blocks(map(cell, words.end_lines(plan.finish)), words.ENDS)
    yield from list_blocks(
        (cell(f"{words.earliest(plan, row.date)}: {words.due(row)}. {row.says}", row.sources) for row in plan.payments),
        words.PAID,
    )
    yield from list_blocks(map(cell, words.stops(plan)), words.STOPS)
    yield from list_blocks(map(as_said, plan.notes), words.SAID)
    yield from list_blocks(map(cell, plan.unknown), OPEN)


def step_row(number: int, row: Step) -> tuple[Said, ...]:
    """Return a row of the table of steps: what it is stands below its title."""
    place, title, *rest = words.step_cells(number, row)
    return cell(place), cell(f"{title}. {row.says}", row.sources), *map(cell, rest)
