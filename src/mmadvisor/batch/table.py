"""What rules and facts say, looked up: found once for each combination of the answers read, and each program."""

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from mmadvisor.batch.block import Block
from mmadvisor.batch.truths import FactColumn
from mmadvisor.mcda.arrays import Floats, Ints
from mmadvisor.model.facts import Fact
from mmadvisor.model.profile import Profile

Find = Callable[[Profile, int], Sequence[float]]
_FIRST_ROWS = 8


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
        self.cells: Floats = np.full((_FIRST_ROWS, self.programs, self.width), np.nan)

    @property
    def size(self) -> int:
        """How many numbers are held."""
        return self.cells.size

    def look_up(self, block: Block, learners: Ints, programs: Ints) -> Floats:
        """Return (pairs, width) what is said of each pair of a learner and a program."""
        place = self.places_in(block)[learners] * self.programs + programs
        found = self.taken(place)
        missing = np.isnan(found[:, 0])
        if missing.any():
            self.fill(*np.divmod(np.unique(place[missing]), self.programs))
            found = self.taken(place)
        return found

    def taken(self, place: Ints) -> Floats:
        """Return (pairs, width) the cells of pairs, by row of the table times programs plus program."""
        return np.take(self.cells.reshape(-1, self.width), place, axis=0)

    def fill(self, places: Ints, programs: Ints) -> None:
        """Find what is said of combinations and programs, each pair once."""
        pairs = zip(places.tolist(), programs.tolist(), strict=True)
        self.cells[places, programs] = [self.find(self.profiles[place], program) for place, program in pairs]

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
        super().__init__(keys, programs, 1, lambda profile, program: (self.number(find(profile, program)),))

    def forget(self) -> None:
        """Start anew."""
        super().forget()
        self.numbers: dict[Fact, int] = {}

    def number(self, fact: Fact) -> int:
        """Return the number of a fact."""
        return self.numbers.setdefault(fact, len(self.numbers))

    def column(self, block: Block, learners: Ints, programs: Ints) -> FactColumn:
        """Return the fact of each pair of a learner and a program."""
        return FactColumn(self.look_up(block, learners, programs)[:, 0].astype(np.int64), list(self.numbers))
