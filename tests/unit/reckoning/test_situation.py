"""Dates, sources and assumptions around one program."""

import pytest

from makers import TODAY, situation
from mmadvisor.reckoning.situation import months_since


@pytest.mark.parametrize(
    ("date", "now", "months"),
    [
        ("2026-11", "2026-11", 0),
        ("2025-11", "2026-11", 12),
        ("2026-01", "2026-11", 10),
        ("2025-12", "2026-01", 1),
        ("2025", "2026-11", 17),  # a bare year counts from its middle
        ("2026", "2027", 12),
        ("2027-01", "2026-11", 0),  # what is dated ahead is of today
    ],
)
def test_months_between_dates(date: str, now: str, months: int) -> None:
    assert months_since(date, now) == months


def test_today_is_the_date_of_the_catalog() -> None:
    assert situation().today == TODAY


def test_sources_once_each_in_order() -> None:
    found = situation().refs("s2", None, "s1", "s2")
    assert [source.url for source in found] == ["https://example.org/other", "https://example.org/page"]
    assert [(source.dated, source.title) for source in found] == [(None, "A page"), ("2025-01", "A page")]


def test_sources_of_the_institution() -> None:
    assert len(situation().institution_refs("i1", "i1", "i2")) == 2


def test_an_unknown_source_is_a_bug_and_shows_itself() -> None:
    with pytest.raises(KeyError):
        situation().refs("s9")


def test_assumptions_go_by_kind_of_credential() -> None:
    at = situation()
    assert at.assume(at.assumptions.cost_usd) == (100, 700, 900)
    assert at.assume(at.assumptions.hours_per_week) == (2, 8, 20)


def test_constants_come_from_the_rules() -> None:
    assert situation().constant("price_drift_years") == 10


def test_a_constant_that_no_rule_gives_is_a_bug() -> None:
    with pytest.raises(KeyError):
        situation().constant("luck")
