"""Priorities one after the other: ties, back, enough, at most six."""

from collections.abc import Callable, Sequence
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makers import frozen_index
from mmadvisor.cli.asking.prompting import Item, Prompter
from mmadvisor.cli.quiz.priorities import MOST, Move, ask_order
from mmadvisor.questionnaire.interview import BACK
from mmadvisor.questionnaire.settings import ties_nested

CRITERIA = frozen_index().catalog.rules.criteria
A, B, C, D, E, F, G, H = (str(row.id) for row in CRITERIA)


class Replies:
    """A way of asking that has the replies already; `made` makes one from the criteria that are offered."""

    plain = True

    def __init__(self, replies: Sequence[Any], made: Callable[[Any, list[str]], Any]) -> None:
        self.left = list(replies)
        self.made = made

    def show(self, text: str) -> None:
        """Show nothing."""

    def choose(self, label: str, items: Sequence[Item], *, now: object = None) -> Any:  # noqa: ANN401 - any value
        """Return the next reply; at the end, that it is enough."""
        del label, now
        criteria = [item.value for item in items if isinstance(item.value, str)]
        return self.made(self.left.pop(0), criteria) if self.left else Move.ENOUGH


def ordered(replies: Sequence[Any], made: Callable[[Any, list[str]], Any] = lambda reply, _: reply) -> Any:  # noqa: ANN401 - an order, BACK or None
    return ask_order(cast("Prompter", Replies(replies, made)), "", CRITERIA)


@pytest.mark.parametrize(
    ("replies", "found"),
    [
        ((C, A, Move.ENOUGH), [C, A]),
        ((C, Move.TIE, A, B, Move.ENOUGH), [[C, A], B]),
        ((C, Move.TIE, A, Move.TIE, B), [[C, A, B]]),
        ((C, Move.TIE, BACK, B), [C, B]),
        ((C, A, BACK, B), [C, B]),
        ((C, Move.TIE, A, BACK, B), [C, B]),
        ((C, BACK, B), [B]),
        ((C, BACK, BACK), BACK),
        ((BACK,), BACK),
        ((Move.ENOUGH,), None),
        ((A, B, C, D, E, F, G), [A, B, C, D, E, F]),
    ],
)
def test_replies_make_an_order(replies: tuple[Any, ...], found: Any) -> None:  # noqa: ANN401 - as above
    assert ordered(replies) == found


@given(st.lists(st.sampled_from([Move.TIE, BACK, Move.ENOUGH, *range(8)]), max_size=40))
def test_any_replies_make_an_order_without_repeats(moves: list[Any]) -> None:
    found = ordered(moves, lambda reply, left: left[reply % len(left)] if isinstance(reply, int) else reply)
    if isinstance(found, list):
        named = [each for group in found for each in (group if isinstance(group, list) else [group])]
        assert len(set(named)) == len(named) <= MOST
        assert all(found)


def test_ties_are_written_as_nested_lists() -> None:
    assert ties_nested((("a",), ("b", "c"))) == ["a", ["b", "c"]]
