"""From the first day to the last: preparation, courses one after the other or two at once, waits, exam."""

from typing import Any

import pytest

from makers import make_courses, situation
from mmadvisor.model.profile import Profile
from mmadvisor.reckoning.arithmetic import CASES, LIKELY, Cases, add
from mmadvisor.reckoning.pace import Week
from mmadvisor.reckoning.study import Reckoning
from mmadvisor.reckoning.time import preparation_weeks
from planned import exam

TWO = make_courses((10, (6, 8)), (10, (6, 8)))
FOUR = make_courses(*[(10, (6, 8))] * 4)
ORDERED = [TWO[0], TWO[1] | {"after": ["c0"]}]
NO_MATH = {"math": {"level": "none", "says": "None.", "source": "s1"}}


def reckoned(hours: float = 8, *, parallel: bool = False, irregular: bool | None = False, **keys: Any) -> Reckoning:  # noqa: ANN401 - keys of the file
    profile = Profile(hours_per_week=hours, irregular_weeks=irregular)
    return Reckoning(situation(profile, **(NO_MATH | keys)), (), parallel)


def rounds(found: Reckoning, case: int = LIKELY) -> list[int]:
    """Return how many parts run at once, from round to round."""
    return [len(row.parts) for row in found.rounds(case)]


def test_cases_add_up_one_by_one() -> None:
    assert add((1, 2, 3)) == (1, 2, 3)
    assert add((1, 2, 3), (10, 20, 30), (0, 0, 100)) == (11, 22, 133)


def test_each_gap_takes_whole_weeks_of_its_own() -> None:
    # 12 hours are two weeks of eight, and so are 9: four weeks, although 21 hours would fill three.
    week = Week(8, (0.0, 0.0, 0.125))
    assert preparation_weeks([(0, 12, 20), (0, 9, 9)], week) == (0, 4, 3 + 2)
    assert preparation_weeks([], week) == (0, 0, 0)


class TestOneAfterTheOther:
    def test_own_pace_without_waits(self) -> None:
        assert reckoned(pacing="self", courses=TWO).time.total == (16, 20, 26)

    def test_fixed_dates_with_waits(self) -> None:
        # A wait of 3 weeks before the second run is likely; late both are waited for, for 8 weeks each.
        assert reckoned(pacing="instructor", courses=TWO).time.total == (20, 10 + 3 + 10, 8 + 10 + 8 + 10)

    def test_too_few_hours_do_not_stretch_fixed_dates(self) -> None:
        full = reckoned(8, pacing="instructor", courses=TWO).time
        assert reckoned(1, pacing="instructor", courses=TWO).time == full

    def test_pacing_of_a_course_goes_before_that_of_the_program(self) -> None:
        own = [TWO[0] | {"pacing": "self"}, TWO[1]]
        # At 4 hours the first takes 15 or 20 weeks; the second keeps its dates.
        assert reckoned(4, pacing="instructor", courses=own).time.total == (15 + 10, 20 + 3 + 10, 25 + 8 + 10)

    def test_revision_and_exam_stand_at_the_end(self) -> None:
        rows = [*TWO, exam(after=[])]
        assert reckoned(pacing="self", courses=rows).time.total == (16 + 3, 20 + 3, 26 + 3)
        assert reckoned(pacing="instructor", courses=rows).time.total == (20 + 3, 23 + 3, 36 + 3 + 8)

    def test_preparation_comes_before_the_courses(self) -> None:
        math: dict[str, Any] = {"math": {"says": "Some.", "source": "s1", "topics": {"calculus": "required"}}}
        found = reckoned(pacing="self", courses=TWO, **math).time  # not answered: nothing to 60 hours
        assert found.preparation == (0, 4, 8)
        assert found.total == (16, 24, 34)

    def test_helpful_topics_take_no_time(self) -> None:
        math: dict[str, Any] = {"math": {"says": "Some.", "source": "s1", "topics": {"calculus": "helpful"}}}
        assert reckoned(pacing="self", courses=TWO, **math).time.preparation == (0, 0, 0)

    def test_math_that_nobody_states_counts_only_late(self) -> None:
        # Programs of a quantitative field mostly ask algebra and statistics: up to 120 and 80 hours.
        found = Reckoning(situation(Profile(hours_per_week=8, irregular_weeks=False), courses=TWO, pacing="self")).time
        assert found.preparation == (0, 0, 25)

    @pytest.mark.parametrize(
        ("irregular", "weeks"), [(False, (16, 20, 26)), (True, (16, 24, 30)), (None, (16, 20, 30))]
    )
    def test_irregular_weeks(self, irregular: bool | None, weeks: Cases) -> None:
        assert reckoned(irregular=irregular, pacing="self", courses=TWO).time.total == weeks

    def test_without_an_answer_the_week_holds_what_the_heaviest_course_asks(self) -> None:
        unsaid = Reckoning(situation(Profile(irregular_weeks=False), courses=TWO, pacing="self", **NO_MATH))
        assert unsaid.week.hours == 8
        assert unsaid.time == reckoned(8, pacing="self", courses=TWO).time
        assert Reckoning(situation(**NO_MATH)).week.hours == 8  # as is usual for the kind


class TestTwoAtOnce:
    def test_hours_that_carry_both_halve_the_time(self) -> None:
        found = reckoned(16, parallel=True, pacing="instructor", courses=FOUR)
        assert rounds(found) == [2, 2]
        assert found.time.total == (20, 10 + 3 + 10, 8 + 10 + 8 + 10)

    def test_fewer_hours_do_not(self) -> None:
        found = reckoned(15.9, parallel=True, pacing="instructor", courses=FOUR)
        assert rounds(found) == [1, 1, 1, 1]
        assert found.time == reckoned(15.9, pacing="instructor", courses=FOUR).time

    def test_only_where_it_was_asked_for(self) -> None:
        assert rounds(reckoned(60, pacing="instructor", courses=FOUR)) == [1, 1, 1, 1]

    def test_upper_hours_count_for_what_can_be_carried(self) -> None:
        rows = make_courses((10, (1, 10)), (10, (1, 10)))
        assert rounds(reckoned(19, parallel=True, courses=rows)) == [1, 1]
        assert rounds(reckoned(20, parallel=True, courses=rows)) == [2]

    def test_what_comes_after_another_waits_for_it(self) -> None:
        assert rounds(reckoned(60, parallel=True, courses=ORDERED)) == [1, 1]

    @pytest.mark.parametrize("own", [[0], [1], [0, 1]])
    def test_own_pace_is_never_paired(self, own: list[int]) -> None:
        rows = [row | ({"pacing": "self"} if place in own else {}) for place, row in enumerate(TWO)]
        assert rounds(reckoned(60, parallel=True, pacing="instructor", courses=rows)) == [1, 1]

    def test_what_the_provider_warns_against_is_not_done(self) -> None:
        rule = {"about": "not-together", "says": "One at a time.", "sources": ["s1"]}
        assert rounds(reckoned(60, parallel=True, courses=TWO, prerequisites=[rule])) == [1, 1]

    def test_projects_exams_and_unnamed_courses_stand_alone(self) -> None:
        rows = [TWO[0], exam(after=[], weeks=2, hours_per_week=[5, 5])]
        assert rounds(reckoned(60, parallel=True, courses=rows)) == [1, 1]
        one: dict[str, Any] = {"courses": TWO[:1], "course_count": {"value": 3, "source": "s1"}}
        assert rounds(reckoned(60, parallel=True, **one)) == [1, 1, 1]

    def test_exams_of_single_courses_keep_no_courses_apart(self) -> None:
        rows = [*TWO, exam(after=["c0"]), exam(after=["c1"]) | {"code": "y"}]
        assert [part.kind for part in reckoned(courses=rows).load.parts] == ["course", "exam"] * 2
        assert rounds(reckoned(60, parallel=True, courses=rows)) == [2, 1, 1]

    def test_the_grouping_that_ends_earliest_is_taken(self) -> None:
        # A short and a long one together take as long as the long one; better the long ones together.
        rows = make_courses((2, (6, 8)), (20, (6, 8)), (20, (6, 8)), (2, (6, 8)))
        found = reckoned(16, parallel=True, pacing="instructor", courses=rows)
        assert rounds(found) == [1, 2, 1]
        assert found.time.total[LIKELY] == 30

    def test_each_case_takes_its_own_best_grouping(self) -> None:
        # Late, each round waits for 8 weeks, so that two of them are better than three; likely for 3, so that not.
        rows = make_courses((6, (6, 8)), (18, (6, 8)), (18, (6, 8)), (6, (6, 8)))
        found = reckoned(16, parallel=True, pacing="instructor", courses=rows)
        assert [rounds(found, case) for case in CASES] == [[1, 2, 1], [1, 2, 1], [2, 2]]
        assert found.time.total == (6 + 18 + 6, 6 + 3 + 18 + 3 + 6, 8 + 18 + 8 + 18)

    def test_a_short_course_of_any_pace_beside_a_long_one_on_dates_ends_with_it(self) -> None:
        rows = [TWO[0] | {"pacing": "instructor"}, *make_courses((4, (6, 8)), code="short")]
        found = reckoned(16, parallel=True, irregular=True, courses=rows)
        assert rounds(found) == [2]
        assert found.time.total == (10, 10, 8 + 10)
