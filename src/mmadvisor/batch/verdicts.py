"""Fourth step: the verdict rule of each learner, as `advise.verdict` finds it, and how firm the first places are."""

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from mmadvisor.advise.outcome import SEED
from mmadvisor.advise.verdict import LEVEL_POINTS, PREFERENCE
from mmadvisor.batch.block import Flags
from mmadvisor.batch.conditions import YES, Column, FactColumn, NumberColumn, Truths, holds
from mmadvisor.batch.fact_sheets import ANSWER, answers
from mmadvisor.batch.gates import codes_of
from mmadvisor.batch.results import NOBODY, Results
from mmadvisor.batch.scores import LOW, MIDDLE, Weighed
from mmadvisor.facts.result import FIRST_PREFIX
from mmadvisor.mcda.acceptability import firmness
from mmadvisor.mcda.arrays import Floats, Ints
from mmadvisor.mcda.matrix import matrix_around
from mmadvisor.model.facts import UNKNOWN
from mmadvisor.model.rules import RuleBook
from mmadvisor.rules.conditions import facts_used

FIRM, SHAKY = 1.0, 0.0
"""A first place that holds in all weightings, and one that holds in none: the verdict without draws lies between."""
NONE = -1
SHARES = ("result.first_share", "result.top3_share")


class Rulings(NamedTuple):
    """(learners,) places of the verdict rules that hold, and of the programs of which they speak, -1 for none."""

    rule: Ints
    program: Ints


@dataclass(frozen=True, slots=True)
class Cases:
    """Cases of which rules ask, with what was found of them that no share decides.

    `learner` holds those of the cases, `pairs` the places in the scores where they are of programs. `truths` are those
    of rules by their place.
    """

    learner: Ints
    pairs: Ints | None
    columns: dict[str, Column] = field(default_factory=dict)
    truths: dict[int, Truths] = field(default_factory=dict)


Seen = dict[tuple[bool, bytes], Cases]
"""Cases by whether they are of programs, and who they are."""


class Ruler:
    """Finds the verdicts on one block of results, under given shares of firmness.

    `seen` is handed from one to the next on the same block, as most rules do not ask for these shares.
    """

    def __init__(self, rules: RuleBook, results: Results, shares: Floats, seen: Seen) -> None:
        self.rules = rules
        self.results = results
        self.shares = dict(zip(SHARES, map(NumberColumn.exact, shares.T), strict=True))
        self.seen = seen
        self.is_not_now = np.array([*(rule.code == "not-now" for rule in rules.verdicts), False])
        """Of each rule, and of none behind them."""

    def rulings(self) -> Rulings:
        """Return the rulings on all learners; see `advise.verdict.rule_on` for the order of steps."""
        results, scores = self.results, self.results.scores
        rule = self.ruling("answers", np.arange(results.block.count), None)
        lead = np.full(len(rule), NONE, dtype=np.int64)
        leaders = self.leaders(rule == NONE)
        found, pair = self.best(leaders, self.ruling("program", scores.learner[leaders], leaders))
        still = (rule == NONE) & self.is_not_now[found]
        others = np.setdiff1d(np.flatnonzero(still[scores.learner]), leaders)
        other = self.ruling("program", scores.learner[others], others)
        good = ~self.is_not_now[other]
        chosen, other_pair = self.firsts(others[good], other[good])
        found, pair = (np.where(chosen != NONE, new, old) for new, old in ((chosen, found), (other_pair, pair)))
        left = np.flatnonzero((rule == NONE) & ((found == NONE) | self.is_not_now[found]))
        nothing = self.ruling("nothing", left, None)
        takes = (nothing != NONE) & (~self.is_not_now[nothing] | (found[left] == NONE))
        found[left[takes]], pair[left[takes]] = nothing[takes], NONE
        rule, lead = np.where(rule == NONE, found, rule), np.where(rule == NONE, pair, lead)
        program = np.append(scores.program, NOBODY)[lead]
        for place, each in enumerate(self.rules.verdicts):
            if each.about is not None:
                spoken_of = rule == place
                program[spoken_of] = getattr(results, each.about.replace("-", "_"))[spoken_of]
        return Rulings(rule, program)

    def leaders(self, wanted: Flags) -> Ints:
        """Return the pairs that share the first place of the learners wanted."""
        results, scores = self.results, self.results.scores
        level = scores.level == scores.level[results.own_first]
        return np.flatnonzero(level & (results.ahead >= -LEVEL_POINTS) & wanted[scores.learner])

    def best(self, pairs: Ints, rule: Ints) -> tuple[Ints, Ints]:
        """Return for each learner the best ruling among some pairs, and its pair; among equals the first."""
        codes = [rule.code for rule in self.rules.verdicts]
        rank = np.array([PREFERENCE.index(code) if code in PREFERENCE else len(PREFERENCE) for code in codes])
        order = np.lexsort((pairs, rank[rule], self.results.scores.learner[pairs]))
        return self.firsts(pairs[order], rule[order])

    def firsts(self, pairs: Ints, rule: Ints) -> tuple[Ints, Ints]:
        """Return for each learner the first of these rulings, and its pair."""
        learner = self.results.scores.learner[pairs]
        return self.results.first_of(learner, rule), self.results.first_of(learner, pairs)

    def ruling(self, scope: str, learner: Ints, pairs: Ints | None) -> Ints:
        """Return the first rule of a scope that holds for each case, -1 for none; no rule that the case forbids."""
        key = pairs is not None, (learner if pairs is None else pairs).tobytes()
        cases = self.seen.setdefault(key, Cases(learner, pairs))
        found = np.full(len(learner), NONE, dtype=np.int64)
        if not len(learner):
            return found
        forbidden = np.zeros(len(learner), dtype=np.int64) if pairs is None else self.forbidden(pairs, cases)
        for place, rule in enumerate(self.rules.verdicts):
            if rule.scope == scope:
                allowed = forbidden & codes_of([rule.code]) == 0
                found[(found == NONE) & allowed & (self.truths(place, cases) == YES)] = place
        return found

    def truths(self, place: int, cases: Cases) -> Truths:
        """Return whether one rule holds in each case."""
        when = self.rules.verdicts[place].when
        if place in cases.truths:
            return cases.truths[place]
        found = holds(when, lambda name: self.column(name, cases), len(cases.learner))
        if set(SHARES).isdisjoint(facts_used(when)):
            cases.truths[place] = found
        return found

    def column(self, name: str, cases: Cases) -> Column:
        """Return one fact of each case; what no share decides is found once."""
        if name in self.shares:
            return self.shares[name].taken(cases.learner)
        if name in cases.columns:
            return cases.columns[name]
        found: Column
        if not name.startswith(FIRST_PREFIX):
            of_all = answers(name, self.results.block) if name.startswith(ANSWER) else self.results.of_result(name)
            found = of_all.taken(cases.learner)
        elif cases.pairs is None:
            found = FactColumn(np.zeros(len(cases.learner), dtype=np.int64), [UNKNOWN])
        else:
            found = self.results.of_ranked(name.removeprefix(FIRST_PREFIX), cases.pairs)
        return cases.columns.setdefault(name, found)

    def forbidden(self, pairs: Ints, cases: Cases) -> Ints:
        """Return the verdicts that open gates and cautions rule out for each pair, as numbers."""
        found = self.results.scores.forbids[pairs].copy()

        def of_program(name: str) -> Column:
            return self.column(name if name.startswith(ANSWER) else FIRST_PREFIX + name, cases)

        for caution in self.rules.cautions:
            if caution.forbids:
                found[holds(caution.when, of_program, len(pairs)) == YES] |= codes_of(caution.forbids)
        return found


def same_shares(results: Results, share: float) -> Floats:
    """Return (learners, 2) the same shares for each learner for whom something passes, NaN for the others."""
    found = np.where(results.scores.count > 0, share, np.nan)
    return np.stack([found, found], axis=1)


def draw_first_shares(results: Results, weighed: Weighed, draws: int) -> Floats:
    """Return (learners, 2) how firm each first place is, by draws as in an advice; NaN where nothing passes."""
    scores = results.scores
    columns = {row.id: place for place, row in enumerate(results.sheets.index.catalog.rules.criteria)}
    found = np.full((results.block.count, 2), np.nan)
    for learner in results.with_first.tolist():
        start, count = int(scores.start[learner]), int(scores.count[learner])
        weighing = weighed.weighings[int(weighed.place[learner])]
        counting = [columns[criterion.id] for criterion in weighing.criteria]
        pairs = slice(start, start + count)
        low, middle = (scores.values[pairs, :, end][:, counting] for end in (LOW, MIDDLE))
        matrix = matrix_around(
            (results.sheets.programs[program].id for program in scores.program[pairs].tolist()),
            low=low,
            middle=middle,
            cap=scores.cap[pairs],
            level=scores.level[pairs],
        )
        found[learner] = firmness(matrix, weighing.sizes, 0, draws=draws, seed=SEED)
    return found
