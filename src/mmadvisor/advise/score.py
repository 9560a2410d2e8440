"""Third step: value intervals of the programs that passed, and their totals."""

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from mmadvisor.advise.bands import band_of, level_of
from mmadvisor.advise.gates import Screened
from mmadvisor.advise.weighing import Weighing
from mmadvisor.facts.registry import BAND, EVIDENCE_SHARE
from mmadvisor.mcda.additive import totals_of
from mmadvisor.mcda.order import key_of
from mmadvisor.model.facts import number, text_fact
from mmadvisor.model.profile import CriterionId
from mmadvisor.model.rules import Cap, Part, RuleBook
from mmadvisor.rules.apply import Measure, measure
from mmadvisor.rules.conditions import evaluate

Value = tuple[float, float, float]


class Scored(Struct, frozen=True):
    """A program with its measures by criterion and its totals before the cap, 0 to 1.

    `values` holds low, middle and high of each criterion, the most important first; `middle` is the total to rank by.
    `level` is 0 for the field wished for, and more the further it is from that, or the less speaks for it.
    """

    screened: Screened
    measures: dict[CriterionId, tuple[Measure, ...]]
    values: dict[CriterionId, Value]
    low: float
    middle: float
    high: float
    caps: tuple[Cap, ...]
    level: int = 0

    @property
    def evidence_share(self) -> float:
        """How much of the learner's weight is settled: 1 minus the sum of weight times width."""
        return 1 - (self.high - self.low)

    @property
    def cap(self) -> float:
        """Highest total that the caps allow."""
        return min((cap.at_most for cap in self.caps), default=1.0)

    @property
    def value(self) -> float:
        """Total under the caps."""
        return min(self.middle, self.cap)

    @property
    def key(self) -> int:
        """Whole number by which it stands in order: greater is better."""
        return key_of(self.level, self.middle, self.cap)

    @property
    def id(self) -> str:
        """Id of the program."""
        return self.screened.program.id


class WeighedPart(NamedTuple):
    """A part of a criterion with its measure; `size` is how much of the total it makes up, 0 to 1."""

    size: float
    criterion: CriterionId
    part: Part
    found: Measure

    @property
    def name(self) -> str:
        """Both names, as `criterion/part`."""
        return f"{self.criterion}/{self.part.id}"


def weighed_parts(weighing: Weighing, row: Scored) -> Iterator[WeighedPart]:
    """Yield all parts of all criteria of a program, the most important criterion first."""
    for weight, criterion in zip(weighing.weights, weighing.criteria, strict=True):
        for part, found in zip(criterion.parts, row.measures[criterion.id], strict=True):
            yield WeighedPart(weight * part.share, criterion.id, part, found)


def in_order(rows: Iterable[Scored]) -> list[Scored]:
    """Return scored programs, best first: by level, capped total, total before the cap, id."""
    return sorted(rows, key=lambda row: (-row.key, row.id))


def score_one(
    rules: RuleBook,
    weighing: Weighing,
    screened: Screened,
    before: Scored | None = None,
    kept: Container[CriterionId] = (),
) -> Scored:
    """Score one program on its own: no other program has a part in it.

    `before` is its score for other answers, which read the same for the criteria that are `kept`.
    """
    get = screened.sheet.get
    measures: dict[CriterionId, tuple[Measure, ...]] = {}
    values: dict[CriterionId, Value] = {}
    for criterion in weighing.criteria:
        name = criterion.id
        if before is not None and name in kept and name in before.values:
            measures[name], values[name] = before.measures[name], before.values[name]
        else:
            measures[name] = found = tuple([measure(part, get) for part in criterion.parts])
            values[name] = criterion_value([part.share for part in criterion.parts], found)
    total = totals_of(weighing.weight_of.values(), [values[name] for name in weighing.weight_of])
    evidence = total.evidence
    screened.sheet.found[EVIDENCE_SHARE.name] = number(evidence)
    caps = tuple(cap for cap in rules.caps if evaluate(cap.when, get))
    row = Scored(screened, measures, values, *total, caps)
    screened.sheet.found[BAND.name] = text_fact(band_of(rules, row.value))
    return replace(row, level=level_of(rules, get, row.value, evidence))


def criterion_value(shares: Sequence[float], measures: Sequence[Measure]) -> Value:
    """Return low, middle and high of a criterion from its parts."""
    total = totals_of(shares, [(found.low, found.middle, found.high) for found in measures])
    low, middle, high = [min(max(end, 0.0), 1.0) for end in total]
    return low, middle, high
