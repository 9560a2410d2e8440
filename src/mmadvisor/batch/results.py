"""Facts of many results, for verdict rules: `profile.*`, `first.*`, `result.*`."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from mmadvisor.advise.verdict import CLOSE, is_given
from mmadvisor.batch.block import Block
from mmadvisor.batch.exact import percents
from mmadvisor.batch.levels import bands_of
from mmadvisor.batch.scores import Scores, share_column
from mmadvisor.batch.sheets import Sheets
from mmadvisor.batch.table import FactTable
from mmadvisor.batch.truths import YES, FactColumn
from mmadvisor.facts.answers import answer_of
from mmadvisor.facts.registry import EVIDENCE_SHARE, SPECS
from mmadvisor.facts.result import FIRST_PREFIX, MAIN_ANSWERS
from mmadvisor.mcda.arrays import Ints
from mmadvisor.model.facts import UNKNOWN, Fact, number, said


@dataclass(frozen=True)
class Results:
    """What the results of a block are, before verdicts. `obstacles` holds one text or None for each learner."""

    block: Block
    scores: Scores
    sheets: Sheets
    tables: dict[str, FactTable]
    obstacles: Sequence[str | None]

    def column(self, name: str) -> FactColumn:
        """Return one fact of every result that does not hang on draws."""
        if name.startswith("profile."):
            return self.answers(name)
        if name.startswith(FIRST_PREFIX):
            return self.of_first(name.removeprefix(FIRST_PREFIX))
        return self.of_result(name)

    @cached_property
    def with_first(self) -> Ints:
        """Learners for whom something passes."""
        return np.flatnonzero(self.scores.count)

    @cached_property
    def first(self) -> Ints:
        """Their first places, as places of pairs."""
        return self.scores.start[self.with_first]

    def answers(self, name: str) -> FactColumn:
        """Return one answer of every learner."""
        place, firsts = self.block.combinations(tuple(sorted(SPECS[name].reads)))
        return FactColumn(place, [answer_of(self.block.profile(learner), name) for learner in firsts.tolist()])

    def of_first(self, name: str) -> FactColumn:
        """Return one fact of every first place; unknown where nothing passes."""
        if name == EVIDENCE_SHARE.name:
            found = share_column(self.scores.evidence[self.first])
            return self.spread(found.place, found.facts)
        if name not in self.tables:
            self.tables[name] = self.sheets.fact_table(name)
        found = self.tables[name].column(self.block, self.with_first, self.scores.program[self.first])
        return self.spread(found.place, found.facts)

    def spread(self, place: Ints, facts: Sequence[Fact]) -> FactColumn:
        """Return a column over all learners from one over those for whom something passes; place 0 is unknown."""
        whole = np.zeros(self.block.count, dtype=np.int64)
        whole[self.with_first] = place
        return FactColumn(whole, facts)

    def of_result(self, name: str) -> FactColumn:
        """Return one fact `result.*`."""
        columns = {
            "result.passing": self.passing,
            "result.main_answers": self.main_answers,
            "result.open_answers": self.open_answers,
            "result.main_obstacle": lambda: column_of([said(text) for text in self.obstacles]),
            "result.first_band": self.first_band,
            "result.micromasters_close": self.micromasters_close,
            "result.safe_degree": self.safe_degrees,
        }
        return columns[name]()

    def passing(self) -> FactColumn:
        """Return how many programs pass."""
        count = self.scores.count
        return FactColumn(count, [number(each) for each in range(int(count.max(initial=0)) + 1)])

    def first_band(self) -> FactColumn:
        """Return the band of each first place."""
        rules = self.sheets.index.catalog.rules
        found = bands_of(rules, self.scores.value[self.first])
        return self.spread(found + 1, [UNKNOWN, *(said(band.id) for band in rules.bands)])

    def main_answers(self) -> FactColumn:
        """Return how many of the main questions each learner answered."""
        return FactColumn(self.answered(), [number(bits.bit_count()) for bits in range(2 ** len(MAIN_ANSWERS))])

    def open_answers(self) -> FactColumn:
        """Return which of the main questions each learner left open."""
        names = list(enumerate(MAIN_ANSWERS.values()))
        left = (tuple(name for bit, name in names if not bits >> bit & 1) for bits in range(2 ** len(names)))
        return FactColumn(self.answered(), [said(each) for each in left])

    def answered(self) -> Ints:
        """Return which of the main questions each learner answered: a bit for each."""
        found = np.zeros(self.block.count, dtype=np.int64)
        for bit, key in enumerate(MAIN_ANSWERS):
            given = [is_given(value) for value in self.block.coding.values[key]]
            found += np.array(given, dtype=np.int64)[self.block.codes[key]] << bit
        return found

    def micromasters_close(self) -> FactColumn:
        """Return whether a MicroMasters is first or nearly so."""
        scores = self.scores
        shown = percents(scores.value)
        best = np.zeros(self.block.count, dtype=np.int64)
        best[self.with_first] = shown[self.first]
        of_kind = np.array([program.credential == "MicroMasters" for program in self.sheets.programs], dtype=bool)
        close = of_kind[scores.program] & (shown >= best[scores.learner] - CLOSE)
        found = np.bincount(scores.learner[close], minlength=self.block.count) > 0
        return self.spread(found[self.with_first] + 1, [UNKNOWN, said(value=False), said(value=True)])

    def safe_degrees(self) -> FactColumn:
        """Return the best degree of each learner that is marked safe to get into."""
        scores, programs = self.scores, self.sheets.programs
        of_kind = np.array([program.credential == "Degree" for program in programs], dtype=bool)
        pairs = np.flatnonzero(of_kind[scores.program])
        name = "fit.admission"
        if name not in self.tables:
            self.tables[name] = self.sheets.fact_table(name)
        admission = self.tables[name].column(self.block, scores.learner[pairs], scores.program[pairs])
        pairs = pairs[admission.truths("is", "safe") == YES]
        learners, firsts = np.unique(scores.learner[pairs], return_index=True)
        place = np.zeros(self.block.count, dtype=np.int64)
        place[learners] = scores.program[pairs[firsts]] + 1
        provider = self.sheets.index.provider
        return FactColumn(place, [UNKNOWN, *(said(f"{each.title}, {provider(each)}") for each in programs)])


def column_of(facts: Sequence[Fact]) -> FactColumn:
    """Return facts as a column, equal ones once."""
    numbers: dict[Fact, int] = {}
    place = np.array([numbers.setdefault(fact, len(numbers)) for fact in facts], dtype=np.int64)
    return FactColumn(place, list(numbers))
