"""The result: one `Advice` object that every output renders. Its JSON form is the published contract.

Values and points are whole numbers on a scale of 0 to 100; shares and weights are numbers from 0 to 1.
`None` in JSON is `null`: unknown.
"""

from typing import Any, Literal

from mmadvisor.model.common import OfProgram, Out, SourceKind, VerdictCode
from mmadvisor.model.learner_notes import UsedNote
from mmadvisor.model.profile import Profile
from mmadvisor.model.study import Study

BandId = Literal["strong", "good", "possible", "weak"]
Method = Literal["equal-weights", "weighted-product"]
AdmissionLabel = Literal["reach", "match", "safe"]
Origin = Literal["catalog", "added", "replaced"]
SCHEMA = "mmadvisor/advice/2"
IN_SHORT = 3
"""Programs that are shown where an advice is told in short: on the first screen, and in the grid of a report."""


class SourceRef(Out, frozen=True, kw_only=True):
    """Address and date of what a sentence rests on. `kind`: whose page it is, None for the ground of a rule."""

    url: str
    dated: str | None = None
    title: str | None = None
    kind: SourceKind | None = None


class CatalogRef(Out, frozen=True, kw_only=True):
    """Which catalog the advice was made with.

    `added` and `replaced` are the ids that `--extend` brought, `extended` is their number. `as_of`: the month to which
    `--as-of` set the catalog back. `notes`: what the learner noted, and the result rests on.
    """

    date: str
    programs: int
    extended: int = 0
    added: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    as_of: str | None = None
    notes: tuple[UsedNote, ...] = ()

    def origins(self) -> dict[str, Origin]:
        """Return where each program comes from that is not the catalog's own."""
        return {**dict.fromkeys(self.added, "added"), **dict.fromkeys(self.replaced, "replaced")}


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


class Statement(Out, frozen=True):
    """A sentence with its sources, given by no rule."""

    says: str
    sources: list[SourceRef]


class Verdict(Out, frozen=True, kw_only=True):
    """The answer in one word, with at most five reasons.

    `about` is the program of which it speaks, `first_step` what to do before anything with it.
    """

    code: VerdictCode
    title: str
    says: str
    rule: str
    about: str | None
    reasons: list[Reason]
    first_step: str | None = None


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


class PathwayView(Out, frozen=True, kw_only=True):
    """A degree behind a credential (or the degree itself), and how hard it is to get into.

    `label` is None where the selectivity is not known; it rests on admission numbers, not on the learner's grades.
    """

    institution: str
    degree: str
    share: float | None
    status: Literal["active", "unknown"]
    label: AdmissionLabel | None
    says: str
    sources: list[SourceRef]


class CrossCheck(Out, frozen=True, kw_only=True):
    """First place under another way to reckon."""

    method: Method
    first: str
    agrees: bool
    says: str


class KeyUnknown(OfProgram, frozen=True, kw_only=True):
    """The one fact not known that matters most: what to find out, and whom to ask.

    `change_share` is the share of its possible values that would put another program first, `rival` that program's id.
    """

    criterion: str
    part: str
    change_share: float
    rival: str
    says: str


class Tried(Out, frozen=True, kw_only=True):
    """What a page may say, tried by a run: `facts` by key, as they are noted, and the verdict with them.

    `about` is the program of which that verdict speaks.
    """

    facts: dict[str, Any]
    about: str | None
    verdict: VerdictCode
    changes: bool


class Look(OfProgram, frozen=True, kw_only=True):
    """A fact worth a look: on which page, what is known of it now, and the command that enters what the page says.

    `likely` is the value to expect, `other` one that changes the verdict, or of whom it speaks.
    """

    url: str
    key: Literal["status", "price", "month_price", "hours_per_week", "math"]
    what: str
    known: str
    command: str
    likely: Tried
    other: Tried
    says: str


class Question(Out, frozen=True, kw_only=True):
    """Something not known of a program: what to find out, whom to ask, and by how many points it could move."""

    part: str
    what: str
    whom: str
    reach: int


class Ranked(Out, frozen=True, kw_only=True):
    """A program that passed every gate.

    `criterion_values` and `cap` are exact, 0 to 1: the total is the weighted sum of the values, held at the cap.
    `rank_equal_weights` and `rank_product` are its ranks under equal weights, and by the weighted product. `level`: 0
    best; `in_field`: its own field is one of those wished for. `notices` are what learners reported, what lapsed, and
    what holds only in some place; `questions` what is not known, the weightiest first.
    """

    rank: int | None
    tied: bool
    level: int
    in_field: bool
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
    rank_equal_weights: int
    rank_product: int
    first_share: float
    top3_share: float
    beats_next_share: float | None
    evidence_share: float
    thin_evidence: bool
    study: Study
    criterion_values: dict[str, float]
    cap: float
    contributions: list[Contribution]
    cautions: list[Reason]
    notices: list[Statement]
    pathways: list[PathwayView]
    questions: list[Question]
    gaps: list[str]


class Excluded(Out, frozen=True, kw_only=True):
    """A program that a gate keeps out."""

    id: str
    title: str
    credential: str
    provider: str
    reasons: list[Reason]


class LookInto(Out, frozen=True, kw_only=True):
    """A degree that could be right and has not earned a place yet: what to ask first."""

    id: str
    title: str
    credential: str
    provider: str
    url: str
    study: Study
    asks: list[Reason]


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
    cross_check: list[CrossCheck]
    key_unknown: KeyUnknown | None
    look_into: list[LookInto]
    excluded: list[Excluded]
    what_would_change: list[Change]
    worth_a_look: list[Look] = []
