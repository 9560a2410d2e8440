"""JSON Lines: a profile in each line, as a profile file has it, with an `id` if there is one."""

from codecs import BOM_UTF8
from collections.abc import Collection, Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from mmadvisor.batch.rows import RowProblem, Rows, raw_column
from mmadvisor.errors import did_you_mean, quote
from mmadvisor.model.column_map import ID
from mmadvisor.questionnaire.settings import KEYS

LONGEST_LINE = 2**20
MATH = "math"
Cells = dict[str, bytes]


class Refused(ValueError):  # noqa: N818 - one line, not the program, fails
    """A line that holds no profile; with column, code, message and hint of the problem."""


def read_json_lines(path: Path, size: int, done: frozenset[int], keep: Collection[str]) -> Iterator[tuple[int, Rows]]:
    """Yield chunks of a file; see `reading.chunks`. Lines that hold no profile are left out and named."""
    lines = read_lines(path)
    for number in count():
        found, problems, blank = next_lines(lines, size, keep)
        if not (found or problems or blank):
            return
        if number not in done:
            yield number, rows_of(found, problems, blank, keep)


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


def next_lines(
    lines: Iterable[tuple[int, bytes]], size: int, keep: Collection[str]
) -> tuple[dict[int, Cells], list[RowProblem], int]:
    """Return the next lines by their numbers, what is wrong with others between them, and how many are blank."""
    found: dict[int, Cells] = {}
    problems, blank = [], 0
    for row, line in lines:
        try:
            if line.strip():
                found[row] = cells_of(line, keep)
            else:
                blank += 1
        except Refused as error:
            problems.append(RowProblem(row, *error.args))
        if len(found) == size:
            break
    return found, problems, blank


def rows_of(lines: dict[int, Cells], problems: list[RowProblem], blank: int, keep: Collection[str]) -> Rows:
    """Return lines as rows; the keys in `keep` are handed on."""
    names = {name for cells in lines.values() for name in cells}
    columns = {
        key: raw_column([cells.get(key) for cells in lines.values()]).mapped(decoded) for key in KEYS if key in names
    }
    handed_on = (*((ID,) if ID in names and ID not in keep else ()), *keep)
    kept = {name: [text_of(cells.get(name)) for cells in lines.values()] for name in handed_on}
    return Rows(np.array([*lines], dtype=np.int64), kept, columns, problems, blank)


def cells_of(line: bytes, keep: Collection[str]) -> Cells:
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


def decoded(text: bytes | None) -> Any:  # noqa: ANN401 - a value of any kind
    """Return a JSON value; what is none after all stays as it is, to be refused."""
    try:
        return None if text is None else msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return text


def text_of(text: bytes | None) -> str | None:
    """Return a value that is handed on as text."""
    found = decoded(text)
    return found if found is None or isinstance(found, str) else (text or b"").decode(errors="backslashreplace")
