"""Facts: what a rule may ask about a program, a learner, or the two together.

A fact is known exactly, known within an interval (numbers), or unknown. An unknown number may carry the range in
which it is assumed to lie, with what is typical: conditions and sentences treat it as unknown, value functions use
the range. Names are written `profile.*` (an answer), `program.*` (the catalog), `fit.*` (reckoned from both),
`result.*` (a result).
"""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from mmadvisor.model.advice import SourceRef

Kind = Literal["number", "choice", "flag", "names", "text"]
Unit = Literal["usd", "hours", "hours_per_week", "weeks", "months", "years", "share", "times", "count", ""]


class FactSpec(Struct, frozen=True):
    """Name, type and meaning of a fact. `reads` lists the profile keys that it depends on."""

    name: str
    kind: Kind
    about: str
    unit: Unit = ""
    choices: tuple[str, ...] = ()
    reads: frozenset[str] = frozenset()


class Fact(Struct, frozen=True):
    """A value with its sources. Numbers are an interval `low` to `high`; other kinds use `value`.

    The `value` of a number is how the learner said it, where that was otherwise.
    """

    value: str | bool | tuple[str, ...] | None = None
    low: float | None = None
    high: float | None = None
    sources: tuple[SourceRef, ...] = ()
    typical: float | None = None

    @property
    def assumed(self) -> bool:
        """Whether the number is unknown and carries a range in which it is assumed to lie."""
        return self.typical is not None

    @property
    def known(self) -> bool:
        """Whether anything is known: an interval counts as known, an assumption does not."""
        return self.typical is None and (self.value is not None or self.low is not None)


UNKNOWN = Fact()


def number(low: float | None, high: float | None = None, sources: Iterable[SourceRef] = ()) -> Fact:
    """Return a numeric fact; `high` defaults to `low` (an exact value), None is unknown."""
    if low is None:
        return UNKNOWN
    return Fact(low=low, high=low if high is None else high, sources=tuple(dict.fromkeys(sources)))


def assumed_fact(low: float, typical: float, high: float) -> Fact:
    """Return an unknown number with the range in which it is assumed to lie, and what is typical."""
    return Fact(low=low, high=high, typical=typical)


def scaled(fact: Fact, factor: float) -> Fact:
    """Return a number times a factor, with its sources; an assumption stays one, and unknown stays unknown."""
    if fact.low is None or fact.high is None:
        return UNKNOWN
    typical = None if fact.typical is None else fact.typical * factor
    return Fact(low=fact.low * factor, high=fact.high * factor, sources=fact.sources, typical=typical)


def text_fact(value: str | bool | tuple[str, ...] | None, sources: Iterable[SourceRef] = ()) -> Fact:
    """Return a fact that is no number; None is unknown."""
    return UNKNOWN if value is None else Fact(value=value, sources=tuple(dict.fromkeys(sources)))
