"""Weeks and hours of each part: as stated, else from the other courses, else from the months, else from the kind."""

from typing import Any

import pytest

from makers import make_courses, situation
from mmadvisor.reckoning.loads import Load, Part, load_of
from mmadvisor.reckoning.situation import WEEKS_PER_MONTH

FULL = make_courses((10, (6, 8)), (10, (8, 10)), (5, (4, 6)), (15, (6, 8)))
HALF = make_courses((10, (6, 8)), (10, (8, 10)), (None, None), (None, (2, 4)))
EXAM = {"code": "x", "title": "Final", "kind": "exam", "source": "s1"}
COUNTED = {"course_count": {"value": 4, "source": "s1"}}
MONTHS = {"months": {"value": [6, 9], "source": "s1"}}


def loaded(*wished: str, **keys: Any) -> Load:  # noqa: ANN401 - keys of the file
    return load_of(situation(**keys), wished)


def grounds(part: Part) -> tuple[str, str]:
    return part.weeks_ground, part.hours_ground


class TestStated:
    def test_upper_hours_are_likely_and_late(self) -> None:
        part = loaded(courses=FULL).parts[0]
        assert part.known
        assert part.weeks == 10
        assert part.hours == pytest.approx((6, 8, 8))
        assert part.total == pytest.approx((60, 80))

    def test_totals_add_up(self) -> None:
        load = loaded(courses=FULL)
        assert load.total == pytest.approx((60 + 80 + 20 + 90, 80 + 100 + 30 + 120))
        assert load.known

    def test_an_exam_without_effort_takes_a_week_and_no_hours(self) -> None:
        exam = loaded(courses=[*FULL, EXAM]).parts[-1]
        assert (exam.bare, exam.weeks, exam.total, exam.known) == (True, 1.0, (0, 0), True)
        assert loaded(courses=[*FULL, EXAM]).total == loaded(courses=FULL).total

    def test_an_exam_with_effort_counts_like_a_course(self) -> None:
        exam = loaded(courses=[*FULL, EXAM | {"weeks": 2, "hours_per_week": [5, 5]}]).parts[-1]
        assert (exam.bare, exam.weeks, exam.total) == (False, 2, (10, 10))

    @pytest.mark.parametrize(
        ("program", "own", "found", "fixed"),
        [
            ("self", None, "self", False),
            ("self", "instructor", "instructor", True),
            ("instructor", "self", "self", False),
            ("mixed", None, "mixed", False),
            (None, None, None, False),
            (None, "instructor", "instructor", True),
        ],
    )
    def test_a_course_has_dates_of_its_own_or_those_of_the_program(
        self, program: str | None, own: str | None, found: str | None, fixed: bool
    ) -> None:
        courses = [FULL[0] | ({"pacing": own} if own else {})]
        part = loaded(courses=courses, **({"pacing": program} if program else {})).parts[0]
        assert (part.pacing, part.fixed) == (found, fixed)


class TestHeaviestCourse:
    def test_it_is_no_mean(self) -> None:
        load = loaded(courses=FULL)
        assert (load.heaviest, load.hours_known) == ((8, 10), True)

    def test_a_heavy_exam_or_project_is_no_course(self) -> None:
        closing = [EXAM | {"weeks": 1, "hours_per_week": [40, 40]}, *make_courses((2, (30, 30)), kind="project")]
        closing[1]["code"] = "p"
        assert loaded(courses=[*FULL, *closing]).heaviest == (8, 10)

    def test_where_there_are_only_projects_they_count(self) -> None:
        assert loaded(courses=make_courses((10, (6, 8)), kind="project")).heaviest == (6, 8)

    def test_lower_and_upper_hours_are_those_that_no_course_stays_below_or_above(self) -> None:
        # One course asks 6 at least, another may ask 12: the heaviest one asks 6 to 12.
        assert loaded(courses=make_courses((10, (6, 8)), (10, (4, 12)))).heaviest == (6, 12)

    def test_a_course_of_which_nothing_is_known_makes_no_week_lighter_nor_heavier(self) -> None:
        load = loaded(courses=make_courses((10, (8, 10)), (None, None)))
        assert (load.heaviest, load.hours_known) == ((8, 10), True)
        assert load.parts[1].hours[2] > load.heaviest[1]  # the late end allows for more

    def test_an_elective_that_is_not_taken_does_not_count(self) -> None:
        keys: dict[str, Any] = {"courses": FULL, "electives": {"choose": 1, "of": ["c1", "c2"], "source": "s1"}}
        assert loaded("c1", **keys).heaviest == (8, 10)
        assert loaded("c2", **keys).heaviest == (6, 8)
        assert loaded(**keys).heaviest == (8, 10)  # the first one


class TestStandIns:
    def test_other_courses_give_weeks_and_hours_with_a_margin(self) -> None:
        load = loaded(courses=HALF)
        third, fourth = load.parts[2:]
        assert grounds(third) == ("mean", "mean")
        assert third.weeks == 10
        assert third.hours == pytest.approx((16 / 3 * 0.75, 22 / 3, 22 / 3 * 1.25))
        assert (grounds(fourth), fourth.weeks, fourth.hours) == (("mean", "read"), 10, (2, 4, 4))
        assert (load.known, load.hours_known, third.known) == (True, True, False)

    def test_months_from_and_to_give_the_early_and_the_late_weeks(self) -> None:
        (part,) = loaded(months={"value": [12, 24], "source": "s1"}).parts
        assert part.run == pytest.approx([each * WEEKS_PER_MONTH for each in (12, 18, 24)])

    def test_fixed_dates_of_stated_length_need_no_hours_for_their_end(self) -> None:
        for pacing, known in (("instructor", True), ("self", False), (None, False)):
            load = loaded(courses=make_courses((10, None)), pacing=pacing)
            assert (load.end_known, load.known) == (known, False)
        assert not loaded(courses=make_courses((10, None)), pacing="instructor", **MONTHS).end_known  # some are missing

    def test_months_of_the_program_give_weeks(self) -> None:
        load = loaded(courses=make_courses((None, (6, 8)), (None, (6, 8))), **MONTHS)
        assert [grounds(part) for part in load.parts] == [("months", "read")] * 2
        assert load.parts[0].run == pytest.approx([months * WEEKS_PER_MONTH / 2 for months in (6, 7.5, 9)])
        assert load.known

    def test_hours_come_from_the_kind_and_spread_over_the_weeks(self) -> None:
        # 100, 300 and 500 hours in all are usual: 25, 75 and 125 for each of four courses of ten weeks.
        load = loaded(courses=make_courses(*[(10, None)] * 4))
        assert load.parts[0].hours == (2.5, 7.5, 12.5)
        assert grounds(load.parts[0]) == ("read", "kind")
        assert (load.known, load.hours_known, load.total) == (False, False, (100, 500))

    def test_weeks_come_from_the_kind_where_there_are_no_months(self) -> None:
        # 300 hours at 8 a week, over four courses.
        load = loaded(**COUNTED, courses=make_courses((None, None)))
        assert load.parts[0].weeks == 300 / 8 / 4
        assert grounds(load.parts[0]) == ("kind", "kind")
        assert load.total == (100, 500)

    def test_weeks_are_the_same_in_each_case_unless_they_are_assumed_or_months_are_a_range(self) -> None:
        # At 8 hours a week, 100, 300 and 500 hours over four courses.
        (assumed,) = {part.run for part in loaded(**COUNTED, courses=make_courses((None, None))).parts}
        assert assumed == (100 / 8 / 4, 300 / 8 / 4, 500 / 8 / 4)
        half_a_year: dict[str, Any] = {"months": {"value": [6, 6], "source": "s1"}}
        for part in (*loaded(courses=HALF).parts, *loaded(courses=make_courses((None, None)), **half_a_year).parts):
            assert part.run == (part.weeks,) * 3

    def test_weeks_that_are_assumed_make_no_known_time(self) -> None:
        load = loaded(courses=make_courses((None, (6, 8))))
        assert (load.known, load.hours_known) == (False, True)

    def test_no_part_takes_less_than_a_week(self) -> None:
        assert (
            loaded(course_count={"value": 40, "source": "s1"}, courses=make_courses((None, None))).parts[0].weeks == 1
        )


class TestCoursesThatNobodyNames:
    def test_without_a_list_all_stand_in_one_part(self) -> None:
        (part,) = loaded(**COUNTED, **MONTHS).parts
        assert (part.course, part.runs, part.number) == (None, 4, 1)
        assert part.run == pytest.approx([months * WEEKS_PER_MONTH for months in (6, 7.5, 9)])
        assert part.total == pytest.approx((100, 500))

    def test_without_list_and_count_it_is_one(self) -> None:
        (part,) = loaded().parts
        assert (part.runs, part.weeks) == (1, 300 / 8)

    def test_beside_named_ones_each_is_a_part_before_the_exam(self) -> None:
        load = loaded(courses=[*FULL[:2], EXAM], course_count={"value": 5, "source": "s1"})
        assert [(part.kind, part.number if part.course is None else 0) for part in load.parts] == [
            ("course", 0),
            ("course", 0),
            ("course", 3),
            ("course", 4),
            ("exam", 0),
        ]
        assert load.known
        assert not load.parts[2].known
