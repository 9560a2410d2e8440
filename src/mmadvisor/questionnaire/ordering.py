"""Priorities, one after the other: what matters most, what next, what as much as the one before."""

from collections.abc import Iterable
from enum import Enum
from typing import Final, NamedTuple

from mmadvisor.questionnaire.interview import BACK, Turn

MOST = 6


class Move(Enum):
    """Replies beside naming a criterion."""

    TIE = "tie"
    ENOUGH = "enough"


TIE: Final = Move.TIE
ENOUGH: Final = Move.ENOUGH


class Ordering(NamedTuple):
    """An order so far, most important first; with `tied`, the next criterion is as important as the one before."""

    groups: tuple[tuple[str, ...], ...] = ()
    tied: bool = False

    def left(self, criteria: Iterable[str]) -> tuple[str, ...]:
        """Return the criteria that may come next; none once enough are named."""
        named = [each for group in self.groups for each in group]
        return tuple(each for each in criteria if each not in named) if len(named) < MOST else ()

    def after(self, reply: str | Move | Turn) -> "Ordering":
        """Return what a reply makes of it: a criterion, TIE, or BACK, which takes back what was done last."""
        groups = self.groups
        if reply is TIE:
            return Ordering(groups, tied=bool(groups))
        if reply is BACK:
            if self.tied or not groups:
                return Ordering(groups)
            shorter = groups[-1][:-1]
            return Ordering((*groups[:-1], shorter) if shorter else groups[:-1])
        if self.tied:
            return Ordering((*groups[:-1], (*groups[-1], str(reply))))
        return Ordering((*groups, (str(reply),)))
