"""Preparation begins with algebra where a topic that falls short builds on it."""

from typing import Any, get_args

import pytest

from makers import frozen_index, make_courses, make_index, make_program, situation
from mmadvisor.model.common import BUILDS_ON, Freshness, MathTopic
from mmadvisor.model.days import Day
from mmadvisor.model.profile import Profile
from mmadvisor.planning.make_plan import make_plan
from mmadvisor.planning.wishes import Wishes
from mmadvisor.reckoning.preparation import helpful_gaps, required_gaps
from mmadvisor.reckoning.situation import Situation

CALCULUS = {"says": "Calculus.", "source": "s1", "topics": {"calculus": "required"}}


def asked(topics: dict[str, str], **math: Freshness) -> Situation:
    return situation(Profile(math=math), math={"says": "Some.", "source": "s1", "topics": topics})  # type: ignore[arg-type]


def gaps(at: Situation) -> list[tuple[str, str | None]]:
    return [(row.topic, row.state) for row in required_gaps(at)]


def test_every_topic_but_algebra_builds_on_it() -> None:
    assert {"algebra", *BUILDS_ON} == set(get_args(MathTopic))
    assert set(BUILDS_ON.values()) == {"algebra"}


@pytest.mark.parametrize("algebra", ["rusty", "never"])
@pytest.mark.parametrize("topic", BUILDS_ON)
def test_algebra_comes_first_though_the_program_does_not_name_it(topic: MathTopic, algebra: Freshness) -> None:
    found = required_gaps(asked({topic: "required"}, **{topic: "never", "algebra": algebra}))
    assert [(row.topic, row.state, row.need) for row in found] == [
        ("algebra", algebra, "required"),
        (topic, "never", "required"),
    ]


@pytest.mark.parametrize(
    ("topics", "math"),
    [
        ({"calculus": "required"}, {"calculus": "never", "algebra": "fresh"}),
        ({"calculus": "required"}, {"calculus": "never"}),  # not answered: nobody is sent to school algebra on a guess
        ({"calculus": "helpful", "algebra": "helpful"}, {"calculus": "never", "algebra": "never"}),  # as it says itself
        ({"calculus": "helpful"}, {"calculus": "fresh", "algebra": "rusty"}),
        ({"calculus": "required"}, {"calculus": "fresh", "algebra": "rusty"}),  # at hand, with the algebra that it uses
    ],
)
def test_it_is_not_brought_in_without_need(topics: dict[str, str], math: dict[str, Freshness]) -> None:
    assert "algebra" not in dict(gaps(asked(topics, **math)))


def test_what_is_only_helpful_cannot_be_read_without_it_either() -> None:
    at = asked({"calculus": "helpful"}, calculus="never", algebra="never")
    assert gaps(at) == [("algebra", "never")]
    assert [row.topic for row in helpful_gaps(at)] == ["calculus"]


def test_it_stands_once_whatever_the_program_says_of_it() -> None:
    math: dict[str, Any] = {"calculus": "never", "algebra": "rusty"}
    for need in ("required", "helpful", "none"):
        at = asked({"algebra": need, "calculus": "required"}, **math)
        assert gaps(at) == [("algebra", "rusty"), ("calculus", "never")]
        assert helpful_gaps(at) == ()


def test_the_plan_says_why_it_is_there() -> None:
    program = make_program(math=CALCULUS, courses=make_courses((10, (5, 6))))
    index = make_index(program)
    learner = Profile(hours_per_week=8, math={"algebra": "never", "calculus": "never"})
    first = make_plan(index, "0", program, learner, Wishes(Day(2027, 1, 4))).steps[0]
    assert first.title.startswith("Learn algebra")
    assert "topics that it names build on it" in first.says


@pytest.mark.parametrize("name", ["mitx-finance", "gtx-analytics-essential-tools-methods"])
def test_who_never_learned_algebra_begins_with_it_in_real_programs_too(name: str) -> None:
    never: dict[MathTopic, Freshness] = dict.fromkeys(get_args(MathTopic), "never")
    found = required_gaps(Situation(frozen_index().programs[name], Profile(math=never), frozen_index()))
    assert found[0].topic == "algebra"
