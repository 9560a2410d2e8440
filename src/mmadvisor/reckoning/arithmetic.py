"""The few operations in which the number of one learner differs from a column of many: the formulas are the same."""

from collections.abc import Callable
from math import ceil
from typing import Any

from msgspec import Struct

Number = Any
"""A float, or an array of floats with one entry a learner."""
Cases = tuple[Number, Number, Number]
"""A figure in the early, the likely and the late case; of money: low, likely and high."""
EARLY, LIKELY, LATE = CASES = range(3)
TINY = 1e-9
"""Keeps a sum of floats from being rounded up to one more week."""


class Arithmetic(Struct, frozen=True):
    """How to round up to whole numbers, and which of two numbers is larger."""

    ceil: Callable[[Number], Number]
    larger: Callable[[Number, Number], Number]


ONE = Arithmetic(ceil, max)
"""For the numbers of one learner."""


def add(first: Cases, *others: Cases) -> Cases:
    """Return the sums, case by case."""
    early, likely, late = first
    for other in others:
        early, likely, late = early + other[0], likely + other[1], late + other[2]
    return early, likely, late
