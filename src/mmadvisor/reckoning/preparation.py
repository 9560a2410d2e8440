"""Math and programming on entry, against what the learner brings: hours to close each gap."""

from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from msgspec import Struct

from mmadvisor.model.common import BUILDS_ON, MathTopic
from mmadvisor.model.context import Refresher, Topic
from mmadvisor.model.program import MathEntry, MathLevel
from mmadvisor.reckoning.arithmetic import Cases
from mmadvisor.reckoning.loads import Spread
from mmadvisor.reckoning.situation import Situation

NEEDED_BY_LEVEL: dict[MathLevel, tuple[MathTopic, ...]] = {
    "none": (),
    "algebra": ("algebra",),
    "statistics": ("algebra", "statistics"),
    "calculus": ("algebra", "calculus"),
    "linear-algebra": ("algebra", "linear-algebra"),
    "proof-based": ("algebra", "proofs"),
}
PROGRAMMING_STEPS = {"none": 0, "basic": 1, "intermediate": 2, "comfortable": 2}
Need = Literal["required", "helpful"]
NO_HOURS: Spread = (0.0, 0.0, 0.0)


class Gap(Struct, frozen=True):
    """A topic that falls short, or may: the course that closes it, and its hours.

    `state` is `never` or `rusty` as answered (for programming: the step that is missing), None where not answered.
    """

    topic: Topic
    state: str | None
    need: Need
    course: Refresher
    hours: Spread


def topics_needed(math: MathEntry | None) -> dict[MathTopic, Need]:
    """Return topics with how much each is needed; a level without topics is spelled out.

    A level whose topics are all only helpful asks for none of them.
    """
    if math is None:
        return {}
    named: dict[MathTopic, Need] = {topic: need for topic, need in math.topics.items() if need != "none"}
    return named if named or math.level is None else dict.fromkeys(NEEDED_BY_LEVEL[math.level], "required")


def topics_asked(at: Situation) -> dict[MathTopic, Need]:
    """Return the topics needed, with what the learner lacks below them.

    A topic that falls short is not begun without what it builds on, whether or not the program names that.
    Where the topic is at hand, so is what it builds on, as far as this program uses it.
    """
    needed, brought = topics_needed(at.program.math), at.profile.math
    lacking = (
        below
        for below, topics in topics_below(needed).items()
        if brought.get(below) in {"rusty", "never"} and any(brought.get(topic) != "fresh" for topic in topics)
    )
    return needed | dict.fromkeys(lacking, "required")


def topics_required(at: Situation) -> list[MathTopic]:
    """Return the math topics that the program itself requires."""
    return [topic for topic, need in topics_needed(at.program.math).items() if need == "required"]


def topics_below(needed: Mapping[MathTopic, Need]) -> dict[MathTopic, list[MathTopic]]:
    """Return what topics build on and what is not required itself, each with those topics.

    Below helpful topics it counts only where the program says nothing of it: even they cannot be read without it.
    """
    found: dict[MathTopic, list[MathTopic]] = {}
    for topic, need in needed.items():
        below = BUILDS_ON.get(topic)
        if below is None or needed.get(below) == "required":
            continue
        if need == "required" or below not in needed:
            found.setdefault(below, []).append(topic)
    return found


def entry_known(at: Situation) -> bool:
    """Tell whether anything is known of the math asked on entry."""
    math = at.program.math
    return math is not None and (math.level is not None or bool(math.topics))


def required_gaps(at: Situation) -> tuple[Gap, ...]:
    """Return what falls short of what is required: math before programming, in the order of the catalog."""
    return (*math_gaps(at, "required"), *programming_gaps(at))


def helpful_gaps(at: Situation) -> tuple[Gap, ...]:
    """Return what falls short of what the program only finds helpful: it counts neither as gap nor in the end."""
    return tuple(math_gaps(at, "helpful"))


def math_gaps(at: Situation, need: Need) -> Iterator[Gap]:
    """Yield the math topics of one kind of need that are not at hand."""
    asked = topics_asked(at)
    for topic in at.index.catalog.refreshers.topics:
        if topic != "programming" and asked.get(topic) == need:
            state = at.profile.math.get(topic)
            if state != "fresh":
                yield gap(at, topic, state, need)


def programming_gaps(at: Situation) -> Iterator[Gap]:
    """Yield each step of programming that is missing: from nothing to basics, from basics to ease.

    Where the learner did not answer, the first stands for both.
    """
    entry, own = at.program.programming, at.profile.programming
    asked = PROGRAMMING_STEPS[entry.need] if entry is not None and entry.need is not None else 0
    steps = (None,)[:asked] if own is None else ("never", "rusty")[PROGRAMMING_STEPS[own] : asked]
    for step in steps:
        yield gap(at, "programming", step, "required")


def gap(at: Situation, topic: Topic, state: str | None, need: Need) -> Gap:
    """Return one gap; where the learner did not answer, it may be none, and half of the most is likely."""
    course = at.index.refreshers[topic, state == "rusty"]
    low, high = course.hours or (0.0, 0.0)
    if state is None:
        return Gap(topic, None, need, course, (0.0, high / 2, high))
    return Gap(topic, state, need, course, (low, (low + high) / 2, high))


def topic_hours(at: Situation, topic: MathTopic) -> Spread:
    """Return the hours that a topic asks of the learner, if it is required."""
    state = at.profile.math.get(topic)
    return NO_HOURS if state == "fresh" else gap(at, topic, state, "required").hours


def assumed_topics(at: Situation) -> tuple[tuple[MathTopic, ...], tuple[MathTopic, ...], tuple[MathTopic, ...]]:
    """Return the topics that programs of its fields ask for: least, typical, most."""
    own = (at.program.fields.primary, *at.program.fields.also)
    topics = at.assumptions.math_topics
    return topics.quantitative if any(at.index.fields[name].quantitative for name in own) else topics.other


def possible_hours(at: Situation, hours_of: Callable[[Situation, MathTopic], Cases] = topic_hours) -> Cases:
    """Return hours of math if the program asks what programs of its fields ask: least, typical, most.

    `hours_of` gives the hours that a topic asks of the learner.
    """
    least, typical, most = ([hours_of(at, topic) for topic in group] for group in assumed_topics(at))
    return sum(row[0] for row in least), sum(row[2] for row in typical), sum(row[2] for row in most)
