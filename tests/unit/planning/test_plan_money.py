"""What is paid when, and what one holds where one stops."""

from typing import Any

import pytest

from makers import make_courses
from mmadvisor.model.plan import Plan
from mmadvisor.model.study import Usd
from planned import exam, plan_of, rules, two_courses

COURSE = {"usd": [100, 150], "as_of": "2026-11", "source": "s1"}
OLD = COURSE | {"as_of": "2021-11"}
RETAKE = {"says": "Two tries.", "about": "retake", "sources": ["s1"]}
NOTHING = Usd(low=0, likely=0, high=0)


def price(usd: float, **keys: Any) -> dict[str, Any]:  # noqa: ANN401 - keys of the file
    return {"usd": [usd, usd], "as_of": "2026-11", "source": "s1"} | keys


def paid(plan: Plan) -> list[tuple[str, float | None]]:
    """Return day and likely price of what counts as paid."""
    return [(row.date, row.usd.likely if row.usd else None) for row in plan.payments if row.kind == "payment"]


def with_cost(profile: dict[str, Any] | None = None, **cost: Any) -> Plan:  # noqa: ANN401
    return plan_of(profile or {}, **two_courses(cost=cost))


def test_each_course_is_paid_on_its_first_day() -> None:
    plan = with_cost(course=COURSE)
    assert paid(plan) == [("2027-01-04", 150), ("2027-03-15", 150)]
    assert [point.paid_usd for point in plan.stop_points] == [
        Usd(low=100, likely=150, high=150),
        Usd(low=200, likely=300, high=300),
    ]
    assert plan.study.cost_usd == plan.stop_points[-1].paid_usd


def test_an_old_price_is_dated_and_widened() -> None:
    plan = with_cost(course=OLD)
    assert [row.usd for row in plan.payments] == [Usd(low=90, likely=150, high=187.5)] * 2
    assert all("November 2021" in row.says and row.sources for row in plan.payments)


def test_only_a_total_stands_at_the_start() -> None:
    plan = with_cost(program={"usd": [500, 600], "source": "s1"})
    assert paid(plan) == [("2027-01-04", 600)]
    assert "without a date" in plan.payments[0].says
    assert [point.paid_usd for point in plan.stop_points] == [Usd(low=450, likely=600, high=750)] * 2
    assert "save no money" in plan.stop_points[0].says
    assert "save no money" not in plan.stop_points[-1].says


def test_no_price_is_said_and_not_guessed() -> None:
    plan = plan_of({}, **two_courses())
    assert paid(plan) == [("2027-01-04", None)]
    assert plan.stop_points[0].paid_usd is None
    assert any(says == "The price of the whole program." for says in plan.unknown)


def test_closing_exam_with_a_price_of_its_own_is_paid_for_itself() -> None:
    courses = [*two_courses()["courses"], exam()]
    plan = plan_of({}, **two_courses(courses=courses, cost={"course": COURSE, "final": price(200)}))
    assert [usd for _, usd in paid(plan)] == [150, 150, 200]
    assert plan.stop_points[-1].paid_usd == Usd(low=400, likely=500, high=500)


def test_what_the_whole_leaves_for_the_exam_is_said_to_be_so() -> None:
    courses = [*two_courses()["courses"], exam()]
    plan = plan_of({}, **two_courses(courses=courses, cost={"course": price(150), "program": price(450)}))
    assert [usd for _, usd in paid(plan)] == [150, 150, 150]
    assert ["what the price of the whole leaves" in row.says for row in plan.payments] == [False, False, True]


def test_exam_without_a_price_is_unknown_and_comes_on_top() -> None:
    courses = [*two_courses()["courses"], exam()]
    plan = plan_of({}, **two_courses(courses=courses, cost={"course": COURSE}, prerequisites=[RETAKE]))
    assert paid(plan)[-1] == ("2027-06-07", None)
    assert plan.stop_points[-1].paid_usd == Usd(low=200, likely=300, high=300)
    assert "come on top" in plan.stop_points[-1].says
    assert "come on top" not in plan.stop_points[0].says
    assert [(row.kind, row.usd, row.date) for row in plan.payments][-1] == ("reserve", None, "2027-06-13")
    assert not any("second try" in says for says in plan.unknown)


def test_an_exam_of_a_course_is_paid_with_it() -> None:
    courses = make_courses((10, (6, 8)), (10, (6, 8)), exam_fee=price(80))
    plan = plan_of({}, **two_courses(courses=courses, cost={"course": price(150)}))
    assert [(row.what, row.date) for row in plan.payments] == [
        ("Course 0", "2027-01-04"),
        ("Exam of Course 0", "2027-01-04"),
        ("Course 1", "2027-03-15"),
        ("Exam of Course 1", "2027-03-15"),
    ]
    assert plan.stop_points[-1].paid_usd == Usd(low=460, likely=460, high=460)


def test_a_second_try_is_kept_ready_and_not_counted() -> None:
    courses = [*two_courses()["courses"], exam(second_try=price(90))]
    plan = plan_of({}, **two_courses(courses=courses, cost={"course": price(150), "final": price(200)}))
    reserve = plan.payments[-1]
    assert (reserve.kind, reserve.usd) == ("reserve", Usd(low=90, likely=90, high=90))
    assert reserve.sources
    assert plan.stop_points[-1].paid_usd == plan.study.cost_usd == Usd(low=500, likely=500, high=500)


def test_a_bundle_lowers_the_least_price_and_not_the_payments() -> None:
    plan = with_cost(course=price(150), bundle=price(250))
    assert [usd for _, usd in paid(plan)] == [150, 150]
    assert plan.study.cost_usd == Usd(low=250, likely=300, high=300)


def test_a_subscription_is_paid_for_the_first_month_and_then_for_the_others() -> None:
    plan = with_cost(month=price(40))  # twenty weeks, five months; late six
    assert [(row.what, row.date, row.usd) for row in plan.payments] == [
        ("First month of the subscription", "2027-01-04", Usd(low=40, likely=40, high=40)),
        ("The subscription, 40 USD each month, 4 more times", "2027-02-03", Usd(low=120, likely=160, high=200)),
    ]
    assert "a slower pace costs more" in plan.payments[1].says
    assert plan.study.cost_usd == plan.stop_points[-1].paid_usd == Usd(low=160, likely=200, high=240)


def test_a_price_by_income_is_a_range_without_a_likely_sum() -> None:
    plan = with_cost(course=COURSE, by_income=True)
    assert [row.usd for row in plan.payments] == [Usd(low=100, likely=None, high=150)] * 2
    assert plan.stop_points[-1].paid_usd == Usd(low=200, likely=None, high=300)
    assert all("depends on your income" in row.says for row in plan.payments)


@pytest.mark.parametrize(
    ("answers", "by_income", "says"),
    [
        ({"budget_usd": 0}, False, "It likely costs 300 USD; your budget is 0 USD."),
        ({"budget_usd": 299}, False, "It likely costs 300 USD; your budget is 299 USD."),
        (
            {"budget_usd": 232, "budget": "200 EUR"},
            False,
            "It likely costs 300 USD; your budget is 200 EUR (about 232 ",
        ),
        ({"budget_usd": 299}, True, "It costs 200 to 300 USD, by income; your budget is 299 USD."),
        ({"budget_usd": 300}, False, None),
        ({}, False, None),
    ],
)
def test_a_price_above_the_budget_is_warned_of(answers: dict[str, Any], by_income: bool, says: str | None) -> None:
    found = [row for row in with_cost(answers, course=COURSE, by_income=by_income).warnings if row.rule == "PL011"]
    assert [row.says.startswith(says or "") and bool(row.sources) for row in found] == [True] * bool(says)


def test_a_price_that_nobody_knows_is_not_above_the_budget() -> None:
    assert rules(plan_of({"budget_usd": 0}, **two_courses())) == []


@pytest.mark.parametrize("needs", [True, False, None])
def test_aid_is_asked_for_before_anything_is_paid(needs: bool | None) -> None:
    plan = with_cost({"needs_aid": needs}, course=COURSE, aid={"says": "Half price.", "source": "s1"})
    assert (plan.payments[0].kind == "aid") is (needs is True)
    if needs:
        assert (plan.payments[0].date, plan.payments[0].usd) == (plan.start, NOTHING)
        assert plan.payments[0].says == "Half price."
        assert plan.stop_points[0].paid_usd == Usd(low=100, likely=150, high=150)


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
    assert plan.stop_points[0].paid_usd == NOTHING
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
    assert [(point.after, point.paid_usd) for point in plan.stop_points] == [
        ("Course 0 and Course 1", Usd(low=200, likely=300, high=300))
    ]


def test_price_of_unnamed_courses_is_that_of_each() -> None:
    plan = plan_of({}, course_count={"value": 4, "source": "s1"}, cost={"course": COURSE})
    first, others = plan.payments
    assert [first.usd, others.usd] == [Usd(low=100, likely=150, high=150), Usd(low=300, likely=450, high=450)]
    assert plan.study.first_payment_usd == first.usd
    assert first.date == "2027-01-04" < others.date < plan.steps[-1].end
