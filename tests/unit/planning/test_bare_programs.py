"""Programs of which little is known, and learners at the ends of what may be answered: a plan that pretends nothing."""

from typing import Any

import pytest

from makers import make_courses
from mmadvisor.model.plan import Plan
from planned import plan_of

COURSES = make_courses((10, (6, 8)), (10, (6, 8)))
PRICE = {"cost": {"course": {"usd": [100, 100], "as_of": "2026-11", "source": "s1"}}}
MONTHS = {"months": {"value": [6, 9], "source": "s1"}}
WHOLE: dict[str, Any] = {"courses": COURSES, "pacing": "self"} | PRICE | MONTHS
NO_HOURS = make_courses((10, None), (10, None))
NO_WEEKS = make_courses((None, (6, 8)), (None, (6, 8)))


def lacking(*keys: str, **changes: Any) -> dict[str, Any]:  # noqa: ANN401 - keys of the file
    return {key: value for key, value in (WHOLE | changes).items() if key not in keys}


# What a program lacks, and what is then not known of the study: hours a week, hours in all, price.
@pytest.mark.parametrize(
    ("program", "known", "basis"),
    [
        (WHOLE, (True, True, True), "read"),
        (lacking("courses"), (False, False, True), "assumed"),
        (lacking("courses", "months"), (False, False, True), "assumed"),
        (lacking(courses=NO_HOURS), (False, False, True), "assumed"),
        (lacking(courses=NO_WEEKS), (True, True, True), "reckoned"),
        (lacking("months", courses=NO_WEEKS), (True, False, True), "assumed"),
        (lacking("cost"), (True, True, False), "read"),
        ({}, (False, False, False), "assumed"),
    ],
)
def test_what_a_program_lacks_is_not_made_up(
    program: dict[str, Any], known: tuple[bool, bool, bool], basis: str
) -> None:
    plan = plan_of({"finish_within_months": 60, "budget_usd": 5000}, **program)
    study = plan.study
    assert (study.hours_per_week is not None, study.total_hours is not None, study.cost_usd is not None) == known
    assert (study.first_payment_usd is not None) is known[2]
    assert study.basis.months == basis
    assert (study.fits.week == "unknown") is not known[0]
    assert (study.fits.deadline == "unknown") is (basis == "assumed")
    assert (study.fits.budget == "unknown") is not known[2]
    assert plan.steps
    assert 0 < study.months.early <= study.months.likely <= study.months.late
    assert said(plan, "price") is not known[2]
    assert said(plan, "figures that stand in are marked") is (basis != "read")


def said(plan: Plan, what: str) -> bool:
    """Tell whether a blank is told."""
    return any(what in each for each in plan.unknown)


@pytest.mark.parametrize("hours", [1, 60])
def test_ends_of_a_week(hours: int) -> None:
    plan = plan_of({"hours_per_week": hours}, **WHOLE)
    assert plan.study.months.likely == {1: 36.8, 60: 0.9}[hours]
    assert plan.study.fits.week == {1: "no", 60: "yes"}[hours]


def test_budget_of_nothing() -> None:
    assert plan_of({"budget_usd": 0}, **WHOLE).study.fits.budget == "no"
    assert plan_of({"budget_usd": 0}, **lacking("cost")).study.fits.budget == "unknown"
    free = {"cost": {"program": {"usd": [0, 0], "as_of": "2026-11", "source": "s1"}}}
    assert plan_of({"budget_usd": 0}, **WHOLE | free).study.fits.budget == "yes"


def test_who_stops_at_the_end_of_courses_that_nobody_names_stops_at_the_end_of_the_plan() -> None:
    plan = plan_of({}, course_count={"value": 4, "source": "s1"}, pacing=None)
    assert plan.finish is not None
    assert plan.steps[-1].title == "Free weeks between 4 courses"
    assert plan.stop_points[-1].date == plan.steps[-1].end == plan.finish.likely.date


def test_ends_by_hours_that_nobody_states_speak_of_their_kind() -> None:
    finish = plan_of({}).finish
    assert finish is not None
    assert "courses take the hours typical of their kind" in finish.likely.says.lower()
    assert "courses take the most hours of their kind" in finish.late.says.lower()


def test_deadline_of_one_month() -> None:
    plan = plan_of({"finish_within_months": 1}, **WHOLE)
    assert plan.study.fits.deadline == "no"
    assert plan.warnings[0].says.startswith("It likely ends on 23 May 2027, after 2 Feb 2027")


@pytest.mark.parametrize(
    ("hours", "program", "says"),
    [
        (1, WHOLE, []),  # 160 weeks, and five times nine months are 195
        (1, WHOLE | {"months": {"value": [6, 7], "source": "s1"}}, ["about 3 years"]),
        (1, {}, []),  # 300 hours of which nobody knows
        (
            1,
            {"course_count": {"value": 2, "source": "s1"}} | MONTHS | {"months": {"value": [1, 1], "source": "s1"}},
            ["about 6 years"],
        ),
    ],
)
def test_an_absurd_end_is_said_in_one_line_at_the_top(hours: float, program: dict[str, Any], says: list[str]) -> None:
    found = plan_of({"hours_per_week": hours}, **program).headline
    assert len(found) == len(says)
    assert all(part in line for part, line in zip(says, found, strict=True))
