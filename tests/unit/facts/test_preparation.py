"""Preparation as facts: known from what a program asks, assumed from its field, light, heavy or open."""

from typing import Any

import pytest
from msgspec.structs import replace

from makers import LEARN, RENEW, situation
from mmadvisor.facts import preparation
from mmadvisor.model.common import Freshness, MathTopic, Programming
from mmadvisor.model.facts import UNKNOWN, Fact, assumed_fact
from mmadvisor.model.profile import Profile
from mmadvisor.reckoning.situation import Situation


def asking(profile: Profile | None = None, programming: str | None = None, **math: Any) -> Situation:  # noqa: ANN401
    entry = {"programming": {"source": "s2", "need": programming}} if programming else {}
    asked = {"math": {"says": "Some.", "source": "s1"} | math} if math else {}
    return situation(profile, **entry, **asked)


def span(fact: Fact) -> tuple[float | None, float | None]:
    return fact.low, fact.high


class TestNames:
    def test_topics_that_are_required(self) -> None:
        at = asking(level="calculus", topics={"statistics": "required", "proofs": "none", "calculus": "helpful"})
        assert preparation.asked_topics(at).value == ("statistics",)
        assert preparation.asked_topics(asking(level="linear-algebra")).value == ("algebra", "linear algebra")
        assert preparation.asked_topics(asking(topics={"proofs": "none"})).value == ()

    def test_topics_fall_short_of_what_is_required_or_were_never_learned_and_would_help(self) -> None:
        at = asking(
            Profile(math={"statistics": "never", "proofs": "rusty", "calculus": "never"}, programming="none"),
            "intermediate",
            topics={"statistics": "required", "proofs": "helpful", "calculus": "helpful"},
        )
        assert preparation.missing_topics(at).value == ("statistics", "programming")  # once, although in two steps
        assert preparation.helpful_topics(at).value == ("calculus",)

    @pytest.mark.parametrize("at", [asking(), asking(level=None)])
    def test_without_level_and_topics_nothing_is_known(self, at: Situation) -> None:
        facts = (preparation.asked_topics, preparation.missing_topics, preparation.helpful_topics)
        assert {compute(at) for compute in facts} == {UNKNOWN}

    def test_level(self) -> None:
        assert preparation.math_level(asking(level="calculus")).value == "calculus"
        assert preparation.math_level(situation()) == UNKNOWN


class TestHours:
    def test_gaps_add_up(self) -> None:
        both = asking(Profile(math={"algebra": "rusty", "statistics": "never"}), level="statistics")
        assert span(preparation.preparation_hours(both)) == (10 + 40, 20 + 80)

    def test_an_open_answer_may_be_no_gap(self) -> None:
        assert span(preparation.preparation_hours(asking(level="algebra"))) == (0, LEARN["algebra"][1])

    @pytest.mark.parametrize("freshness", ["rusty", "never", "fresh"])
    def test_what_is_only_helpful_counts_nothing(self, freshness: Freshness) -> None:
        at = asking(Profile(math={"calculus": freshness}), topics={"calculus": "helpful"})
        assert span(preparation.preparation_hours(at)) == (0, 0)
        assert preparation.missing_topics(at).value == ()

    def test_the_long_way_into_programming_takes_longer_than_the_short_one(self) -> None:
        basic, long = (
            preparation.preparation_hours(asking(Profile(programming="none"), need, level="none"))
            for need in ("basic", "intermediate")
        )
        assert (span(basic), span(long)) == ((30, 60), (30 + 15, 60 + 30))

    @pytest.mark.parametrize(
        ("field", "hours"),
        [("data-science", (0, 120 + 80, 120 + 80 + 60)), ("management", (0, 120, 120 + 60))],
    )
    def test_where_nobody_says_the_field_does(self, field: str, hours: tuple[float, float, float]) -> None:
        assert preparation.preparation_hours(situation(fields={"primary": field})) == assumed_fact(*hours)

    def test_programming_that_is_stated_adds_to_assumed_math(self) -> None:
        profile = Profile(math={"algebra": "fresh", "calculus": "rusty"}, programming="none")
        at = situation(profile, fields={"primary": "management"}, programming={"source": "s1", "need": "basic"})
        low, high = LEARN["programming"]
        assert preparation.preparation_hours(at) == assumed_fact(low, high, high + RENEW["calculus"][1])

    def test_sources_are_those_of_the_entry(self) -> None:
        fact = preparation.preparation_hours(asking(programming="basic", level="algebra"))
        assert [source.url for source in fact.sources] == ["https://example.org/page", "https://example.org/other"]


class TestWeeks:
    def test_at_the_learners_hours(self) -> None:
        learner = Profile(hours_per_week=10, irregular_weeks=False, math={"calculus": "never", "algebra": "fresh"})
        assert span(preparation.preparation_weeks(asking(learner, level="calculus"))) == (5, 6)
        slower = replace(learner, hours_per_week=9)
        assert span(preparation.preparation_weeks(asking(slower, level="calculus"))) == (6, 7)  # whole weeks
        assert preparation.preparation_weeks(asking(level="calculus")) == UNKNOWN
        assert preparation.preparation_weeks(situation(learner)).assumed

    @pytest.mark.parametrize(
        ("hours", "math", "light"),
        [
            (10.0, {"calculus": "fresh"}, True),
            (10.0, {"calculus": "rusty"}, False),  # 25 to 50 hours: 2.5 to 5 weeks, 3.75 in the middle
            (15.0, {"calculus": "rusty"}, True),  # 1.7 to 3.3 weeks, 2.5 in the middle
            (10.0, {"calculus": "never"}, False),
            (None, {"calculus": "never"}, None),
            # An open answer is no gap yet: only both ends together decide.
            (60.0, {}, True),  # at most 60 hours in one week, whatever the answer
            (10.0, {}, None),  # nothing to 6 weeks: it depends on the answer
        ],
    )
    def test_light_preparation_is_few_weeks(
        self, hours: float | None, math: dict[MathTopic, Freshness], light: bool | None
    ) -> None:
        at = asking(Profile(hours_per_week=hours, math=math), topics={"calculus": "required"})
        assert preparation.preparation_light(at).value is light

    def test_an_open_answer_on_a_helpful_topic_leaves_nothing_open(self) -> None:
        at = asking(Profile(hours_per_week=1), topics={"calculus": "helpful"})
        assert preparation.preparation_light(at).value is True

    @pytest.mark.parametrize(("own", "light"), [("comfortable", True), ("none", False), (None, None)])
    def test_programming_may_be_open_too(self, own: Programming | None, light: bool | None) -> None:
        at = asking(Profile(hours_per_week=5, programming=own), "basic", level="none")
        assert preparation.preparation_light(at).value is light

    @pytest.mark.parametrize(
        ("math", "light"),
        [
            ({"algebra": "fresh", "statistics": "fresh"}, True),  # typically nothing is left to do
            ({"algebra": "fresh", "statistics": "rusty"}, True),  # typically 24 hours at most
            ({"algebra": "never"}, None),  # an assumption never says that it is not light
            ({}, None),
        ],
    )
    def test_assumed_preparation_is_light_or_not_known(
        self, math: dict[MathTopic, Freshness], light: bool | None
    ) -> None:
        assert preparation.preparation_light(situation(Profile(hours_per_week=10, math=math))).value is light


# Three weeks are few. Calculus takes 25 to 50 hours to renew, 37.5 in the middle; statistics up to 24.
@pytest.mark.parametrize(("hours", "light"), [(12.5, True), (12.4, False)])
def test_light_is_up_to_few_weeks_in_the_middle(hours: float, light: bool) -> None:
    at = asking(Profile(hours_per_week=hours, math={"calculus": "rusty"}), topics={"calculus": "required"})
    assert preparation.preparation_light(at).value is light


@pytest.mark.parametrize(("hours", "light"), [(8, True), (7.9, None)])
def test_light_is_up_to_few_weeks_of_what_is_typical(hours: float, light: bool | None) -> None:
    at = situation(Profile(hours_per_week=hours, math={"algebra": "fresh", "statistics": "rusty"}))
    assert preparation.preparation_light(at).value is light


@pytest.mark.parametrize(
    ("hours", "need", "light"),
    [
        (20, None, True),  # nothing to 60 hours for calculus: three weeks at most
        (19, None, None),
        (10, "basic", None),  # 30 to 60 hours for programming besides: three weeks at least
        (9, "basic", False),
    ],
)
def test_with_open_answers_both_ends_must_agree(hours: float, need: str | None, light: bool | None) -> None:
    learner = Profile(hours_per_week=hours, irregular_weeks=False, programming="none")
    assert preparation.preparation_light(asking(learner, need, topics={"calculus": "required"})).value is light


@pytest.mark.parametrize(
    ("own", "need", "light"),
    [
        (None, None, True),
        (None, "none", True),  # nothing is asked, so that no answer is missing
        ("basic", "basic", True),
        (None, "basic", None),
    ],
)
def test_programming_is_an_open_answer_only_where_it_is_asked(
    own: Programming | None, need: str | None, light: bool | None
) -> None:
    learner = Profile(hours_per_week=12.5, math={"calculus": "rusty"}, programming=own)
    assert preparation.preparation_light(asking(learner, need, topics={"calculus": "required"})).value is light


@pytest.mark.parametrize(("asked", "value"), [("required", True), ("not-needed", False), (None, None)])
def test_bachelors_degree(asked: str | None, value: bool | None) -> None:
    entry = {"entry": {"bachelor": asked, "says": "So.", "source": "s1"}} if asked else {}
    assert preparation.bachelor_needed(situation(**entry)).value is value
