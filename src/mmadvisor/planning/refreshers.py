"""What to refresh before anything is paid: a free course for each topic that falls short."""

from collections.abc import Iterator
from dataclasses import dataclass

from mmadvisor.facts import preparation
from mmadvisor.facts.situation import Situation, reference
from mmadvisor.model.advice import SourceRef
from mmadvisor.model.context import Refresher, Topic
from mmadvisor.planning.loads import Spread
from mmadvisor.planning.words import sentence, span


@dataclass(frozen=True, slots=True)
class Refreshing:
    """One free course, with hours for the early, the likely and the late end."""

    title: str
    hours: Spread
    says: str
    url: str | None
    sources: list[SourceRef]


def refreshings(at: Situation) -> list[Refreshing]:
    """Return the refreshers for this learner, math before programming, in the order of the catalog."""
    return [*math(at), *programming(at)]


def math(at: Situation) -> Iterator[Refreshing]:
    """Math topics that the program asks and the learner does not have at hand."""
    asked = preparation.needs(at.program.math) if at.program.math else {}
    for topic in at.index.catalog.refreshers.topics:
        if topic != "programming" and topic in asked:
            yield from for_topic(at, topic, at.profile.math.get(topic), asked[topic])


def programming(at: Situation) -> Iterator[Refreshing]:
    """Each step of programming that is missing: from nothing to basics, from basics to ease."""
    answered = at.profile.programming is not None
    for step in preparation.programming_steps(at):
        yield from for_topic(at, "programming", step if answered else None, "required")


def for_topic(at: Situation, topic: Topic, freshness: str | None, need: str) -> Iterator[Refreshing]:
    """Return the course for one topic, if any is due."""
    low, high = preparation.hours(at, topic, freshness, need)
    if high == 0:
        return
    rows = at.index.catalog.refreshers
    course = preparation.refresher(at, topic, freshness or "never")
    verb = "Refresh" if freshness == "rusty" else "Learn"
    yield Refreshing(
        title=f"{verb} {rows.topics[topic].label}: {course.title}, {course.provider}",
        hours=(low, (low + high) / 2, high),
        says=" ".join(reasons(at, topic, freshness, need, course)),
        url=course.url,
        sources=[reference(rows.sources[course.source])],
    )


def reasons(at: Situation, topic: Topic, freshness: str | None, need: str, course: Refresher) -> Iterator[str]:
    """Say why the course is here, and when it can be left out."""
    if freshness is None:
        yield "You did not answer for this topic, so half of the hours stand here; leave it out if you have it at hand."
    elif need != "required":
        yield "The program finds it helpful and does not require it, so half of the hours stand here."
    low, high = course.hours or (0.0, 0.0)
    yield f"{'Free' if course.free else 'Not free'}, {span(low, high)} hours. You are ready when this holds:"
    yield sentence(at.index.catalog.refreshers.topics[topic].ready_means)
