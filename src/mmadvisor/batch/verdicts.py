"""Fourth step: the verdict rule of each learner, and how firm the first places are."""

import numpy as np

from mmadvisor.advise.outcome import SEED
from mmadvisor.batch.results import Results
from mmadvisor.batch.scores import LOW, MIDDLE, share_column
from mmadvisor.batch.truths import YES, FactColumn, holds
from mmadvisor.batch.weighings import Weighed
from mmadvisor.mcda.acceptability import firmness
from mmadvisor.mcda.arrays import Floats, Ints
from mmadvisor.mcda.matrix import DecisionMatrix
from mmadvisor.model.rules import RuleBook

FIRM, SHAKY = 1.0, 0.0
"""A first place that holds in all weightings, and one that holds in none: the verdict without draws lies between."""


def rulings(rules: RuleBook, results: Results, shares: Floats) -> Ints:
    """Return (learners,) the place of the first verdict rule that holds, as `advise.verdict.ruling` finds it.

    Args:
        rules: All rules.
        results: The results to judge.
        shares: (learners, 2) how often each first place is first, and among three; NaN for not known.
    """
    first, top3 = shares.T
    known = {"result.first_share": share_column(first), "result.top3_share": share_column(top3)}

    def column(name: str) -> FactColumn:
        if name not in known:
            known[name] = results.column(name)
        return known[name]

    count = results.block.count
    found = np.full(count, -1, dtype=np.int64)
    for place, rule in enumerate(rules.verdicts):
        found[(found < 0) & (holds(rule.when, column, count) == YES)] = place
    return found


def assumed(results: Results, share: float) -> Floats:
    """Return (learners, 2) the same shares for each learner for whom something passes, NaN for the others."""
    found = np.where(results.scores.count > 0, share, np.nan)
    return np.stack([found, found], axis=1)


def drawn(results: Results, weighed: Weighed, draws: int) -> Floats:
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
        matrix = DecisionMatrix(
            ids=tuple(results.sheets.programs[program].id for program in scores.program[pairs].tolist()),
            low=low,
            high=np.clip(2 * middle - low, low, 1.0),
            cap=scores.cap[pairs],
            level=scores.level[pairs],
        )
        found[learner] = firmness(matrix, weighing.sizes, 0, draws=draws, seed=SEED)
    return found
