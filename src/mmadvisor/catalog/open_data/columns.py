"""What a table and its columns are, and the columns that several tables share."""

from collections.abc import Callable, Iterator
from typing import Any, Literal, NamedTuple

from msgspec import Struct

from mmadvisor.csv_rows import Cell
from mmadvisor.model.catalog import Catalog

Kind = Literal["string", "integer", "number", "boolean"]
"""Types by their names in Table Schema, https://datapackage.org/standard/table-schema/."""
Row = tuple[dict[str, Cell], Struct]
"""A row: the cells that its record does not hold, by column, and the record."""


class Column(NamedTuple):
    """A column; `of` names the table and column that it refers to, `at` where its value stands in a record."""

    name: str
    about: str
    kind: Kind = "string"
    of: tuple[str, str] | None = None
    at: str = ""


class Table(NamedTuple):
    """A table; `key` are the columns by which a row is known."""

    name: str
    about: str
    rows: Callable[[Catalog], Iterator[Row]]
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ("program", "place")

    def cells(self, catalog: Catalog) -> Iterator[tuple[Cell, ...]]:
        """Yield the cells of each row."""
        for given, record in self.rows(catalog):
            yield tuple(
                given[each.name] if each.name in given else value_at(record, each.at or each.name)
                for each in self.columns
            )


def value_at(record: Struct, at: str) -> Cell:
    """Return what stands in a record at a path of keys and places; None where a part of the way is unknown."""
    here: Any = record
    for key in at.split("."):
        if here is None:
            return None
        here = here[int(key)] if key.isdecimal() else getattr(here, key)
    return (", ".join(here) or None) if isinstance(here, tuple) else here


PROGRAM = Column("program", "Id of the program.", of=("programs", "id"))
SOURCE = Column("source", "Id of the source within the program, in the table sources.")
AS_OF = Column("as_of", "Month or year to which it applies, YYYY-MM or YYYY; empty: the source is undated.")
PLACE = Column("place", "Its place in the list, from 1.", "integer")
