"""A whole plan as blocks: steps, ends, money, where to stop, conditions, blanks."""

from collections.abc import Iterator

from mmadvisor.model.plan import Plan, Step
from mmadvisor.report.making.blocks import as_said, cell, list_blocks, text
from mmadvisor.report.view import Block, Said, Table
from mmadvisor.report.wording import plan_words as words

WATCH = "Watch out"
OPEN = "Not known of the plan"


def blocks(plan: Plan) -> Iterator[Block]:
    """Yield all that a plan says."""
    yield text(words.opening_line(plan))
    yield from list_blocks(map(as_said, plan.warnings), WATCH)
    if plan.steps:
        yield Table(
            headers=words.STEP_HEADERS,
            rows=tuple(step(number, row) for number, row in enumerate(plan.steps, 1)),
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


def step(number: int, row: Step) -> tuple[Said, ...]:
    """Return a row of the table of steps: what it is stands below its title."""
    place, title, *rest = words.step_cells(number, row)
    return cell(place), cell(f"{title}. {row.says}", row.sources), *map(cell, rest)
