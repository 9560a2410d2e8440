"""Asks for the order of priorities: one wish after the other, each in the words of a learner."""

from collections.abc import Sequence
from typing import Any

from mmadvisor.cli.asking.prompting import BACK_KEY, NOT_SURE_KEY, Item, Prompter
from mmadvisor.model.rules import Criterion
from mmadvisor.questionnaire.interview import BACK, Turn
from mmadvisor.questionnaire.ordering import ENOUGH, TIE, Groups, Place, as_answer, order


def ask_order(prompter: Prompter, ask: str, criteria: Sequence[Criterion]) -> list[str | list[str]] | Turn | None:
    """Return the order as the profile writes it, BACK, or None for no order. `ask` are the words of the question."""
    by_id = {str(row.id): row for row in criteria}
    first = True

    def pick(place: Place) -> Any:  # noqa: ANN401 - a criterion or a move
        nonlocal first
        if not first and not prompter.plain:  # a screen with what is new, instead of one line more each time
            prompter.clear()
            prompter.show("")
            prompter.show(ask, strong=True)
        first = False
        items = [Item(key, wish(by_id[key])) for key in place.left]
        if not place.groups:
            idle = Item(ENOUGH, "I do not mind, or am not sure: the usual order for my goal", NOT_SURE_KEY)
            reply = prompter.choose("What counts most", [*items, idle, Item(BACK, "Back", BACK_KEY)])
            return None if reply is ENOUGH else reply
        last = by_id[place.groups[-1][-1]].wish
        prompter.show(f"So far: {so_far(place.groups, by_id)}")
        label = f'As much as "{last}"' if place.tied else "Then"
        return prompter.choose(label, [*items, *moves(last, tied=place.tied)], now=ENOUGH)

    found = order(list(by_id), pick)
    return as_answer(found) if isinstance(found, tuple) else found


def wish(criterion: Criterion) -> str:
    """Write a criterion as a wish, with the step that it stands for."""
    return f"{criterion.wish}: {criterion.swing}"


def moves(last: str, *, tied: bool) -> Sequence[Item]:
    """Return the lines behind the criteria."""
    if tied:
        return (Item(BACK, "Back: none counts as much", BACK_KEY),)
    return (
        Item(TIE, f'Another counts as much as "{last}"', "="),
        Item(ENOUGH, "That is all", "."),
        Item(BACK, f'Back: not "{last}" here', BACK_KEY),
    )


def so_far(groups: Groups, by_id: dict[str, Criterion]) -> str:
    """Write an order: `1. A low price; 2. A week that fits = A known school`."""
    rows = (" = ".join(by_id[each].wish for each in group) for group in groups)
    return "; ".join(f"{place}. {row}" for place, row in enumerate(rows, 1))
