"""Tables of any form: names of columns, and rows in batches of Arrow."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from mmadvisor.batch.heading import Heading
from mmadvisor.batch.rows import RowProblem
from mmadvisor.errors import AdvisorError

if TYPE_CHECKING:
    import pyarrow as pa

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Table:
    """A file that holds a table.

    Attributes:
        path: The file.
        heading: Names of its columns.
        batches: Yields the rows, some at a time; columns stand in the order of their names.
        notes: What a person should know of how it is read.
        missing: Grows while batches are read: rows that are not in them, with what is wrong.
    """

    path: Path
    heading: Heading
    batches: Callable[[], Iterator["pa.RecordBatch"]]
    notes: tuple[str, ...] = ()
    missing: dict[int, RowProblem] = field(default_factory=dict)


def unreadable(path: Path, error: Exception) -> AdvisorError:
    """Return the complaint of a library in one line."""
    first = str(error).partition("\n")[0][:LONGEST]
    return AdvisorError(f"{path}: cannot be read: {first}")
