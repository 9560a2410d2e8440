"""Results of a block before verdicts: the facts that verdict rules ask for, as columns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np

from mmadvisor.advise.bands import TOUCHED
from mmadvisor.advise.result_view import CLOSE, NAME_LISTS, ResultView, facts_of, is_given
from mmadvisor.batch.block import Block, Flags
from mmadvisor.batch.conditions import YES, Column, FactColumn, NumberColumn
from mmadvisor.batch.fact_sheets import Sheets
from mmadvisor.batch.gates import Screening
from mmadvisor.batch.scores import Scores, bands_of, base_levels, percents
from mmadvisor.facts.registry import BAND, EVIDENCE_SHARE
from mmadvisor.facts.result import KEY_ANSWERS, MAIN_ANSWERS
from mmadvisor.mcda.arrays import Ints
from mmadvisor.model.catalog import Index
from mmadvisor.model.facts import text_fact
from mmadvisor.model.profile import Profile

NOBODY = -1
NameLists = tuple[Ints, list[tuple[str, ...]]]
"""(learners,) places in a list of different names."""
ASKED = tuple(dict.fromkeys((*MAIN_ANSWERS, *KEY_ANSWERS)))
OF_ANSWERS = ("main_answers", "open_answers", "key_answers", "open_key_answers", "fields_answered")
"""Facts that hang on which questions were answered."""
FLAGS = ("in_field", "micromasters_close")
PROGRAMS = ("look_into", "safe_degree", "stronger", "one_course", "read_free", "wished_first", "nearest")
"""Fields of a view as columns: 0, 1 and `NOBODY` for none, or the places of programs."""


@dataclass(frozen=True)
class Results:
    """What the results of a block are, before verdicts. `titles` are those of the gates, for `screening.obstacle`."""

    block: Block
    screening: Screening
    scores: Scores
    sheets: Sheets
    titles: Sequence[str]
    found: dict[str, FactColumn] = field(default_factory=dict)

    @cached_property
    def with_first(self) -> Ints:
        """Learners for whom something passes."""
        return np.flatnonzero(self.scores.count)

    @cached_property
    def first(self) -> Ints:
        """Their first places, as places of pairs."""
        return self.scores.start[self.with_first]

    @cached_property
    def obstacles(self) -> list[str | None]:
        """What keeps out most programs, for each learner."""
        titles = [*self.titles, None]
        return [titles[place] for place in self.screening.obstacle.tolist()]

    def of_ranked(self, name: str, pairs: Ints) -> Column:
        """Return one fact of pairs that passed, by their places in the scores."""
        scores = self.scores
        if name == EVIDENCE_SHARE.name:
            return NumberColumn.exact(scores.evidence[pairs])
        if name == BAND.name:
            rules = self.sheets.index.catalog.rules
            return FactColumn(bands_of(rules, scores.value[pairs]), [text_fact(band.id) for band in rules.bands])
        return self.sheets.column(name, self.block, scores.learner[pairs], scores.program[pairs])

    def of_result(self, name: str) -> FactColumn:
        """Return one fact `result.*` of every learner, but for how firm the first places are."""
        if name not in self.found:
            _, firsts, place = np.unique(self.parts[name], return_index=True, return_inverse=True)
            facts = [facts_of(self.view(learner))[name] for learner in firsts.tolist()]
            self.found[name] = FactColumn(place, facts)
        return self.found[name]

    @cached_property
    def parts(self) -> dict[str, Ints]:
        """What decides each fact `result.*`, as whole numbers: learners who are alike in it have the same fact."""
        parts = {
            **dict.fromkeys(OF_ANSWERS, self.answered),
            **{name: getattr(self, name) for name in (*FLAGS, *PROGRAMS)},
            **{name: place for name, (place, _) in self.lists.items()},
            "passing": self.scores.count,
            "main_obstacle": self.screening.obstacle,
        }
        return {f"result.{name}": part for name, part in parts.items()}

    def view(self, learner: int) -> ResultView:
        """Return the view of one learner."""
        bits = int(self.answered[learner])
        fields: dict[str, Any] = {
            **{name: (False, True, None)[getattr(self, name)[learner]] for name in FLAGS},
            **{name: self.sheets.names[getattr(self, name)[learner]] for name in PROGRAMS},
            **{name: values[place[learner]] for name, (place, values) in self.lists.items()},
        }
        return ResultView(
            answered=frozenset(key for bit, key in enumerate(ASKED) if bits >> bit & 1),
            passing=int(self.scores.count[learner]),
            main_obstacle=self.obstacles[learner],
            **fields,
        )

    @cached_property
    def lists(self) -> dict[str, NameLists]:
        """The names of a view that follow from one answer alone."""
        return {name: self.named(key, find) for name, (key, find) in NAME_LISTS.items()}

    def named(self, key: str, find: Callable[[Index, Profile], tuple[str, ...]]) -> NameLists:
        """Return the names that follow from one answer."""
        answers, firsts = self.block.combinations((key,))
        found = [find(self.sheets.index, self.block.profile(learner, (key,))) for learner in firsts.tolist()]
        places = {names: place for place, names in enumerate(dict.fromkeys(found))}
        return np.array([places[names] for names in found], dtype=np.int64)[answers], list(places)

    @cached_property
    def answered(self) -> Ints:
        """Which of the questions that verdicts ask for each learner answered: a bit for each."""
        found = np.zeros(self.block.count, dtype=np.int64)
        for bit, key in enumerate(ASKED):
            given = [is_given(value) and value != "not-sure" for value in self.block.coding.values[key]]
            found += np.array(given, dtype=np.int64)[self.block.codes[key]] << bit
        return found

    @cached_property
    def in_field(self) -> Ints:
        """Whether a program of a wished field passes."""
        return self.any_of(self.base_levels(self.scores.learner, self.scores.program) <= TOUCHED)

    @cached_property
    def micromasters_close(self) -> Ints:
        """Whether a MicroMasters is first or nearly so."""
        return self.any_of(self.of_kind("MicroMasters", self.scores.program) & (self.ahead >= -CLOSE))

    @cached_property
    def stronger(self) -> Ints:
        """The best program of each learner with more points than the first, behind which it stands by its field."""
        level = self.scores.level
        return self.best_of(np.flatnonzero((level > level[self.own_first]) & (self.ahead >= CLOSE)))

    @cached_property
    def own_first(self) -> Ints:
        """The first place of the learner of each pair that passed."""
        return np.asarray(self.scores.start[self.scores.learner])

    @cached_property
    def ahead(self) -> Ints:
        """Points, as shown, by which each program that passed is ahead of the first place."""
        shown = percents(self.scores.value)
        return np.asarray(shown - shown[self.own_first])

    @cached_property
    def wished_first(self) -> Ints:
        """The best program of the field that each learner named first."""
        scores = self.scores
        wish = self.sheets.looked_up("fit.wish", self.block, scores.learner, scores.program)
        return self.best_of(np.flatnonzero(wish.truths("is", "first") == YES))

    @cached_property
    def safe_degree(self) -> Ints:
        """The best degree of each learner that is marked safe to get into."""
        pairs = np.flatnonzero(self.of_kind("Degree", self.scores.program))
        return self.best_of(pairs[self.of_ranked("fit.admission", pairs).truths("is", "safe") == YES])

    @cached_property
    def look_into(self) -> Ints:
        """The degree to look into first."""
        return self.nearest_of(np.flatnonzero(self.screening.looked_into))

    @cached_property
    def one_course(self) -> Ints:
        """The program of which one course can be advised."""
        return self.nearest_of(self.left("one-course", "fit.first_course_fits"))

    @cached_property
    def read_free(self) -> Ints:
        """The program of which reading free of charge can be advised."""
        return self.nearest_of(self.left("read-free", "program.audit_free"))

    @cached_property
    def nearest(self) -> Ints:
        """The program that is closest to fields that closed, no whole degree, and that another answer could open."""
        screening = self.screening
        short = ~screening.looked_into & ~self.of_kind("Degree", screening.program)
        place, closed = self.lists["closed"]
        is_closed = np.array([bool(names) for names in closed], dtype=bool)[place]
        return np.where(is_closed, self.nearest_of(np.flatnonzero(short)), NOBODY)

    def left(self, what: str, fact: str) -> Ints:
        """Return the pairs of which this much can be advised, if a fact is true of them."""
        screening = self.screening
        pairs = np.flatnonzero(screening.leaves[what] & ~screening.looked_into)
        column = self.sheets.column(fact, self.block, screening.learner[pairs], screening.program[pairs])
        return np.asarray(pairs[column.truths("is", wanted=True) == YES])

    def nearest_of(self, pairs: Ints) -> Ints:
        """Return for each learner the program of its nearest pair: see `advise.result_view.nearness`."""
        learner, program = self.screening.learner[pairs], self.screening.program[pairs]
        price, _ = self.sheets.column("fit.likely_usd", self.block, learner, program).ends
        unsaid = self.sheets.column("fit.language", self.block, learner, program).truths("known", wanted=False)
        in_english = np.array(["en" in row.languages for row in self.sheets.programs], dtype=bool)
        foreign = (unsaid == YES) & ~in_english[program]
        level = self.base_levels(learner, program)
        order = np.lexsort((program, price, foreign, level, learner))  # unknown prices sort last
        return self.first_of(learner[order], program[order])

    def base_levels(self, learner: Ints, program: Ints) -> Ints:
        """Return the levels of pairs by the field alone."""
        wish = self.sheets.looked_up("fit.wish", self.block, learner, program)
        return base_levels(self.sheets.index.catalog.rules, wish)

    def of_kind(self, credential: str, program: Ints) -> Flags:
        """Tell of each program whether it is of a kind."""
        return np.array([row.credential == credential for row in self.sheets.programs], dtype=bool)[program]

    def best_of(self, pairs: Ints) -> Ints:
        """Return for each learner the first of some pairs that passed, `NOBODY` for none."""
        return self.first_of(self.scores.learner[pairs], self.scores.program[pairs])

    def first_of(self, learner: Ints, values: Ints) -> Ints:
        """Return for each learner the first value listed, `NOBODY` for none; learners stand in order."""
        found = np.full(self.block.count, NOBODY, dtype=np.int64)
        firsts = np.flatnonzero(np.diff(learner, prepend=NOBODY))
        found[learner[firsts]] = values[firsts]
        return found

    def any_of(self, flags: Flags) -> Ints:
        """Return for each learner whether any pair that passed is flagged; `NOBODY` where none passes."""
        flagged = np.bincount(self.scores.learner[flags], minlength=self.block.count) > 0
        return np.where(self.scores.count > 0, flagged, NOBODY)
