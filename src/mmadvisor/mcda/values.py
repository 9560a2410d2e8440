"""Piecewise linear value functions applied to arrays of intervals, with the values of `mcda.value` to the last bit."""

from collections.abc import Sequence

import numpy as np

from mmadvisor.mcda.arrays import Floats


def piecewise_linear_of(points: Sequence[tuple[float, float]], low: Floats, high: Floats) -> tuple[Floats, Floats]:
    """Return the (n,) least and greatest values over (n,) intervals; see `mcda.value.piecewise_linear`."""
    ends = values_at(points, low), values_at(points, high)
    least, greatest = np.minimum(*ends), np.maximum(*ends)
    for x, value in points:
        inside = (low < x) & (x < high)
        least[inside] = np.minimum(least[inside], value)
        greatest[inside] = np.maximum(greatest[inside], value)
    return least, greatest


def values_at(points: Sequence[tuple[float, float]], x: Floats) -> Floats:
    """Return the value at each x."""
    knots, values = np.array(points).T
    x = np.clip(x, knots[0], knots[-1])
    right = np.searchsorted(knots, x, side="right")
    left, right = right - 1, np.minimum(right, len(knots) - 1)
    start, stop = values[left], values[right]
    width = np.where(left < right, knots[right] - knots[left], 1.0)
    found = start + (stop - start) * ((x - knots[left]) / width)
    return np.asarray(np.clip(found, np.minimum(start, stop), np.maximum(start, stop)))
