"""Facts: what a rule may ask about a program, a learner, or the two together.

A fact is known exactly, known within an interval (numbers), or unknown. Names are written
`profile.*` (an answer), `program.*` (the catalog), `fit.*` (reckoned from both), `result.*` (a whole result).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from mmadvisor.model.advice import SourceRef

Kind = Literal["number", "choice", "flag", "names", "text"]
Unit = Literal["usd", "hours", "hours_per_week", "weeks", "months", "years", "share", "times", "count", ""]


@dataclass(frozen=True, slots=True)
class FactSpec:
    """Name, type and meaning of a fact. `reads` lists the profile keys that it depends on."""

    name: str
    kind: Kind
    about: str
    unit: Unit = ""
    choices: tuple[str, ...] = ()
    reads: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Fact:
    """A value with its sources. Numbers are an interval `low` to `high`; other kinds use `value`."""

    value: str | bool | tuple[str, ...] | None = None
    low: float | None = None
    high: float | None = None
    sources: tuple[SourceRef, ...] = ()

    @property
    def known(self) -> bool:
        """Whether anything is known: an interval counts as known."""
        return self.value is not None or self.low is not None


UNKNOWN = Fact()


def number(low: float, high: float | None = None, sources: Iterable[SourceRef] = ()) -> Fact:
    """Return a numeric fact; `high` defaults to `low` (an exact value)."""
    return Fact(low=low, high=low if high is None else high, sources=tuple(dict.fromkeys(sources)))


def said(value: str | bool | tuple[str, ...] | None, sources: Iterable[SourceRef] = ()) -> Fact:
    """Return a fact that is no number; None is unknown."""
    return Fact(value=value, sources=tuple(dict.fromkeys(sources)))
