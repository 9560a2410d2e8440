"""Hours, weeks and months as facts: taken from the reckoning, with sources; assumed or unknown where it says so."""

from typing import Any

import pytest

from makers import make_courses, situation
from mmadvisor.facts import workload
from mmadvisor.model.facts import UNKNOWN, Fact, assumed_fact
from mmadvisor.model.profile import Profile
from mmadvisor.reckoning.situation import WEEKS_PER_MONTH, Situation

FULL = make_courses((10, (6, 8)), (10, (8, 10)), (5, (4, 6)), (15, (6, 8)))
HALF = make_courses((10, (6, 8)), (10, (8, 10)), (None, None), (None, (2, 4)))
EXAM = {"code": "x", "title": "Final", "kind": "exam", "source": "s1"}
EIGHT = Profile(hours_per_week=8, irregular_weeks=False)
READY = {"math": {"level": "none", "says": "None.", "source": "s1"}}
OTHER = "https://example.org/other"


def span(fact: Fact) -> tuple[float | None, float | None]:
    return fact.low, fact.high


def exactly(low: float, high: float) -> object:
    return pytest.approx((low, high), abs=1e-9)


def urls(fact: Fact) -> list[str]:
    return [source.url for source in fact.sources]


class TestCourseNumber:
    def count(self, **keys: Any) -> tuple[float | None, float | None]:  # noqa: ANN401 - keys of the file
        return span(workload.course_number(situation(**keys)))

    def test_without_list_and_count_it_is_unknown(self) -> None:
        assert workload.course_number(situation()) == UNKNOWN

    def test_list_or_count(self) -> None:
        assert self.count(courses=FULL) == (4, 4)
        at = situation(course_count={"value": 5, "source": "s2"})
        assert span(workload.course_number(at)) == (5, 5)
        assert urls(workload.course_number(at)) == [OTHER]

    @pytest.mark.parametrize(("counted", "number"), [(3, 4), (4, 4), (6, 6)])
    def test_what_a_listing_counts_beyond_the_list_is_to_be_taken_too(self, counted: int, number: int) -> None:
        assert self.count(courses=FULL, course_count={"value": counted, "source": "s1"}) == (number, number)

    def test_an_exam_counts_only_with_stated_effort(self) -> None:
        assert self.count(courses=[*FULL[:3], EXAM]) == (3, 3)
        assert self.count(courses=[*FULL[:3], EXAM | {"weeks": 2, "hours_per_week": [5, 5]}]) == (4, 4)

    def test_electives_count_as_often_as_they_are_chosen(self) -> None:
        assert self.count(courses=FULL, electives={"choose": 1, "of": ["c1", "c2", "c3"], "source": "s1"}) == (2, 2)


class TestHours:
    def test_those_of_the_heaviest_course_and_those_of_all(self) -> None:
        at = situation(courses=FULL)
        assert span(workload.weekly_hours(at)) == (8, 10)
        assert span(workload.total_hours(at)) == (60 + 80 + 20 + 90, 80 + 100 + 30 + 120)

    def test_sources_are_those_of_the_load(self) -> None:
        courses = [*make_courses((10, (6, 8)), load_source="s2"), EXAM]  # the exam states nothing
        assert urls(workload.weekly_hours(situation(courses=courses))) == [OTHER]
        assert urls(workload.total_hours(situation(courses=courses))) == [OTHER]

    def test_other_courses_stand_in_for_some(self) -> None:
        fact = workload.total_hours(situation(courses=HALF))
        # Two more courses of ten weeks: one at 16/3 and 22/3 hours with a margin of a quarter, one at 2 to 4.
        assert span(fact) == exactly(60 + 80 + 40 + 20, 80 + 100 + 10 * 22 / 3 * 1.25 + 40)
        assert fact.known

    @pytest.mark.parametrize("courses", [[], make_courses((10, None))])
    def test_assumed_where_nobody_states_them(self, courses: list[dict[str, Any]]) -> None:
        assert workload.weekly_hours(situation(courses=courses)) == assumed_fact(2, 8, 20)
        assert workload.total_hours(situation(courses=courses)) == assumed_fact(100, 300, 500)


class TestWeek:
    def test_hours_asked_over_hours_had(self) -> None:
        assert span(workload.stretch(situation(EIGHT, courses=FULL))) == exactly(1.0, 1.25)

    def test_assumed_hours_stay_assumed(self) -> None:
        assert workload.stretch(situation(EIGHT)) == assumed_fact(0.25, 1.0, 2.5)

    @pytest.mark.parametrize(("hours", "fit"), [(10, "yes"), (8, "stretch"), (5, "no")])
    def test_fit(self, hours: float, fit: str) -> None:
        fact = workload.week(situation(Profile(hours_per_week=hours), courses=FULL))
        assert (fact.value, urls(fact)) == (fit, ["https://example.org/page"])

    @pytest.mark.parametrize("at", [situation(courses=FULL), situation(EIGHT)])
    def test_unknown_without_the_hours_of_either(self, at: Situation) -> None:
        assert workload.week(at) == UNKNOWN
        assert workload.stretch(situation(courses=FULL)) == UNKNOWN


class TestMonths:
    AT = situation(EIGHT, courses=FULL, pacing="instructor", **READY)
    """Forty weeks; likely three waits of three weeks, late four of eight."""

    def test_the_likely_ones_are_the_figure(self) -> None:
        fact = workload.months(self.AT)
        assert span(fact) == exactly(49 / WEEKS_PER_MONTH, 49 / WEEKS_PER_MONTH)
        assert urls(fact) == ["https://example.org/page"]

    def test_early_and_late_ones_stand_apart(self) -> None:
        assert span(workload.months_range(self.AT)) == exactly(40 / WEEKS_PER_MONTH, 72 / WEEKS_PER_MONTH)

    def test_assumed_where_hours_are(self) -> None:
        at = situation(EIGHT, courses=make_courses((10, None)), pacing="self", **READY)
        fact = workload.months(at)
        # 100, 300 and 500 hours in ten weeks or more.
        assert fact == assumed_fact(13 / WEEKS_PER_MONTH, 38 / WEEKS_PER_MONTH, 63 / WEEKS_PER_MONTH)
        assert workload.months_range(at) == UNKNOWN

    def test_without_an_answer_at_the_hours_that_a_course_asks(self) -> None:
        at = situation(Profile(irregular_weeks=False), courses=FULL, pacing="self", **READY)
        assert workload.months(at).low == pytest.approx((8 + 10 + 3 + 12) / WEEKS_PER_MONTH)

    def test_stated_months_are_told_as_they_stand(self) -> None:
        assert span(workload.stated_months(situation(months={"value": [9, 12], "source": "s1"}))) == (9, 12)
        assert workload.stated_months(situation()) == UNKNOWN


class TestDeadline:
    def at(self, months: float | None, hours: float | None = 8, **keys: Any) -> Situation:  # noqa: ANN401 - keys of the file
        profile = Profile(hours_per_week=hours, irregular_weeks=False, finish_within_months=months)
        return situation(profile, **(READY | {"courses": FULL, "pacing": "self"} | keys))

    def test_likely_months_over_months_had(self) -> None:
        # 80, 100, 30 and 120 hours at eight a week: 10, 13, 4 and 15 weeks.
        assert workload.deadline_ratio(self.at(12)).low == pytest.approx(42 / WEEKS_PER_MONTH / 12)

    @pytest.mark.parametrize(("months", "fit"), [(12.5, "yes"), (10, "tight"), (9, "near"), (7, "no")])
    def test_fit(self, months: float, fit: str) -> None:
        assert workload.deadline(self.at(months)).value == fit

    def test_assumed_months_stay_assumed(self) -> None:
        assert workload.deadline_ratio(self.at(12, courses=[])).assumed
        assert workload.deadline(self.at(120, courses=[])) == UNKNOWN

    @pytest.mark.parametrize(("months", "hours"), [(None, 8), (12, None)])
    def test_unknown_without_an_answer(self, months: float | None, hours: float | None) -> None:
        assert workload.deadline_ratio(self.at(months, hours)) == UNKNOWN
        assert workload.deadline(self.at(months, hours)) == UNKNOWN


@pytest.mark.parametrize(
    ("hours", "keys", "drags"),
    [
        (8, {}, False),
        (1, {}, False),  # 330 weeks, 76 months
        (1, {"months": {"value": [12, 15], "source": "s1"}}, True),  # five times 15 are 75
        (1, {"months": {"value": [12, 16], "source": "s1"}}, False),
        (1, {"courses": FULL + [row | {"code": f"again-{row['code']}"} for row in FULL]}, True),  # more than ten years
        (1, {"courses": FULL, "pacing": "instructor"}, False),  # fixed dates end when they end
    ],
)
def test_an_end_that_is_absurdly_late(hours: float, keys: dict[str, Any], drags: bool) -> None:
    at = situation(
        Profile(hours_per_week=hours, irregular_weeks=False), **(READY | {"courses": FULL, "pacing": "self"} | keys)
    )
    assert workload.drags(at).value is drags


@pytest.mark.parametrize(
    ("courses", "value"),
    [([], None), (FULL, False), ([FULL[0], FULL[1] | {"inferred": "School and subject match."}], True)],
)
def test_courses_that_are_only_thought_to_belong(courses: list[dict[str, object]], value: bool | None) -> None:
    assert workload.guessed_courses(situation(courses=courses)).value is value
