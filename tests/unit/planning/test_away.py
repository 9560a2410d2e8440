"""Weeks away: no study in them, runs on fixed dates stand before or after them, and the calendar leaves them out."""

from datetime import date, timedelta
from typing import Any

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from makers import make_index, make_program
from mmadvisor.model.plan import Plan
from mmadvisor.model.profile import Profile
from mmadvisor.planning.calendar import render
from mmadvisor.planning.make_plan import make_plan
from mmadvisor.planning.study_blocks import Weekly
from mmadvisor.planning.wishes import Wishes
from mmadvisor.reckoning.away import Away, place_weeks
from planned import READY, START, days, ends, two_courses

JUNE = (date(2027, 3, 3), date(2027, 3, 30))
"""A Wednesday to a Tuesday: five weeks of the plan are touched, 1 March to 4 April."""


def plan_away(*away: tuple[date, date], **keys: Any) -> Plan:  # noqa: ANN401
    program = make_program(**(READY | two_courses(**keys)))
    learner = Profile(hours_per_week=8, irregular_weeks=False)
    return make_plan(make_index(program), "0", program, learner, Wishes(START, away=away))


def test_study_at_ones_own_pace_pauses() -> None:
    plan = plan_away(JUNE)
    assert days(plan) == [("course", "2027-01-04", "2027-04-18"), ("course", "2027-04-19", "2027-06-27")]
    assert [(row.start, row.end) for row in plan.away] == [("2027-03-01", "2027-04-04")]
    assert ends(plan)[1] == "2027-06-27"
    assert plan.headline == [
        "With what you chose it likely ends 5 weeks later than the advice reckons.",
        "No study, as you are away: 1 Mar 2027 to 4 Apr 2027.",
    ]
    assert plan.study_with_options is not None
    assert plan.study_with_options.months.likely > plan.study.months.likely
    assert plan.warnings == []


def test_a_run_on_fixed_dates_waits_until_after_them_and_this_is_said() -> None:
    plan = plan_away(JUNE, pacing="instructor")
    assert ("course", "2027-04-05", "2027-06-13") in days(plan)
    assert [row.rule for row in plan.warnings] == ["PL010"]
    assert plan.warnings[0].says.startswith("Course 0 cannot pause, and would run into your weeks away")


def test_a_run_whose_dates_nobody_knows_is_asked_about() -> None:
    plan = plan_away(JUNE, pacing="mixed")
    assert [row.says.endswith("whether it lets you pause.") for row in plan.warnings if row.rule == "PL010"] == [True]


def test_times_away_that_touch_are_one_and_the_past_does_not_count() -> None:
    wishes = Wishes(
        START,
        away=(
            (date(2027, 2, 8), date(2027, 2, 14)),
            (date(2026, 12, 1), date(2027, 1, 5)),
            (date(2027, 2, 1), date(2027, 2, 9)),
            (date(2026, 6, 1), date(2026, 6, 30)),
        ),
    )
    assert wishes.weeks_away == ((0, 1), (4, 6))


def test_the_calendar_has_nothing_in_weeks_away() -> None:
    plan = plan_away(JUNE)
    calendar: Any = icalendar.Calendar.from_ical(render(plan, START, Weekly((0, 3), 19 * 60, "UTC")))
    off = {date(2027, 3, 1) + timedelta(days=day) for day in range(35)}
    first_course = []
    for event in calendar.walk("VEVENT"):
        first = event.start.date() if hasattr(event.start, "date") else event.start
        weeks = int(event["rrule"]["count"][0]) if "rrule" in event else 0
        on = {first + timedelta(weeks=week) for week in range(weeks)}
        if not weeks:
            on = {first + timedelta(days=day) for day in range((event.end - first).days)}
        assert not on & off, event["summary"]
        if event["summary"] == "Course 0":
            first_course.append((first, event.end))
    assert first_course == [(START, date(2027, 3, 1)), (date(2027, 4, 5), date(2027, 4, 19))]


spans = st.lists(st.integers(0, 60), min_size=0, max_size=6, unique=True).map(
    lambda ends: tuple(zip(*[iter(sorted(ends))] * 2, strict=False))
)


@given(st.integers(0, 60), st.integers(0, 30), spans, st.booleans())
def test_weeks_of_study_lie_outside_of_weeks_away(week: int, weeks: int, away: Away, whole: bool) -> None:
    first, end = place_weeks(week, weeks, away, whole=whole)
    off = {each for start, after in away for each in range(start, after)}
    studied = [each for each in range(first, end) if each not in off]
    assert len(studied) == weeks
    assert week <= first
    assert not whole or end - first == weeks
    assert not off & {first, end - 1} if weeks else (first, end) == (week, week)
    earlier = place_weeks(week, weeks, away[:-1], whole=whole)
    assert earlier <= (first, end)
