"""Prices: stated or multiplied out, their age, and what they mean against a budget."""

from typing import Any

import pytest

from makers import make_courses, situation
from mmadvisor.facts import cost
from mmadvisor.model.facts import UNKNOWN, Fact, assumed
from mmadvisor.model.profile import Profile
from mmadvisor.reckoning.situation import Situation

NOW = "2026-11"


def price(low: float, high: float, as_of: str | None = NOW) -> dict[str, Any]:
    return {"usd": [low, high], "source": "s2"} | ({"as_of": as_of} if as_of else {})


def priced(profile: Profile | None = None, *, as_of: str | None = NOW, aid: bool = False, **changes: Any) -> Situation:  # noqa: ANN401
    helped = {"aid": {"says": "Aid on request.", "source": "s1"}} if aid else {}
    return situation(profile, cost={"program": price(800, 1000, as_of)} | helped, **changes)


def exactly(low: float, high: float) -> object:
    return pytest.approx((low, high), abs=1e-9)


def span(fact: Fact) -> tuple[float | None, float | None]:
    return fact.low, fact.high


BLANK = situation()
ONE_COURSE = {"course": price(100, 150)}
MULTIPLIED = situation(cost=ONE_COURSE, courses=make_courses((5, None), (5, None), (5, None)))


def test_a_stated_price_is_taken_as_it_stands() -> None:
    assert span(cost.listed_usd(priced())) == (800, 1000)
    assert span(cost.cost_usd(priced())) == (800, 1000)
    assert cost.price_basis(priced()).value == "stated"


def test_the_price_of_one_course_is_multiplied_out() -> None:
    assert span(cost.listed_usd(MULTIPLIED)) == (300, 450)
    assert cost.price_basis(MULTIPLIED).value == "multiplied"
    between = situation(cost=ONE_COURSE, courses=make_courses((5, None)), course_count={"value": 4, "source": "s1"})
    assert span(cost.listed_usd(between)) == (100, 600)


def test_a_stated_price_comes_before_one_multiplied_out() -> None:
    both = situation(cost=ONE_COURSE | {"program": price(500, 500)}, courses=make_courses((5, None)))
    assert span(cost.listed_usd(both)) == (500, 500)


def test_the_price_of_one_course_says_nothing_without_their_number() -> None:
    at = situation(cost=ONE_COURSE)
    assert cost.listed_usd(at) == UNKNOWN
    assert cost.price_basis(at) == UNKNOWN
    assert cost.cost_usd(at) == assumed(100, 700, 900)


@pytest.mark.parametrize("at", [BLANK, situation(cost={"audit_free": True, "audit_source": "s1"})])
def test_without_a_price(at: Situation) -> None:
    assert cost.listed_price(at) is None
    for compute in (cost.listed_usd, cost.price_basis, cost.price_age_years, cost.price_date):
        assert compute(at) == UNKNOWN
    assert cost.cost_usd(at) == assumed(100, 700, 900)


def test_without_a_price_of_a_kind_that_nothing_is_assumed_of() -> None:
    assert cost.cost_usd(situation(credential="Degree")) == UNKNOWN


@pytest.mark.parametrize(
    ("as_of", "years"),
    [("2026-11", 0), ("2025-11", 1), ("2021-05", 5.5), ("2027-01", 0), ("2020", 6 + 5 / 12)],
)
def test_age_counts_from_the_month_of_the_catalog(as_of: str, years: float) -> None:
    # A bare year counts from its middle, a date to come as today.
    assert span(cost.price_age_years(priced(as_of=as_of))) == exactly(years, years)


def test_an_undated_price_has_no_age() -> None:
    assert cost.price_age_years(priced(as_of=None)) == UNKNOWN


@pytest.mark.parametrize(
    ("as_of", "years"),
    [
        ("2026-11", 0),
        ("2021-11", 5),
        (None, 5),  # as if it were this old
        ("2016-11", 10),
        ("2000", 10),  # and never wider than this
    ],
)
def test_a_price_is_widened_for_its_age(as_of: str | None, years: float) -> None:
    low, high = 800 * (1 - 0.02 * years), 1000 * (1 + 0.05 * years)
    assert span(cost.cost_usd(priced(as_of=as_of))) == exactly(low, high)
    assert span(cost.listed_usd(priced(as_of=as_of))) == (800, 1000)


@pytest.mark.parametrize(("as_of", "words"), [("2026-11", "November 2026"), ("2019", "2019"), (None, "undated")])
def test_the_date_in_words(as_of: str | None, words: str) -> None:
    assert cost.price_date(priced(as_of=as_of)).value == words


class TestAgainstABudget:
    def test_share_of_the_budget(self) -> None:
        assert span(cost.cost_share(priced(Profile(budget_usd=2000)))) == exactly(0.4, 0.5)

    def test_share_of_nothing(self) -> None:
        broke = Profile(budget_usd=0)
        assert span(cost.cost_share(priced(broke))) == (cost.BEYOND, cost.BEYOND)
        free = situation(broke, cost={"program": price(0, 0)})
        assert span(cost.cost_share(free)) == (0, 0)

    def test_unknown_without_budget_or_price(self) -> None:
        assert cost.cost_share(priced()) == UNKNOWN
        assert cost.cost_share(situation(Profile(budget_usd=2000), credential="Degree")) == UNKNOWN

    def test_an_assumed_price_stays_assumed(self) -> None:
        fact = cost.cost_share(situation(Profile(budget_usd=1000)))
        assert fact.assumed
        assert span(fact) == exactly(0.1, 0.9)

    @pytest.mark.parametrize(
        ("budget", "aid", "needs_aid", "value"),
        [
            (800, False, None, "yes"),  # the lowest price counts
            (799, False, None, "no"),
            (799, True, True, "with-aid"),
            (799, True, None, "with-aid"),  # not asked is not declined
            (799, True, False, "no"),
            (799, False, True, "no"),
            (0, False, None, "no"),
        ],
    )
    def test_affordable(self, budget: float, aid: bool, needs_aid: bool | None, value: str) -> None:
        at = priced(Profile(budget_usd=budget, needs_aid=needs_aid), aid=aid, as_of="2016")
        assert cost.affordable(at).value == value

    def test_affordable_is_unknown_without_budget_or_price(self) -> None:
        assert cost.affordable(priced()) == UNKNOWN
        assert cost.affordable(situation(Profile(budget_usd=1))) == UNKNOWN

    def test_sources_of_what_is_affordable(self) -> None:
        def urls(at: Situation) -> list[str]:
            return [source.url for source in cost.affordable(at).sources]

        assert urls(priced(Profile(budget_usd=900), aid=True)) == ["https://example.org/other"]
        assert urls(priced(Profile(budget_usd=100), aid=True)) == ["https://example.org/page"]

    @pytest.mark.parametrize(
        ("at", "value"),
        [
            (situation(Profile(budget_usd=99)), True),
            (situation(Profile(budget_usd=100)), False),
            (priced(Profile(budget_usd=1)), False),  # a known price is none of a kind
            (situation(), None),
            (situation(Profile(budget_usd=1), credential="Degree"), None),
        ],
    )
    def test_beyond_all_prices_of_its_kind(self, at: Situation, value: bool | None) -> None:
        assert cost.beyond_kind(at).value is value


@pytest.mark.parametrize("value", [True, False])
def test_lessons_free_to_read(value: bool) -> None:
    at = situation(cost={"audit_free": value, "audit_source": "s2"})
    assert cost.audit_free(at).value is value
    assert [source.url for source in cost.audit_free(at).sources] == ["https://example.org/other"]
    assert cost.audit_free(BLANK) == UNKNOWN
    assert not cost.audit_free(priced()).known
