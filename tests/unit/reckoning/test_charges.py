"""What is paid: course by course, at once, by the month; what a price covers; what age and income do to it."""

from typing import Any

import pytest

from makers import make_courses, situation
from mmadvisor.reckoning.arithmetic import Cases
from mmadvisor.reckoning.loads import load_of
from mmadvisor.reckoning.money import Money, by_month, money_of, widened
from planned import exam

NOW = "2026-11"
THREE = make_courses((5, (4, 4)), (5, (4, 4)), (5, (4, 4)))
EXAM = exam(after=[])
PROJECT = {"code": "p", "title": "Project", "kind": "project", "source": "s1"}


def price(low: float, high: float | None = None, as_of: str | None = NOW) -> dict[str, Any]:
    return {"usd": [low, high or low], "source": "s2"} | ({"as_of": as_of} if as_of else {})


def paid(courses: list[dict[str, Any]] | None = None, weeks: Cases | None = None, **cost: Any) -> Money:  # noqa: ANN401 - keys of the file
    at = situation(courses=THREE if courses is None else courses, cost=cost)
    found = money_of(at, load_of(at, ()).parts)
    if isinstance(found, Money):
        return found
    assert weeks is not None
    return by_month(at, found, weeks)


def rows(found: Money) -> list[tuple[str, int, float | None]]:
    """Return what each payment is for, the place of its part, and its likely price."""
    return [(row.what, row.place, row.usd[1] if row.usd else None) for row in found.charges]


class TestCourseByCourse:
    def test_likely_is_the_sum_of_upper_ends_as_read(self) -> None:
        found = paid(course=price(100, 150))
        assert rows(found) == [("part", 0, 150), ("part", 1, 150), ("part", 2, 150)]
        assert (found.total, found.first, found.basis) == ((300, 450, 450), (100, 150, 150), "reckoned")

    def test_a_course_may_have_a_price_of_its_own(self) -> None:
        own = [THREE[0] | {"price": price(500)}, *THREE[1:]]
        assert rows(paid(own, course=price(100)))[0] == ("part", 0, 500)
        assert paid(own, course=price(100)).total == (700, 700, 700)

    def test_courses_that_nobody_names_cost_as_much_as_others(self) -> None:
        at = situation(course_count={"value": 4, "source": "s1"}, cost={"course": price(100, 150)})
        found = money_of(at, load_of(at, ()).parts)
        assert isinstance(found, Money)
        assert rows(found) == [("part", 0, 600)]
        assert found.total == (400, 600, 600)

    def test_a_closing_exam_or_project_has_the_price_of_its_kind(self) -> None:
        found = paid([*THREE, EXAM], course=price(100), final=price(40))
        assert rows(found)[-1] == ("part", 3, 40)
        assert found.total == (340, 340, 340)

    def test_a_closing_part_with_stated_effort_costs_as_much_as_a_course(self) -> None:
        assert paid([*THREE, PROJECT | {"weeks": 4, "hours_per_week": [5, 5]}], course=price(100)).total == (400,) * 3

    @pytest.mark.parametrize("closing", [EXAM, PROJECT])
    def test_a_closing_part_without_effort_may_come_on_top(self, closing: dict[str, Any]) -> None:
        found = paid([*THREE, closing], course=price(100, 150))
        assert rows(found)[-1] == ("part", 3, None)
        assert found.total == (300, 450, 450 + 150)

    def test_each_of_several_may_cost_as_much_as_a_course_today(self) -> None:
        more = [*THREE, EXAM, EXAM | {"code": "y"}]
        assert paid(more, course=price(100)).total == (300, 300, 500)
        assert paid(more, course=price(100, 100, "2025-11")).total == (294, 300, 525)

    def test_fees_for_exams_of_single_courses_come_on_top(self) -> None:
        own = [THREE[0] | {"exam_fee": price(60, 80)}, *THREE[1:]]
        found = paid(own, course=price(100))
        assert rows(found)[-1] == ("exam", 0, 80)
        assert found.total == (360, 380, 380)


class TestAtOnce:
    def test_a_whole_that_nobody_splits_is_one_payment(self) -> None:
        found = paid(program=price(800, 1000))
        assert rows(found) == [("whole", 0, 1000)]
        assert (found.total, found.first, found.basis) == ((800, 1000, 1000), (800, 1000, 1000), "read")

    def test_a_bundle_is_the_least_and_single_courses_are_likely(self) -> None:
        assert paid(course=price(150), bundle=price(400)).total == (400, 450, 450)

    def test_a_bundle_does_not_pay_for_the_exam(self) -> None:
        assert paid([*THREE, EXAM], course=price(150), bundle=price(400), final=price(40)).total == (440, 490, 490)

    def test_a_bundle_alone_is_one_payment(self) -> None:
        found = paid([*THREE, EXAM], bundle=price(400), final=price(40))
        assert rows(found) == [("whole", 0, 400), ("part", 3, 40)]
        assert found.total == (440, 440, 440)

    def test_the_whole_may_be_the_least_or_the_most(self) -> None:
        assert paid(course=price(150), program=price(400)).total == (400, 450, 450)
        assert paid(course=price(150), program=price(455)).total == (450, 450, 455)

    def test_what_the_whole_does_not_cover_comes_on_top(self) -> None:
        found = paid([*THREE, EXAM], program=price(400), covers=["course"], final=price(40))
        assert rows(found) == [("whole", 0, 400), ("part", 3, 40)]
        assert found.total == (440, 440, 440)

    def test_a_whole_that_covers_everything_takes_nothing_else(self) -> None:
        with_fee = [THREE[0] | {"exam_fee": price(60)}, *THREE[1:], EXAM]
        assert rows(paid(with_fee, program=price(400), final=price(40))) == [("whole", 0, 400)]

    @pytest.mark.parametrize(("covers", "more"), [(["course"], 60), (["course", "exam"], 0), (["project"], 60)])
    def test_fees_for_exams_come_on_top_of_what_covers_no_exams(self, covers: list[str], more: float) -> None:
        with_fee = [THREE[0] | {"exam_fee": price(60)}, *THREE[1:]]
        found = paid(with_fee, program=price(400), covers=covers)
        assert sum(usd or 0 for what, _, usd in rows(found) if what == "exam") == more

    def test_what_is_not_covered_and_has_no_price_is_not_guessed(self) -> None:
        found = paid([*THREE, EXAM], program=price(400), covers=["course"])
        assert rows(found) == [("whole", 0, 400), ("part", 3, None)]
        assert found.total == (400, 400, 400)

    def test_the_whole_of_the_courses_beside_single_prices_and_an_exam(self) -> None:
        found = paid([*THREE, EXAM], course=price(150), program=price(400), covers=["course"], final=price(40))
        assert rows(found)[-1] == ("part", 3, 40)
        assert found.total == (440, 490, 490)


class TestWhatTheWholeLeaves:
    def test_parts_without_a_price_share_the_rest(self) -> None:
        own = [THREE[0] | {"price": price(200)}, *THREE[1:]]
        found = paid(own, program=price(500))
        assert rows(found) == [("part", 0, 200), ("part", 1, 150), ("part", 2, 150)]
        assert [row.shared for row in found.charges] == [False, True, True]
        assert found.total == (500, 500, 500)

    def test_an_exam_in_the_whole_has_what_is_left(self) -> None:
        found = paid([*THREE, EXAM], course=price(100), program=price(450))
        assert rows(found)[-1] == ("part", 3, 150)
        assert found.charges[-1].shared
        assert found.total == (450, 450, 450)

    @pytest.mark.parametrize(("covers", "left"), [([], 90), (["course", "exam"], 90), (["course"], None)])
    def test_fees_for_exams_are_paid_before_anything_is_left(self, covers: list[str], left: float | None) -> None:
        with_fee = [THREE[0] | {"exam_fee": price(60)}, *THREE[1:], EXAM]
        given: dict[str, Any] = {"covers": covers} if covers else {}
        found = paid(with_fee, course=price(100), program=price(450), **given)
        assert rows(found)[3:] == [("part", 3, left), ("exam", 0, 60)]

    @pytest.mark.parametrize("whole", [297.5, 300, 302.5])
    def test_where_nothing_is_left_the_exam_is_in_the_courses(self, whole: float) -> None:
        found = paid([*THREE, EXAM], course=price(100), program=price(whole))
        assert rows(found) == [("part", 0, 100), ("part", 1, 100), ("part", 2, 100)]

    def test_a_whole_below_its_parts_is_a_discount_and_leaves_nothing_to_share(self) -> None:
        found = paid([*THREE, EXAM], course=price(100), program=price(250))
        assert rows(found)[-1] == ("part", 3, None)
        assert found.total == (250, 300, 400)

    def test_what_the_whole_does_not_cover_has_no_share_in_it(self) -> None:
        found = paid([*THREE, EXAM], course=price(100), program=price(450), covers=["course"])
        assert rows(found)[-1] == ("part", 3, None)


class TestByTheMonth:
    MONTH = price(40, 50)

    @pytest.mark.parametrize(
        ("weeks", "total"),
        [
            ((4, 4, 4), (40, 50, 50)),
            ((4, 5, 9), (40, 100, 150)),  # a month that has begun is paid
            ((8, 20, 30), (80, 250, 350)),
        ],
    )
    def test_price_times_the_months_that_have_begun(self, weeks: Cases, total: Cases) -> None:
        found = paid(weeks=weeks, month=self.MONTH)
        assert (found.total, found.first, found.basis) == (total, (40, 50, 50), "reckoned")
        assert rows(found) == [("month", 0, total[1])]

    def test_an_old_subscription_is_widened_too(self) -> None:
        found = paid(weeks=(4, 8, 8), month=price(100, 100, "2021-11"))
        assert (found.first, found.total) == ((90, 100, 125), (90, 200, 250))


class TestNoPrice:
    @pytest.mark.parametrize("cost", [{}, {"audit_free": True, "audit_source": "s1"}])
    def test_nothing_is_known(self, cost: dict[str, Any]) -> None:
        found = paid(**cost)
        assert rows(found) == [("whole", 0, None)]
        assert (found.total, found.first, found.basis) == (None, None, "assumed")

    def test_the_price_of_one_course_is_no_price_of_three(self) -> None:
        found = paid([THREE[0] | {"price": price(500)}, *THREE[1:]])
        assert rows(found) == [("part", 0, 500), ("part", 1, None), ("part", 2, None)]
        assert (found.total, found.first, found.basis) == (None, (500, 500, 500), "assumed")

    def test_the_price_of_an_exam_alone_is_no_price_of_the_program(self) -> None:
        assert paid([*THREE, EXAM], final=price(40)).total is None
        assert paid([THREE[0] | {"exam_fee": price(60)}, *THREE[1:]]).total is None


class TestAge:
    @pytest.mark.parametrize(
        ("as_of", "years"),
        [
            ("2026-11", 0),
            ("2025-11", 1),
            ("2021-11", 5),
            ("2020", 6 + 5 / 12),  # from its middle
            (None, 5),  # as if it were this old
            ("2016-11", 10),
            ("2000", 10),  # and never wider than this
            ("2027-01", 0),
        ],
    )
    def test_low_falls_and_high_rises_with_each_year_and_likely_stays(self, as_of: str | None, years: float) -> None:
        at = situation(cost={"program": price(800, 1000, as_of)})
        assert at.program.cost is not None
        assert at.program.cost.program is not None
        low, high = round(800 * (1 - 0.02 * years), 2), round(1000 * (1 + 0.05 * years), 2)
        assert widened(at, at.program.cost.program) == (low, 1000, high)

    def test_each_price_is_as_old_as_it_is(self) -> None:
        own = [THREE[0] | {"price": price(100, 100, "2021-11")}, *THREE[1:]]
        assert paid(own, course=price(100)).total == (90 + 200, 300, 125 + 200)


@pytest.mark.parametrize("by_income", [True, False])
def test_a_price_that_hangs_on_an_income_is_told_as_such(by_income: bool) -> None:
    found = paid(course=price(100, 500), by_income=by_income)
    assert (found.by_income, found.total) == (by_income, (300, 1500, 1500))
