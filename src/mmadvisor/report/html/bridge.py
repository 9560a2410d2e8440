"""The math bridge: what falls short for the first place, and the free courses that close the gap."""

from msgspec import Struct

from mmadvisor.model.advice import Advice, Contribution, SourceRef
from mmadvisor.model.catalog import Index
from mmadvisor.model.context import Refresher
from mmadvisor.reckoning.preparation import Gap, by_topic, entry_known, required_gaps, total
from mmadvisor.reckoning.situation import Situation, reference
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
    return Bridge(
        says=[part for part in first.contributions if part.criterion == "math-readiness"],
        crossings=[crossing(at, steps) for steps in by_topic(required_gaps(at))],
        known=entry_known(at),
    )


def crossing(at: Situation, steps: tuple[Gap, ...]) -> Crossing:
    """Return one topic that falls short."""
    topic = steps[0].topic
    low, _, high = total(steps)
    feeds = "programming" if topic == "programming" else f"math.{topic}"
    value = value_of(at.profile, feeds)
    rows = at.index.catalog.refreshers
    courses = [step.course for step in steps]
    question = next((each for each in at.index.catalog.questionnaire.questions if each.feeds == feeds), None)
    return Crossing(
        topic=rows.topics[topic].label,
        answer=answer_in_words(question, value, at.index) if question else NOT_ANSWERED,
        ready_means=rows.topics[topic].ready_means,
        courses=courses,
        hours=(low, high),
        sources=[reference(rows.sources[course.source]) for course in courses],
    )
