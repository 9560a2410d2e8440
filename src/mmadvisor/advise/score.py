"""Third step: value intervals of the programs that passed, and their totals."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import fsum

from mmadvisor.advise.screen import Screened
from mmadvisor.advise.weigh import Weighing
from mmadvisor.facts.registry import EVIDENCE_SHARE
from mmadvisor.model.facts import settled
from mmadvisor.model.profile import CriterionId
from mmadvisor.model.rules import Cap, RuleBook
from mmadvisor.rules.apply import Measure, measure
from mmadvisor.rules.conditions import evaluate

Measures = dict[CriterionId, tuple[Measure, ...]]


@dataclass(frozen=True, slots=True)
class Scored:
    """A program with its measures by criterion and its totals before the cap, 0 to 1."""

    screened: Screened
    measures: Measures
    intervals: tuple[tuple[float, float], ...]
    low: float
    high: float
    caps: tuple[Cap, ...]

    @property
    def evidence_share(self) -> float:
        """How much of the learner's weight is settled: 1 minus the sum of weight times width."""
        return 1 - (self.high - self.low)

    @property
    def middle(self) -> float:
        """Total with every unknown at the middle of its interval, before the cap."""
        return (self.low + self.high) / 2

    @property
    def cap(self) -> float:
        """Highest total that the caps allow."""
        return min((cap.at_most for cap in self.caps), default=1.0)

    @property
    def value(self) -> float:
        """Total under the caps."""
        return min(self.middle, self.cap)

    @property
    def id(self) -> str:
        """Id of the program."""
        return self.screened.program.id


def score(rules: RuleBook, weighing: Weighing, passed: Iterable[Screened]) -> list[Scored]:
    """Return all scored programs, best first: by capped total, then total before the cap, then id."""
    return in_order(score_one(rules, weighing, each, {}) for each in passed)


def in_order(rows: Iterable[Scored]) -> list[Scored]:
    """Sort scored programs, best first."""
    return sorted(rows, key=lambda row: (-round(row.value, 9), -round(row.middle, 9), row.id))


def score_one(rules: RuleBook, weighing: Weighing, screened: Screened, known: Measures) -> Scored:
    """Score one program on its own: no other program has a part in it.

    `known` holds measures that need not be taken again.
    """
    get = screened.sheet.get
    measures = {
        criterion.id: known.get(criterion.id) or tuple(measure(part, get) for part in criterion.parts)
        for criterion in weighing.criteria
    }
    intervals = tuple(
        interval([part.share for part in criterion.parts], measures[criterion.id]) for criterion in weighing.criteria
    )
    low = fsum(weight * each[0] for weight, each in zip(weighing.weights, intervals, strict=True))
    high = fsum(weight * each[1] for weight, each in zip(weighing.weights, intervals, strict=True))
    screened.sheet.found[EVIDENCE_SHARE.name] = settled(1 - (high - low))
    caps = tuple(cap for cap in rules.caps if evaluate(cap.when, get))
    return Scored(screened, measures, intervals, low, high, caps)


def interval(shares: Sequence[float], measures: Sequence[Measure]) -> tuple[float, float]:
    """Return the value interval of a criterion from its parts."""
    low = fsum(share * found.low for share, found in zip(shares, measures, strict=True))
    high = fsum(share * found.high for share, found in zip(shares, measures, strict=True))
    return min(max(low, 0.0), 1.0), min(max(high, 0.0), 1.0)
