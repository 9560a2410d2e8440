"""Facts: exact, within a range, assumed or unknown."""

import pytest

from mmadvisor.model.advice import SourceRef
from mmadvisor.model.facts import UNKNOWN, Fact, assumed_fact, number, scaled, text_fact

PAGE = SourceRef(url="https://example.org/page")
OTHER = SourceRef(url="https://example.org/other")


def test_an_exact_number_is_a_range_of_one() -> None:
    assert (number(3).low, number(3).high) == (3, 3)
    assert (number(3, 5).low, number(3, 5).high) == (3, 5)


def test_sources_stand_once_each_in_order() -> None:
    assert number(1, None, [PAGE, OTHER, PAGE]).sources == (PAGE, OTHER)
    assert text_fact("so", [OTHER, PAGE, OTHER]).sources == (OTHER, PAGE)


@pytest.mark.parametrize(
    ("fact", "known", "is_assumed"),
    [
        (UNKNOWN, False, False),
        (number(0), True, False),
        (number(1, 2), True, False),
        (text_fact(value=False), True, False),
        (text_fact(()), True, False),
        (assumed_fact(1, 2, 3), False, True),
        (assumed_fact(0, 0, 0), False, True),
    ],
)
def test_an_assumption_is_not_known(fact: Fact, known: bool, is_assumed: bool) -> None:
    assert (fact.known, fact.assumed) == (known, is_assumed)


def test_a_number_times_a_factor_keeps_what_it_is() -> None:
    assert scaled(number(2, 4, [PAGE]), 0.5) == number(1, 2, [PAGE])
    assert scaled(assumed_fact(2, 4, 6), 0.5) == assumed_fact(1, 2, 3)
    assert scaled(UNKNOWN, 0.5) == scaled(text_fact("so"), 0.5) == UNKNOWN
