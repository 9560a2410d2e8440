"""Math and programming on entry against what the learner brings: which gaps there are, and their hours."""

from typing import Any

import pytest

from makers import situation
from mmadvisor.model.common import Freshness, MathTopic, Programming
from mmadvisor.model.profile import Profile
from mmadvisor.reckoning.arithmetic import add
from mmadvisor.reckoning.loads import Spread
from mmadvisor.reckoning.preparation import (
    entry_known,
    helpful_gaps,
    possible_hours,
    required_gaps,
    topics_needed,
)
from mmadvisor.reckoning.situation import Situation


def asking(profile: Profile | None = None, programming: str | None = None, **math: Any) -> Situation:  # noqa: ANN401
    entry = {"programming": {"source": "s2", "need": programming}} if programming else {}
    asked = {"math": {"says": "Some.", "source": "s1"} | math} if math else {}
    return situation(profile, **entry, **asked)


@pytest.mark.parametrize(
    ("level", "topics"),
    [
        ("none", set()),
        ("algebra", {"algebra"}),
        ("statistics", {"algebra", "statistics"}),
        ("calculus", {"algebra", "calculus"}),
        ("linear-algebra", {"algebra", "linear-algebra"}),
        ("proof-based", {"algebra", "proofs"}),
    ],
)
def test_a_level_without_topics_is_spelled_out(level: str, topics: set[str]) -> None:
    assert topics_needed(asking(level=level).program.math) == dict.fromkeys(topics, "required")


def test_topics_come_before_the_level_and_denied_ones_fall_out() -> None:
    math = asking(level="calculus", topics={"statistics": "required", "proofs": "none", "calculus": "helpful"})
    assert topics_needed(math.program.math) == {"statistics": "required", "calculus": "helpful"}
    assert topics_needed(asking(topics={"proofs": "none"}).program.math) == {}
    assert topics_needed(None) == {}


def test_topics_that_are_all_denied_leave_the_level() -> None:
    assert set(topics_needed(asking(level="algebra", topics={"proofs": "none"}).program.math)) == {"algebra"}


@pytest.mark.parametrize(
    ("at", "known"),
    [
        (asking(), False),
        (asking(level=None), False),
        (asking(programming="basic"), False),
        (asking(level="none"), True),
        (asking(topics={"calculus": "helpful"}), True),
    ],
)
def test_the_math_on_entry_is_known_from_level_or_topics(at: Situation, known: bool) -> None:
    assert entry_known(at) is known


@pytest.mark.parametrize(
    ("freshness", "hours"),
    [
        ("fresh", None),
        ("rusty", (25, 37.5, 50)),
        ("never", (50, 55, 60)),
        (None, (0, 30, 60)),  # not answered: it may be at hand, and half of the most is likely
    ],
)
def test_hours_for_one_topic(freshness: Freshness | None, hours: Spread | None) -> None:
    profile = Profile(math={"calculus": freshness} if freshness else {})
    found = required_gaps(asking(profile, topics={"calculus": "required"}))
    assert [(gap.topic, gap.state, gap.hours) for gap in found] == (
        [("calculus", freshness, hours)] if hours is not None else []
    )


def test_what_is_learned_and_what_is_renewed_are_courses_of_their_own() -> None:
    def course(freshness: Freshness) -> str:
        return required_gaps(asking(Profile(math={"calculus": freshness}), topics={"calculus": "required"}))[
            0
        ].course.id

    assert (course("never"), course("rusty")) == ("learn", "renew")


@pytest.mark.parametrize("freshness", ["rusty", "never", None])
def test_what_is_only_helpful_is_shown_apart(freshness: Freshness | None) -> None:
    at = asking(Profile(math={"calculus": freshness} if freshness else {}), topics={"calculus": "helpful"})
    assert required_gaps(at) == ()
    assert [(gap.topic, gap.need) for gap in helpful_gaps(at)] == [("calculus", "helpful")]


def test_what_is_helpful_and_at_hand_is_no_gap() -> None:
    assert helpful_gaps(asking(Profile(math={"calculus": "fresh"}), topics={"calculus": "helpful"})) == ()


@pytest.mark.parametrize(
    ("own", "need", "hours"),
    [
        ("none", "none", []),
        ("none", "basic", [(30, 45, 60)]),
        ("none", "intermediate", [(30, 45, 60), (15, 22.5, 30)]),  # both steps
        ("basic", "basic", []),
        ("basic", "intermediate", [(15, 22.5, 30)]),
        ("comfortable", "intermediate", []),
        (None, "basic", [(0, 30, 60)]),
        (None, "intermediate", [(0, 30, 60)]),
        (None, "none", []),
    ],
)
def test_steps_of_programming(own: Programming | None, need: str, hours: list[Spread]) -> None:
    found = required_gaps(asking(Profile(programming=own), programming=need, level="none"))
    assert [gap.hours for gap in found] == hours
    assert {gap.topic for gap in found} <= {"programming"}


def test_programming_of_an_unknown_step_asks_for_nothing() -> None:
    at = situation(Profile(programming="none"), programming={"source": "s1"})
    assert required_gaps(at) == ()


def test_math_comes_before_programming_and_steps_of_one_topic_stand_together() -> None:
    found = required_gaps(asking(Profile(programming="none"), programming="intermediate", level="calculus"))
    assert [gap.topic for gap in found] == ["algebra", "calculus", "programming", "programming"]


def test_gaps_add_up() -> None:
    profile = Profile(math={"algebra": "rusty", "statistics": "never"})
    found = required_gaps(asking(profile, level="statistics"))
    assert add(*(gap.hours for gap in found)) == (10 + 40, 15 + 60, 20 + 80)


@pytest.mark.parametrize(
    ("field", "math", "hours"),
    [
        # Quantitative: at least algebra, typically statistics too, at most calculus besides.
        ("data-science", {}, (0, 120 + 80, 120 + 80 + 60)),
        ("data-science", {"algebra": "never", "statistics": "fresh"}, (100, 120, 120 + 60)),
        ("data-science", {"algebra": "fresh", "statistics": "fresh", "calculus": "fresh"}, (0, 0, 0)),
        ("data-science", {"algebra": "rusty", "statistics": "rusty", "calculus": "rusty"}, (10, 20 + 24, 20 + 24 + 50)),
        # Others: at least nothing, typically algebra, at most calculus besides.
        ("management", {}, (0, 120, 120 + 60)),
        ("management", {"algebra": "fresh"}, (0, 0, 60)),
    ],
)
def test_where_nobody_says_the_field_does(field: str, math: dict[MathTopic, Freshness], hours: Spread) -> None:
    assert possible_hours(situation(Profile(math=math), fields={"primary": field})) == hours


def test_a_quantitative_field_that_is_only_touched_counts_too() -> None:
    at = situation(fields={"primary": "management", "also": ["design", "finance"]})
    assert possible_hours(at)[1] == 120 + 80
