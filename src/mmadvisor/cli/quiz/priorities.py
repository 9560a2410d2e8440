"""Asks for the order of priorities: one wish after the other, each in the words of a learner."""

from collections.abc import Sequence
from enum import Enum
from typing import Any, NamedTuple

from mmadvisor.cli.asking.prompting import BACK_KEY, NOT_SURE_KEY, Item, Prompter
from mmadvisor.model.rules import Criterion
from mmadvisor.questionnaire.interview import BACK, Turn
from mmadvisor.questionnaire.settings import group_ties, ties_nested

MOST = 6


class Move(Enum):
    """Replies beside naming a criterion."""

    TIE = "tie"
    ENOUGH = "enough"


class Ordering(NamedTuple):
    """An order so far, most important first: criteria, each with whether it ties with the one before.

    `tied`: whether the next one will.
    """

    named: tuple[tuple[str, bool], ...] = ()
    tied: bool = False

    def after(self, reply: str | Move | Turn) -> "Ordering":
        """Return what a reply makes of it: a criterion, Move.TIE, or BACK, which takes back what was done last."""
        if reply is Move.TIE:
            return Ordering(self.named, tied=True)
        if reply is BACK:
            return Ordering(self.named if self.tied else self.named[:-1])
        return Ordering((*self.named, (str(reply), self.tied)))


def ask_order(prompter: Prompter, ask: str, criteria: Sequence[Criterion]) -> list[str | list[str]] | Turn | None:
    """Return the order as the profile writes it, BACK, or None for no order. `ask` are the words of the question."""
    by_id = {str(row.id): row for row in criteria}
    order, first = Ordering(), True
    while len(order.named) < min(MOST, len(by_id)):
        if not first and not prompter.plain:  # a screen with what is new, instead of one line more each time
            prompter.clear()
            prompter.show("")
            prompter.show(ask, strong=True)
        first = False
        reply = ask_next(prompter, order, by_id)
        if reply is BACK and not order.named:
            return Turn.BACK
        if reply is Move.ENOUGH:
            break
        order = order.after(reply)
    return ties_nested(group_ties(order.named)) or None


def ask_next(prompter: Prompter, order: Ordering, by_id: dict[str, Criterion]) -> Any:  # noqa: ANN401 - a criterion or a move
    """Ask which criterion comes next."""
    named = [criterion for criterion, _ in order.named]
    items = [Item(each, f"{row.wish}: {row.swing}") for each, row in by_id.items() if each not in named]
    if not named:
        idle = Item(Move.ENOUGH, "I do not mind, or am not sure: the usual order for my goal", NOT_SURE_KEY)
        return prompter.choose("What counts most", [*items, idle, Item(BACK, "Back", BACK_KEY)])
    rows = (" = ".join(by_id[each].wish for each in group) for group in group_ties(order.named))
    prompter.show(f"So far: {'; '.join(f'{place}. {row}' for place, row in enumerate(rows, 1))}")
    last = by_id[named[-1]].wish
    if order.tied:
        back = Item(BACK, "Back: none counts as much", BACK_KEY)
        return prompter.choose(f'As much as "{last}"', [*items, back], now=Move.ENOUGH)
    moves = (
        Item(Move.TIE, f'Another counts as much as "{last}"', "="),
        Item(Move.ENOUGH, "That is all", "."),
        Item(BACK, f'Back: not "{last}" here', BACK_KEY),
    )
    return prompter.choose("Then", [*items, *moves], now=Move.ENOUGH)
