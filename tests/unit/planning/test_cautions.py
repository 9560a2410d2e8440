"""Warnings: each holds where it should, and nowhere else."""

from typing import Any

import pytest

from makers import make_courses, situation
from mmadvisor.model.profile import Profile
from mmadvisor.planning.cautions import WARNINGS
from mmadvisor.report.making.know_before_you_pay import conditions
from planned import exam, plan_of, rules, two_courses


def bundle(months: float) -> dict[str, object]:
    return {"says": "Use it in time.", "about": "bundle-expiry", "months": months, "sources": ["s2"]}


def test_codes_are_unique() -> None:
    codes = [each.code for each in WARNINGS]
    assert codes == sorted(set(codes))


# The two courses end on 23 May 2027, after 4.6 months; a slow learner in irregular weeks on 1 August, 6.9 months.
@pytest.mark.parametrize(("months", "warned"), [(4, "likely ends on 23 May 2027"), (5, "in the late case"), (7, None)])
def test_deadline(months: float, warned: str | None) -> None:
    plan = plan_of({"finish_within_months": months, "irregular_weeks": None}, **two_courses())
    assert [row.rule for row in plan.warnings] == (["PL001"] if warned else [])
    assert warned is None or warned in plan.warnings[0].says


def test_deadline_is_the_last_day_of_so_many_months() -> None:
    # 48 weeks are 336 days; eleven months are 334 and a part of a day, from 4 January to 3 December.
    plan = plan_of({"finish_within_months": 11}, courses=make_courses((48, (6, 8))), pacing="instructor")
    assert plan.study.fits.deadline == "near"
    assert plan.warnings[0].says == "It likely ends on 5 Dec 2027, after 3 Dec 2027, the last day of your 11 months."


# Nothing is stated: 100 hours in 13 weeks early, 300 in 38 likely, 500 in 63 late.
@pytest.mark.parametrize(
    ("months", "says"), [(8, "It likely ends on 26 Sep 2027"), (12, "In the late case"), (24, None)]
)
def test_an_end_that_is_only_assumed_warns_and_promises_nothing(months: float, says: str | None) -> None:
    plan = plan_of({"finish_within_months": months})
    assert plan.study.fits.deadline == "unknown"
    assert [row.says.startswith(says or "") for row in plan.warnings if row.rule == "PL001"] == [True] * bool(says)


@pytest.mark.parametrize(("hours", "says"), [(5, "or do not pay for it"), (7, "to be safe"), (8, None)])
def test_hours_below_what_fixed_dates_need(hours: float, says: str | None) -> None:
    plan = plan_of({"hours_per_week": hours}, **two_courses(pacing="instructor"))
    found = [row for row in plan.warnings if row.rule == "PL002"]
    assert len(found) == (says is not None)
    assert says is None or (says in found[0].says and f"Find {8 - hours} more" in found[0].says)


def test_two_heavy_courses_at_once() -> None:
    for load, warned in ((9, False), (10, True)):
        courses = make_courses((10, (6, load)), (10, (6, load)))
        plan = plan_of({"hours_per_week": 30}, parallel=True, courses=courses, pacing="instructor")
        assert any(step.alongside for step in plan.steps)
        assert ("PL004" in rules(plan)) is warned


def test_long_gap_before_the_exam() -> None:
    for hours, warned in ((8, False), (1, True)):
        courses = [*two_courses()["courses"], exam()]
        assert ("PL005" in rules(plan_of({"hours_per_week": hours}, **two_courses(courses=courses)))) is warned


# From the last day of the first course to the exam: the second course, two weeks of revision, and a day.
@pytest.mark.parametrize(("weeks", "warned"), [(50, False), (51, True)])  # 365 days; 372, of 365.25 in twelve months
def test_a_gap_is_long_from_twelve_months_on(weeks: int, warned: bool) -> None:
    courses = make_courses((10, (8, 8)), (weeks, (8, 8)))
    plan = plan_of({}, courses=[*courses, exam()], pacing="self")
    found = [row.says for row in plan.warnings if row.rule == "PL005"]
    assert len(found) == warned
    assert not found or found[0].startswith("At the exam Course 0 lies 12 months back.")


@pytest.mark.parametrize(("months", "end"), [(4, "likely"), (5, "late"), (7, None)])
def test_bundle_lapses(months: float, end: str | None) -> None:
    plan = plan_of({"irregular_weeks": None}, **two_courses(prerequisites=[bundle(months)]))
    assert rules(plan) == (["PL006"] if end else [])
    if end:
        assert f"the {end} end comes later" in plan.warnings[0].says
        assert [source.url for source in plan.warnings[0].sources] == ["https://example.org/other"]


def test_a_bundle_is_dated_from_the_day_on_which_the_plan_pays_for_it() -> None:
    math = {"level": "calculus", "says": "So.", "source": "s1"}
    plan = plan_of({}, **two_courses(prerequisites=[bundle(4)], math=math))
    assert [row.date for row in plan.payments] == ["2027-03-29"]
    assert "lasts until 27 Jul 2027; the likely end" in plan.warnings[0].says


def test_bundle_counts_from_the_first_course_and_not_from_the_refreshers() -> None:
    math = {"level": "calculus", "says": "So.", "source": "s1"}
    assert rules(plan_of({}, **two_courses(prerequisites=[bundle(6)], math=math))) == []


@pytest.mark.parametrize(("months", "warned"), [(4, True), (6, False)])
def test_first_course_lapses(months: float, warned: bool) -> None:
    rule = {"says": "So long.", "about": "expiry", "months": months, "sources": ["s1"]}
    assert ("PL007" in rules(plan_of({}, **two_courses(prerequisites=[rule])))) is warned


def test_irregular_weeks_on_fixed_dates() -> None:
    for pacing, irregular, warned in (("instructor", True, True), ("instructor", False, False), ("self", True, False)):
        plan = plan_of({"irregular_weeks": irregular}, **two_courses(pacing=pacing))
        assert ("PL008" in rules(plan)) is warned


CLOSING = {"code": "p", "title": "Project", "kind": "project", "source": "s1", "weeks": 2, "hours_per_week": [15, 20]}


@pytest.mark.parametrize(
    ("changes", "hours", "warned"),
    [
        ({}, 8, True),
        ({}, 20, False),  # as many as the project asks
        ({"hours_per_week": [4, 8]}, 3, False),  # no more than the courses ask
        ({"hours_per_week": None}, 8, False),  # nobody says what it asks
        ({"kind": "course"}, 8, False),  # a heavy course is told as one
    ],
)
def test_a_closing_part_that_asks_more_than_the_courses(changes: dict[str, Any], hours: float, warned: bool) -> None:
    courses = [*two_courses()["courses"], CLOSING | changes]
    plan = plan_of({"hours_per_week": hours}, courses=courses, pacing="self")
    assert ("PL009" in rules(plan)) is warned
    at = situation(Profile(hours_per_week=hours), courses=courses, pacing="self")
    told = [each.says for each in conditions(at) if each.says.startswith("Project asks")]
    assert told == ["Project asks 15 to 20 hours a week for 2 weeks, more than its courses and than you have."] * warned
