"""How old what is known of a program is, by kind of fact, and whether that is past the limit of its kind."""

from typing import assert_never

from msgspec import Struct

from mmadvisor.facts import cost, credit
from mmadvisor.model.checking import FactKind
from mmadvisor.model.dates import date_in_words
from mmadvisor.model.facts import UNKNOWN, Fact, text_fact
from mmadvisor.reckoning.loads import lessons
from mmadvisor.reckoning.situation import Situation, months_since


class Read(Struct, frozen=True):
    """When a fact was read, as its source or the fact itself says (None: undated), and in which sources."""

    date: str | None
    sources: tuple[str, ...]

    def age_months(self, at: Situation) -> int | None:
        """Return the age in whole months; None where it is undated."""
        return None if self.date is None else months_since(self.date, at.today)

    def is_past(self, at: Situation, kind: FactKind) -> bool:
        """Tell whether this is past the limit of a kind of fact; what is undated is."""
        age = self.age_months(at)
        return age is None or age > at.index.catalog.freshness.of(kind).months


def read(at: Situation, kind: FactKind) -> Read | None:
    """Return when a kind of fact was read; None where nothing is known of it."""
    match kind:
        case "status":
            return Read(at.program.status.as_of, (at.program.status.source,))
        case "price":
            price = cost.dated_price(at)
            return Read(price.as_of, (price.source,)) if price else None
        case "pathway":
            return pathway(at)
        case "structure":
            return structure(at)
    assert_never(kind)


def pathway(at: Situation) -> Read | None:
    """Return when the best pathway was read, or that there is none."""
    none = at.program.none
    if none is not None and none.credit is not None:
        return oldest(at, none.credit.source)
    row = credit.best_pathway(at)
    if row is None:
        return None
    return Read(row.as_of, (row.source,)) if row.as_of else oldest(at, row.source)


def structure(at: Situation) -> Read | None:
    """Return when the hours were read, or where there are none, the months."""
    stated = [row.load_source or row.source for row in lessons(at.program) if row.hours_per_week]
    if stated:
        return oldest(at, *stated)
    months = at.program.months
    return oldest(at, months.source) if months else None


def oldest(at: Situation, *ids: str) -> Read:
    """Return the oldest date of some sources; undated only if none of them has one."""
    names = tuple(dict.fromkeys(ids))
    dates = [source.dated for name in names if (source := at.program.sources[name]).dated]
    return Read(min(dates, default=None), names)


def is_old(at: Situation, kind: FactKind) -> Fact:
    """Whether a kind of fact is past its limit; undated ones are."""
    found = read(at, kind)
    return UNKNOWN if found is None else text_fact(found.is_past(at, kind), at.refs(*found.sources))


def read_in_words(at: Situation, kind: FactKind) -> Fact:
    """When a kind of fact was read, to follow `was read`."""
    found = read(at, kind)
    if found is None:
        return UNKNOWN
    words = f"in {date_in_words(found.date)}" if found.date else "on a page without a date"
    return text_fact(words, at.refs(*found.sources))
