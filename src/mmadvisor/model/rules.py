"""Rules as data: gates, criteria, caps, cautions, verdicts, weight presets. `catalog/rules/` holds them."""

from typing import Annotated, Any, Literal

from msgspec import Meta

from mmadvisor.model.common import Basis, Date, Id, MathTopic, Record, RuleId, Share, Text, VerdictCode
from mmadvisor.model.profile import CriterionId, Goal
from mmadvisor.model.program import Credential

Condition = dict[str, Any]
"""Fact name -> {operator: operand}, `all`/`any` -> list, `not` -> condition; see rules.conditions."""

Wish = Literal["first", "later", "touched", "neighbor"]
"""How a program meets the fields wished for: its own field is the first one named, a later one, one of several that it
touches, or close to one."""
Interval = tuple[Share, Share]


class Example(Record, frozen=True, kw_only=True):
    """A case that the tests run: facts given, result expected.

    `value` is a number, [low, high] or `unknown` for criterion rules, else `yes`, `no` or `unknown`.
    """

    given: dict[str, Any]
    value: float | Interval | Literal["yes", "no", "unknown"]


class ValueFunction(Record, frozen=True, kw_only=True):
    """Value of a fact on fixed anchors: piecewise linear `points`, or a `table` of categories."""

    of: str
    points: tuple[tuple[float, Share], ...] = ()
    table: dict[str, Share] = {}


class UnknownValue(Record, frozen=True, kw_only=True):
    """Where the value may lie when the fact is not known."""

    low: Share
    high: Share


class Says(Record, frozen=True, kw_only=True):
    """Sentences of a criterion rule, chosen by its value: good from 2/3, fair from 1/3, poor below."""

    good: Text | None = None
    fair: Text | None = None
    poor: Text | None = None
    unknown: Text | None = None


class Rule(Record, frozen=True, kw_only=True):
    """What every rule carries."""

    id: RuleId
    title: Text
    since: Date
    why: Text
    basis: Annotated[tuple[Basis, ...], Meta(min_length=1)]
    examples: Annotated[tuple[Example, ...], Meta(min_length=1)]


class Gate(Rule, frozen=True, kw_only=True):
    """Keeps a program out of the ranking when `when` is true; an unknown never does, it cautions.

    `outcome`: out of the advice, or among the degrees to look into, with `excludes` as what to ask. `changeable`:
    whether another answer of the learner's could open it, short of another subject or language. `leaves`: what can be
    advised of a program that is out by this gate. `forbids`: verdicts that its caution rules out.
    """

    when: Condition
    excludes: Text
    cautions: Text | None = None
    changeable: bool = True
    outcome: Literal["out", "look-into"] = "out"
    leaves: tuple[Literal["one-course", "read-free"], ...] = ()
    forbids: tuple[VerdictCode, ...] = ()


class CriterionRule(Rule, frozen=True, kw_only=True):
    """Gives a value between 0 and 1. The first rule of a part whose `when` is true applies."""

    says: Says
    when: Condition = {}
    # Its bounds are a lint's: msgspec 0.22 misreads those of a number that stands in a union with a pair.
    value: float | Interval | ValueFunction | None = None
    unknown: UnknownValue | None = None


class Asked(Record, frozen=True, kw_only=True):
    """What to find out, and whom to ask. Both follow `Find out` and `Ask`."""

    what: Text
    whom: Text


class Ask(Asked, frozen=True, kw_only=True):
    """How to settle what is not known.

    `of` is the fact that is asked for; where it is known, the learner's own answer is what is missing. `of_degree`: the
    same of a whole degree, to which one has to be admitted. `must`: where it holds, this comes before all other blanks.
    """

    of: str | None = None
    of_degree: Asked | None = None
    must: Condition | None = None

    def about(self, credential: str) -> Asked:
        """Return the words for one kind of credential."""
        return self.of_degree if self.of_degree is not None and credential == "Degree" else self


class Part(Record, frozen=True, kw_only=True):
    """One side of a criterion. Shares of a criterion's parts sum to 1.

    A part without `ask` is settled by the learner's answers alone.
    """

    id: Id
    share: Share
    rules: Annotated[tuple[CriterionRule, ...], Meta(min_length=1)]
    ask: Ask | None = None


class Criterion(Record, frozen=True, kw_only=True):
    """A criterion: what it weighs, for whom it counts, and its value rules. Learners read its `wish`. One file each."""

    id: CriterionId
    title: Text
    wish: Text
    about: Text
    swing: Text
    parts: Annotated[tuple[Part, ...], Meta(min_length=1)]
    applies: Condition = {}


class Cap(Rule, frozen=True, kw_only=True):
    """Holds a total at `at_most` when `when` is true: what no other criterion may make up for."""

    when: Condition
    at_most: Share
    says: Text


class Caution(Rule, frozen=True, kw_only=True):
    """Adds a sentence to a program when `when` is true; `forbids` names the verdicts that it rules out."""

    when: Condition
    says: Text
    forbids: tuple[VerdictCode, ...] = ()


class VerdictRule(Rule, frozen=True, kw_only=True):
    """The first one that holds gives the verdict.

    `scope`: judged of the answers, before any program; of each program that could lead; or where no program of the
    ranking gives anything but `not-now`. `about`: of which program it speaks then, by what is left of it; its facts are
    `first.*` in the sentence, not in `when`. `first_step`: what to do first where that is no step with the program.
    """

    code: VerdictCode
    scope: Literal["answers", "program", "nothing"] = "program"
    about: Literal["one-course", "read-free", "look-into", "nearest"] | None = None
    when: Condition
    says: Text
    first_step: Text | None = None


class ReasonRule(Rule, frozen=True, kw_only=True):
    """Adds a reason to the verdicts named in `supports`; a weighty one is shown with the verdict at once."""

    supports: Annotated[tuple[VerdictCode, ...], Meta(min_length=1)]
    when: Condition
    says: Text
    weighty: bool = False


class GateFile(Record, frozen=True, kw_only=True):
    """`rules/gates.yaml`."""

    gates: tuple[Gate, ...]


class CapFile(Record, frozen=True, kw_only=True):
    """`rules/caps.yaml`."""

    caps: tuple[Cap, ...]


class CautionFile(Record, frozen=True, kw_only=True):
    """`rules/cautions.yaml`."""

    cautions: tuple[Caution, ...]


class VerdictFile(Record, frozen=True, kw_only=True):
    """`rules/verdict.yaml`. `titles` are the words shown for each code."""

    titles: dict[VerdictCode, Text]
    verdicts: Annotated[tuple[VerdictRule, ...], Meta(min_length=1)]
    reasons: tuple[ReasonRule, ...]


class Preset(Record, frozen=True, kw_only=True):
    """Order of criteria for a learner who states none; a nested list is a tie."""

    why: Text
    order: tuple[CriterionId | tuple[CriterionId, ...], ...]


class Band(Record, frozen=True, kw_only=True):
    """A band of fit from a least total value on."""

    id: Literal["strong", "good", "possible", "weak"]
    label: Text
    at_least: Share


class Reckoning(Record, frozen=True, kw_only=True):
    """Figures that the facts are reckoned with; each with its ground."""

    why: Text
    value: float
    basis: Annotated[tuple[Basis, ...], Meta(min_length=1)]


Topics = tuple[MathTopic, ...]


class Assumption(Record, frozen=True, kw_only=True):
    """Least, typical and most of a figure where nobody states it, by kind of credential."""

    why: Text
    ranges: dict[Credential, tuple[float, float, float]]
    basis: Annotated[tuple[Basis, ...], Meta(min_length=1)]


class AssumedTopics(Record, frozen=True, kw_only=True):
    """Math that a program asks at least, typically and at most, where nobody says what it asks."""

    why: Text
    quantitative: tuple[Topics, Topics, Topics]
    other: tuple[Topics, Topics, Topics]
    basis: Annotated[tuple[Basis, ...], Meta(min_length=1)]


class AssumptionFile(Record, frozen=True, kw_only=True):
    """`rules/assumptions.yaml`: what stands in for figures that nobody states."""

    hours_per_week: Assumption
    total_hours: Assumption
    cost_usd: Assumption
    math_topics: AssumedTopics


class LevelRules(Record, frozen=True, kw_only=True):
    """Levels of field, 0 best: `base` by how a program meets the wishes, `steps` down by band or for thin evidence."""

    why: Text
    base: dict[str, Annotated[int, Meta(ge=0, le=3)]]
    steps: dict[str, Annotated[int, Meta(ge=0, le=2)]]
    basis: Annotated[tuple[Basis, ...], Meta(min_length=1)]


class WeightFile(Record, frozen=True, kw_only=True):
    """`rules/weights.yaml`: presets, bands, limits and constants."""

    version: Text
    presets: dict[Goal, Preset]
    levels: LevelRules
    bands: Annotated[tuple[Band, ...], Meta(min_length=4, max_length=4)]
    thin_evidence_below: Share
    reckoning: dict[str, Reckoning]


class RuleBook(WeightFile, frozen=True, kw_only=True):
    """All rules together."""

    gates: tuple[Gate, ...]
    criteria: tuple[Criterion, ...]
    caps: tuple[Cap, ...]
    cautions: tuple[Caution, ...]
    titles: dict[VerdictCode, Text]
    verdicts: tuple[VerdictRule, ...]
    reasons: tuple[ReasonRule, ...]
    assumptions: AssumptionFile
