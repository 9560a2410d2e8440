"""What a table and its columns are, and the columns that several tables share."""

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from mmadvisor.model.catalog import Catalog

Cell = str | int | float | bool | None
Kind = Literal["string", "integer", "number", "boolean"]
"""Types by their names in Table Schema, https://datapackage.org/standard/table-schema/."""


class Column(NamedTuple):
    """A column; `of` names the table and column that it refers to."""

    name: str
    kind: Kind
    about: str
    of: tuple[str, str] | None = None


class Table(NamedTuple):
    """A table; `key` are the columns by which a row is known."""

    name: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Callable[[Catalog], Iterator[tuple[Cell, ...]]]


PROGRAM = Column("program", "string", "Id of the program.", ("programs", "id"))
SOURCE = Column("source", "string", "Id of the source within the program, in the table sources.")
AS_OF = Column("as_of", "string", "Month or year to which it applies, YYYY-MM or YYYY; empty: the source is undated.")
PLACE = Column("place", "integer", "Its place in the list, from 1.")
