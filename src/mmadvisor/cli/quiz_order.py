"""Asks for the order of priorities: one criterion after the other, each in the words of its swing."""

from collections.abc import Sequence
from typing import Any

from mmadvisor.cli.prompting import Item, Prompter
from mmadvisor.model.rules import Criterion
from mmadvisor.questionnaire.interview import BACK, Turn
from mmadvisor.questionnaire.ordering import ENOUGH, TIE, Groups, Place, as_answer, order


def ask_order(prompter: Prompter, ask: str, criteria: Sequence[Criterion]) -> list[str | list[str]] | Turn | None:
    """Return the order as the profile writes it, BACK, or None for no order. `ask` are the words of the question."""
    by_id = {str(row.id): row for row in criteria}

    def pick(place: Place) -> Any:  # noqa: ANN401 - a criterion or a move
        items = [Item(key, f"{by_id[key].title}: {by_id[key].swing}") for key in place.left]
        if not place.groups:
            idle = Item(ENOUGH, "I do not mind, or am not sure: the order usual for my goal")
            reply = prompter.choose("What counts most", [*items, idle, Item(BACK, "Back")])
            return None if reply is ENOUGH else reply
        if not prompter.plain:  # a screen with what is new, instead of one line more each time
            prompter.clear()
            prompter.show("")
            prompter.show(ask, strong=True)
        last = by_id[place.groups[-1][-1]].title.lower()
        prompter.show(f"So far: {so_far(place.groups, by_id)}")
        label = f"As much as {last}" if place.tied else "Then"
        return prompter.choose(label, [*items, *moves(last, tied=place.tied)])

    found = order(list(by_id), pick)
    return as_answer(found) if isinstance(found, tuple) else found


def moves(last: str, *, tied: bool) -> Sequence[Item]:
    """Return the lines behind the criteria."""
    if tied:
        return (Item(BACK, f"Back: none counts as much as {last}"),)
    return (
        Item(TIE, f"Another counts as much as {last}"),
        Item(ENOUGH, "That is all"),
        Item(BACK, f"Back: not {last} here"),
    )


def so_far(groups: Groups, by_id: dict[str, Criterion]) -> str:
    """Write an order: `1. Cost; 2. Workload = Accreditation`."""
    rows = (" = ".join(by_id[each].title for each in group) for group in groups)
    return "; ".join(f"{place}. {row}" for place, row in enumerate(rows, 1))
