"""Money: the price of the whole program, how old it is, and what it means against a budget."""

from mmadvisor.model.advice import SourceRef
from mmadvisor.model.cost import Price, parts_in_words
from mmadvisor.model.dates import date_in_words
from mmadvisor.model.days import MONTHS_PER_YEAR
from mmadvisor.model.facts import UNKNOWN, Fact, assumed_fact, number, scaled, text_fact
from mmadvisor.reckoning.limits import is_after
from mmadvisor.reckoning.situation import Situation, months_since
from mmadvisor.reckoning.study import reckon

BASES = ("stated", "added-up", "by-month")
FIRST_PAYMENTS = ("one-course", "one-month", "the-whole", "unstated")
LEAST_BUDGET = 1.0
"""US dollars that stand for a budget of nothing, so that any price is many times as much."""


def price_sources(at: Situation) -> tuple[SourceRef, ...]:
    """Return the sources of all prices that are paid."""
    return at.refs(*dict.fromkeys(row.price.source for row in reckon(at).money.charges if row.price is not None))


def price_basis(at: Situation) -> Fact:
    """Whether the total is stated, added up from parts, or a subscription over the likely months."""
    paid = reckon(at).money
    if paid.total is None:
        return UNKNOWN
    if paid.charges[0].what == "month":
        return text_fact("by-month")
    return text_fact("stated" if paid.basis == "read" or (at.program.cost and at.program.cost.program) else "added-up")


def dated_price(at: Situation) -> Price | None:
    """Return the price that tells how old the whole is: the oldest of those that are paid; None without a whole."""
    paid = reckon(at).money
    prices = [row.price for row in paid.charges if row.price is not None and paid.total is not None]
    return min(prices, key=lambda price: price.as_of or "", default=None)


def price_age_years(at: Situation) -> Fact:
    """Age of the price; unknown where the source is undated."""
    price = dated_price(at)
    if price is None or price.as_of is None:
        return UNKNOWN
    return number(months_since(price.as_of, at.today) / MONTHS_PER_YEAR, None, at.refs(price.source))


def price_date(at: Situation) -> Fact:
    """Month or year of the price, in words."""
    price = dated_price(at)
    return text_fact(date_in_words(price.as_of) if price.as_of else "undated") if price else UNKNOWN


def likely_usd(at: Situation) -> Fact:
    """What is likely paid, at the prices read; the range where it depends on an income."""
    paid, usd = reckon(at).money, reckon(at).usd
    if usd is None:
        return UNKNOWN
    low, high = (usd[0], usd[2]) if paid.by_income else (usd[1], usd[1])
    return number(low, high, price_sources(at))


def unpriced_parts(at: Situation) -> Fact:
    """What must be taken and has no known price, so that it comes on top of the price of the whole: `its exams`."""
    unpriced = reckon(at).money.unpriced
    return text_fact(f"its {parts_in_words(unpriced)}" if unpriced else None)


def low_usd(at: Situation) -> Fact:
    """The least that may be paid today: a bundle, aid, or prices that fell."""
    usd = reckon(at).usd
    return UNKNOWN if usd is None else number(usd[0], None, price_sources(at))


def cost_usd(at: Situation) -> Fact:
    """Total price today, low to high: the prices read, widened for their age; assumed where there are none."""
    usd = reckon(at).usd
    if usd is None:
        return assumed_fact(*at.assume(at.assumptions.cost_usd))
    return number(usd[0], usd[2], price_sources(at))


def cost_share(at: Situation) -> Fact:
    """Total price today divided by the budget."""
    cost, budget = cost_usd(at), at.profile.budget_usd
    return UNKNOWN if budget is None else scaled(cost, 1 / at.do.larger(budget, LEAST_BUDGET))


def budget(at: Situation) -> Fact:
    """Whether the price is within the budget: even the high one, the likely one, nearly, or not."""
    return text_fact(reckon(at).budget_fit, price_sources(at))


def missing_usd(at: Situation) -> Fact:
    """What the likely price lies above the budget; unknown where it is within, or depends on an income."""
    usd, own = reckon(at).usd, at.profile.budget_usd
    if usd is None or own is None or reckon(at).money.by_income:
        return UNKNOWN
    return number(at.do.where(usd[1] > own, usd[1] - own, None), None, price_sources(at))


def low_within(at: Situation) -> Fact:
    """Whether the budget lies between the least that may be paid without aid and what is likely paid."""
    total, own = reckon(at).money.total, at.profile.budget_usd
    if total is None or own is None:
        return UNKNOWN
    return text_fact((total[0] <= own) & (own < total[1]), price_sources(at))


def aid_needed(at: Situation) -> Fact:
    """Whether only aid that a source describes, at its most, brings the price within the budget."""
    total, usd, own = reckon(at).money.total, reckon(at).usd, at.profile.budget_usd
    if total is None or usd is None or own is None:
        return UNKNOWN
    aid = at.program.cost.aid if at.program.cost else None
    return text_fact((usd[0] <= own) & (own < total[0]), at.refs(aid.source if aid and aid.usd else None))


def first_payment_usd(at: Situation) -> Fact:
    """What is paid first, at the price read."""
    paid = reckon(at).money
    if paid.first is None:
        return UNKNOWN
    sources = at.refs(paid.charges[0].price.source if paid.charges[0].price else None)
    return number(paid.first[0], paid.first[2], sources) if paid.by_income else number(paid.first[1], None, sources)


def pays_first(at: Situation) -> Fact:
    """For what the first payment is: one course or month, or the whole; unstated where nobody says how it is paid."""
    paid = reckon(at).money
    if paid.first is None:
        return text_fact("unstated")
    one = "one-month" if paid.charges[0].what == "month" else "one-course"
    return text_fact(at.do.pick((one, "the-whole"), paid.at_once))


def first_course_usd(at: Situation) -> Fact:
    """What the first course alone likely costs; unknown where it is not sold by itself."""
    return number(reckon(at).first_course_usd, None, price_sources(at))


def first_course_fits(at: Situation) -> Fact:
    """Whether the first course alone is within the budget, the deadline and the week; unknown without its price."""
    reckoning, own = reckon(at), at.profile.budget_usd
    price = reckoning.first_course_usd
    if price is None or own is None or at.profile.hours_per_week is None:
        return UNKNOWN
    limit = at.profile.finish_within_months
    late = False if limit is None else is_after(reckoning.first_course_weeks, limit)
    return text_fact(sum((price > own, late, reckoning.week_fit == "no")) == 0)


def beyond_kind(at: Situation) -> Fact:
    """Whether the price is unknown and every known price of this kind of credential is above the budget."""
    cost, own = cost_usd(at), at.profile.budget_usd
    return UNKNOWN if cost.low is None or own is None else text_fact(cost.assumed and cost.low > own)


def audit_free(at: Situation) -> Fact:
    """Whether lessons could be read free of charge."""
    cost = at.program.cost
    return text_fact(cost.audit_free, at.refs(cost.audit_source)) if cost else UNKNOWN
