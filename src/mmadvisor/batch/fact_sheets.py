"""Facts of any program for any answers, and what rules say of them: looked up, or worked out over columns."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from mmadvisor.advise.result_view import Named
from mmadvisor.batch.block import Block
from mmadvisor.batch.conditions import Column, Columns, FactColumn, NumberColumn
from mmadvisor.batch.reckonings import COLUMNS, NUMBERS, Reckoned, is_reckoned
from mmadvisor.facts.answers import answer_of
from mmadvisor.facts.registry import SPECS, FactSheet
from mmadvisor.mcda.arrays import Floats, Ints
from mmadvisor.model.catalog import Index
from mmadvisor.model.facts import Fact
from mmadvisor.model.profile import Profile
from mmadvisor.reckoning.arithmetic import ONE, Arithmetic
from mmadvisor.reckoning.situation import Situation
from mmadvisor.rules.conditions import Get

ANSWER = "profile."
FIRST_ROWS = 8
Find = Callable[[Profile, int], Sequence[float]]
Work = Callable[[Columns, int], npt.NDArray[Any]]
"""What a rule says of many cases, from columns of facts and how many cases there are."""


class Table:
    """Rows of numbers by combination of the answers `keys` and by program; `find` is asked for those not there yet."""

    def __init__(self, keys: Iterable[str], programs: int, width: int, find: Find) -> None:
        self.keys = tuple(sorted(keys))
        self.programs = programs
        self.width = width
        self.find = find
        self.forget()

    def forget(self) -> None:
        """Start anew."""
        self.places: dict[tuple[int, ...], int] = {}
        self.profiles: list[Profile] = []
        self.cells: Floats = np.full((FIRST_ROWS, self.programs, self.width), np.nan)

    def look_up(self, block: Block, learners: Ints, programs: Ints) -> Floats:
        """Return (pairs, width) what is said of each pair of a learner and a program."""
        place = self.places_in(block)[learners] * self.programs + programs
        found = self.taken(place)
        missing = np.isnan(found[:, 0])
        if missing.any():
            rows, columns = np.divmod(np.unique(place[missing]), self.programs)
            pairs = zip(rows.tolist(), columns.tolist(), strict=True)
            self.cells[rows, columns] = [self.find(self.profiles[row], program) for row, program in pairs]
            found = self.taken(place)
        return found

    def taken(self, place: Ints) -> Floats:
        """Return (pairs, width) the cells of pairs, by row of the table times programs plus program."""
        return np.take(self.cells.reshape(-1, self.width), place, axis=0)

    def places_in(self, block: Block) -> Ints:
        """Return (learners,) the rows of the table that they look at."""
        combination, firsts = block.combinations(self.keys)
        rows = np.array([self.place(block, learner) for learner in firsts.tolist()], dtype=np.int64)
        if len(self.profiles) > len(self.cells):
            shape = (2 * len(self.profiles) - len(self.cells), self.programs, self.width)
            self.cells = np.concatenate([self.cells, np.full(shape, np.nan)])
        return np.asarray(rows[combination])

    def place(self, block: Block, learner: int) -> int:
        """Return the row of one learner's combination."""
        codes = tuple(int(block.codes[key][learner]) for key in self.keys)
        if codes not in self.places:
            self.places[codes] = len(self.places)
            self.profiles.append(block.profile(learner, self.keys))
        return self.places[codes]


class FactTable(Table):
    """One fact, looked up: as a column of facts for conditions, equal ones once."""

    def __init__(self, keys: Iterable[str], programs: int, find: Callable[[Profile, int], Fact]) -> None:
        super().__init__(keys, programs, 1, lambda *at: [self.numbers.setdefault(find(*at), len(self.numbers))])

    def forget(self) -> None:
        """Start anew."""
        super().forget()
        self.numbers: dict[Fact, int] = {}

    def column(self, block: Block, learners: Ints, programs: Ints) -> FactColumn:
        """Return the fact of each pair of a learner and a program."""
        return FactColumn(self.look_up(block, learners, programs)[:, 0].astype(np.int64), list(self.numbers))


class Sheets:
    """The programs of a catalog, by id; a program is named by its place in this order from here on."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.programs = sorted(index.catalog.programs, key=lambda program: program.id)
        self.memos = [Situation(program, Profile(), index).memo for program in self.programs]
        self.names = [*(Named(row.id, f"{row.title}, {index.provider(row)}") for row in self.programs), None]
        self.tables: list[Table] = []
        self.facts: dict[str, FactTable] = {}
        self.latest: Reckoned | None = None

    def situation(self, profile: Profile, program: int, do: Arithmetic = ONE) -> Situation:
        """Return what facts of one program are computed from for some answers."""
        return Situation(self.programs[program], profile, self.index, self.memos[program], do=do)

    def sheet(self, profile: Profile, program: int) -> FactSheet:
        """Return the facts of one program for some answers."""
        return FactSheet(self.situation(profile, program))

    def column(self, name: str, block: Block, learners: Ints, programs: Ints) -> Column:
        """Return one fact of each pair of a learner and a program."""
        if name.startswith(ANSWER):
            return answers(name, block).taken(learners)
        if is_reckoned(name):
            return self.reckoned(name, block, learners * len(self.programs) + programs)
        return self.looked_up(name, block, learners, programs)

    def looked_up(self, name: str, block: Block, learners: Ints, programs: Ints) -> FactColumn:
        """Return one fact of each pair that is not reckoned."""
        if name not in self.facts:
            self.facts[name] = FactTable(SPECS[name].reads, len(self.programs), lambda *at: self.sheet(*at).get(name))
            self.tables.append(self.facts[name])
        return self.facts[name].column(block, learners, programs)

    def reckoned(self, name: str, block: Block, pairs: Ints) -> Column:
        """Return one fact of some pairs; what was reckoned for the pairs of an earlier call serves those among them."""
        if self.latest and self.latest.block is block and (column := self.latest.column(name, pairs)) is not None:
            return column
        in_order = bool((np.diff(pairs) > 0).all())
        self.latest = Reckoned(block, pairs if in_order else np.unique(pairs), len(self.programs), self.situation)
        return self.reckoned(name, block, pairs)

    def rule_table(
        self, keys: frozenset[str], width: int, find: Callable[[Get], Sequence[float]], work: Work
    ) -> "Table | Formula":
        """Return what a rule that reads these answers is looked up in: found once for each combination, or reckoned."""
        if keys & COLUMNS:
            return Formula(self, work)
        self.tables.append(table := Table(keys, len(self.programs), width, lambda *at: find(self.sheet(*at).get)))
        return table


class Formula(NamedTuple):
    """Stands where a `Table` stands for rules on reckoned facts: worked out over columns, and not kept."""

    sheets: Sheets
    work: Work

    def look_up(self, block: Block, learners: Ints, programs: Ints) -> Floats:
        """Return (pairs, width) what is said of each pair of a learner and a program."""

        @cache
        def column(name: str) -> Column:
            return self.sheets.column(name, block, learners, programs)

        return np.asarray(self.work(column, len(learners)), dtype=np.float64)


def answers(name: str, block: Block) -> Column:
    """Return one answer of every learner."""
    key = name.removeprefix(ANSWER)
    if key in NUMBERS:
        return NumberColumn.exact(block.numbers(key))
    keys = tuple(sorted(SPECS[name].reads))
    place, firsts = block.combinations(keys)
    return FactColumn(place, [answer_of(block.profile(learner, keys), name) for learner in firsts.tolist()])
