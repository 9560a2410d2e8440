"""A result before it is put into words, what it depends on, and what is read off it."""

from collections.abc import Callable, Container
from functools import cached_property

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from mmadvisor.advise.gates import Screened, screen
from mmadvisor.advise.result_view import ResultView, facts_of, leaves, main_obstacle, nearest_of, view_of
from mmadvisor.advise.score import Scored, in_order, score_one
from mmadvisor.advise.told_with_verdict import told_with
from mmadvisor.advise.verdict import Ruled, rule_on, words_about
from mmadvisor.advise.weighing import Weighing, weigh
from mmadvisor.facts.registry import FactSheet
from mmadvisor.mcda.acceptability import Acceptability, accept, firmness
from mmadvisor.mcda.matrix import DecisionMatrix, matrix_around
from mmadvisor.model.advice import IN_SHORT
from mmadvisor.model.catalog import Index
from mmadvisor.model.profile import Profile
from mmadvisor.rules.apply import Words

DRAWS = 10_000
SEED = 1


class Shares(Struct, frozen=True):
    """How firm the first place is, 0 to 1: the shares of draws in which it is first, and among three."""

    first: float
    top3: float


class Run(Struct, frozen=True):
    """Everything that a result depends on: same run, same bytes."""

    index: Index
    version: str
    seed: int = SEED
    draws: int = DRAWS


class Outcome(Struct, frozen=True, dict=True):
    """A result before it is put into words; `held_back` gives what a gate keeps out of the ranking, in any order."""

    profile: Profile
    weighing: Weighing
    ranked: list[Scored]
    held_back: Callable[[], list[Screened]]
    index: Index

    @cached_property
    def held(self) -> list[Screened]:
        """All programs that do not pass."""
        return self.held_back()

    @property
    def excluded(self) -> list[Screened]:
        """Programs that are out."""
        return [row for row in self.held if not row.looked_into]

    @property
    def look_into(self) -> list[Screened]:
        """Degrees to look into."""
        return [row for row in self.held if row.looked_into]

    @cached_property
    def view(self) -> ResultView:
        """What a verdict may ask of it."""
        return view_of(self.index, self.profile, self.ranked)

    def look_further(self, view: ResultView) -> ResultView:
        """Return a view with what can be advised where no program of the ranking leads."""
        rules = self.index.catalog.rules
        reach = [row for row in (*(each.screened for each in self.ranked), *self.excluded) if row.within_reach]
        short = [row for row in reach if row.program.credential != "Degree"]
        return replace(
            view,
            look_into=nearest_of(rules, self.look_into),
            nearest=nearest_of(rules, short) if view.closed else None,
            main_obstacle=main_obstacle(self.excluded),
            one_course=nearest_of(rules, [row for row in reach if leaves(row, "one-course", "fit.first_course_fits")]),
            read_free=nearest_of(rules, [row for row in reach if leaves(row, "read-free", "program.audit_free")]),
        )

    def sheet(self, name: str) -> FactSheet:
        """Return the facts of a program, be it ranked or not."""
        rows = (*(row.screened for row in self.ranked), *self.held)
        return next(row.sheet for row in rows if row.program.id == name)

    @property
    def first(self) -> str | None:
        """Id of the program in first place."""
        return self.ranked[0].id if self.ranked else None


def outcome(index: Index, profile: Profile) -> Outcome:
    """Screen, weigh and score; everything but the draws."""
    rules = index.catalog.rules
    screened = screen(index, profile)
    weighing = weigh(rules, profile)
    ranked = in_order(score_one(rules, weighing, row) for row in screened if row.passes)
    return Outcome(profile, weighing, ranked, lambda: [row for row in screened if not row.passes], index)


def foremost(result: Outcome, names: Container[str]) -> Outcome:
    """Return a result with the first three of its ranking, those named, and all of levels as good.

    What is left out stands behind them in every draw, so that their places stay.
    """
    last = max((place for place, row in enumerate(result.ranked) if place < IN_SHORT or row.id in names), default=0)
    return replace(result, ranked=[row for row in result.ranked if row.level <= result.ranked[last].level])


def matrix_of(result: Outcome) -> DecisionMatrix:
    """Return the decision matrix of a result in which something passed."""
    values = np.array([list(row.values.values()) for row in result.ranked])
    return matrix_around(
        (row.id for row in result.ranked),
        low=values[:, :, 0],
        middle=values[:, :, 1],
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
    return Shares(*firmness(matrix_of(result), result.weighing.sizes, 0, draws=run.draws, seed=run.seed))


def shares_of(found: Acceptability | None) -> Shares | None:
    """Return how firm the first place is."""
    return None if found is None else Shares(float(found.first_share[0]), float(found.top3_share[0]))


def rule_outcome(run: Run, result: Outcome, shares: Shares | None) -> Ruled:
    """Return the verdict rule that holds for a result, and the program of which it speaks."""
    view = result.view
    if shares is not None:
        view = replace(view, first_share=shares.first, top3_share=shares.top3)
    return rule_on(run.index.catalog.rules, result.profile, result.ranked, view, result.look_further)


def words_of(found: Ruled, result: Outcome) -> Words:
    """Return all facts that the sentences of a verdict may show."""
    sheet = None if found.about is None else result.sheet(found.about)
    return words_about(
        result.profile, sheet, facts_of(found.view) | told_with(result.index, result.ranked, lambda: result.held)
    )
