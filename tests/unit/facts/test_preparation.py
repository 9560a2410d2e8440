"""Math and programming on entry against what the learner brings, in hours of free courses."""

from typing import Any

import pytest

from makers import LEARN, RENEW, situation
from mmadvisor.facts import preparation
from mmadvisor.facts.situation import Situation
from mmadvisor.model.common import Freshness, MathTopic, Programming
from mmadvisor.model.context import Topic
from mmadvisor.model.facts import UNKNOWN, Fact, assumed
from mmadvisor.model.profile import Profile


def asking(profile: Profile | None = None, programming: str | None = None, **math: Any) -> Situation:  # noqa: ANN401
    entry = {"programming": {"source": "s2", "need": programming}} if programming else {}
    asked = {"math": {"says": "Some.", "source": "s1"} | math} if math else {}
    return situation(profile, **entry, **asked)


def span(fact: Fact) -> tuple[float | None, float | None]:
    return fact.low, fact.high


def knowing(**math: Freshness) -> Profile:
    topics: dict[str, Freshness] = {topic.replace("_", "-"): fresh for topic, fresh in math.items()}
    return Profile(math=topics)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("level", "topics"),
    [
        ("none", ()),
        ("algebra", ("algebra",)),
        ("statistics", ("algebra", "statistics")),
        ("calculus", ("algebra", "calculus")),
        ("linear-algebra", ("algebra", "linear algebra")),
        ("proof-based", ("algebra", "proofs")),
    ],
)
def test_a_level_without_topics_is_spelled_out(level: str, topics: tuple[str, ...]) -> None:
    assert preparation.asked_topics(asking(level=level)).value == topics
    assert preparation.math_level(asking(level=level)).value == level


def test_topics_come_before_the_level() -> None:
    at = asking(level="calculus", topics={"statistics": "required", "proofs": "none", "calculus": "helpful"})
    assert preparation.asked_topics(at).value == ("statistics", "calculus")


def test_topics_that_are_all_denied_leave_the_level() -> None:
    assert preparation.asked_topics(asking(level="algebra", topics={"proofs": "none"})).value == ("algebra",)
    assert preparation.asked_topics(asking(topics={"proofs": "none"})).value == ()


@pytest.mark.parametrize("at", [asking(), asking(level=None)])
def test_without_level_and_topics_nothing_is_known(at: Situation) -> None:
    assert preparation.math_gaps(at) is None
    assert preparation.asked_topics(at) == UNKNOWN
    assert preparation.missing_topics(at) == UNKNOWN


@pytest.mark.parametrize(
    ("freshness", "need", "low", "high"),
    [
        ("fresh", "required", 0, 0),
        ("rusty", "required", *RENEW["calculus"]),
        ("never", "required", *LEARN["calculus"]),
        (None, "required", 0, LEARN["calculus"][1]),  # not answered: anything between
        ("fresh", "helpful", 0, 0),
        ("rusty", "helpful", 0, RENEW["calculus"][1]),  # helpful: one may begin without
        ("never", "helpful", 0, LEARN["calculus"][1]),
        (None, "helpful", 0, LEARN["calculus"][1]),
    ],
)
def test_hours_for_one_topic(freshness: Freshness | None, need: str, low: float, high: float) -> None:
    profile = Profile(math={"calculus": freshness} if freshness else {})
    fact = preparation.preparation_hours(asking(profile, topics={"calculus": need}))
    assert span(fact) == (low, high)
    assert fact.known
    missing = preparation.missing_topics(asking(profile, topics={"calculus": need})).value
    assert missing == (("calculus",) if high else ())


def test_topics_add_up() -> None:
    both = asking(knowing(algebra="rusty", statistics="never"), level="statistics")
    assert span(preparation.preparation_hours(both)) == (10 + 40, 20 + 80)
    assert preparation.missing_topics(both).value == ("algebra", "statistics")


@pytest.mark.parametrize(
    ("own", "need", "low", "high"),
    [
        ("none", "none", 0, 0),
        ("none", "basic", *LEARN["programming"]),
        ("none", "intermediate", 30 + 15, 60 + 30),  # both steps
        ("basic", "basic", 0, 0),
        ("basic", "intermediate", *RENEW["programming"]),
        ("comfortable", "intermediate", 0, 0),
        (None, "basic", 0, LEARN["programming"][1]),
        (None, "intermediate", 0, LEARN["programming"][1]),
        (None, "none", 0, 0),
    ],
)
def test_steps_of_programming(own: Programming | None, need: str, low: float, high: float) -> None:
    at = asking(Profile(programming=own), programming=need, level="none")
    assert span(preparation.preparation_hours(at)) == (low, high)
    assert preparation.missing_topics(at).value == (("programming",) if high else ())


def test_programming_of_an_unknown_step_asks_for_nothing() -> None:
    at = situation(
        Profile(programming="none"), programming={"source": "s1"}, math={"says": "No.", "source": "s1", "level": "none"}
    )
    assert preparation.programming_gap(at) is None
    assert span(preparation.preparation_hours(at)) == (0, 0)


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
def test_where_nobody_says_the_field_does(
    field: str, math: dict[MathTopic, Freshness], hours: tuple[float, float, float]
) -> None:
    assert preparation.preparation_hours(situation(Profile(math=math), fields={"primary": field})) == assumed(*hours)


def test_a_quantitative_field_that_is_only_touched_counts_too() -> None:
    at = situation(fields={"primary": "management", "also": ["design", "finance"]})
    assert preparation.preparation_hours(at).typical == 120 + 80


def test_programming_that_is_stated_adds_to_assumed_math() -> None:
    profile = Profile(math={"algebra": "fresh", "calculus": "rusty"}, programming="none")
    at = situation(profile, fields={"primary": "management"}, programming={"source": "s1", "need": "basic"})
    low, high = LEARN["programming"]
    assert preparation.preparation_hours(at) == assumed(low, high, high + RENEW["calculus"][1])


def test_weeks_at_the_learners_hours() -> None:
    learner = Profile(hours_per_week=10, math={"calculus": "never", "algebra": "fresh"})
    assert span(preparation.preparation_weeks(asking(learner, level="calculus"))) == (5, 6)
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
    ],
)
def test_light_preparation_is_few_weeks(
    hours: float | None, math: dict[MathTopic, Freshness], light: bool | None
) -> None:
    at = asking(Profile(hours_per_week=hours, math=math), topics={"calculus": "required"})
    assert preparation.preparation_light(at).value is light


@pytest.mark.parametrize(
    ("hours", "math", "light"),
    [
        (60.0, {}, True),  # at most 60 hours in one week, whatever the answer
        (10.0, {}, None),  # nothing to 6 weeks: it depends on the answer
        (10.0, {"algebra": "never"}, None),
    ],
)
def test_open_answers_are_no_gaps(hours: float, math: dict[MathTopic, Freshness], light: bool | None) -> None:
    at = asking(Profile(hours_per_week=hours, math=math), topics={"calculus": "required"})
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
def test_assumed_preparation_is_light_or_not_known(math: dict[MathTopic, Freshness], light: bool | None) -> None:
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
    learner = Profile(hours_per_week=hours, programming="none")
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


def test_what_is_fresh_is_no_gap() -> None:
    assert preparation.math_gaps(asking(knowing(algebra="fresh", calculus="rusty"), level="calculus")) == [
        ("calculus", *RENEW["calculus"])
    ]


@pytest.mark.parametrize(
    ("profile", "need", "topic", "courses"),
    [
        (Profile(math={"calculus": "never"}), None, "calculus", ["learn"]),
        (Profile(math={"calculus": "rusty"}), None, "calculus", ["renew"]),
        (Profile(), None, "calculus", ["learn"]),  # not answered: from the beginning
        (Profile(programming="none"), "intermediate", "programming", ["learn", "renew"]),
        (Profile(programming="basic"), "intermediate", "programming", ["renew"]),
        (Profile(), "intermediate", "programming", ["learn"]),
        (Profile(programming="comfortable"), "intermediate", "programming", []),
        (Profile(programming="none"), None, "programming", []),
    ],
)
def test_courses_that_close_a_gap(profile: Profile, need: str | None, topic: Topic, courses: list[str]) -> None:
    assert [row.id for row in preparation.closing(asking(profile, need, level="calculus"), topic)] == courses


def test_sources_of_the_entry() -> None:
    fact = preparation.preparation_hours(asking(programming="basic", level="algebra"))
    assert [source.url for source in fact.sources] == ["https://example.org/page", "https://example.org/other"]


@pytest.mark.parametrize(("asked", "value"), [("required", True), ("not-needed", False), (None, None)])
def test_bachelors_degree(asked: str | None, value: bool | None) -> None:
    entry = {"entry": {"bachelor": asked, "says": "So.", "source": "s1"}} if asked else {}
    assert preparation.bachelor_needed(situation(**entry)).value is value


def test_math_level_is_unknown_without_an_entry() -> None:
    assert preparation.math_level(situation()) == UNKNOWN


def test_the_long_way_into_programming_takes_longer_than_the_short_one() -> None:
    def hours(need: str) -> Fact:
        return preparation.preparation_hours(asking(Profile(programming="none"), programming=need, level="none"))

    basic, long = hours("basic").high, hours("intermediate").high
    assert basic is not None
    assert long is not None
    assert basic < long
