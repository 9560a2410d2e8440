"""Asks for the order of priorities: one wish after the other, each in the words of a learner."""

from collections.abc import Sequence
from typing import Any

from mmadvisor.cli.asking.prompting import BACK_KEY, NOT_SURE_KEY, Item, Prompter
from mmadvisor.model.rules import Criterion
from mmadvisor.questionnaire.interview import BACK, Turn
from mmadvisor.questionnaire.ordering import ENOUGH, TIE, Ordering
from mmadvisor.questionnaire.settings import ties_nested


def ask_order(prompter: Prompter, ask: str, criteria: Sequence[Criterion]) -> list[str | list[str]] | Turn | None:
    """Return the order as the profile writes it, BACK, or None for no order. `ask` are the words of the question."""
    by_id = {str(row.id): row for row in criteria}
    order, first = Ordering(), True
    while left := order.left(by_id):
        if not first and not prompter.plain:  # a screen with what is new, instead of one line more each time
            prompter.clear()
            prompter.show("")
            prompter.show(ask, strong=True)
        first = False
        reply = ask_next(prompter, order, [by_id[each] for each in left], by_id)
        if reply is BACK and not order.groups:
            return Turn.BACK
        if reply is ENOUGH:
            break
        order = order.after(reply)
    return ties_nested(order.groups) or None


def ask_next(prompter: Prompter, order: Ordering, left: Sequence[Criterion], by_id: dict[str, Criterion]) -> Any:  # noqa: ANN401 - a criterion or a move
    """Ask which criterion comes next."""
    items = [Item(str(row.id), f"{row.wish}: {row.swing}") for row in left]
    if not order.groups:
        idle = Item(ENOUGH, "I do not mind, or am not sure: the usual order for my goal", NOT_SURE_KEY)
        return prompter.choose("What counts most", [*items, idle, Item(BACK, "Back", BACK_KEY)])
    rows = (" = ".join(by_id[each].wish for each in group) for group in order.groups)
    prompter.show(f"So far: {'; '.join(f'{place}. {row}' for place, row in enumerate(rows, 1))}")
    last = by_id[order.groups[-1][-1]].wish
    if order.tied:
        back = Item(BACK, "Back: none counts as much", BACK_KEY)
        return prompter.choose(f'As much as "{last}"', [*items, back], now=ENOUGH)
    moves = (
        Item(TIE, f'Another counts as much as "{last}"', "="),
        Item(ENOUGH, "That is all", "."),
        Item(BACK, f'Back: not "{last}" here', BACK_KEY),
    )
    return prompter.choose("Then", [*items, *moves], now=ENOUGH)
