"""Numbers behind the drawings. All bars are 100 units wide and stretched by the page."""

from collections.abc import Sequence

from msgspec import Struct

from mmadvisor.model.advice import Ranked, Weight

WIDTH = 100.0


class Bar(Struct, frozen=True):
    """A stretch of a line: where it starts and how long it is, in units."""

    x: float
    width: float


def contribution_bars(row: Ranked, weights: Sequence[Weight]) -> list[Bar]:
    """Return one bar a criterion, end to end: as long as the points that the criterion adds before any limit."""
    bars, x = [], 0.0
    for weight in weights:
        width = weight.weight * row.criterion_values[weight.criterion] * WIDTH
        bars.append(Bar(round(x, 3), round(width, 3)))
        x += width
    return bars


def beyond_cap(row: Ranked, weights: Sequence[Weight]) -> Bar:
    """Return the stretch that a limit keeps from counting; of no length where none does."""
    total = sum(bar.width for bar in contribution_bars(row, weights))
    start = min(total, row.cap * WIDTH)
    return Bar(round(start, 3), round(total - start, 3))


def range_bar(low: float, high: float, whole: float) -> Bar:
    """Return the stretch from `low` to `high` on a line of `whole`."""
    return Bar(round(low / whole * WIDTH, 3), round(max(high - low, 0.0) / whole * WIDTH, 3))


def points_by_criterion(row: Ranked) -> dict[str, int]:
    """Return the points of each criterion, summed over its parts; a limit's deduction among them."""
    points: dict[str, int] = {}
    for part in row.contributions:
        points[part.criterion] = points.get(part.criterion, 0) + part.points
    return points
