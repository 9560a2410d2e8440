"""What a program costs: in whole, by course, by the month, bought at once, or with aid. All in US dollars."""

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from mmadvisor.model.common import Amount, Date, Note, Record, SourceId, Text

DollarRange = tuple[Amount, Amount]
PartKind = Literal["course", "project", "exam"]


class Price(Record, frozen=True, kw_only=True):
    """A price range in US dollars. No `as_of` means that the source is undated."""

    usd: DollarRange
    source: SourceId
    as_of: Date | None = None
    converted: bool = False
    says: Text | None = None
    """On what the figure rests where it is not simply read, as where a sum was divided by its parts."""


class Aid(Record, frozen=True, kw_only=True):
    """A lower price for some. `usd`: the whole program with the most aid and with the least; absent if not known."""

    says: Text
    source: SourceId
    see: tuple[SourceId, ...] = ()
    usd: DollarRange | None = None
    as_of: Date | None = None


class Cost(Record, frozen=True, kw_only=True):
    """What the program costs, each price with what it covers.

    `program` is the price of the whole; `covers` the kinds of parts that it pays for (absent: all of them), so that
    the others come on top. `course` is the price of one course, `final` that of the closing exam or project, `bundle`
    that of all courses bought at once, `month` that of a subscription. `by_income`: the price of a course depends on
    an income, within the range given.
    """

    program: Price | None = None
    covers: tuple[PartKind, ...] = ()
    course: Price | None = None
    final: Price | None = None
    bundle: Price | None = None
    month: Price | None = None
    by_income: bool = False
    audit_free: bool | None = None
    audit_source: SourceId | None = None
    aid: Aid | None = None
    note: Note | None = None


class PastCost(Record, frozen=True, kw_only=True):
    """Prices that a newer source replaced."""

    program: Price | None = None
    course: Price | None = None
    bundle: Price | None = None
    month: Price | None = None


def parts_in_words(unpriced: Sequence[PartKind]) -> str:
    """Write what has no known price: `exam`, `exams`, `project and exam`."""
    return " and ".join(f"{kind}{'s' * (count > 1)}" for kind, count in Counter(unpriced).items())
