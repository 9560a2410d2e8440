"""From tables to chunks of rows, whatever form the table has."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import types

from mmadvisor.batch.block import Flags
from mmadvisor.batch.input_columns import Use, meaning
from mmadvisor.batch.input_tables import Table
from mmadvisor.batch.rows import Kept, RawColumn, RowProblem, Rows
from mmadvisor.errors import AdvisorError, quote
from mmadvisor.mcda.arrays import Ints
from mmadvisor.questionnaire.settings import EMPTY

Missing = Mapping[int, RowProblem]
TEXTS = ("string", "large_string", "string_view", "binary", "large_binary", "binary_view", "null")
LISTS_OF_ARROW = ("list", "large_list", "fixed_size_list", "list_view", "large_list_view")
VIEWS = ("string_view", "binary_view", "list_view", "large_list_view")
"""Types that Polars writes, and that not every Arrow casts."""


def chunked(table: Table, uses: Sequence[Use], size: int, done: frozenset[int]) -> Iterator[tuple[int, Rows]]:
    """Yield the rows of a table in chunks; see `reading.chunks`."""
    held: list[pa.RecordBatch] = []
    chunk, last = 0, 0
    for batch in table.batches():
        held.append(batch)
        while sum(each.num_rows for each in held) >= size:
            whole = pa.Table.from_batches(held)
            held = whole.slice(size).to_batches()
            numbers, missing = numbered(size, last, table.missing, to_end=False)
            last = int(numbers[-1])
            if chunk not in done:
                yield chunk, rows_of(whole.slice(0, size), table, uses, numbers, missing)
            chunk += 1
    numbers, missing = numbered(sum(each.num_rows for each in held), last, table.missing, to_end=True)
    if (held or missing) and chunk not in done:
        yield chunk, rows_of(pa.Table.from_batches(held) if held else None, table, uses, numbers, missing)


def numbered(count: int, last: int, missing: Missing, *, to_end: bool) -> tuple[Ints, list[RowProblem]]:
    """Return the numbers of the next rows, and what is missing before, between, or at the end behind them."""
    left_out = {row: problem for row, problem in missing.items() if row > last}
    candidates = np.arange(last + 1, last + 1 + count + len(left_out))
    numbers = np.setdiff1d(candidates, np.array([*left_out], dtype=np.int64))[:count]
    end = int(numbers[-1]) if count else last
    return numbers, [problem for row, problem in left_out.items() if to_end or row <= end]


def rows_of(
    cells: pa.Table | None, table: Table, uses: Sequence[Use], numbers: Ints, missing: list[RowProblem]
) -> Rows:
    """Return the cells of a chunk as rows, without the blank ones.

    Raises:
        AdvisorError: A column is of a type that holds no answers, or has cells and no name.
    """
    kept: Kept = {}
    columns: dict[str, RawColumn] = {}
    filled: Flags = np.zeros(len(numbers), dtype=bool)
    named = zip(table.heading.names, uses, () if cells is None else cells.columns, strict=cells is not None)
    for place, (name, use, column) in enumerate(named, start=1):
        if use.answer is not None:
            if not is_plain(column.type):
                raise AdvisorError(f"{table.path}: the column {quote(name)} holds {column.type}, which is no answer")
            raw = distinct(in_usual_types(column, EMPTY.get(use.answer, "")))
            present = np.array([not is_blank(value) for value in raw.values], dtype=bool)[raw.place]
            columns[use.answer] = raw.mapped(partial(meaning, use))
        if use.kept is not None or use.answer is None:
            values = column.to_pylist()
            present = np.array([not is_blank(value) for value in values], dtype=bool)
            if use.kept is not None:
                kept[use.kept] = [cell_text(value) for value in values]
            elif not name.strip() and present.any():
                message = f"column {place} has cells and no name in the heading"
                raise AdvisorError(f"{table.path}: {message}; name it, or leave it out (pandas: index=False)")
        filled |= present
    return Rows(numbers, kept, columns, missing).without_blanks(filled)


def is_blank(cell: Any) -> bool:  # noqa: ANN401 - a cell of any kind
    """Tell whether a cell is empty: nothing, spaces, or what some programs write for nothing."""
    if isinstance(cell, str | bytes):
        return not cell.strip()
    return cell is None or (isinstance(cell, float) and cell != cell)  # noqa: PLR0124 - NaN


def cell_text(cell: Any) -> str | None:  # noqa: ANN401 - as above
    """Return a cell that is handed on as text; a whole number without a point, as some programs have no other."""
    if isinstance(cell, bytes):
        return cell.decode(errors="backslashreplace")
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return None if cell is None or is_blank(cell) else str(cell)


def is_any(kind: pa.DataType, names: Sequence[str]) -> bool:
    """Tell whether a type is one of some, by the words that Arrow has for them."""
    return any(getattr(types, f"is_{name}")(kind) for name in names)


def is_plain(kind: pa.DataType) -> bool:
    """Tell whether cells of a type can be answers: text, numbers, truths, days and times, and lists of text."""
    if is_any(kind, (*LISTS_OF_ARROW, "dictionary")):
        return is_any(kind.value_type, TEXTS)
    return is_any(kind, (*TEXTS, "integer", "floating", "decimal", "boolean", "date", "timestamp"))


def in_usual_types(cells: pa.ChunkedArray, empty: str) -> pa.ChunkedArray:
    """Return lists as CSV writes them, `empty` for an empty one; decimals as numbers, and text of any kind as text."""
    kind = cells.type
    if types.is_dictionary(kind):
        return in_usual_types(cells.cast(kind.value_type), empty)
    if types.is_decimal(kind):
        return cells.cast(pa.float64())
    if is_any(kind, VIEWS):
        usual = pa.list_(pa.string()) if is_any(kind, LISTS_OF_ARROW) else None
        return in_usual_types(pa.chunked_array([pa.array(cells.to_pylist(), usual)]), empty)
    if not is_any(kind, LISTS_OF_ARROW):
        return cells
    joined = pc.binary_join(cells.cast(pa.list_(pa.string())), ";")
    return pc.if_else(pc.equal(pc.list_value_length(cells), 0), empty, joined)


def distinct(cells: pa.ChunkedArray) -> RawColumn:
    """Return cells as a column, equal ones once."""
    coded = cells.combine_chunks().dictionary_encode("encode")
    if not len(coded):
        return RawColumn(np.zeros(0, dtype=np.int64), [])
    return RawColumn(coded.indices.to_numpy(zero_copy_only=False).astype(np.int64), coded.dictionary.to_pylist())
