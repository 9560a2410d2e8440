"""The few operations in which the number of one learner differs from a column of many: the formulas are the same.

A formula for both asks with `is None` whether a figure is there, and leaves every choice by its size to these.
"""

from collections.abc import Callable, Sequence
from math import ceil
from operator import getitem
from typing import Any, TypeVar

from msgspec import Struct

Number = Any
"""A float, or an array of floats with one entry a learner."""
Truth = Any
"""A bool, or an array of bools with one entry a learner."""
Cases = tuple[Number, Number, Number]
"""A figure in the early, the likely and the late case; of money: low, likely and high."""
T = TypeVar("T")
EARLY, LIKELY, LATE = CASES = range(3)
TINY = 1e-9
"""Keeps a sum of floats from being rounded up to one more week."""


class Arithmetic(Struct, frozen=True):
    """How to round up to whole numbers, and how to choose between numbers and among words.

    `where` returns the first number where something holds, else the second, of which None is unknown. `at` returns the
    word at a place.
    """

    ceil: Callable[[Number], Number]
    larger: Callable[[Number, Number], Number]
    where: Callable[[Truth, Number, Number], Number]
    at: Callable[[Sequence[Any], Number], Any]

    def pick(self, words: Sequence[T], place: Number) -> T:
        """Return the word at a place; of many learners, an array of words."""
        found: T = self.at(words, place)
        return found


ONE = Arithmetic(ceil, max, lambda holds, then, otherwise: then if holds else otherwise, getitem)
"""For the numbers of one learner."""


def add(first: Cases, *others: Cases) -> Cases:
    """Return the sums, case by case."""
    early, likely, late = first
    for other in others:
        early, likely, late = early + other[0], likely + other[1], late + other[2]
    return early, likely, late
