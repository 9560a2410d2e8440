"""Tables of any form: their heading, the rows below it in batches of Arrow, and of a CSV file how it is written.

Programs differ in separators and encodings, and forms in how many rows of heading they write. What is meant is settled
by the first rows.
"""

import csv
from codecs import BOM_UTF16_BE, BOM_UTF16_LE, getincrementaldecoder
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa

from mmadvisor.batch.rows import RowProblem
from mmadvisor.errors import AdvisorError, quote
from mmadvisor.model.column_map import ID
from mmadvisor.questionnaire.settings import KEYS

NAMES = (ID, *KEYS)
SEPARATORS = (",", ";", "\t", "|")
SAYS_SEPARATOR = "sep="
"""Begins a first line by which Excel tells itself the separator."""
NOT_UTF_8 = frozenset(map(chr, range(0xDC80, 0xDD00)))
"""What stands for bytes that are no text."""
LONGEST_HEADING = 2**16
MARKS_OF_UTF_16 = (BOM_UTF16_LE, BOM_UTF16_BE)
NO_TEXT = {b"PK\x03\x04": "a workbook or an archive", b"\x1f\x8b": "a compressed file", b"PAR1": "a Parquet file"}
MOST_ROWS = 3
QUALTRICS = '{"ImportId":'
"""Begins each cell of the last row of heading that Qualtrics writes, behind names and texts of questions."""
Row = tuple[str, ...]
LONGEST = 200


class Heading(NamedTuple):
    """Names of the columns as they stand there, and how many more rows of heading follow the first one."""

    names: Row
    more_rows: int

    @property
    def notes(self) -> tuple[str, ...]:
        """What a person should know of how it was read."""
        more = f"the heading of Qualtrics has {self.more_rows + 1} rows; the learners are counted from the one below it"
        return (more,) if self.more_rows else ()


def heading_of(rows: Sequence[Row]) -> Heading:
    """Return the heading of a table by its first rows, of which there is one at least."""
    marked = next((place for place, row in enumerate(rows) if row[:1] and row[0].startswith(QUALTRICS)), 0)
    return Heading(max(rows[: max(1, marked)], key=meant), marked)


def meant(row: Sequence[str]) -> tuple[int, int]:
    """Return how many names of a row are those of answers, and how much it says, to find the row of names."""
    return sum(answer_meant(name) is not None for name in row), sum(map(len, row))


def read_heading(path: Path) -> tuple[Heading, str, str, int]:
    """Return the heading of a CSV file, and how that is written: separator, encoding, lines before the heading.

    Raises:
        AdvisorError: The file holds no text, none in UTF-8 or UTF-16, or nothing.
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        start = file.read(LONGEST_HEADING)
    if kind := next((kind for mark, kind in NO_TEXT.items() if start.startswith(mark)), None):
        raise AdvisorError(f"{path}: this is {kind}, not CSV; save it as CSV in UTF-8")
    encoding = "utf-16" if start.startswith(MARKS_OF_UTF_16) else "utf-8"
    try:
        text = getincrementaldecoder(encoding)(errors="surrogateescape").decode(start).removeprefix("\ufeff")
    except UnicodeDecodeError as error:  # UTF-16 has no escapes
        raise not_utf_16(path) from error
    lines = text.splitlines(keepends=True)
    told = lines[0].strip() if lines else ""
    says_so = told.lower().startswith(SAYS_SEPARATOR)
    separators: Sequence[str] = SEPARATORS
    if says_so:
        separators = (told[len(SAYS_SEPARATOR) :].strip('"') or "\t",)
        if separators[0] not in SEPARATORS:
            raise AdvisorError(f"{path}: {quote(told)} names a separator that cannot be used; save it with commas")
    before = next((place for place, line in enumerate(lines) if place >= says_so and line.strip()), len(lines))
    found = {each: first_rows(path, lines[before:], each) for each in separators}
    separator = max(separators, key=lambda each: fits(found[each]))
    return heading_of(found[separator]), separator, encoding, before


def not_utf_16(path: Path) -> AdvisorError:
    """Return the complaint about a file that begins as UTF-16 and is not."""
    return AdvisorError(f"{path}: this is not text in UTF-16; save the file as CSV in UTF-8")


def fits(rows: Sequence[Row]) -> tuple[int, bool, int]:
    """Return how well a separator fits: it finds names of answers, rows of one length, many cells."""
    widths = {len(row) for row in rows if row}
    return max(meant(row)[0] for row in rows), len(widths) == 1, len(rows[0])


def first_rows(path: Path, lines: Sequence[str], separator: str) -> list[Row]:
    """Return the first rows of a file.

    Raises:
        AdvisorError: There is none, or it is not text in UTF-8.
    """
    try:
        rows = list(map(tuple, islice(csv.reader(lines, delimiter=separator), MOST_ROWS)))
    except csv.Error as error:
        raise AdvisorError(f"{path}: the heading cannot be read: {error}") from error
    if not rows:
        raise AdvisorError(f"{path}: cannot be read: there is no heading")
    if any(sign in NOT_UTF_8 for name in rows[0] for sign in name):
        raise AdvisorError(f"{path}: the heading is not text in UTF-8; save the file as CSV in UTF-8")
    return rows


def answer_meant(name: str) -> str | None:
    """Return the answer that a name stands for, whatever its capitals and the signs between its words."""
    return MEANT.get(simple(name))


def simple(name: str) -> str:
    """Return a name in small letters, its words joined by underscores."""
    return "_".join(name.casefold().replace("-", " ").replace("_", " ").split())


MEANT = {simple(name): name for name in NAMES}


@dataclass(frozen=True, slots=True)
class Table:
    """A file that holds a table.

    Attributes:
        batches: Yields the rows, some at a time; columns stand in the order of their names.
        notes: What a person should know of how it is read.
        missing: Grows while batches are read: rows that are not in them, with what is wrong.
    """

    path: Path
    heading: Heading
    batches: Callable[[], Iterator[pa.RecordBatch]]
    notes: tuple[str, ...] = ()
    missing: dict[int, RowProblem] = field(default_factory=dict)


def unreadable(path: Path, error: Exception) -> AdvisorError:
    """Return the complaint of a library in one line."""
    first = str(error).partition("\n")[0][:LONGEST]
    return AdvisorError(f"{path}: cannot be read: {first}")
