"""From answers to results: every step for a block of learners, with tables that last from block to block."""

from typing import NamedTuple

from mmadvisor.batch.block import Block, Coding
from mmadvisor.batch.fact_sheets import Sheets
from mmadvisor.batch.gates import Gates
from mmadvisor.batch.results import Results
from mmadvisor.batch.scores import Scoring, Weighings
from mmadvisor.batch.verdicts import FIRM, SHAKY, Ruler, Rulings, Seen, draw_first_shares, same_shares
from mmadvisor.mcda.arrays import Floats
from mmadvisor.model.catalog import Index

MOST_PAIRS = 1_300_000
"""Pairs of a learner and a program in one block: half of a usual chunk, as each block has costs of its own."""
MOST_NUMBERS = 2**21
"""Numbers in one table, 8 bytes each, before it is emptied."""
MOST_ANSWERS = 2**18
"""Different answers before they are given new numbers, and weighings before they are forgotten."""


class Judged(NamedTuple):
    """Results with verdicts: the rulings if the first place is firm and if it is not.

    With draws, `shares` holds (learners, 2) how firm each is, see `draw_first_shares`, and both verdicts are the same.
    """

    results: Results
    verdict: Rulings
    verdict_if_shaky: Rulings
    shares: Floats | None


class Judge:
    """Judges blocks of learners; the same learner gets the same result in any block."""

    def __init__(self, index: Index, draws: int = 0) -> None:
        self.rules = index.catalog.rules
        self.draws = draws
        self.sheets = Sheets(index)
        self.coding = Coding()
        self.gates = Gates(self.sheets)
        self.weighings = Weighings(self.rules)
        self.scoring = Scoring(self.sheets)

    @property
    def step(self) -> int:
        """How many learners to judge at once, so that memory stays bounded however many programs there are."""
        return max(1, MOST_PAIRS // max(1, len(self.sheets.programs)))

    def forget_answers(self) -> None:
        """Give answers new numbers once there are too many. To be called before those of a chunk get theirs."""
        if self.coding.size > MOST_ANSWERS:
            self.coding = Coding()
            self.weighings.forget()
            for table in self.sheets.tables:
                table.forget()

    def trim(self) -> None:
        """Empty what has outgrown its bound."""
        if len(self.weighings.found) > MOST_ANSWERS:
            self.weighings.forget()
        for table in self.sheets.tables:
            if table.cells.size > MOST_NUMBERS:
                table.forget()

    def judge(self, block: Block) -> Judged:
        """Judge a block of at most `step` learners, coded by `coding`."""
        self.trim()
        screening = self.gates.screen(block)
        weighed = self.weighings.of(block)
        scores = self.scoring.score(block, screening, weighed)
        results = Results(block, screening, scores, self.sheets, self.gates.titles)
        if self.draws:
            shares = draw_first_shares(results, weighed, self.draws)
            verdict = Ruler(self.rules, results, shares, {}).rulings()
            return Judged(results, verdict, verdict, shares)
        seen: Seen = {}
        firm, shaky = (Ruler(self.rules, results, same_shares(results, each), seen).rulings() for each in (FIRM, SHAKY))
        return Judged(results, firm, shaky, None)
