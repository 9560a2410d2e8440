"""A part that must be taken and has no known price is said beside every price of the whole."""

from typing import Any

import pytest

from makers import make_courses, make_index, make_program, situation
from mmadvisor.model.profile import Profile
from mmadvisor.reckoning.study import reckon
from mmadvisor.report.listing import list_text
from mmadvisor.report.listing.summary import summarize
from mmadvisor.report.making.know_before_you_pay import conditions
from mmadvisor.report.wording import money_and_time, plan_words
from planned import exam, plan_of

ONE = {"usd": [100, 100], "as_of": "2026-11", "source": "s1"}
TWO = make_courses((10, (6, 8)), (10, (6, 8)))
EXAMS = [exam(after=["c0"]), exam(after=["c1"]) | {"code": "other"}]
PROJECT = {"code": "p", "title": "Project", "kind": "project", "source": "s1"}


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ([], "200 USD"),
        ([exam()], "200 USD + exam"),
        (EXAMS, "200 USD + exams"),
        ([PROJECT, exam()], "200 USD + project and exam"),
        ([exam(price=ONE)], "300 USD"),
    ],
)
def test_a_price_says_what_comes_on_top(more: list[dict[str, Any]], says: str) -> None:
    at = situation(Profile(hours_per_week=8.0), courses=[*TWO, *more], cost={"course": ONE})
    assert money_and_time.price(reckon(at).study()) == says
    assert f", {says}, " in money_and_time.study_line(reckon(at).study())
    told = [each.says for each in conditions(at) if "comes on top of the price" in each.says]
    assert len(told) == ("+" in says)


def test_list_and_plan_say_it_too() -> None:
    keys: dict[str, Any] = {"courses": [*TWO, *EXAMS], "cost": {"course": ONE}}
    index = make_index(make_program(**keys))
    assert "200 + exams (2026)" in list_text.cells(summarize(index, index.catalog.programs[0]))
    plan = plan_of({}, **keys)
    assert plan.study.unpriced == ("exam", "exam")
    assert "what comes on top for Final and Final is not known" in plan_words.summary(plan)[0]


def test_where_no_price_is_known_nothing_comes_on_top() -> None:
    assert reckon(situation(courses=[*TWO, exam()])).study().unpriced == ()
