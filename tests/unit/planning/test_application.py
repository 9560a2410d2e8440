"""A degree begins with an application: nobody is told to start, or to pay, on Monday."""

from datetime import date
from typing import Any

import pytest

from mmadvisor.model.plan import Plan
from mmadvisor.planning.calendar import render
from mmadvisor.report.making import plan_strip
from mmadvisor.report.paper import Paper
from mmadvisor.report.terminal import plan_text
from mmadvisor.report.wording import plan_words
from planned import plan_of, two_courses

PRICE = {"program": {"usd": [9000, 9000], "as_of": "2026-11", "source": "s1"}}
DECIDES = {"says": "A committee decides.", "assured": False, "source": "s2"}
ENTRY = {"bachelor": "required", "says": "A first degree is required.", "source": "s1"}
LAST_DAYS = {"about": "dates", "says": "The last day to apply is 15 March.", "sources": ["s2"]}


def degree(**changes: Any) -> Plan:  # noqa: ANN401 - keys of the file
    return plan_of({}, **two_courses(credential="Degree", cost=PRICE, **changes))


def text(plan: Plan) -> str:
    paper = Paper(1000)
    plan_text.write(plan, paper)
    return paper.text()


def test_it_comes_first_and_says_what_is_known() -> None:
    step = degree(entry=ENTRY, admission=DECIDES, prerequisites=[LAST_DAYS]).steps[0]
    assert (step.kind, step.title, step.start, step.end) == (
        "application",
        "Apply for admission",
        "2027-01-04",
        "2027-01-04",
    )
    assert step.says.startswith("A first degree is required. A committee decides. The last day to apply is 15 March.")
    assert "last day to apply is known" not in step.says
    assert {source.url for source in step.sources} == {"https://example.org/page", "https://example.org/other"}


def test_what_is_not_known_is_asked() -> None:
    says = degree().steps[0].says
    assert "What it asks of applicants is not known." in says
    assert "How it chooses among them is not known." in says
    assert "No last day to apply is known. Ask for it" in says


@pytest.mark.parametrize(
    ("changes", "applies"),
    [
        ({"credential": "Degree"}, True),
        ({"credential": "Degree", "admission": DECIDES}, True),
        ({"credential": "Degree", "admission": DECIDES | {"assured": True}}, False),
        ({"credential": "Graduate Certificate"}, False),
        ({"credential": "Graduate Certificate", "admission": DECIDES}, True),
        ({"credential": "MicroMasters"}, False),
    ],
)
def test_who_has_to_apply(changes: dict[str, Any], applies: bool) -> None:
    plan = plan_of({}, **two_courses(**changes))
    assert plan.if_admitted is applies
    assert plan.steps[applies].kind == "course"


def test_study_is_that_of_the_advice_and_days_hang_on_an_admission() -> None:
    plan = degree()
    assert plan.finish is not None
    assert (plan.study.months.likely, plan.finish.likely.date) == (4.6, "2027-05-23")
    shown = text(plan)
    assert "1. From 4 Jan 2027: Apply for admission" in shown
    assert "2. 4 Jan 2027 to 14 Mar 2027, if admitted at once: Course: Course 0" in shown
    assert "4 Jan 2027, if admitted at once: The whole program (how it is split is not known), 9,000 USD" in shown
    assert "23 May 2027, if admitted at once, after Course 1" in shown


def test_preparation_waits_for_no_school() -> None:
    math = {"math": {"level": "calculus", "says": "So.", "source": "s1"}}
    plan = degree(**math)
    assert [plan_words.hangs_on_admission(plan, step) for step in plan.steps] == [False, False, False, True, True]


def test_the_first_payment_is_not_known() -> None:
    plan = degree()
    assert plan_words.summary(plan)[0] == "In all: 9,000 USD; what is paid first is not known: ask how it is split."
    assert [each.says for each in plan_strip.strip(plan, "go-ahead").moments][1] == "If admitted: Course: Course 0"
    assert [each.pays for each in plan_strip.strip(plan, "go-ahead").moments] == ["", "9,000 USD in all", ""]


def test_a_calendar_says_if_admitted() -> None:
    shown = render(degree(), date(2026, 12, 1)).decode().replace("\r\n ", "")
    assert "SUMMARY:Apply for admission" in shown
    assert "SUMMARY:If admitted: Course 0" in shown
    assert "SUMMARY:If admitted: Pay: The whole program" in shown
