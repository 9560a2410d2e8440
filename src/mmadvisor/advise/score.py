"""Third step: value intervals of the programs that passed, and their totals."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from mmadvisor.advise.screen import Screened
from mmadvisor.advise.weigh import Weighing
from mmadvisor.facts.registry import EVIDENCE_SHARE
from mmadvisor.model.facts import number
from mmadvisor.model.rules import Cap, RuleBook
from mmadvisor.rules.apply import Finding, judge
from mmadvisor.rules.conditions import evaluate


@dataclass(frozen=True, slots=True)
class Scored:
    """A program with its findings and totals. `low`, `middle`, `high` are totals before the cap, 0 to 1."""

    screened: Screened
    findings: tuple[tuple[Finding, ...], ...]
    intervals: tuple[tuple[float, float], ...]
    low: float
    high: float
    evidence_share: float
    caps: tuple[Cap, ...]

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


def score(rules: RuleBook, weighing: Weighing, passed: Sequence[Screened]) -> list[Scored]:
    """Return all scored programs, best first: by capped total, then total before the cap, then id."""
    rows = [score_one(rules, weighing, each) for each in passed]
    return sorted(rows, key=lambda row: (-round(row.value, 9), -round(row.middle, 9), row.id))


def score_one(rules: RuleBook, weighing: Weighing, screened: Screened) -> Scored:
    """Score one program on its own: no other program has a part in it."""
    words = screened.words
    findings = tuple(
        tuple(judge(criterion, part, words) for part in criterion.parts) for criterion in weighing.criteria
    )
    intervals = tuple(
        interval([part.share for part in criterion.parts], found)
        for criterion, found in zip(weighing.criteria, findings, strict=True)
    )
    weights = weighing.weights
    low = fsum(weight * each[0] for weight, each in zip(weights, intervals, strict=True))
    high = fsum(weight * each[1] for weight, each in zip(weights, intervals, strict=True))
    settled = 1 - (high - low)
    screened.sheet.found[EVIDENCE_SHARE.name] = number(settled)
    caps = tuple(cap for cap in rules.caps if evaluate(cap.when, screened.sheet.get))
    return Scored(screened, findings, intervals, low, high, settled, caps)


def interval(shares: Sequence[float], findings: Sequence[Finding]) -> tuple[float, float]:
    """Return the value interval of a criterion from its parts."""
    low = fsum(share * finding.low for share, finding in zip(shares, findings, strict=True))
    high = fsum(share * finding.high for share, finding in zip(shares, findings, strict=True))
    return min(max(low, 0.0), 1.0), min(max(high, 0.0), 1.0)
