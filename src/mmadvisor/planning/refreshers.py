"""What to say of a free course that closes a gap before anything is paid."""

from collections.abc import Iterator

from mmadvisor.model.advice import Statement
from mmadvisor.planning.words import span
from mmadvisor.reckoning.preparation import Gap, helpful_gaps, topics_needed
from mmadvisor.reckoning.situation import Situation, reference
from mmadvisor.rules.sentences import stopped


def refresher_title(at: Situation, gap: Gap) -> str:
    """Name what is learned, and where."""
    verb = "Refresh" if gap.state == "rusty" else "Learn"
    label = at.index.catalog.refreshers.topics[gap.topic].label
    return f"{verb} {label}: {gap.course.title}, {gap.course.provider}"


def refresher_says(at: Situation, gap: Gap) -> Iterator[str]:
    """Say why the course is here, and when it can be left out."""
    if gap.state is None:
        yield "You did not answer for this topic, so half of the hours stand here; leave it out if you have it at hand."
    if gap.topic != "programming" and gap.topic not in topics_needed(at.program.math):
        yield "The program does not name it; topics that it names build on it."
    low, high = gap.course.hours or (0.0, 0.0)
    yield f"{'Free' if gap.course.free else 'Not free'}, {span(low, high)} hours. You are ready when this holds:"
    yield stopped(at.index.catalog.refreshers.topics[gap.topic].ready_means)


def helpful(at: Situation) -> Iterator[Statement]:
    """Say which topics would help and are not required, each with a course; they stand in no plan."""
    rows = at.index.catalog.refreshers
    for gap in helpful_gaps(at):
        low, high = gap.course.hours or (0.0, 0.0)
        free = "free, " if gap.course.free else ""
        says = (
            f"{rows.topics[gap.topic].label} helps and is not required, so that no weeks stand here for it: "
            f"{gap.course.title}, {gap.course.provider} ({free}{span(low, high)} hours)."
        )
        yield Statement(says, [reference(rows.sources[gap.course.source])])
