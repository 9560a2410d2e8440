"""A result before it is put into words, what it depends on, and what is read off it."""

from collections.abc import Mapping

import numpy as np
from msgspec import Struct

from mmadvisor.advise.score import Scored, score
from mmadvisor.advise.screen import Screened, screen
from mmadvisor.advise.verdict import Shares, result_facts, ruling, words_of_result
from mmadvisor.advise.weigh import Weighing, weigh
from mmadvisor.facts.registry import FactSheet
from mmadvisor.mcda.acceptability import Acceptability, accept, firmness
from mmadvisor.mcda.matrix import DecisionMatrix
from mmadvisor.model.catalog import Index
from mmadvisor.model.profile import Profile
from mmadvisor.model.rules import VerdictRule
from mmadvisor.rules.apply import Words

DRAWS = 10_000
SEED = 1


class Run(Struct, frozen=True):
    """Everything that a result depends on: same run, same bytes."""

    index: Index
    version: str
    seed: int = SEED
    draws: int = DRAWS


class Outcome(Struct, frozen=True):
    """A result before it is put into words."""

    profile: Profile
    weighing: Weighing
    ranked: list[Scored]
    excluded: list[Screened]

    @property
    def first(self) -> str | None:
        """Id of the program in first place."""
        return self.ranked[0].id if self.ranked else None


def outcome(index: Index, profile: Profile, fact_sheets: Mapping[str, FactSheet]) -> Outcome:
    """Screen, weigh and score; everything but the draws."""
    rules = index.catalog.rules
    screened = screen(index, fact_sheets)
    weighing = weigh(rules, profile)
    ranked = score(rules, weighing, (row for row in screened if row.passes))
    return Outcome(profile, weighing, ranked, [row for row in screened if not row.passes])


def matrix_of(result: Outcome) -> DecisionMatrix:
    """Return the decision matrix of a result in which something passed."""
    values = np.array([row.values for row in result.ranked])
    low, middle = values[:, :, 0], values[:, :, 1]
    return DecisionMatrix(
        ids=tuple(row.id for row in result.ranked),
        low=low,
        # Draws are even around the value to reckon with, so that they agree with the ranking.
        high=np.clip(2 * middle - low, low, 1.0),
        cap=np.array([row.cap for row in result.ranked]),
        level=np.array([row.level for row in result.ranked], dtype=np.int64),
    )


def draw(run: Run, result: Outcome) -> Acceptability | None:
    """Return how firm the ranking is; None if nothing passed."""
    if not result.ranked:
        return None
    return accept(matrix_of(result), result.weighing.sizes, draws=run.draws, seed=run.seed)


def first_shares(run: Run, result: Outcome) -> Shares | None:
    """Return how firm the first place alone is, as `draw` would; None if nothing passed."""
    if not result.ranked:
        return None
    sizes = result.weighing.sizes
    return Shares(*firmness(matrix_of(result), sizes, 0, draws=run.draws, seed=run.seed))


def shares_of(found: Acceptability | None) -> Shares | None:
    """Return how firm the first place is."""
    return None if found is None else Shares(float(found.first_share[0]), float(found.top3_share[0]))


def words_of(run: Run, result: Outcome, shares: Shares | None) -> Words:
    """Return all facts that verdict rules and reasons may use."""
    facts = result_facts(run.index.catalog.rules, result.profile, result.ranked, result.excluded, shares)
    return words_of_result(result.profile, result.ranked, facts)


def ruling_of(run: Run, result: Outcome, shares: Shares | None) -> VerdictRule:
    """Return the verdict rule that holds for a result; what keeps programs out only matters to reasons."""
    rules = run.index.catalog.rules
    facts = result_facts(rules, result.profile, result.ranked, [], shares)
    return ruling(rules, words_of_result(result.profile, result.ranked, facts))
