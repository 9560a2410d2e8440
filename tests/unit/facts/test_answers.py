"""Answers as facts: what was not answered is unknown, and nothing else is."""

import pytest

from mmadvisor.facts.answers import answer_of
from mmadvisor.model.facts import UNKNOWN, Fact, number, text_fact
from mmadvisor.model.profile import Profile

FULL = Profile(
    goal="not-sure",
    fields=(),
    math={"linear-algebra": "rusty"},
    hours_per_week=8,
    irregular_weeks=False,
    budget_usd=0,
    languages=("en",),
)


@pytest.mark.parametrize(
    ("name", "fact"),
    [
        ("goal", text_fact("not-sure")),
        ("fields", text_fact(())),
        ("math.linear-algebra", text_fact("rusty")),
        ("math.calculus", UNKNOWN),
        ("hours_per_week", number(8)),
        ("irregular_weeks", text_fact(value=False)),
        ("budget_usd", number(0)),
        ("languages", text_fact(("en",))),
        ("needs_aid", UNKNOWN),
        ("credit", UNKNOWN),
    ],
)
def test_one_answer(name: str, fact: Fact) -> None:
    assert answer_of(FULL, name) == fact
    assert answer_of(FULL, f"profile.{name}") == fact


def test_who_answered_nothing_is_unknown_throughout() -> None:
    keys = [key for key in Profile.__struct_fields__ if key not in {"math", "priorities"}]
    assert {answer_of(Profile(), key) for key in keys} == {UNKNOWN}
