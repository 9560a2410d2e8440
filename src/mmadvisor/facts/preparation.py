"""Math and programming on entry, against what the learner brings."""

from collections.abc import Iterable

from mmadvisor.model.advice import SourceRef
from mmadvisor.model.context import Topic
from mmadvisor.model.facts import UNKNOWN, Fact, assumed_fact, number, scaled, text_fact
from mmadvisor.reckoning.arithmetic import LIKELY, add
from mmadvisor.reckoning.preparation import NO_HOURS, entry_known, helpful_gaps, topics_required
from mmadvisor.reckoning.situation import Situation
from mmadvisor.reckoning.study import reckon


def sources(at: Situation) -> tuple[SourceRef, ...]:
    """Sources of the entry requirements."""
    return at.refs(*(entry.source for entry in (at.program.math, at.program.programming) if entry))


def preparation_hours(at: Situation) -> Fact:
    """Hours to close all gaps before the start; assumed from the field where the math on entry is not known."""
    low, _, high = add(NO_HOURS, *reckon(at).required_hours)
    if entry_known(at):
        return number(low, high, sources(at))
    least, typical, most = reckon(at).possible_hours
    return assumed_fact(least + low, typical + high, most + high)


def preparation_weeks(at: Situation) -> Fact:
    """Whole weeks before the first course, early to late; assumed where the math on entry is not known."""
    own = at.profile.hours_per_week
    if own is None:
        return UNKNOWN
    if not entry_known(at):
        return scaled(preparation_hours(at), 1 / own)
    early, _, late = reckon(at).preparation
    return number(early, late, sources(at))


def preparation_light(at: Situation) -> Fact:
    """Whether the preparation likely takes few weeks; where the math on entry is not known, by what is typical.

    An assumption can only say that it is light. While answers on math are open, only both ends together decide.
    """
    weeks, few = preparation_weeks(at), at.constant("light_preparation_weeks")
    if weeks.typical is not None:
        return text_fact(at.do.pick((None, True), weeks.typical <= few))
    if weeks.low is None or weeks.high is None:
        return UNKNOWN
    likely, answered = reckon(at).preparation[LIKELY], reckon(at).all_answered
    low, high = (at.do.where(answered, likely, end) for end in (weeks.low, weeks.high))
    return text_fact(at.do.pick((None, False, True), (low > few) + 2 * (high <= few)), weeks.sources)


def names_of(at: Situation, topics: Iterable[Topic]) -> tuple[str, ...]:
    """Return the names of topics within a sentence, once each."""
    labels = at.index.catalog.refreshers.topics
    return tuple(dict.fromkeys(labels[topic].label.lower() for topic in topics))


def missing_topics(at: Situation) -> Fact:
    """Names of the required topics that fall short, or may."""
    if not entry_known(at):
        return UNKNOWN
    return text_fact(names_of(at, (gap.topic for gap in reckon(at).gaps)), sources(at))


def helpful_topics(at: Situation) -> Fact:
    """Names of topics never learned that the program only finds helpful; unknown if there are none."""
    names = names_of(at, (gap.topic for gap in helpful_gaps(at) if gap.state == "never"))
    return text_fact(names or None, sources(at))


def asked_topics(at: Situation) -> Fact:
    """Names of the topics that the program requires on entry."""
    return text_fact(names_of(at, topics_required(at)), sources(at)) if entry_known(at) else UNKNOWN


def math_level(at: Situation) -> Fact:
    """Highest level of math on entry."""
    math = at.program.math
    return text_fact(math.level, at.refs(math.source)) if math else UNKNOWN


def bachelor_needed(at: Situation) -> Fact:
    """Whether the program itself asks for a bachelor's degree."""
    entry = at.program.entry
    return text_fact(entry.bachelor == "required", at.refs(entry.source)) if entry else UNKNOWN
