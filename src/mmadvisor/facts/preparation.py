"""Math and programming on entry, against what the learner brings."""

from collections.abc import Iterable

from mmadvisor.facts.situation import Situation
from mmadvisor.model.advice import SourceRef
from mmadvisor.model.common import MathTopic
from mmadvisor.model.context import Refresher, Topic
from mmadvisor.model.facts import UNKNOWN, Fact, assumed, number, said, scaled
from mmadvisor.model.program import MathEntry, MathLevel

NEEDED_BY_LEVEL: dict[MathLevel, tuple[MathTopic, ...]] = {
    "none": (),
    "algebra": ("algebra",),
    "statistics": ("algebra", "statistics"),
    "calculus": ("algebra", "calculus"),
    "linear-algebra": ("algebra", "linear-algebra"),
    "proof-based": ("algebra", "proofs"),
}
PROGRAMMING_STEPS = {"none": 0, "basic": 1, "intermediate": 2, "comfortable": 2}
Gap = tuple[Topic, float, float]


def needs(math: MathEntry) -> dict[MathTopic, str]:
    """Topics with how much each is needed; a level without topics is spelled out.

    A level whose topics are all only helpful asks for none of them.
    """
    named: dict[MathTopic, str] = {topic: need for topic, need in math.topics.items() if need != "none"}
    if named or math.level is None:
        return named
    return dict.fromkeys(NEEDED_BY_LEVEL[math.level], "required")


def refresher(at: Situation, topic: Topic, which: str) -> Refresher:
    """Return the course that teaches or renews a topic."""
    rows = at.index.catalog.refreshers.topics[topic]
    wanted = rows.learn if which == "never" else rows.renew
    return next(row for row in rows.courses if row.id == wanted)


def hours(at: Situation, topic: Topic, freshness: str | None, need: str) -> tuple[float, float]:
    """Hours that close one gap: none if fresh, a whole range if not answered or only helpful."""
    if freshness == "fresh":
        return 0.0, 0.0
    low, high = refresher(at, topic, freshness or "never").hours or (0.0, 0.0)
    return (low, high) if freshness and need == "required" else (0.0, high)


def math_gaps(at: Situation) -> list[Gap] | None:
    """Each math topic that falls short, with hours low and high; None where the entry is not known."""
    math = at.program.math
    if math is None or (math.level is None and not math.topics):
        return None
    rows = [(topic, *hours(at, topic, at.profile.math.get(topic), need)) for topic, need in needs(math).items()]
    return [row for row in rows if row[2] > 0]


def programming_steps(at: Situation) -> tuple[str, ...]:
    """Steps of programming that are missing: `never` is the first one to learn, `rusty` the second.

    Where the learner did not answer, the first stands for both.
    """
    entry, own = at.program.programming, at.profile.programming
    asked = PROGRAMMING_STEPS[entry.need] if entry is not None and entry.need is not None else 0
    if own is None:
        return ("never",) if asked else ()
    return ("never", "rusty")[PROGRAMMING_STEPS[own] : asked]


def programming_gap(at: Situation) -> list[Gap] | None:
    """The same for programming: the first step needs the course that teaches it, the second the one that renews it."""
    entry = at.program.programming
    if entry is None or entry.need is None:
        return None
    answered = at.profile.programming is not None
    rows = [hours(at, "programming", step if answered else None, "required") for step in programming_steps(at)]
    return [("programming", sum(low for low, _ in rows), sum(high for _, high in rows))] if rows else []


def closing(at: Situation, topic: Topic) -> list[Refresher]:
    """Courses that close the gap in a topic; for programming, one for each step that is missing."""
    steps = programming_steps(at) if topic == "programming" else (at.profile.math.get(topic) or "never",)
    return [refresher(at, topic, step) for step in steps]


def sources(at: Situation) -> tuple[SourceRef, ...]:
    """Sources of the entry requirements."""
    program = at.program
    return at.refs(
        program.math.source if program.math else None,
        program.programming.source if program.programming else None,
    )


def preparation_hours(at: Situation) -> Fact:
    """Hours to close all gaps before the start; assumed from the field where the entry is not known."""
    math, programming = math_gaps(at), programming_gap(at) or []
    if math is None:
        return possible_hours(at, programming)
    rows = math + programming
    return number(sum(row[1] for row in rows), sum(row[2] for row in rows), sources(at))


def possible_hours(at: Situation, programming: list[Gap]) -> Fact:
    """Hours of preparation if the program asks what programs of its fields ask: least, typical, most."""
    own = (at.program.fields.primary, *at.program.fields.also)
    topics = at.assumptions.math_topics
    groups = topics.quantitative if any(at.index.fields[name].quantitative for name in own) else topics.other
    ends = [hours_of(at, group) for group in groups]
    low, high = sum(row[1] for row in programming), sum(row[2] for row in programming)
    return assumed(ends[0][0] + low, ends[1][1] + high, ends[2][1] + high)


def hours_of(at: Situation, topics: Iterable[MathTopic]) -> tuple[float, float]:
    """Return the hours that a group of required topics asks of the learner."""
    rows = [hours(at, topic, at.profile.math.get(topic), "required") for topic in topics]
    return sum(low for low, _ in rows), sum(high for _, high in rows)


def preparation_weeks(at: Situation) -> Fact:
    """The same in weeks of the learner's own hours."""
    own = at.profile.hours_per_week
    return UNKNOWN if own is None else scaled(preparation_hours(at), 1 / own)


def preparation_light(at: Situation) -> Fact:
    """Whether the preparation takes few weeks: in the middle of what is known, else by what is typical.

    An assumption can only say that it is light. While answers on math are open, only both ends together decide.
    """
    weeks, few = preparation_weeks(at), at.reckon("light_preparation_weeks")
    if weeks.typical is not None:
        return said(value=True) if weeks.typical <= few else UNKNOWN
    if weeks.low is None or weeks.high is None:
        return UNKNOWN
    if all_answered(at):
        return said((weeks.low + weeks.high) / 2 <= few, weeks.sources)
    return UNKNOWN if weeks.low <= few < weeks.high else said(weeks.high <= few, weeks.sources)


def all_answered(at: Situation) -> bool:
    """Tell whether the learner answered for every topic that the program asks."""
    math, entry = at.program.math, at.program.programming
    topics = needs(math) if math else {}
    programming = entry is None or entry.need in {None, "none"} or at.profile.programming is not None
    return programming and all(topic in at.profile.math for topic in topics)


def missing_topics(at: Situation) -> Fact:
    """Names of the topics that fall short, or may."""
    gaps = math_gaps(at)
    if gaps is None:
        return UNKNOWN
    labels = at.index.catalog.refreshers.topics
    names = (labels[topic].label.lower() for topic, _, high in gaps + (programming_gap(at) or []) if high > 0)
    return said(tuple(names), sources(at))


def asked_topics(at: Situation) -> Fact:
    """Names of the topics that the program requires or finds helpful on entry."""
    math = at.program.math
    if math is None or (math.level is None and not math.topics):
        return UNKNOWN
    labels = at.index.catalog.refreshers.topics
    return said(tuple(labels[topic].label.lower() for topic in needs(math)), at.refs(math.source))


def math_level(at: Situation) -> Fact:
    """Highest level of math on entry."""
    math = at.program.math
    return said(math.level, at.refs(math.source)) if math else UNKNOWN


def bachelor_needed(at: Situation) -> Fact:
    """Whether the program itself asks for a bachelor's degree."""
    entry = at.program.entry
    return said(entry.bachelor == "required", at.refs(entry.source)) if entry else UNKNOWN
