"""Money: the price of the whole program, how old it is, and what it means against a budget."""

from mmadvisor.facts.situation import Situation, months_since, of_program
from mmadvisor.facts.workload import course_number
from mmadvisor.model.cost import Price
from mmadvisor.model.facts import UNKNOWN, Fact, number, said, scaled

MONTHS = tuple(
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
MONTHS_PER_YEAR = len(MONTHS)
BEYOND = 2.0
"""Share of the budget that stands for any price where the budget is nothing."""


def listed_price(at: Situation) -> tuple[Price, float, float] | None:
    """Price that the cost rests on, with the low and high total before any allowance for age."""
    cost = at.program.cost
    if cost is None:
        return None
    if cost.program is not None:
        return cost.program, *cost.program.usd
    count = course_number(at)
    if cost.course is None or count.low is None or count.high is None:
        return None
    return cost.course, cost.course.usd[0] * count.low, cost.course.usd[1] * count.high


def price_basis(at: Situation) -> Fact:
    """Whether the total is stated, or multiplied out from the price of one course."""
    if listed_price(at) is None:
        return UNKNOWN
    cost = at.program.cost
    return said("stated" if cost and cost.program else "multiplied")


def price_age_years(at: Situation) -> Fact:
    """Age of the price; unknown where the source is undated."""
    price = listed_price(at)
    if price is None or price[0].as_of is None:
        return UNKNOWN
    return number(months_since(price[0].as_of, at.today) / MONTHS_PER_YEAR, None, at.refs(price[0].source))


def price_date(at: Situation) -> Fact:
    """Month or year of the price, in words."""
    price = listed_price(at)
    if price is None:
        return UNKNOWN
    return said(date_in_words(price[0].as_of) if price[0].as_of else "undated")


def date_in_words(date: str) -> str:
    """Write `2026-05` as `May 2026`; a bare year stays."""
    year, _, month = date.partition("-")
    return f"{MONTHS[int(month) - 1]} {year}" if month else year


def listed_usd(at: Situation) -> Fact:
    """Total price as read, whatever its age."""
    price = listed_price(at)
    return number(price[1], price[2], at.refs(price[0].source)) if price else UNKNOWN


@of_program
def cost_usd(at: Situation) -> Fact:
    """Total price today: the price read, widened for each year of its age; assumed where there is none."""
    price = listed_price(at)
    if price is None:
        return at.assume(at.assumptions.cost_usd)
    age = price_age_years(at).low
    years = at.reckon("undated_price_years") if age is None else min(age, at.reckon("price_drift_years"))
    low = price[1] * (1 - at.reckon("price_fall_per_year") * years)
    high = price[2] * (1 + at.reckon("price_rise_per_year") * years)
    return number(low, high, at.refs(price[0].source))


def cost_share(at: Situation) -> Fact:
    """Total price today divided by the budget."""
    cost, budget = cost_usd(at), at.profile.budget_usd
    if budget is None or cost.high is None:
        return UNKNOWN
    if budget > 0:
        return scaled(cost, 1 / budget)
    return number(0.0 if cost.high == 0 else BEYOND, None, cost.sources)


def affordable(at: Situation) -> Fact:
    """Whether the lowest price the learner may really pay is within the budget.

    Aid that a source describes makes it a question rather than a no, for a learner who needs aid.
    """
    price, budget = listed_price(at), at.profile.budget_usd
    if price is None or budget is None:
        return UNKNOWN
    sources = at.refs(price[0].source)
    if price[1] <= budget:
        return said("yes", sources)
    aid = at.program.cost.aid if at.program.cost else None
    if at.profile.needs_aid is not False and aid is not None:
        return said("with-aid", at.refs(aid.source))
    return said("no", sources)


def beyond_kind(at: Situation) -> Fact:
    """Whether the price is unknown and every known price of this kind of credential is above the budget."""
    cost, budget = cost_usd(at), at.profile.budget_usd
    if cost.low is None or budget is None:
        return UNKNOWN
    return said(cost.assumed and cost.low > budget)


def audit_free(at: Situation) -> Fact:
    """Whether lessons could be read free of charge."""
    cost = at.program.cost
    return said(cost.audit_free, at.refs(cost.audit_source)) if cost else UNKNOWN
