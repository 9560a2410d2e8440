"""What is paid for a program: course by course, at once, or by the month, and how old the prices are.

Three figures, in US dollars. Likely is course by course at the price read, the upper end of a range. Low may be a
bundle. Low and high are widened for each year since a price was read.
"""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from mmadvisor.model.cost import Cost, PartKind, Price
from mmadvisor.model.course import Course
from mmadvisor.model.days import MONTHS_PER_YEAR
from mmadvisor.reckoning.arithmetic import LATE, Cases, Truth
from mmadvisor.reckoning.loads import Part
from mmadvisor.reckoning.situation import WEEKS_PER_MONTH, Situation, months_since

CENTS = 2
SAME = 0.01
"""Share of a price within which two sums are the same."""
MOST_OF_IT = 0.95
"""From this share of the price on, the first payment is the whole."""
PAID_BY_TERM = frozenset({"Degree", "Graduate Certificate"})
"""Kinds that schools mostly sell by term or by course; the price of the whole says nothing of the first payment."""
What = Literal["part", "exam", "whole", "month"]


class Charge(Struct, frozen=True):
    """One payment, without its day. `usd` is low, likely and high, None where no source gives the price.

    `place` is that of the part it is for. `shared`: it is what the total leaves for parts without a price of their own.
    """

    what: What
    usd: Cases | None
    price: Price | None
    place: int = 0
    shared: bool = False


class Money(Struct, frozen=True):
    """All that is paid. `total` is None where the price of a course is not known, `first` where its own is not.

    `first` is None, too, where no source says how the price of a degree is split. `by_income`: what is likely hangs on
    an income that nobody told. `unpriced`: kinds of the parts without a known price, which comes on top of the total.
    """

    charges: tuple[Charge, ...]
    total: Cases | None
    first: Cases | None
    basis: Literal["read", "reckoned", "assumed"]
    by_income: bool = False
    unpriced: tuple[PartKind, ...] = ()

    @property
    def at_once(self) -> Truth:
        """Whether the first payment is as good as the whole."""
        return self.total is not None and self.first is not None and self.first[1] >= MOST_OF_IT * self.total[1]


def money_of(at: Situation, parts: Sequence[Part], *, whole: bool = True) -> Money | Price:
    """Return what is paid for these parts; of a subscription the price of a month, as the sum hangs on the learner.

    `whole`: whether they are the whole program, so that its price counts; what is left of one is paid part by part.
    """
    cost = at.program.cost or Cost()
    if cost.month is not None:
        return cost.month
    if not whole:
        cost = replace(cost, program=None, bundle=None)
    charges = charges_of(at, cost, parts)
    first = first_of(at, charges[0], parts[charges[0].place])
    known = [row.usd for row in charges if row.usd is not None]
    if not known or any(row.usd is None and kind_of(row, parts) == "course" for row in charges):
        return Money(charges, None, first, "assumed", cost.by_income)
    low, likely, high = (sum(ends) for ends in zip(*known, strict=True))
    if cost.course is not None:
        high += widened(at, cost.course)[LATE] * (len(charges) - len(known))
    for sold, covers in ((cost.program, cost.covers), (cost.bundle, ("course",))):
        if sold is not None:
            rest = [row.usd for row in charges if row.usd and covers and kind_of(row, parts) not in covers]
            at_once = widened(at, sold)
            low = min(low, at_once[0] + sum(usd[0] for usd in rest))
            high = max(high, at_once[LATE] + sum(usd[LATE] for usd in rest))
    read = charges[0].what == "whole"
    total = round(low, CENTS), round(likely, CENTS), round(high, CENTS)
    unpriced = tuple(kind_of(row, parts) for row in charges if row.usd is None)
    return Money(charges, total, first, "read" if read else "reckoned", cost.by_income, unpriced)


def first_of(at: Situation, row: Charge, part: Part) -> Cases | None:
    """Return the first payment: for one course of those that a source only counts; None if nobody says how one pays."""
    if row.usd is None or (row.what == "whole" and at.program.credential in PAID_BY_TERM):
        return None
    low, likely, high = (round(usd / part.runs, CENTS) if row.what == "part" else usd for usd in row.usd)
    return low, likely, high


def by_month(at: Situation, price: Price, weeks: Cases) -> Money:
    """Return what a subscription comes to: its price times the months that have begun."""
    first = widened(at, price)
    early, likely, late = (-(-each // WEEKS_PER_MONTH) for each in weeks)
    total = first[0] * early, first[1] * likely, first[2] * late
    return Money((Charge("month", total, price),), total, first, "reckoned")


def charges_of(at: Situation, cost: Cost, parts: Sequence[Part]) -> tuple[Charge, ...]:
    """Return a payment for each part and each exam of a course.

    Where no course has a price: one for the whole, and one for each part that it does not cover.
    """
    rows = [charge(at, "part", row_price(cost, part.course), place, part.runs) for place, part in enumerate(parts)]
    taken = [(place, part.course) for place, part in enumerate(parts) if part.course is not None]
    fees = [charge(at, "exam", course.exam_fee, place) for place, course in taken if course.exam_fee is not None]
    if any(row.price and parts[row.place].kind == "course" for row in rows):
        return (*share_rest(at, cost, parts, rows, fees), *fees)
    whole = cost.program or cost.bundle
    covers = cost.covers if cost.program else ("course",)
    first = charge(at, "whole", whole, 0)
    if whole is None or not covers:
        return (first,)
    rest = [row for row in rows if parts[row.place].kind not in covers]
    return (first, *rest, *([] if "exam" in covers else fees))


def row_price(cost: Cost, row: Course | None) -> Price | None:
    """Return the price of a row of the course list; None is a course that no source names.

    An exam or project of which no hours are stated has no price that we know.
    """
    if row is None:
        return cost.course
    if row.price is not None:
        return row.price
    if row.kind != "course" and cost.final is not None:
        return cost.final
    return cost.course if row.kind == "course" or (row.weeks and row.hours_per_week) else None


def charge(at: Situation, what: What, price: Price | None, place: int, times: int = 1) -> Charge:
    """Return one payment at a price, so many times."""
    if price is None:
        return Charge(what, None, None, place)
    low, likely, high = widened(at, price)
    return Charge(what, (low * times, likely * times, high * times), price, place)


def share_rest(
    at: Situation, cost: Cost, parts: Sequence[Part], rows: Sequence[Charge], fees: Sequence[Charge]
) -> list[Charge]:
    """Give parts without a price of their own what the total leaves; nothing left means that they are in it."""
    open_places = [row.place for row in rows if row.usd is None and covered(cost, parts[row.place].kind)]
    if cost.program is None or not open_places:
        return list(rows)
    paid = sum(row.usd[1] for row in (*rows, *fees) if row.usd is not None and covered(cost, kind_of(row, parts)))
    rest = cost.program.usd[1] - paid
    if rest < -SAME * cost.program.usd[1]:
        return list(rows)
    if rest <= SAME * cost.program.usd[1]:
        return [row for row in rows if row.place not in open_places]
    each = round(rest / len(open_places), CENTS)
    return [
        Charge("part", widened(at, cost.program, (each, each)), cost.program, row.place, shared=True)
        if row.place in open_places
        else row
        for row in rows
    ]


def covered(cost: Cost, kind: PartKind) -> bool:
    """Tell whether the price of the whole pays for parts of a kind."""
    return cost.program is not None and (not cost.covers or kind in cost.covers)


def kind_of(row: Charge, parts: Sequence[Part]) -> PartKind:
    """Return the kind of part that a payment is for."""
    return "exam" if row.what == "exam" else parts[row.place].kind


def widened(at: Situation, price: Price, usd: tuple[float, float] | None = None) -> Cases:
    """Return a price today: low less a fall and high plus a rise for each year since it was read; likely as read.

    `usd`: a part of that price, lower and upper end, read on its day.
    """
    low, high = usd or price.usd
    years = price_years(at, price)
    fall, rise = at.constant("price_fall_per_year"), at.constant("price_rise_per_year")
    return round(low * (1 - fall * years), CENTS), high, round(high * (1 + rise * years), CENTS)


def price_years(at: Situation, price: Price) -> float:
    """Return the years for which a price is widened; an undated one counts as of some years ago."""
    if price.as_of is None:
        return at.constant("undated_price_years")
    return min(months_since(price.as_of, at.today) / MONTHS_PER_YEAR, at.constant("price_drift_years"))
