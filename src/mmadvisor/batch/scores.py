"""Second and third step: weights, values of the pairs that passed, totals under caps, levels, each learner's order."""

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from mmadvisor.advise.answers_read import part_reads, reads
from mmadvisor.advise.bands import BEST, percent, step_down
from mmadvisor.advise.weighing import Weighing, weigh
from mmadvisor.batch.block import Block
from mmadvisor.batch.conditions import YES, Column, Columns, FactColumn, NumberColumn, holds
from mmadvisor.batch.fact_sheets import Formula, Sheets, Table
from mmadvisor.batch.gates import Screening
from mmadvisor.facts.registry import EVIDENCE_SHARE
from mmadvisor.mcda.additive import totals_of, weighted_sum
from mmadvisor.mcda.arrays import Floats, Ints
from mmadvisor.mcda.places import order_keys
from mmadvisor.mcda.values import piecewise_linear_of, values_at
from mmadvisor.model.facts import UNKNOWN, Fact
from mmadvisor.model.rules import CriterionRule, Part, RuleBook, ValueFunction
from mmadvisor.rules.apply import Measure, measure, measure_by
from mmadvisor.rules.conditions import facts_used

LOW, MIDDLE, HIGH = range(3)
THIN = (False, True)


class Weighed(NamedTuple):
    """`weighings[place[i]]` is that of learner i; `weights` has a row for each and a column for each criterion."""

    place: Ints
    weighings: list[Weighing]
    weights: Floats


class Weighings:
    """Weighings found so far."""

    def __init__(self, rules: RuleBook) -> None:
        self.rules = rules
        self.columns = {criterion.id: place for place, criterion in enumerate(rules.criteria)}
        applies = reads(name for criterion in rules.criteria for name in facts_used(criterion.applies))
        self.keys = tuple(sorted(applies | {"goal", "priorities"}))
        self.forget()

    def forget(self) -> None:
        """Start anew."""
        self.found: dict[tuple[int, ...], tuple[Weighing, Floats]] = {}

    def of(self, block: Block) -> Weighed:
        """Return the weighing of each learner; a criterion that does not count weighs nothing."""
        place, firsts = block.combinations(self.keys)
        rows = [self.find(block, learner) for learner in firsts.tolist()]
        weights = np.array([row for _, row in rows]).reshape(len(rows), len(self.columns))
        return Weighed(place, [weighing for weighing, _ in rows], weights)

    def find(self, block: Block, learner: int) -> tuple[Weighing, Floats]:
        """Return the weighing of one learner, with a weight for each criterion of the rules."""
        codes = tuple(int(block.codes[key][learner]) for key in self.keys)
        if codes not in self.found:
            weighing = weigh(self.rules, block.profile(learner, self.keys))
            row = np.zeros(len(self.columns))
            row[[self.columns[criterion.id] for criterion in weighing.criteria]] = weighing.weights
            self.found[codes] = weighing, row
        return self.found[codes]


@dataclass(frozen=True, slots=True)
class Scores:
    """Pairs in the order of learners, the best program of each first.

    Attributes:
        start: (learners,) the place of each learner's first pair, if there is one.
        count: (learners,) how many pairs each learner has.
        learner: (pairs,) places of learners.
        program: (pairs,) places of programs.
        values: (pairs, criteria, 3) low, middle and high of each criterion, 0 to 1.
        middle: (pairs,) totals before the cap.
        cap: (pairs,) highest totals that the caps allow.
        level: (pairs,) levels of field, 0 best.
        evidence: (pairs,) shares of the weight that are settled.
        forbids: (pairs,) verdicts that open gates rule out, see `gates.codes_of`.
    """

    start: Ints
    count: Ints
    learner: Ints
    program: Ints
    values: Floats
    middle: Floats
    cap: Floats
    level: Ints
    evidence: Floats
    forbids: Ints

    @property
    def value(self) -> Floats:
        """Totals under the caps."""
        return np.minimum(self.middle, self.cap)


class Scoring:
    """Tables of the parts of criteria and of the facts that caps ask for."""

    def __init__(self, sheets: Sheets) -> None:
        self.sheets = sheets
        self.rules = sheets.index.catalog.rules
        self.parts = [[self.table(part) for part in criterion.parts] for criterion in self.rules.criteria]

    def table(self, part: Part) -> Table | Formula:
        """Return the table of one part: low, middle, high."""
        return self.sheets.rule_table(
            part_reads(part),
            3,
            lambda get: row_of(measure(part, get)),
            lambda column, cases: measures(part, column, cases),
        )

    def score(self, block: Block, screening: Screening, weighed: Weighed) -> Scores:
        """Score all pairs that passed, and put each learner's in order."""
        passing = np.flatnonzero(screening.passes)
        learner, program = screening.learner[passing], screening.program[passing]
        values = np.empty((len(learner), len(self.rules.criteria), 3))
        for place, (criterion, tables) in enumerate(zip(self.rules.criteria, self.parts, strict=True)):
            found = [table.look_up(block, learner, program) for table in tables]
            values[:, place] = np.clip(weighted_sum((part.share for part in criterion.parts), found), 0.0, 1.0)
        total = totals_of(weighed.weights[weighed.place[learner]].T, values.transpose(1, 2, 0))
        middle, evidence = total.middle, total.evidence
        cap = self.caps(block, learner, program, evidence)
        wish, fit = (self.sheets.looked_up(name, block, learner, program) for name in ("fit.wish", "fit.level"))
        level = levels_of(self.rules, wish, fit, np.minimum(middle, cap), evidence)
        order = np.lexsort((program, -order_keys(middle, cap, level), learner))
        count = np.bincount(learner, minlength=block.count)
        of_pairs = (learner, program, values, middle, cap, level, evidence, screening.forbids[passing])
        in_order: list[Any] = [column[order] for column in of_pairs]
        return Scores(np.cumsum(count) - count, count, *in_order)

    def caps(self, block: Block, learner: Ints, program: Ints, evidence: Floats) -> Floats:
        """Return (pairs,) the least of the caps that hold."""

        def column(name: str) -> Column:
            if name == EVIDENCE_SHARE.name:
                return NumberColumn.exact(evidence)
            return self.sheets.column(name, block, learner, program)

        found = np.ones(len(evidence))
        for cap in self.rules.caps:
            capped = holds(cap.when, column, len(evidence)) == YES
            found[capped] = np.minimum(found[capped], cap.at_most)
        return found


def percents(values: Floats) -> Ints:
    """Return values from 0 to 1 as the whole numbers of 100 that are shown."""
    return np.rint(values * 100).astype(np.int64)


def bands_of(rules: RuleBook, values: Floats) -> Ints:
    """Return the place of each value's band in the list of bands, judged by the whole number that is shown."""
    shown = percents(values)
    limits = [percent(band.at_least) for band in rules.bands]
    return np.asarray(np.argmax([shown >= limit for limit in limits], axis=0))


def base_levels(rules: RuleBook, wish: FactColumn) -> Ints:
    """Return (pairs,) levels by the field alone."""
    levels = [BEST if fact.value is None else rules.levels.base[str(fact.value)] for fact in wish.facts]
    return np.array(levels, dtype=np.int64)[wish.place]


def levels_of(rules: RuleBook, wish: FactColumn, fit: FactColumn, values: Floats, evidence: Floats) -> Ints:
    """Return (pairs,) levels from how each program meets wishes and level, its value, and what is known of it."""
    fits = [str(fact.value or "") for fact in fit.facts]
    down = [step_down(rules.levels, band.id, each, thin=thin) for band in rules.bands for each in fits for thin in THIN]
    steps = np.array(down, dtype=np.int64).reshape(len(rules.bands), len(fits), len(THIN))
    thin = (evidence < rules.thin_evidence_below).astype(np.int64)
    return np.asarray(base_levels(rules, wish) + steps[bands_of(rules, values), fit.place, thin])


def measures(part: Part, column: Columns, cases: int) -> Floats:
    """Return (cases, 3) low, middle and high of one part of a criterion."""
    found = np.empty((cases, 3))
    left = np.arange(cases)
    for rule in part.rules:
        takes = np.ones(len(left), dtype=bool)
        if rule is not part.rules[-1]:
            takes = holds(rule.when, column, cases)[left] == YES
        found[left[takes]] = measures_by(rule, column, left[takes])
        left = left[~takes]
    return found


def measures_by(rule: CriterionRule, column: Columns, cases: Ints) -> Floats:
    """Return (cases, 3) low, middle and high by one rule."""
    if not isinstance(rule.value, ValueFunction):
        return np.array([row_for(rule, UNKNOWN)])
    facts = column(rule.value.of).taken(cases)
    if not isinstance(facts, NumberColumn):
        return np.array([row_for(rule, fact) for fact in facts.facts]).reshape(-1, 3)[facts.place]
    low, high = piecewise_linear_of(rule.value.points, facts.low, facts.high)
    middle = (low + high) / 2
    capped = np.minimum(middle, values_at(rule.value.points, facts.typical))
    found = np.stack([low, np.where(np.isnan(facts.typical), middle, capped), high], axis=1)
    found[np.isnan(facts.low)] = row_for(rule, UNKNOWN)
    return found


def row_for(rule: CriterionRule, fact: Fact) -> tuple[float, float, float]:
    """Return low, middle and high by one rule where the fact that it asks for is this one."""
    return row_of(measure_by(rule, lambda _: fact))


def row_of(found: Measure) -> tuple[float, float, float]:
    """Return low, middle and high."""
    return found.low, found.middle, found.high
