"""The additive value model: fixed weights on values with fixed anchors.

Edwards & Barron 1994 (https://doi.org/10.1006/obhd.1994.1087). Needs no numpy: plain numbers and columns of many
alternatives are added up in the same order, so that they agree to the last bit, and the total of one alternative
depends on its own values alone.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple


def weighted_sum(weights: Iterable[Any], values: Iterable[Any]) -> Any:  # noqa: ANN401 - numbers, or arrays of them
    """Return the sum of weight times value, from the first to the last; of numbers, or of arrays of alternatives."""
    total: Any = 0.0
    for weight, value in zip(weights, values, strict=True):
        total = total + weight * value
    return total


class Totals(NamedTuple):
    """Totals before caps: with every unknown at its worst, at the value to go by, and at its best."""

    low: Any
    middle: Any
    high: Any

    @property
    def evidence(self) -> Any:  # noqa: ANN401 - a number, or an array
        """How much of a total is settled: 1 minus the sum of weight times the width of each interval."""
        return 1 - (self.high - self.low)


def totals_of(weights: Iterable[Any], values: Iterable[Any]) -> Totals:
    """Return the totals of n criteria: n weights that sum to 1, and n triples of low, middle and high, 0 to 1."""
    sizes, ends = list(weights), list(values)
    return Totals(*(weighted_sum(sizes, [each[end] for each in ends]) for end in range(3)))
