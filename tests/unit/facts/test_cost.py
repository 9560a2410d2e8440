"""Prices as facts: the reckoned sum with its sources, its basis and age, and what it means against a budget."""

from typing import Any

import pytest

from makers import make_courses, situation
from mmadvisor.facts import cost
from mmadvisor.model.facts import UNKNOWN, Fact, assumed_fact
from mmadvisor.model.profile import Profile
from mmadvisor.reckoning.situation import Situation

NOW = "2026-11"
OLD = "2021-11"
PAGE, OTHER = "https://example.org/page", "https://example.org/other"
THREE = make_courses((5, (4, 4)), (5, (4, 4)), (5, (4, 4)))
AID = {"says": "On request.", "source": "s1", "usd": [300, 700]}


def price(low: float, high: float, as_of: str | None = NOW, source: str = "s2") -> dict[str, Any]:
    return {"usd": [low, high], "source": source} | ({"as_of": as_of} if as_of else {})


def priced(profile: Profile | None = None, *, as_of: str | None = NOW, **more: Any) -> Situation:  # noqa: ANN401
    return situation(profile, cost={"program": price(800, 1000, as_of)} | more)


def by_course(profile: Profile | None = None, **more: Any) -> Situation:  # noqa: ANN401 - keys of the file
    return situation(profile, courses=THREE, cost={"course": price(100, 150)} | more)


def exactly(low: float, high: float) -> object:
    return pytest.approx((low, high), abs=1e-9)


def span(fact: Fact) -> tuple[float | None, float | None]:
    return fact.low, fact.high


def urls(fact: Fact) -> list[str]:
    return [source.url for source in fact.sources]


class TestPrice:
    def test_likely_low_and_the_price_today(self) -> None:
        at = by_course(bundle=price(280, 280, OLD, "s1"))
        assert span(cost.likely_usd(at)) == (450, 450)
        assert span(cost.low_usd(at)) == (252, 252)  # the bundle, a tenth less after five years
        assert span(cost.cost_usd(at)) == (252, 450)

    def test_age_widens_the_price_today_and_leaves_the_likely_one(self) -> None:
        assert span(cost.cost_usd(priced(as_of=OLD))) == exactly(800 * 0.9, 1000 * 1.25)
        assert span(cost.likely_usd(priced(as_of=OLD))) == (1000, 1000)

    def test_what_hangs_on_an_income_is_a_range(self) -> None:
        assert span(cost.likely_usd(by_course(by_income=True))) == (300, 450)

    def test_sources_of_every_price_that_is_paid(self) -> None:
        rows = [THREE[0] | {"price": price(90, 90, NOW, "s1")}, *THREE[1:]]
        at = situation(courses=rows, cost={"course": price(100, 150)})
        assert urls(cost.likely_usd(at)) == urls(cost.cost_usd(at)) == [PAGE, OTHER]

    @pytest.mark.parametrize("at", [situation(), situation(cost={"audit_free": True, "audit_source": "s1"})])
    def test_without_a_price(self, at: Situation) -> None:
        facts = (cost.likely_usd, cost.low_usd, cost.price_basis, cost.price_age_years, cost.price_date)
        assert {compute(at) for compute in facts} == {UNKNOWN}
        assert cost.dated_price(at) is None
        assert cost.cost_usd(at) == assumed_fact(100, 700, 900)

    @pytest.mark.parametrize(
        ("at", "basis"),
        [
            (priced(), "stated"),
            (by_course(), "added-up"),
            (by_course(program=price(400, 400)), "stated"),
            (by_course(bundle=price(280, 280)), "added-up"),
            (situation(cost={"month": price(40, 40)}), "by-month"),
        ],
    )
    def test_basis(self, at: Situation, basis: str) -> None:
        assert cost.price_basis(at).value == basis


class TestAge:
    @pytest.mark.parametrize(
        ("as_of", "years"),
        [("2026-11", 0), ("2025-11", 1), ("2021-05", 5.5), ("2027-01", 0), ("2020", 6 + 5 / 12)],
    )
    def test_years_count_from_the_month_of_the_catalog(self, as_of: str, years: float) -> None:
        # A bare year counts from its middle, a date to come as today.
        assert span(cost.price_age_years(priced(as_of=as_of))) == exactly(years, years)

    def test_an_undated_price_has_no_age(self) -> None:
        assert cost.price_age_years(priced(as_of=None)) == UNKNOWN

    def test_the_oldest_price_tells_how_old_the_whole_is(self) -> None:
        rows = [*THREE[:2], THREE[2] | {"price": price(90, 90, OLD)}]
        at = situation(courses=rows, cost={"course": price(100, 150)})
        assert span(cost.price_age_years(at)) == (5, 5)
        assert cost.price_date(at).value == "November 2021"

    @pytest.mark.parametrize(("as_of", "words"), [("2026-11", "November 2026"), ("2019", "2019"), (None, "undated")])
    def test_the_date_in_words(self, as_of: str | None, words: str) -> None:
        assert cost.price_date(priced(as_of=as_of)).value == words


class TestAgainstABudget:
    def test_share_of_the_budget(self) -> None:
        assert span(cost.cost_share(priced(Profile(budget_usd=2000)))) == exactly(0.4, 0.5)

    def test_share_of_nothing(self) -> None:
        broke = Profile(budget_usd=0)
        assert span(cost.cost_share(priced(broke))) == exactly(800, 1000)
        assert span(cost.cost_share(situation(broke, cost={"program": price(0, 0)}))) == (0, 0)

    def test_an_assumed_price_stays_assumed(self) -> None:
        fact = cost.cost_share(situation(Profile(budget_usd=1000)))
        assert fact.assumed
        assert span(fact) == exactly(0.1, 0.9)

    @pytest.mark.parametrize(("budget", "fit"), [(1250, "yes"), (1000, "tight"), (800, "near"), (719, "no"), (0, "no")])
    def test_fit(self, budget: float, fit: str) -> None:
        fact = cost.budget(priced(Profile(budget_usd=budget), as_of=OLD))
        assert (fact.value, urls(fact)) == (fit, [OTHER])

    def test_what_is_missing_is_what_is_likely_less_the_budget(self) -> None:
        assert span(cost.missing_usd(priced(Profile(budget_usd=900)))) == (100, 100)
        assert cost.missing_usd(priced(Profile(budget_usd=1000))) == UNKNOWN
        assert cost.missing_usd(by_course(Profile(budget_usd=400), by_income=True)) == UNKNOWN

    @pytest.mark.parametrize(("budget", "within"), [(1000, False), (950, True), (720, True), (719, False)])
    def test_a_budget_between_the_least_and_the_likely_price(self, budget: float, within: bool) -> None:
        assert cost.low_within(priced(Profile(budget_usd=budget), as_of=OLD)).value is within

    @pytest.mark.parametrize("at", [priced(), situation(Profile(budget_usd=1))])
    def test_unknown_without_budget_or_price(self, at: Situation) -> None:
        computes = (cost.budget, cost.missing_usd, cost.low_within, cost.aid_needed)
        assert {compute(at) for compute in computes} == {UNKNOWN}
        assert cost.cost_share(priced()) == UNKNOWN

    @pytest.mark.parametrize(
        ("budget", "needs", "value"),
        [
            (800, True, False),  # the lowest price without aid
            (799, True, True),
            (300, True, True),  # the most aid
            (299, True, False),
            (799, None, False),  # aid that was not asked for is not counted on
            (799, False, False),
        ],
    )
    def test_within_only_with_aid(self, budget: float, needs: bool | None, value: bool) -> None:
        assert cost.aid_needed(priced(Profile(budget_usd=budget, needs_aid=needs), aid=AID)).value is value

    def test_aid_of_no_stated_size_is_not_counted_on(self) -> None:
        aid = {key: value for key, value in AID.items() if key != "usd"}
        at = priced(Profile(budget_usd=500, needs_aid=True), aid=aid)
        assert (cost.aid_needed(at).value, cost.budget(at).value) == (False, "no")

    @pytest.mark.parametrize(
        ("at", "value"),
        [
            (situation(Profile(budget_usd=99)), True),
            (situation(Profile(budget_usd=100)), False),
            (priced(Profile(budget_usd=1)), False),  # a known price is none of a kind
            (situation(), None),
        ],
    )
    def test_beyond_all_prices_of_its_kind(self, at: Situation, value: bool | None) -> None:
        assert cost.beyond_kind(at).value is value


@pytest.mark.parametrize("value", [True, False])
def test_lessons_free_to_read(value: bool) -> None:
    at = situation(cost={"audit_free": value, "audit_source": "s2"})
    assert cost.audit_free(at).value is value
    assert urls(cost.audit_free(at)) == [OTHER]
    assert cost.audit_free(situation()) == UNKNOWN
    assert not cost.audit_free(priced()).known
