"""Facts of many cases as columns, and conditions over them: the three truths of `rules.conditions` as numbers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from mmadvisor.mcda.arrays import Floats, Ints
from mmadvisor.model.facts import Fact
from mmadvisor.model.rules import Condition
from mmadvisor.rules.conditions import GROUPS, OF_NUMBERS, Truth, compare

Truths = npt.NDArray[np.int8]
NO, OPEN, YES = 0, 1, 2
"""False, unknown and true: in this order the least of several is their conjunction, the greatest their disjunction."""


def code(truth: Truth) -> int:
    """Return a truth as a number."""
    return OPEN if truth is None else YES if truth else NO


@dataclass(frozen=True, slots=True)
class FactColumn:
    """One fact of many cases: `facts[place[i]]` is that of case i."""

    place: Ints
    facts: Sequence[Fact]

    def truths(self, operator: str, wanted: Any) -> Truths:  # noqa: ANN401 - checked data of any form
        """Apply one operator, once for each different fact."""
        found = np.zeros(len(self.facts), dtype=np.int8)
        for place in np.flatnonzero(np.bincount(self.place, minlength=len(self.facts))).tolist():
            found[place] = code(compare(self.facts[place], operator, wanted))
        return np.asarray(found[self.place])

    def taken(self, cases: Ints) -> "FactColumn":
        """Return the fact of some cases."""
        return FactColumn(self.place[cases], self.facts)

    @property
    def ends(self) -> tuple[Floats, Floats]:
        """Numbers from and to; NaN where they are not known."""
        low, high = (np.full(len(self.facts), np.nan) for _ in range(2))
        for place in np.flatnonzero(np.bincount(self.place, minlength=len(self.facts))).tolist():
            fact = self.facts[place]
            if fact.known and fact.low is not None and fact.high is not None:
                low[place], high[place] = fact.low, fact.high
        return low[self.place], high[self.place]


@dataclass(frozen=True, slots=True)
class NumberColumn:
    """A number of many cases; `low` and `high` are NaN where it is unknown, `typical` where it is not assumed."""

    low: Floats
    high: Floats
    typical: Floats

    @classmethod
    def exact(cls, numbers: Floats) -> "NumberColumn":
        """Return a column of numbers that are known, or NaN."""
        return cls(numbers, numbers, np.full_like(numbers, np.nan))

    def truths(self, operator: str, wanted: Any) -> Truths:  # noqa: ANN401 - checked data of any form
        """Apply one operator, as `rules.conditions.compare_number` does to one number."""
        known = self.known
        if operator == "known":
            return np.where(known == wanted, YES, NO).astype(np.int8)
        holds_for = OF_NUMBERS[operator]
        low, high = holds_for(self.low, wanted), holds_for(self.high, wanted)
        return np.where(~known | (low != high), OPEN, np.where(low, YES, NO)).astype(np.int8)

    @property
    def known(self) -> npt.NDArray[np.bool_]:
        """Whether the number is known, be it within an interval; an assumption is not."""
        return ~np.isnan(self.low) & np.isnan(self.typical)

    def taken(self, cases: Ints) -> "NumberColumn":
        """Return the number of some cases."""
        return NumberColumn(self.low[cases], self.high[cases], self.typical[cases])

    @property
    def ends(self) -> tuple[Floats, Floats]:
        """Numbers from and to; NaN where they are not known."""
        known = self.known
        return np.where(known, self.low, np.nan), np.where(known, self.high, np.nan)


Column = FactColumn | NumberColumn
Columns = Callable[[str], Column]
"""The column of each fact by its name."""


def holds(condition: Condition, column: Columns, cases: int) -> Truths:
    """Return whether a condition holds in each case, as `rules.conditions.evaluate` does for one."""
    found = np.full(cases, YES, dtype=np.int8)
    for key, operand in condition.items():
        found = np.minimum(found, entry_holds(key, operand, column, cases))
    return found


def entry_holds(key: str, operand: Any, column: Columns, cases: int) -> Truths:  # noqa: ANN401
    """Evaluate one entry of a condition."""
    if key == "not":
        return np.asarray(YES - holds(operand, column, cases))
    if key in GROUPS:
        together = np.minimum if key == "all" else np.maximum
        return np.asarray(together.reduce([holds(item, column, cases) for item in operand]))
    ((operator, wanted),) = operand.items()
    return column(key).truths(operator, wanted)
