"""How a study fits the learner's week, deadline and budget. Comparisons are added up, to serve many at once."""

from mmadvisor.model.days import DAYS_PER_MONTH, DAYS_PER_WEEK
from mmadvisor.model.study import Fit, WeekFit
from mmadvisor.reckoning.arithmetic import LATE, LIKELY, Cases, Number, Truth

WEEK_FITS: tuple[WeekFit, ...] = ("yes", "stretch", "no")
FITS: tuple[Fit, ...] = ("yes", "tight", "near", "no")
BEYOND = frozenset(FITS[2:])


def week_fit(asked: tuple[float, float], own: Number, too_much: float) -> Number:
    """Return the place in `WEEK_FITS`: the upper hours asked fit, or the lower ones are `too_much` times one's own."""
    low, high = asked
    return sum((high > own, low > too_much * own))


def deadline_fit(weeks: Cases, limit_months: Number, near: float) -> Number:
    """Return the place in `FITS`: the late end is within the months, the likely one is, or is `near` times them."""
    ends = (LATE, limit_months), (LIKELY, limit_months), (LIKELY, limit_months * near)
    return sum(is_after(weeks[case], limit) for case, limit in ends)


def is_after(weeks: Number, months: Number) -> Truth:
    """Tell whether the last day of so many weeks lies after so many months."""
    return weeks * DAYS_PER_WEEK > months * DAYS_PER_MONTH


def budget_fit(usd: Cases, budget: Number, near: float, near_if_low: float, bound: Truth) -> Number:
    """Return the place in `FITS`: the high price is within the budget, the likely one is, or nearly so.

    Nearly so is up to `near` times the budget; where the low price is within, up to `near_if_low` times, or any times
    unless `bound`.
    """
    low, likely, high = usd
    out = (likely > budget * near) & ((low > budget) | (bound & (likely > budget * near_if_low)))
    return sum((high > budget, likely > budget, out))
