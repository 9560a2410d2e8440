"""Priorities one after the other: ties, back, enough, at most six."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mmadvisor.questionnaire.interview import BACK
from mmadvisor.questionnaire.ordering import ENOUGH, MOST, TIE, Place, as_answer, order

CRITERIA = ("a", "b", "c", "d", "e", "f", "g", "h")


def ordered(*replies: Any) -> Any:  # noqa: ANN401 - an order, BACK or None
    left = list(replies)
    return order(CRITERIA, lambda place: left.pop(0) if left else ENOUGH if place.groups else None)


@pytest.mark.parametrize(
    ("replies", "found"),
    [
        (("c", "a", ENOUGH), [["c"], ["a"]]),
        (("c", TIE, "a", "b", ENOUGH), [["c", "a"], ["b"]]),
        (("c", TIE, "a", TIE, "b"), [["c", "a", "b"]]),
        (("c", TIE, BACK, "b"), [["c"], ["b"]]),
        (("c", "a", BACK, "b"), [["c"], ["b"]]),
        (("c", TIE, "a", BACK, "b"), [["c"], ["b"]]),
        (("c", BACK, "b"), [["b"]]),
        (("c", BACK, BACK), BACK),
        ((BACK,), BACK),
        ((None,), None),
        (("a", "b", "c", "d", "e", "f", "g"), [["a"], ["b"], ["c"], ["d"], ["e"], ["f"]]),
    ],
)
def test_replies_make_an_order(replies: tuple[Any, ...], found: Any) -> None:  # noqa: ANN401 - as above
    made = ordered(*replies)
    assert (made if made is BACK or made is None else [list(group) for group in made]) == found


@given(st.lists(st.sampled_from([TIE, BACK, ENOUGH, *range(8)]), max_size=40))
def test_any_replies_make_an_order_without_repeats(moves: list[Any]) -> None:
    left = list(moves)

    def pick(place: Place) -> Any:  # noqa: ANN401 - a criterion or a move
        assert not set(place.left) & {each for group in place.groups for each in group}
        reply = left.pop(0) if left else ENOUGH
        return place.left[reply % len(place.left)] if isinstance(reply, int) else reply

    found = order(CRITERIA, pick)
    if isinstance(found, tuple):
        named = [each for group in found for each in group]
        assert len(set(named)) == len(named) <= MOST
        assert all(found)


def test_ties_are_written_as_nested_lists() -> None:
    assert as_answer((("a",), ("b", "c"))) == ["a", ["b", "c"]]
