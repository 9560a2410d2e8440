"""JSON Lines: a profile in each line, as a profile file has it, with an `id` if there is one."""

from codecs import BOM_UTF8
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from mmadvisor.batch.rows import RawColumn, RowProblem, Rows, raw_column
from mmadvisor.errors import did_you_mean, quote
from mmadvisor.model.column_map import ID
from mmadvisor.questionnaire.settings import KEYS

LONGEST_LINE = 2**20
MATH = "math"
Cells = dict[str, bytes]


class Refused(ValueError):  # noqa: N818 - one line, not the program, fails
    """A line that holds no profile; with column, code, message and hint of the problem."""


def read_json_lines(
    path: Path, size: int, done: frozenset[int], keep: tuple[str, ...] = ()
) -> Iterator[tuple[int, Rows]]:
    """Yield chunks of a file; see `reading.chunks`. Lines that hold no profile are left out and named."""
    chunk = Chunk(keep)
    number = 0
    for row, line in read_lines(path):
        chunk.add(row, line)
        if len(chunk.lines) == size:
            if number not in done:
                yield number, chunk.rows()
            number += 1
            chunk = Chunk(keep)
    if (chunk.lines or chunk.problems or chunk.blank) and number not in done:
        yield number, chunk.rows()


def read_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield the lines with their numbers; of an endless one only the beginning."""
    row = 0
    with path.open("rb") as file:
        while line := file.readline(LONGEST_LINE):
            row += 1
            line = line.removeprefix(BOM_UTF8) if row == 1 else line
            while not line.endswith(b"\n") and len(rest := file.readline(LONGEST_LINE)):
                line = line[: LONGEST_LINE - 1] + rest[-1:]  # too long to be a profile; what it holds does not matter
            yield row, line


class Chunk:
    """The lines of one chunk; the keys in `keep` are handed on."""

    def __init__(self, keep: tuple[str, ...]) -> None:
        self.keep = keep
        self.blank = 0
        self.lines: list[tuple[int, Cells]] = []
        self.problems: list[RowProblem] = []

    def add(self, row: int, line: bytes) -> None:
        """Take a line apart, note what is wrong with it, or count it if it is blank."""
        if not line.strip():
            self.blank += 1
            return
        try:
            self.lines.append((row, cells_of(line, self.keep)))
        except Refused as error:
            self.problems.append(RowProblem(row, *error.args))

    def rows(self) -> Rows:
        """Return the lines as rows."""
        cells = [each for _, each in self.lines]
        names = {name for each in cells for name in each}
        columns = {key: plain_column([each.get(key) for each in cells]) for key in KEYS if key in names}
        handed_on = (*((ID,) if ID in names and ID not in self.keep else ()), *self.keep)
        kept = {name: [text_of(each.get(name)) for each in cells] for name in handed_on}
        numbers = np.array([row for row, _ in self.lines], dtype=np.int64)
        return Rows(numbers, kept, columns, self.problems, self.blank)


def cells_of(line: bytes, keep: Collection[str] = ()) -> Cells:
    """Return the values of a line as they are written, topics of math each by itself.

    Raises:
        Refused: It is no object, or has a key that is no answer.
    """
    cells = members(line, "")
    if MATH in cells:
        cells |= {f"{MATH}.{topic}": value for topic, value in members(cells.pop(MATH), MATH).items()}
    for name in cells:
        if name not in KEYS and name != ID and name not in keep:
            raise Refused(name, "BA004", f"there is no answer {quote(name)}", did_you_mean(name, KEYS))
    return cells


def members(text: bytes, column: str) -> Cells:
    """Return the values of a JSON object as they are written; none for null.

    Raises:
        Refused: It is none.
    """
    try:
        found = msgspec.json.decode(text, type=dict[str, msgspec.Raw] | None)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refused(column, "BA002", f"this is not a JSON object: {error}") from error
    return {name: bytes(value) for name, value in (found or {}).items()}


def plain_column(cells: list[bytes | None]) -> RawColumn:
    """Return cells as a column with its values read; what cannot be read stays as it is, to be refused."""
    column = raw_column(cells)
    return RawColumn(column.place, list(map(decoded, column.values)))


def decoded(text: bytes | None) -> Any:  # noqa: ANN401 - a value of any kind
    """Return a JSON value, or its text if it is none after all."""
    try:
        return None if text is None else msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return text


def text_of(text: bytes | None) -> str | None:
    """Return a value that is handed on as text."""
    found = decoded(text)
    return found if found is None or isinstance(found, str) else (text or b"").decode(errors="backslashreplace")
