"""Hours, weeks and months of a program, and what they mean in a learner's week."""

import pytest

from makers import make_courses, situation
from mmadvisor.facts import workload
from mmadvisor.model.facts import UNKNOWN, Fact, assumed
from mmadvisor.model.profile import Profile
from mmadvisor.reckoning.situation import WEEKS_PER_MONTH, Situation

FULL = make_courses((10, (6, 8)), (10, (8, 10)), (5, (4, 6)), (15, (6, 8)))
HALF = make_courses((10, (6, 8)), (10, (8, 10)), (None, None), (None, (2, 4)))
EIGHT = Profile(hours_per_week=8)


def span(fact: Fact) -> tuple[float | None, float | None]:
    return fact.low, fact.high


def exactly(low: float, high: float) -> object:
    return pytest.approx((low, high), abs=1e-9)


class TestCourseNumber:
    def test_without_list_and_count_it_is_unknown(self) -> None:
        assert workload.course_number(situation()) == UNKNOWN

    def test_list_alone(self) -> None:
        assert span(workload.course_number(situation(courses=FULL))) == (4, 4)

    def test_count_alone(self) -> None:
        at = situation(course_count={"value": 5, "source": "s2"})
        assert span(workload.course_number(at)) == (5, 5)
        assert workload.course_number(at).sources[0].url == "https://example.org/other"

    def test_list_and_count_agree(self) -> None:
        assert span(workload.course_number(situation(courses=FULL, course_count={"value": 4, "source": "s1"}))) == (
            4,
            4,
        )

    @pytest.mark.parametrize(("counted", "low", "high"), [(3, 3, 4), (6, 4, 6)])
    def test_where_they_differ_it_lies_between(self, counted: int, low: int, high: int) -> None:
        at = situation(courses=FULL, course_count={"value": counted, "source": "s1"})
        assert span(workload.course_number(at)) == (low, high)

    def test_an_exam_counts_only_with_stated_effort(self) -> None:
        exam = make_courses((None, None), kind="exam")
        assert span(workload.course_number(situation(courses=[*FULL[:3], exam[0] | {"code": "x"}]))) == (3, 3)
        told = make_courses((2, (5, 5)), kind="exam")
        assert span(workload.course_number(situation(courses=[*FULL[:3], told[0] | {"code": "x"}]))) == (4, 4)

    def test_a_listing_that_counts_the_exam_is_met_by_a_list_with_it(self) -> None:
        exam = make_courses((None, None), kind="exam")[0] | {"code": "x"}
        at = situation(courses=[*FULL, exam], course_count={"value": 5, "source": "s1"})
        assert span(workload.course_number(at)) == (4, 4)

    def test_electives_count_as_often_as_they_are_chosen(self) -> None:
        at = situation(courses=FULL, electives={"choose": 1, "of": ["c1", "c2", "c3"], "source": "s1"})
        assert span(workload.course_number(at)) == (2, 2)


class TestWeeklyHours:
    def test_mean_of_the_courses(self) -> None:
        assert span(workload.weekly_hours(situation(courses=FULL))) == (6, 8)

    def test_courses_without_hours_do_not_count(self) -> None:
        assert span(workload.weekly_hours(situation(courses=HALF))) == exactly(16 / 3, 22 / 3)

    def test_assumed_where_nobody_states_them(self) -> None:
        assert workload.weekly_hours(situation()) == assumed(2, 8, 20)
        assert workload.weekly_hours(situation(courses=make_courses((10, None)))) == assumed(2, 8, 20)

    def test_unknown_where_nothing_is_assumed_for_the_kind(self) -> None:
        assert workload.weekly_hours(situation(credential="Degree")) == UNKNOWN

    def test_hours_of_an_exam_without_weeks_do_not_count(self) -> None:
        exam = make_courses((None, (40, 40)), kind="exam")[0] | {"code": "x"}
        assert span(workload.weekly_hours(situation(courses=[*FULL, exam]))) == (6, 8)

    def test_sources_are_those_of_the_load(self) -> None:
        at = situation(courses=make_courses((10, (6, 8)), (10, (6, 8)), load_source="s2"))
        assert [source.url for source in workload.weekly_hours(at).sources] == ["https://example.org/other"]


class TestTotalHours:
    def test_weeks_times_hours(self) -> None:
        assert span(workload.total_hours(situation(courses=FULL))) == (60 + 80 + 20 + 90, 80 + 100 + 30 + 120)

    def test_where_some_are_known_the_rest_is_scaled_with_a_margin(self) -> None:
        # Two of four courses, 60 to 80 and 80 to 100 hours: a mean of 70 to 90, four times, 25 percent either way.
        assert span(workload.total_hours(situation(courses=HALF))) == exactly(280 * 0.75, 360 * 1.25)

    def test_where_the_number_of_courses_is_open_both_ends_use_it(self) -> None:
        at = situation(courses=FULL, course_count={"value": 5, "source": "s1"})
        assert span(workload.total_hours(at)) == exactly(250 * 0.75, 330 / 4 * 5 * 1.25)

    def test_electives_take_the_mean_of_all(self) -> None:
        at = situation(courses=FULL, electives={"choose": 1, "of": ["c2", "c3"], "source": "s1"})
        assert span(workload.total_hours(at)) == exactly(250 / 4 * 3, 330 / 4 * 3)

    def test_assumed_and_unknown(self) -> None:
        assert workload.total_hours(situation(courses=make_courses((10, None)))) == assumed(100, 300, 500)
        assert workload.total_hours(situation(credential="Degree")) == UNKNOWN


class TestWeeks:
    def test_one_course_after_the_other(self) -> None:
        assert span(workload.course_weeks(situation(courses=FULL))) == (40, 40)

    def test_partly_known(self) -> None:
        assert span(workload.course_weeks(situation(courses=HALF))) == exactly(40 * 0.75, 40 * 1.25)

    def test_never_assumed(self) -> None:
        assert workload.course_weeks(situation()) == UNKNOWN


class TestStretch:
    def test_hours_asked_over_hours_had(self) -> None:
        assert span(workload.stretch(situation(EIGHT, courses=FULL))) == exactly(0.75, 1.0)

    def test_unknown_without_the_learners_hours(self) -> None:
        assert workload.stretch(situation(courses=FULL)) == UNKNOWN

    def test_assumed_hours_stay_assumed(self) -> None:
        fact = workload.stretch(situation(EIGHT))
        assert (fact.assumed, fact.known) == (True, False)
        assert span(fact) == exactly(0.25, 2.5)

    def test_unknown_hours_stay_unknown(self) -> None:
        assert workload.stretch(situation(EIGHT, credential="Degree")) == UNKNOWN


class TestMonths:
    def months(self, **changes: object) -> Fact:
        return workload.months_at_pace(situation(EIGHT, **changes))

    def test_hours_over_hours_a_month(self) -> None:
        low, high = 250 / 8 / WEEKS_PER_MONTH, 330 / 8 / WEEKS_PER_MONTH
        assert span(self.months(courses=FULL, pacing="self")) == exactly(low, high)

    @pytest.mark.parametrize(
        ("pacing", "low", "high"),
        [
            ("self", 250 / 60, 330 / 60),  # as fast as the hours allow
            ("instructor", 40, 40),  # fixed dates: no faster than the courses run
            ("mixed", 250 / 60, 40),  # some courses may wait for dates
            (None, 250 / 60, 40),  # and so may those of which nobody says
        ],
    )
    def test_fixed_dates_set_a_least_time(self, pacing: str | None, low: float, high: float) -> None:
        changes = {"pacing": pacing} if pacing else {}
        fact = workload.months_at_pace(situation(Profile(hours_per_week=60), courses=FULL, **changes))
        assert span(fact) == exactly(low / WEEKS_PER_MONTH, high / WEEKS_PER_MONTH)

    def test_stated_months_stand_in_for_unknown_hours_with_a_margin(self) -> None:
        stated = {"value": [9, 12], "source": "s2"}
        fact = self.months(months=stated)
        assert span(fact) == (9, 24)
        assert fact.known
        assert [source.url for source in fact.sources] == ["https://example.org/other"]

    def test_stated_months_stand_in_for_hours_that_the_learner_did_not_say(self) -> None:
        at = situation(courses=FULL, months={"value": [9, 12], "source": "s1"})
        assert span(workload.months_at_pace(at)) == (9, 24)

    def test_known_hours_come_before_stated_months(self) -> None:
        stated = {"value": [60, 60], "source": "s1"}
        assert self.months(courses=FULL, pacing="self", months=stated).high == pytest.approx(330 / 8 / WEEKS_PER_MONTH)

    def test_else_hours_are_assumed(self) -> None:
        # 100 to 500 hours, typically 300, at 2 hours a week; 3 to 24 months where that is longer, as at 8 hours
        slow = workload.months_at_pace(situation(Profile(hours_per_week=2)))
        assert (slow.low, slow.typical, slow.high) == pytest.approx(
            (100 / 2 / WEEKS_PER_MONTH, 300 / 2 / WEEKS_PER_MONTH, 500 / 2 / WEEKS_PER_MONTH)
        )
        assert self.months() == assumed(3, 12, 24)

    def test_without_the_learners_hours_months_are_assumed(self) -> None:
        assert workload.months_at_pace(situation(courses=FULL)) == assumed(3, 12, 24)
        assert workload.months_at_pace(situation()) == assumed(3, 12, 24)

    def test_unknown_where_nothing_is_assumed_for_the_kind(self) -> None:
        assert workload.months_at_pace(situation(credential="Degree")) == UNKNOWN
        assert self.months(credential="Degree") == UNKNOWN


class TestDeadline:
    def test_months_needed_over_months_had(self) -> None:
        at = situation(Profile(finish_within_months=12), months={"value": [9, 12], "source": "s1"})
        assert span(workload.deadline_ratio(at)) == exactly(0.75, 2.0)

    def test_unknown_without_either(self) -> None:
        assert workload.deadline_ratio(situation(months={"value": [9, 12], "source": "s1"})) == UNKNOWN
        assert workload.deadline_ratio(situation(Profile(finish_within_months=12), credential="Degree")) == UNKNOWN

    def test_assumed_hours_stay_assumed(self) -> None:
        assert workload.deadline_ratio(situation(Profile(hours_per_week=8, finish_within_months=12))).assumed


@pytest.mark.parametrize(
    ("courses", "value"),
    [([], None), (FULL, False), ([FULL[0], FULL[1] | {"inferred": "School and subject match."}], True)],
)
def test_courses_that_are_only_thought_to_belong(courses: list[dict[str, object]], value: bool | None) -> None:
    assert workload.guessed_courses(situation(courses=courses)).value is value


def test_stated_months() -> None:
    at: Situation = situation(months={"value": [9, 12], "source": "s1"})
    assert span(workload.stated_months(at)) == (9, 12)
    assert workload.stated_months(situation()) == UNKNOWN
