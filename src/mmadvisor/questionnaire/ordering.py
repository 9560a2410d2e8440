"""Priorities, one after the other: what matters most, what next, what as much as the one before."""

from collections.abc import Callable, Sequence
from enum import Enum
from typing import Final, NamedTuple

from mmadvisor.questionnaire.interview import BACK, Turn

MOST = 6
Groups = tuple[tuple[str, ...], ...]


class Move(Enum):
    """Replies beside naming a criterion."""

    TIE = "tie"
    ENOUGH = "enough"


TIE: Final = Move.TIE
ENOUGH: Final = Move.ENOUGH


class Place(NamedTuple):
    """What is asked for: the next of the criteria left; with `tied`, one as important as the one before."""

    groups: Groups
    left: tuple[str, ...]
    tied: bool


Pick = Callable[[Place], "str | Move | Turn | None"]


def order(criteria: Sequence[str], pick: Pick, most: int = MOST) -> Groups | Turn | None:
    """Return the order, most important first; BACK from the first place; None for no order at all."""
    groups: Groups = ()
    tied = False
    while True:
        named = [each for group in groups for each in group]
        left = tuple(each for each in criteria if each not in named)
        if len(named) >= most or not left:
            return groups
        reply = pick(Place(groups, left, tied))
        if reply is BACK and not groups:
            return BACK
        if reply is None or reply is ENOUGH:
            return groups or None
        if reply is BACK:
            groups, tied = (groups, False) if tied else (without_last(groups), False)
        elif reply is TIE:
            tied = bool(groups)
        else:
            groups, tied = with_next(groups, str(reply), tied=tied), False


def with_next(groups: Groups, criterion: str, *, tied: bool) -> Groups:
    """Add a criterion behind the last, or beside it."""
    return (*groups[:-1], (*groups[-1], criterion)) if tied and groups else (*groups, (criterion,))


def without_last(groups: Groups) -> Groups:
    """Take back the criterion named last."""
    shorter = groups[-1][:-1]
    return (*groups[:-1], shorter) if shorter else groups[:-1]


def as_answer(groups: Groups) -> list[str | list[str]]:
    """Return an order as the profile writes it: ties as a nested list."""
    return [group[0] if len(group) == 1 else list(group) for group in groups]
