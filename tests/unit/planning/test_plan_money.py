"""What is paid when, and what one holds where one stops."""

from typing import Any

import pytest

from makers import make_courses
from mmadvisor.model.plan import Plan
from planned import exam, plan_of, two_courses

COURSE = {"usd": [100, 150], "as_of": "2021-09", "source": "s1"}
RETAKE = {"says": "Two tries.", "about": "retake", "sources": ["s1"]}


def paid(plan: Plan) -> list[tuple[str, tuple[float, float] | None]]:
    """Return day and price of what counts as paid."""
    return [(row.date, row.usd) for row in plan.payments if row.kind == "payment"]


def with_cost(profile: dict[str, Any] | None = None, **cost: Any) -> Plan:  # noqa: ANN401
    return plan_of(profile or {}, **two_courses(cost=cost))


def test_each_course_is_paid_on_its_first_day() -> None:
    plan = with_cost(course=COURSE)
    assert paid(plan) == [("2027-01-04", (100, 150)), ("2027-03-15", (100, 150))]
    assert [point.paid_usd for point in plan.stop_points] == [(100, 150), (200, 300)]
    assert all("September 2021" in row.says and row.sources for row in plan.payments)


def test_only_a_total_stands_at_the_start() -> None:
    plan = with_cost(program={"usd": [500, 600], "source": "s1"})
    assert paid(plan) == [("2027-01-04", (500, 600))]
    assert "without a date" in plan.payments[0].says
    assert [point.paid_usd for point in plan.stop_points] == [(500, 600), (500, 600)]
    assert "save no money" in plan.stop_points[0].says
    assert "save no money" not in plan.stop_points[-1].says


def test_no_price_is_said_and_not_guessed() -> None:
    plan = plan_of({}, **two_courses())
    assert paid(plan) == [("2027-01-04", None)]
    assert plan.stop_points[0].paid_usd is None
    assert any(says == "The price of the whole program." for says in plan.unknown)


def test_closing_exam_with_a_price_of_its_own_leaves_the_rest_to_the_courses() -> None:
    cost = {
        "program": {"usd": [450, 450], "source": "s1"},
        "course": COURSE,
        "final": {"usd": [200, 200], "source": "s1"},
    }
    plan = plan_of({}, **two_courses(courses=[*two_courses()["courses"], exam()], cost=cost))
    assert [price for _, price in paid(plan)] == [(125, 125), (125, 125), (200, 200)]
    assert plan.stop_points[-1].paid_usd == (450.0, 450.0)
    assert "mean" in plan.payments[0].says


def test_exam_without_a_price_is_unknown_and_comes_on_top() -> None:
    courses = [*two_courses()["courses"], exam()]
    plan = plan_of({}, **two_courses(courses=courses, cost={"course": COURSE}, prerequisites=[RETAKE]))
    assert paid(plan)[-1] == ("2027-06-07", None)
    assert plan.stop_points[-1].paid_usd == (200.0, 300.0)
    assert "come on top" in plan.stop_points[-1].says
    assert "come on top" not in plan.stop_points[0].says
    assert [(row.kind, row.usd, row.date) for row in plan.payments][-1] == ("reserve", None, "2027-06-13")
    assert not any("second try" in says for says in plan.unknown)


@pytest.mark.parametrize("needs", [True, False, None])
def test_aid_is_asked_for_before_anything_is_paid(needs: bool | None) -> None:
    plan = with_cost({"needs_aid": needs}, course=COURSE, aid={"says": "Half price.", "source": "s1"})
    assert (plan.payments[0].kind == "aid") is (needs is True)
    if needs:
        assert (plan.payments[0].date, plan.payments[0].usd) == (plan.start, (0, 0))
        assert plan.payments[0].says == "Half price."
        assert plan.stop_points[0].paid_usd == (100, 150)


def test_missing_word_on_aid_is_unknown_for_who_needs_it() -> None:
    assert any("financial aid" in says for says in with_cost({"needs_aid": True}, course=COURSE).unknown)
    assert not any("financial aid" in says for says in with_cost(course=COURSE).unknown)


def test_refund_rule_is_said_with_the_first_payment() -> None:
    rule = {"says": "Back within 14 days.", "about": "refund", "sources": ["s1"]}
    plan = plan_of({}, **two_courses(cost={"course": COURSE}, prerequisites=[rule]))
    assert "Back within 14 days." in plan.payments[0].says
    assert not any("given back" in says for says in plan.unknown)
    assert any("given back" in says for says in with_cost(course=COURSE).unknown)


def test_nothing_is_paid_for_refreshers() -> None:
    math = {"level": "calculus", "says": "So.", "source": "s1"}
    plan = plan_of({}, **two_courses(math=math, cost={"course": COURSE}))
    assert plan.stop_points[0].paid_usd == (0.0, 0.0)
    assert plan.stop_points[0].date == max(step.end for step in plan.steps if step.kind == "refresher")


def test_credential_is_held_only_at_the_end_and_credit_is_not_promised() -> None:
    plan = with_cost(course=COURSE)
    assert [("you hold the MicroMasters." in point.says) for point in plan.stop_points] == [False, True]
    assert "you hold 1 course certificate, and no MicroMasters yet." in plan.stop_points[0].says
    assert "only after admission" in plan.stop_points[-1].says


def test_courses_side_by_side_that_end_together_are_one_stop() -> None:
    plan = plan_of(
        {"hours_per_week": 20},
        parallel=True,
        courses=make_courses((10, (6, 8)), (10, (6, 8))),
        pacing="instructor",
        cost={"course": COURSE},
    )
    assert [(point.after, point.paid_usd) for point in plan.stop_points] == [("Course 0 and Course 1", (200, 300))]


def test_price_of_unnamed_courses_is_that_of_each() -> None:
    plan = plan_of({}, course_count={"value": 4, "source": "s1"}, cost={"course": COURSE})
    assert paid(plan) == [("2027-01-04", (400, 600))]
