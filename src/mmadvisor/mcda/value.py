"""Piecewise linear value functions of one criterion, applied to intervals."""

import math
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter


def piecewise_linear(points: Sequence[tuple[float, float]], low: float, high: float) -> tuple[float, float]:
    """Return the interval of values that an input between `low` and `high` can have.

    The function runs straight from knot to knot and stays constant before the first and after the last one,
    as the partial value function of the R package smaa does with `outOfBounds="clip"`
    (https://rdrr.io/cran/smaa/man/smaa.pvf.html). It need not be monotone.

    Args:
        points: Knots (x, value), x strictly rising, at least one. x has the unit of the input.
        low: Lower end of the input interval; may be minus infinity.
        high: Upper end of the input interval; may be infinity. Equal to `low` for a known input.

    Returns:
        Least and greatest value over the whole input interval, both within the values of the knots.

    Raises:
        ValueError: No point, x not strictly rising, a point that is not finite, NaN, or low > high.
    """
    _check(tuple(points))
    if math.isnan(low) or math.isnan(high) or low > high:
        raise ValueError(f"low must not exceed high, got {low} and {high}")
    if low == high:
        value = _at(points, low)
        return value, value
    # Between two knots a straight line is extreme at its ends, so ends and inner knots are all that counts.
    inner = [value for x, value in points if low < x < high]
    values = [_at(points, low), _at(points, high), *inner]
    return min(values), max(values)


def _at(points: Sequence[tuple[float, float]], x: float) -> float:
    place = bisect_right(points, x, key=itemgetter(0))
    if place in {0, len(points)}:
        return points[0 if place == 0 else -1][1]
    (left, from_value), (right, to_value) = points[place - 1 : place + 1]
    value = from_value + (to_value - from_value) * ((x - left) / (right - left))
    # Rounding may carry the last digit past a knot, and a value of 1.0000000000000002 is refused further on.
    return min(max(value, min(from_value, to_value)), max(from_value, to_value))


@lru_cache  # the same few points are asked for time and again
def _check(points: tuple[tuple[float, float], ...]) -> None:
    if not points:
        raise ValueError("a value function needs at least one point")
    if not all(math.isfinite(x) and math.isfinite(value) for x, value in points):
        raise ValueError(f"points must be finite numbers, got {list(points)}")
    if any(right <= left for (left, _), (right, _) in pairwise(points)):
        raise ValueError(f"x must rise from point to point, got {[x for x, _ in points]}")
