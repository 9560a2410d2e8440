"""The result: one `Advice` object that every output renders. Its JSON form is the published contract.

Values and points are whole numbers on a scale of 0 to 100; shares and weights are numbers from 0 to 1.
`None` in JSON is `null`: unknown.
"""

from typing import Any, Literal

from msgspec import Struct

from mmadvisor.model.profile import Profile
from mmadvisor.model.rules import VerdictCode

BandId = Literal["strong", "good", "possible", "weak"]
SCHEMA = "mmadvisor/advice/1"


class Out(Struct, frozen=True, kw_only=True):
    """Base of everything that is printed: immutable, by keyword."""


class SourceRef(Out, frozen=True, kw_only=True):
    """Address and date of what a sentence rests on."""

    url: str
    dated: str | None = None
    title: str | None = None


class CatalogRef(Out, frozen=True, kw_only=True):
    """Which catalog the advice was made with."""

    date: str
    programs: int
    extended: int = 0


class RulesRef(Out, frozen=True, kw_only=True):
    """Which rules the advice was made with."""

    version: str


class Weight(Out, frozen=True, kw_only=True):
    """Central weight of a criterion, and who chose its place in the order."""

    criterion: str
    weight: float
    chosen_by: Literal["learner", "preset"]


class Reason(Out, frozen=True, kw_only=True):
    """A sentence with the rule that gave it."""

    rule: str
    says: str
    sources: list[SourceRef] = []


class Verdict(Out, frozen=True, kw_only=True):
    """The answer in one word, with at most five reasons."""

    code: VerdictCode
    title: str
    says: str
    rule: str
    reasons: list[Reason]


class Contribution(Out, frozen=True, kw_only=True):
    """What one part of a criterion adds to a program's value. Points of a program sum to its value."""

    criterion: str
    part: str
    rule: str
    weight: float
    value: int
    value_low: int
    value_high: int
    points: int
    known: bool
    says: str
    sources: list[SourceRef]


class Ranked(Out, frozen=True, kw_only=True):
    """A program that passed every gate.

    `criterion_values` and `cap` are exact, 0 to 1: the total is the weighted sum of the values, held at the cap.
    """

    rank: int
    tied: bool
    id: str
    title: str
    credential: str
    provider: str
    platform: str
    status: str
    status_as_of: str
    url: str
    band: BandId
    value: int
    value_low: int
    value_high: int
    rank_low: int
    rank_high: int
    first_share: float
    top3_share: float
    beats_next_share: float | None
    evidence_share: float
    thin_evidence: bool
    criterion_values: dict[str, float]
    cap: float
    contributions: list[Contribution]
    cautions: list[Reason]
    gaps: list[str]


class Excluded(Out, frozen=True, kw_only=True):
    """A program that a gate keeps out."""

    id: str
    title: str
    credential: str
    provider: str
    reasons: list[Reason]


class Change(Out, frozen=True, kw_only=True, rename={"start": "from"}):
    """A change of one answer that changes the first place or the verdict; verified by running it.

    `start` is written `from` in JSON.
    """

    answer: str
    start: Any
    to: Any
    says: str
    first: str | None
    verdict: VerdictCode


class Advice(Out, frozen=True, kw_only=True):
    """Everything that one run says."""

    schema: str
    version: str
    catalog: CatalogRef
    rules: RulesRef
    seed: int
    draws: int
    profile: Profile
    unknown_answers: list[str]
    weights: list[Weight]
    verdict: Verdict
    ranking: list[Ranked]
    excluded: list[Excluded]
    what_would_change: list[Change]


class GateView(Out, frozen=True, kw_only=True):
    """One gate on one program: `passes`, `keeps it out`, or `open` where it could not decide."""

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


class Nearest(Out, frozen=True, kw_only=True):
    """A program of a close subject that passes."""

    id: str
    title: str
    provider: str
    rank: int


class Statement(Out, frozen=True):
    """A sentence with its sources, given by no rule."""

    says: str
    sources: list[SourceRef]


class Why(Out, frozen=True, kw_only=True):
    """Why one program stands where it stands, or what keeps it out."""

    schema: str
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
    money: list[Statement]
    gaps: list[str]


class Cell(Out, frozen=True):
    """One cell of a comparison, with its sources."""

    says: str
    sources: list[SourceRef]


class ComparisonRow(Out, frozen=True, kw_only=True):
    """One row of a comparison."""

    label: str
    cells: list[Cell]
    differs: bool


class Comparison(Out, frozen=True, kw_only=True):
    """Programs side by side; rows that differ come first."""

    schema: str
    ids: list[str]
    titles: list[str]
    rows: list[ComparisonRow]


class AnswerChange(Out, frozen=True, kw_only=True):
    """An answer, an edition or a weight that differs between two advices."""

    key: str
    old: Any
    new: Any


class Move(Out, frozen=True, kw_only=True):
    """A program whose place or value differs; None means that it is not ranked."""

    id: str
    title: str
    old_rank: int | None
    new_rank: int | None
    old_value: int | None
    new_value: int | None
    reason: str | None


class FactChange(Out, frozen=True, kw_only=True):
    """A sentence on a program that differs."""

    id: str
    criterion: str
    old: str
    new: str


class Diff(Out, frozen=True, kw_only=True):
    """What changed from one advice to another."""

    schema: str
    verdict: tuple[VerdictCode, VerdictCode]
    editions: list[AnswerChange]
    answers: list[AnswerChange]
    weights: list[AnswerChange]
    moves: list[Move]
    facts: list[FactChange]
