"""A dated plan for one program and one learner's week. Dates are written YYYY-MM-DD; money is in US dollars."""

from typing import Literal

from mmadvisor.model.advice import Reason, SourceRef, Statement
from mmadvisor.model.common import Out
from mmadvisor.model.study import Study, Usd

PLAN_SCHEMA = "mmadvisor/plan/2"
StepKind = Literal["application", "refresher", "course", "project", "revision", "exam", "slack"]
BEFORE_ADMISSION: frozenset[StepKind] = frozenset({"application", "refresher"})
"""What can be done before a school has answered."""
PaymentKind = Literal["payment", "aid", "reserve"]


class Step(Out, frozen=True, kw_only=True):
    """One stretch of the plan, from its first day to its last.

    `hours` is the whole effort, low to high, None where nobody states it; `hours_per_week` is what the learner puts
    in. `alongside` marks a course that runs beside the one before it. An application has the day to begin it alone: how
    long it takes nobody states.
    """

    kind: StepKind
    title: str
    start: str
    end: str
    hours: tuple[float, float] | None
    hours_per_week: float | None
    says: str
    sources: list[SourceRef]
    code: str | None = None
    url: str | None = None
    alongside: bool = False


class FinishDate(Out, frozen=True, kw_only=True):
    """A day on which the plan may end, and what is assumed for it."""

    date: str
    says: str


class Finish(Out, frozen=True, kw_only=True):
    """Optimistic, likely and late end."""

    early: FinishDate
    likely: FinishDate
    late: FinishDate


class Payment(Out, frozen=True, kw_only=True):
    """What is paid when. `usd` is None where no price is known; `says` tells of refunds and aid.

    `aid` is a step that costs nothing; a `reserve` is kept ready and not counted as paid.
    """

    date: str
    what: str
    usd: Usd | None
    says: str
    sources: list[SourceRef]
    kind: PaymentKind = "payment"


class StopPoint(Out, frozen=True, kw_only=True):
    """Where one can stop: what is paid by then (known prices; None if there are none), and what one holds."""

    date: str
    after: str
    paid_usd: Usd | None
    says: str


class TimeAway(Out, frozen=True, kw_only=True):
    """Whole weeks of the plan without study, from the first day to the last."""

    start: str
    end: str


class Plan(Out, frozen=True, kw_only=True):
    """The whole plan. `notes` are the provider's conditions and what was chosen; `unknown` says what is missing.

    `study` is what the advice says of this program, `study_with_options` the same with two courses at once, other
    electives or weeks away. `headline` is what to know first.
    """

    schema: str
    version: str
    id: str
    title: str
    provider: str
    credential: str
    url: str
    start: str
    hours_per_week: float
    parallel: bool
    study: Study
    study_with_options: Study | None
    headline: list[str]
    steps: list[Step]
    finish: Finish | None
    payments: list[Payment]
    stop_points: list[StopPoint]
    warnings: list[Reason]
    unknown: list[str]
    notes: list[Statement] = []
    away: list[TimeAway] = []

    @property
    def if_admitted(self) -> bool:
        """Whether it begins with an application, so that the days of study and payment are the earliest that may be."""
        return bool(self.steps) and self.steps[0].kind == "application"
