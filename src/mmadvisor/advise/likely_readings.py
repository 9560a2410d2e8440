"""What a page may say today that is not known: the value that is likely, and what else it may be.

A fact is open if no source states it, or if it was read so long ago that it may be another by now.
"""

from collections.abc import Iterator
from itertools import chain
from typing import Any, Literal

from msgspec import Struct

from mmadvisor.advise.stale import stale
from mmadvisor.facts.cost import dated_price
from mmadvisor.model.common import MathTopic
from mmadvisor.model.dates import date_in_words
from mmadvisor.model.profile import Profile
from mmadvisor.reckoning.money import widened
from mmadvisor.reckoning.preparation import assumed_topics, entry_known
from mmadvisor.reckoning.situation import Situation
from mmadvisor.reckoning.study import reckon
from mmadvisor.rules.sentences import listing, number_in_words

Kind = Literal["status", "price", "month_price", "hours_per_week", "math"]
NOBODY_SAYS = "no source says"
STEPS = 16
"""Figures that are tried on the way from what is likely to what is just possible."""
ROUND_FROM = 1000
"""From this figure on, tens are near enough."""


class Value(Struct, frozen=True):
    """What a page may say: as it is noted, by key, and as the condition of a sentence."""

    facts: dict[str, Any]
    says: str


class PageFact(Struct, frozen=True):
    """A fact to look up. `what` it is and what is `known` of it, in words.

    `others` are values that it may have instead, one way for the worse and one for the better, the nearest first.
    """

    kind: Kind
    what: str
    known: str
    likely: Value
    others: tuple[tuple[Value, ...], ...]


def page_facts(at: Situation) -> Iterator[PageFact]:
    """Return the facts of a program that are open."""
    return chain(status(at), price(at), hours(at), math(at))


def status(at: Situation) -> Iterator[PageFact]:
    """Yield whether it takes learners, if that was read too long ago or by nobody."""
    found = at.program.status
    if found.value == "unknown" or "status" in stale(at.index, at.program):
        yield PageFact(
            kind="status",
            what="whether it takes learners",
            known=NOBODY_SAYS if found.value == "unknown" else f"it did in {date_in_words(found.as_of)}",
            likely=Value({"status": "open"}, "If it does"),
            others=((Value({"status": "closed"}, "If it does not"),),),
        )


def price(at: Situation) -> Iterator[PageFact]:
    """Yield the price of the whole, or that of a month, if it was not read this month."""
    whole = Situation(at.program, Profile(), at.index, at.memo)
    paid, monthly = reckon(whole).money, at.program.cost.month if at.program.cost else None
    usd = paid.total if monthly is None else widened(at, monthly)
    low, likely, high = usd or at.assume(at.assumptions.cost_usd)
    if paid.by_income or round(low) == round(high):
        return
    read = monthly or dated_price(whole)
    known = NOBODY_SAYS
    if read is not None:
        known = f"{dollars(likely)} {f'in {date_in_words(read.as_of)}' if read.as_of else 'on a page without a date'}"
    kind: Kind = "price" if monthly is None else "month_price"
    yield PageFact(
        kind=kind,
        what="what it costs" if monthly is None else "what it costs a month",
        known=known,
        likely=usual(at_price(kind, likely))
        if read is None
        else Value({kind: likely}, f"If it is {dollars(likely)} still"),
        others=tuple(tuple(at_price(kind, usd) for usd in between(likely, end)) for end in (high, low)),
    )


def at_price(kind: Kind, usd: float) -> Value:
    """Return a price."""
    return Value({kind: usd}, f"At {dollars(usd)}")


def dollars(usd: float) -> str:
    """Write a price."""
    return number_in_words(usd, usd, "usd")


def usual(value: Value) -> Value:
    """Return what is assumed of programs of a kind, told as such."""
    return Value(value.facts, f"{value.says}, as is usual")


def between(start: float, end: float) -> list[float]:
    """Return whole figures on the way from one figure to another, without the first; of large ones round ones."""
    steps = (start + (end - start) * step / STEPS for step in range(1, STEPS + 1))
    figures = dict.fromkeys(float(round(each, -1 if each >= ROUND_FROM else 0)) for each in steps)
    return [figure for figure in figures if (figure > start) == (end > start) and figure != start]


def hours(at: Situation) -> Iterator[PageFact]:
    """Yield the weekly hours of its courses, if no source states them."""
    if reckon(at).load.hours_known:
        return
    low, likely, high = at.assume(at.assumptions.hours_per_week)
    yield PageFact(
        kind="hours_per_week",
        what="how many hours a week a course asks",
        known=NOBODY_SAYS,
        likely=usual(weekly(likely)),
        others=tuple(tuple(weekly(each) for each in between(likely, end)) for end in (high, low)),
    )


def weekly(hours: float) -> Value:
    """Return weekly hours."""
    return Value({"hours_per_week": (hours, hours)}, f"At {number_in_words(hours, hours, 'hours')} a week")


def math(at: Situation) -> Iterator[PageFact]:
    """Yield the math that it expects, if no source says."""
    if entry_known(at):
        return
    few, likely, many = (math_asked(topics) for topics in assumed_topics(at))
    what = "what math it expects"
    yield PageFact("math", what, NOBODY_SAYS, usual(likely), ((many,), (few,)))


def math_asked(topics: tuple[MathTopic, ...]) -> Value:
    """Return that these topics are required and no others; no math is one that is not."""
    if not topics:
        return Value({"math.algebra": "none"}, "If it expects none")
    words = listing([topic.replace("-", " ") for topic in topics])
    return Value({f"math.{topic}": "required" for topic in topics}, f"If it expects {words}")
