"""Why one program stands where it stands, or what keeps it out."""

from mmadvisor.model.advice import CatalogRef, Contribution, PathwayView, Ranked, Reason, SourceRef, Statement
from mmadvisor.model.common import OfProgram, Out


class GateView(Out, frozen=True, kw_only=True):
    """One gate on one program: `passes`, `keeps it out`, `look into`, or `open` where it could not decide."""

    rule: str
    title: str
    result: str
    says: str | None
    sources: list[SourceRef]


class OpenFact(Out, frozen=True, kw_only=True):
    """Something not settled: points by which it alone could move the value up or down, and the ranks that follow."""

    criterion: str
    part: str
    says: str
    reach: int
    best_rank: int
    worst_rank: int


class Difference(Out, frozen=True, kw_only=True):
    """Points of a criterion for a program and for the one in first place."""

    criterion: str
    own: int
    first: int


class Nearest(OfProgram, frozen=True, kw_only=True):
    """A program of a close subject that passes; it has no rank where too little is known of the learner."""

    rank: int | None


class Why(Out, frozen=True, kw_only=True):
    """Why one program stands where it stands, or what keeps it out."""

    schema: str
    catalog: CatalogRef
    id: str
    title: str
    credential: str
    provider: str
    passes: bool
    gates: list[GateView]
    ranked: Ranked | None
    programs_ranked: int
    value_without_gates: int
    contributions: list[Contribution]
    cautions: list[Reason]
    open_facts: list[OpenFact]
    first: str | None
    against_first: list[Difference]
    beats_first_share: float | None
    nearest: list[Nearest]
    pathways: list[PathwayView]
    money: list[Statement]
    gaps: list[str]
