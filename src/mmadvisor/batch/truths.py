"""Conditions over many cases at once, with the three truths of `rules.conditions` as whole numbers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from mmadvisor.mcda.arrays import Ints
from mmadvisor.model.facts import Fact
from mmadvisor.model.rules import Condition
from mmadvisor.rules.conditions import GROUPS, Truth, compare

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


def holds(condition: Condition, column: Callable[[str], FactColumn], cases: int) -> Truths:
    """Return whether a condition holds in each case, as `rules.conditions.evaluate` does for one."""
    found = np.full(cases, YES, dtype=np.int8)
    for key, operand in condition.items():
        found = np.minimum(found, entry_holds(key, operand, column, cases))
    return found


def entry_holds(key: str, operand: Any, column: Callable[[str], FactColumn], cases: int) -> Truths:  # noqa: ANN401
    """Evaluate one entry of a condition."""
    if key == "not":
        return np.asarray(YES - holds(operand, column, cases))
    if key in GROUPS:
        together = np.minimum if key == "all" else np.maximum
        return np.asarray(together.reduce([holds(item, column, cases) for item in operand]))
    ((operator, wanted),) = operand.items()
    return column(key).truths(operator, wanted)
