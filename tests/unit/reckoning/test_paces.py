"""Weeks of one part and of two side by side, waits and revision, in the early, the likely and the late case."""

from typing import Any

import pytest

from makers import make_courses, situation
from mmadvisor.model.course import Pacing
from mmadvisor.reckoning.arithmetic import CASES, Cases
from mmadvisor.reckoning.loads import Part, load_of
from mmadvisor.reckoning.pace import (
    Week,
    allowances_of,
    lost_shares,
    part_weeks,
    revision_before,
    waits,
    weeks_beside,
)

RULES = allowances_of(situation())
MARGIN = RULES.margin
REGULAR = (0.0, 0.0, 0.0)
IRREGULAR = (0.0, 0.125, 0.125)
"""One week in eight is lost in the likely and the late case."""


def made(
    pacing: Pacing | None,
    weeks: float | None = 10,
    hours: tuple[float, float] | None = (6, 8),
    **keys: Any,  # noqa: ANN401 - as a file writes them
) -> Part:
    """Return the one part of a program."""
    given = {"pacing": pacing} if pacing else {}
    return load_of(situation(courses=make_courses((weeks, hours), **keys), **given), ()).parts[0]


def weeks(part: Part, hours: float, lost: Cases = REGULAR) -> Cases:
    early, likely, late = (part_weeks(part, Week(hours, lost), case, MARGIN) for case in CASES)
    return early, likely, late


def beside(first: Part, second: Part, lost: Cases) -> Cases:
    early, likely, late = (max(weeks_beside(part, Week(16, lost), case) for part in (first, second)) for case in CASES)
    return early, likely, late


def test_constants_are_those_of_the_rules() -> None:
    assert (RULES.margin, RULES.wait, RULES.late_wait, RULES.revision) == (2, 3, 8, 2)


@pytest.mark.parametrize(("hours", "weeks"), [(0, 0), (0.1, 1), (8, 1), (8.1, 2), (80, 10)])
def test_hours_fill_whole_weeks(hours: float, weeks: int) -> None:
    assert Week(8, REGULAR).weeks_for(hours, 1) == weeks


def test_a_sum_of_floats_makes_no_week_more() -> None:
    assert Week(0.1 + 0.2, REGULAR).weeks_for(3, 1) == 10
    assert Week(0.3, REGULAR).weeks_for(0.1 * 3, 1) == 1


@pytest.mark.parametrize(
    ("irregular", "unsaid", "lost"),
    [(False, False, (0, 0, 0)), (True, True, (0, 0.125, 0.125)), (False, True, (0, 0, 0.125))],
)
def test_irregular_weeks_lose_a_share_and_unsaid_ones_only_late(irregular: bool, unsaid: bool, lost: Cases) -> None:
    assert lost_shares(situation(), irregular, unsaid) == lost


class TestOnePart:
    @pytest.mark.parametrize("hours", [1, 8, 60])
    @pytest.mark.parametrize("lost", [REGULAR, IRREGULAR])
    def test_fixed_dates_take_their_time_whatever_the_hours(self, hours: float, lost: Cases) -> None:
        assert weeks(made("instructor"), hours, lost) == (10, 10, 10)

    @pytest.mark.parametrize(
        ("hours", "found"),
        [
            (8, (8, 10, 13)),  # 60 hours early, 80 likely; late a quarter more, for who learns slowly
            (4, (15, 20, 25)),
            (1, (60, 80, 100)),
            (16, (4, 5, 7)),
            (60, (1, 2, 2)),
        ],
    )
    def test_own_pace_shrinks_and_grows_with_the_hours(self, hours: float, found: Cases) -> None:
        assert weeks(made("self"), hours) == found

    def test_lost_weeks_are_made_up_for(self) -> None:
        assert weeks(made("self"), 8, IRREGULAR) == (8, 12, 15)

    @pytest.mark.parametrize(
        ("pacing", "hours", "found"),
        [
            (None, 60, (10, 10, 10)),  # it may run on dates: never shorter than stated
            ("mixed", 60, (1, 10, 10)),  # only the early end hopes that one may go ahead
            (None, 4, (15, 20, 25)),
            ("mixed", 4, (15, 20, 25)),
        ],
    )
    def test_where_dates_may_be_fixed(self, pacing: Pacing | None, hours: float, found: Cases) -> None:
        assert weeks(made(pacing), hours) == found

    def test_many_hours_cannot_make_up_for_what_nobody_knows(self) -> None:
        # 100, 300 and 500 hours in all are usual; at sixty hours a week they would take 2, 5 and 9 weeks.
        assert weeks(made("self", hours=None), 60) == (5, 5, 9)  # at least half of ten weeks
        assert weeks(made("self", hours=None), 100) == (5, 5, 5)
        assert weeks(made("self", hours=None), 10) == (10, 30, 50)

    @pytest.mark.parametrize("hours", [20, 60])
    def test_what_runs_on_dates_that_nobody_states_may_run_short_or_long(self, hours: float) -> None:
        # 100, 300 and 500 hours at 8 a week, as is typical; own hours change no dates.
        assert weeks(made("instructor", None, None), hours) == (13, 38, 63)
        assert weeks(made(None, None, None), hours) == (13, 38, 63)

    def test_part_weeks_are_rounded_up(self) -> None:
        assert weeks(made("instructor", weeks=9.1), 8) == (10, 10, 10)

    def test_an_exam_without_effort_takes_its_week(self) -> None:
        assert weeks(made("self", None, None, kind="exam"), 1, IRREGULAR) == (1, 1, 1)


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (made("instructor", 7), made("instructor", 7), (7, 7, 7)),  # dates of their own: a lost week moves nothing
        (made("instructor", 7), made(None, 7), (7, 8, 8)),  # the other one is put off
        (made(None, 7), made("instructor", 7), (7, 8, 8)),
        (made("mixed", 7), made(None, 7), (7, 8, 8)),
        (made("instructor", 4), made("instructor", 7), (7, 7, 7)),  # the longer one counts
        (made("mixed", 4), made("mixed", 7), (7, 8, 8)),
        (made("instructor", 7), made(None, 4), (7, 7, 7)),  # put off, the short one still ends first
    ],
)
def test_two_side_by_side(first: Part, second: Part, found: Cases) -> None:
    assert beside(first, second, IRREGULAR) == found
    assert beside(first, second, REGULAR) == (max(first.weeks, second.weeks),) * 3


def waited(part: Part, *, first: bool) -> Cases:
    early, likely, late = (sum(waits(part, case, RULES, first=first)) for case in CASES)
    return early, likely, late


def revised(part: Part) -> Cases:
    early, likely, late = (revision_before(part, case, RULES) for case in CASES)
    return early, likely, late


class TestWaits:
    @pytest.mark.parametrize("first", [True, False])
    def test_own_pace_waits_for_nothing(self, first: bool) -> None:
        assert waited(made("self"), first=first) == (0, 0, 0)

    @pytest.mark.parametrize("pacing", ["instructor", "mixed", None])
    def test_a_run_is_waited_for_likely_from_the_second_on(self, pacing: Pacing | None) -> None:
        assert waited(made(pacing), first=True) == (0, 0, 8)
        assert waited(made(pacing), first=False) == (0, 3, 8)

    def test_each_run_that_nobody_names_is_waited_for(self) -> None:
        (four,) = load_of(situation(course_count={"value": 4, "source": "s1"}), ()).parts
        assert waited(four, first=True) == (0, 9, 32)

    def test_a_closing_exam_stands_directly_behind_the_last_course(self) -> None:
        assert waited(made(None, 2, (5, 5), kind="exam"), first=False) == (0, 0, 8)

    def test_an_exam_without_effort_has_revision_instead(self) -> None:
        bare = made(None, None, None, kind="exam")
        assert waited(bare, first=False) == (0, 0, 0)
        assert revised(bare) == (2, 2, 2 + 8)
        assert revised(made("self", None, None, kind="exam")) == (2, 2, 2)

    def test_nothing_else_is_revised_for(self) -> None:
        assert revised(made(None)) == (0, 0, 0)
        assert revised(made(None, 2, (5, 5), kind="exam")) == (0, 0, 0)
