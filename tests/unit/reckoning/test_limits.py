"""Yes, tight, near and no: each zone with its edges, for one learner and for many at once."""

import numpy as np
import pytest

from mmadvisor.reckoning.limits import FITS, WEEK_FITS, budget_fit, deadline_fit, is_after, week_fit

NEAR = 1.25
IF_LOW = 1.4
TOO_MUCH = 1.5


@pytest.mark.parametrize(
    ("own", "fit"),
    [
        (60, "yes"),
        (12, "yes"),  # the upper hours, exactly
        (11.9, "stretch"),
        (8, "stretch"),  # the lower hours fit
        (6, "stretch"),  # the lower hours, 9, are one and a half times one's own
        (5.9, "no"),
        (1, "no"),
    ],
)
def test_the_heaviest_course_in_the_week(own: float, fit: str) -> None:
    assert WEEK_FITS[week_fit((9, 12), own, TOO_MUCH)] == fit


# Early, likely and late end after 30, 60 and 80 weeks: 210, 420 and 560 days of months of 30.4375.
@pytest.mark.parametrize(
    ("months", "fit"),
    [
        (120, "yes"),
        (18.4, "yes"),  # 560.05 days
        (18.3, "tight"),  # 557.0 days
        (13.8, "tight"),  # 420.04 days
        (13.7, "near"),  # 417.0 days
        (11.04, "near"),  # a quarter more is 420.04 days
        (11.03, "no"),  # a quarter more is 419.7 days
        (1, "no"),
    ],
)
def test_the_end_against_the_deadline(months: float, fit: str) -> None:
    assert FITS[deadline_fit((30, 60, 80), months, NEAR)] == fit


@pytest.mark.parametrize(("weeks", "months", "after"), [(0, 1, False), (4, 1, False), (5, 1, True), (52, 12, False)])
def test_the_last_day_of_whole_weeks_against_whole_months(weeks: int, months: float, after: bool) -> None:
    assert is_after(weeks, months) is after


@pytest.mark.parametrize(
    ("budget", "fit"),
    [
        (1000, "yes"),
        (900, "yes"),  # the high price, exactly
        (899, "tight"),
        (600, "tight"),  # the likely price, exactly
        (599, "near"),
        (480, "near"),  # a quarter more is the likely price
        (479, "near"),  # the low price is within
        (429, "near"),
        (428, "no"),  # the low price is within, and the likely one more than two fifths above
        (0, "no"),
    ],
)
def test_the_price_against_the_budget(budget: float, fit: str) -> None:
    assert FITS[budget_fit((400, 600, 900), budget, NEAR, IF_LOW, bound=True)] == fit


@pytest.mark.parametrize(("budget", "fit"), [(600, "yes"), (599, "near"), (480, "near"), (479, "no"), (0, "no")])
def test_one_exact_price_is_near_up_to_a_quarter_above_the_budget(budget: float, fit: str) -> None:
    assert FITS[budget_fit((600, 600, 600), budget, NEAR, IF_LOW, bound=True)] == fit


@pytest.mark.parametrize(("budget", "fit"), [(590, "near"), (589, "no")])
def test_a_low_price_within_the_budget_is_near(budget: float, fit: str) -> None:
    assert FITS[budget_fit((590, 800, 900), budget, NEAR, IF_LOW, bound=True)] == fit


def test_a_low_price_of_aid_or_of_an_income_has_no_such_limit() -> None:
    assert FITS[budget_fit((50, 800, 900), 50, NEAR, IF_LOW, bound=False)] == "near"
    assert FITS[budget_fit((50, 800, 900), 49, NEAR, IF_LOW, bound=False)] == "no"


def test_what_costs_nothing_fits_a_budget_of_nothing() -> None:
    assert FITS[budget_fit((0, 0, 0), 0, NEAR, IF_LOW, bound=True)] == "yes"


def test_many_learners_at_once_are_judged_as_each_alone() -> None:
    own, months, budgets = np.linspace(1, 60, 60), np.linspace(1, 120, 300), np.linspace(0, 1000, 501)
    prices, weeks = (400, 600, 900), (30, 60, 80)
    assert list(week_fit((9, 12), own, TOO_MUCH)) == [week_fit((9, 12), each, TOO_MUCH) for each in own]
    assert list(deadline_fit(weeks, months, NEAR)) == [deadline_fit(weeks, each, NEAR) for each in months]
    alone = [budget_fit(prices, each, NEAR, IF_LOW, bound=True) for each in budgets]
    assert list(budget_fit(prices, budgets, NEAR, IF_LOW, bound=True)) == alone
