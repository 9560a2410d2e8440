"""Rows of a file before their answers are checked, and what is wrong with some."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from msgspec import Struct

from mmadvisor.batch.block import Flags
from mmadvisor.mcda.arrays import Ints

Kept = dict[str, list[str | None]]
"""Columns that are handed on, by their names in the output."""


class RowProblem(Struct, frozen=True):
    """Why a row was left out: rows count from 1, without a heading."""

    row: int
    column: str
    code: str
    message: str
    hint: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class RawColumn:
    """One column: `values[place[i]]` stands in row i; None for an empty cell. A text is not yet taken apart."""

    place: Ints
    values: list[Any]

    def taken(self, rows: Ints) -> "RawColumn":
        """Return the column of some rows."""
        return RawColumn(self.place[rows], self.values)

    def mapped(self, change: Callable[[Any], Any]) -> "RawColumn":
        """Return the column with each of its values changed."""
        return RawColumn(self.place, list(map(change, self.values)))


@dataclass(frozen=True, slots=True)
class Rows:
    """Some rows in the order of the file.

    Attributes:
        numbers: (rows,) their numbers in the file.
        kept: The columns that are handed on, `id` among them if there is one.
        columns: The columns present, by the key of an answer, `math.<topic>` for a topic.
        problems: Rows between these that cannot be read at all.
        blank: How many rows between these were passed over, as every cell is empty.
    """

    numbers: Ints
    kept: Kept
    columns: dict[str, RawColumn]
    problems: list[RowProblem]
    blank: int = 0

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.numbers)

    def kept_of(self, rows: Ints) -> Kept:
        """Return what is handed on of some rows."""
        return {name: [values[row] for row in rows.tolist()] for name, values in self.kept.items()}

    def without_blanks(self, filled: Flags) -> "Rows":
        """Return these rows without those of which every cell is empty."""
        if filled.all():
            return self
        rows = np.flatnonzero(filled)
        columns = {key: column.taken(rows) for key, column in self.columns.items()}
        return Rows(self.numbers[rows], self.kept_of(rows), columns, self.problems, self.count - len(rows))


def raw_column(cells: list[Any]) -> RawColumn:
    """Return cells as a column, equal ones once."""
    numbers: dict[Any, int] = {}
    place = np.array([numbers.setdefault(cell, len(numbers)) for cell in cells], dtype=np.int64)
    return RawColumn(place, list(numbers))
