"""The math bridge: what falls short for the first place, and the free courses that close the gap."""

from msgspec import Struct

from mmadvisor.facts.preparation import Gap, closing, math_gaps, programming_gap
from mmadvisor.facts.situation import Situation, reference
from mmadvisor.model.advice import Advice, Contribution, SourceRef
from mmadvisor.model.catalog import Index
from mmadvisor.model.context import Refresher
from mmadvisor.report.profile_words import NOT_ANSWERED, answer_in_words, value_of


class Crossing(Struct, frozen=True):
    """One topic that falls short, with the courses that close the gap. Hours are low to high."""

    topic: str
    answer: str
    ready_means: str
    courses: list[Refresher]
    hours: tuple[float, float]
    sources: list[SourceRef]


class Bridge(Struct, frozen=True):
    """The way from what the learner brings to what the first place asks; `known` is False where nobody says that."""

    says: list[Contribution]
    crossings: list[Crossing]
    known: bool


def bridge(advice: Advice, index: Index) -> Bridge | None:
    """Return the bridge to the first place; None if nothing passes."""
    if not advice.ranking:
        return None
    first = advice.ranking[0]
    at = Situation(index.programs[first.id], advice.profile, index)
    math, programming = math_gaps(at), programming_gap(at)
    return Bridge(
        says=[part for part in first.contributions if part.criterion == "math-readiness"],
        crossings=[crossing(at, gap) for gap in (*(math or []), *(programming or []))],
        known=math is not None,
    )


def crossing(at: Situation, gap: Gap) -> Crossing:
    """Return one topic that falls short."""
    topic, low, high = gap
    feeds = "programming" if topic == "programming" else f"math.{topic}"
    value = value_of(at.profile, feeds)
    rows = at.index.catalog.refreshers
    courses = closing(at, topic)
    question = next((each for each in at.index.catalog.questionnaire.questions if each.feeds == feeds), None)
    return Crossing(
        topic=rows.topics[topic].label,
        answer=answer_in_words(question, value, at.index) if question else NOT_ANSWERED,
        ready_means=rows.topics[topic].ready_means,
        courses=courses,
        hours=(low, high),
        sources=[reference(rows.sources[course.source]) for course in courses],
    )
