"""What one program asks of one learner: time, hours and money. The same object in the advice and in a plan.

Months count from the first day to the last, with preparation; money is in US dollars. None is unknown.
"""

from typing import Literal

from mmadvisor.model.common import Out
from mmadvisor.model.cost import PartKind

Basis = Literal["read", "reckoned", "assumed"]
WeekFit = Literal["yes", "stretch", "no", "unknown"]
Fit = Literal["yes", "tight", "near", "no", "unknown"]


class Cases(Out, frozen=True, kw_only=True):
    """A figure in the early, the likely and the late case."""

    early: float
    likely: float
    late: float


class Span(Out, frozen=True, kw_only=True):
    """A figure from low to high."""

    low: float
    high: float


class Usd(Out, frozen=True, kw_only=True):
    """A sum: the least one may pay, the likely one at the price read, and the most. `likely` is None by income."""

    low: float
    likely: float | None
    high: float


class Bases(Out, frozen=True, kw_only=True):
    """Whether a figure was read, reckoned from parts, or assumed from programs of its kind."""

    months: Basis
    cost: Basis


class Fits(Out, frozen=True, kw_only=True):
    """How it fits the learner's week, deadline and budget.

    week: `yes`, the upper hours of the heaviest course fit; `no`, its lower hours are far beyond. Deadline and budget:
    `yes`, even the late end or the high price is within; `tight`, the likely one is; `near`, a little beyond; `no`,
    further.
    """

    week: WeekFit
    deadline: Fit
    budget: Fit


class Study(Out, frozen=True, kw_only=True):
    """Time, hours and money of one program for one learner.

    `hours_per_week` are those of the heaviest course that must be taken, None where no source states any; `cost_usd`
    and `first_payment_usd` are None where no price is known. `unpriced` are parts that must be taken and whose price
    nobody states, which comes on top of `cost_usd`: one word each.
    """

    months: Cases
    weeks_of_preparation: Cases
    hours_per_week: Span | None
    total_hours: Span | None
    cost_usd: Usd | None
    first_payment_usd: Usd | None
    basis: Bases
    fits: Fits
    unpriced: tuple[PartKind, ...] = ()
