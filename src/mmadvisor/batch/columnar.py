"""CSV and Parquet, read by Arrow."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from mmadvisor.batch.heading import ID, answers_of, read_heading
from mmadvisor.batch.rows import RawColumn, RowProblem, Rows
from mmadvisor.errors import AdvisorError, quote
from mmadvisor.mcda.arrays import Ints
from mmadvisor.questionnaire.settings import EMPTY

if TYPE_CHECKING:
    import pyarrow as pa

BLOCK = 2**22
"""Bytes of CSV read at once; no row may be longer."""
LONGEST = 200


def read_csv(path: Path, size: int, done: frozenset[int]) -> Iterator[tuple[int, Rows]]:
    """Yield chunks of a CSV file; see `reading.chunks`. Rows with too many or too few cells are left out and named."""
    import pyarrow as pa  # noqa: PLC0415 - an extra
    from pyarrow import csv  # noqa: PLC0415

    bad: list[RowProblem] = []

    def leave_out(row: csv.InvalidRow) -> str:
        message = f"{row.actual_columns} cells, and the heading has {row.expected_columns}"
        hint = f"put quotes around a cell that holds {quote(heading.separator)}"
        # Arrow counts the heading, and what stands before it.
        bad.append(RowProblem(row.number - 1 - heading.lines_before, "", "BA001", message, hint))
        return "skip"

    try:
        heading = read_heading(path)
        answers = answers_of(path, heading.names)
        reader = csv.open_csv(
            path,
            # One thread: only then does Arrow number the rows.
            read_options=csv.ReadOptions(
                block_size=BLOCK, use_threads=False, encoding=heading.encoding, skip_rows=heading.lines_before
            ),
            parse_options=csv.ParseOptions(
                delimiter=heading.separator, newlines_in_values=True, invalid_row_handler=leave_out
            ),
            convert_options=csv.ConvertOptions(column_types=dict.fromkeys(heading.names, pa.binary())),
        )
        yield from chunked((named(path, batch, answers) for batch in reader), size, done, bad)
    except (pa.ArrowException, OSError) as error:
        raise unreadable(path, error) from error


def read_parquet(path: Path, size: int, done: frozenset[int]) -> Iterator[tuple[int, Rows]]:
    """Yield chunks of a Parquet file; see `reading.chunks`."""
    import pyarrow as pa  # noqa: PLC0415 - an extra
    from pyarrow import parquet  # noqa: PLC0415

    try:
        with parquet.ParquetFile(path) as file:
            answers = answers_of(path, file.schema_arrow.names)
            for name, kind in zip(file.schema_arrow.names, file.schema_arrow.types, strict=True):
                if not is_plain(kind):
                    raise AdvisorError(f"{path}: the column {quote(name)} holds {kind}, which is no answer")
            yield from chunked((named(path, batch, answers) for batch in file.iter_batches(size)), size, done, [])
    except (pa.ArrowException, OSError) as error:
        raise unreadable(path, error) from error


def named(path: Path, batch: "pa.RecordBatch", answers: Sequence[str | None]) -> "pa.RecordBatch":
    """Return a batch with its columns named as answers, without those that have no name.

    Raises:
        AdvisorError: Such a column has cells.
    """
    import pyarrow as pa  # noqa: PLC0415 - an extra

    kept = {answer: batch.column(place) for place, answer in enumerate(answers) if answer is not None}
    for place, answer in enumerate(answers):
        if answer is None and any(cell not in {None, b"", ""} for cell in batch.column(place).to_pylist()):
            raise AdvisorError(f"{path}: column {place + 1} has cells and no name in the heading")
    return pa.RecordBatch.from_pydict(kept)


def unreadable(path: Path, error: Exception) -> AdvisorError:
    """Return Arrow's complaint in one line."""
    return AdvisorError(f"{path}: cannot be read: {str(error).splitlines()[0][:LONGEST]}")


def is_plain(kind: "pa.DataType") -> bool:
    """Tell whether cells of a type can be answers: text, numbers, truths, days, and lists of text."""
    from pyarrow import types  # noqa: PLC0415 - an extra

    if is_list(kind) or types.is_dictionary(kind):
        return is_text(kind.value_type)
    numbers = types.is_integer(kind) or types.is_floating(kind) or types.is_decimal(kind)
    return is_text(kind) or numbers or any(fits(kind) for fits in (types.is_boolean, types.is_date, types.is_null))


def is_text(kind: "pa.DataType") -> bool:
    """Tell whether a type is text."""
    from pyarrow import types  # noqa: PLC0415 - an extra

    usual = (types.is_string, types.is_large_string, types.is_binary, types.is_large_binary, types.is_null)
    return any(fits(kind) for fits in (*usual, types.is_string_view, types.is_binary_view))


def is_view(kind: "pa.DataType") -> bool:
    """Tell whether a type is one of views, as Polars writes."""
    from pyarrow import types  # noqa: PLC0415 - an extra

    views = (types.is_string_view, types.is_binary_view, types.is_list_view, types.is_large_list_view)
    return any(fits(kind) for fits in views)


def is_list(kind: "pa.DataType") -> bool:
    """Tell whether a type is a list of one kind or another."""
    from pyarrow import types  # noqa: PLC0415 - an extra

    return any(
        fits(kind)
        for fits in (
            types.is_list,
            types.is_large_list,
            types.is_fixed_size_list,
            types.is_list_view,
            types.is_large_list_view,
        )
    )


def chunked(
    batches: Iterator["pa.RecordBatch"], size: int, done: frozenset[int], bad: list[RowProblem]
) -> Iterator[tuple[int, Rows]]:
    """Put batches of any size together into chunks. `bad` grows while batches are read: rows that are not in them."""
    import pyarrow as pa  # noqa: PLC0415 - an extra

    held: list[pa.RecordBatch] = []
    chunk, last = 0, 0
    for batch in batches:
        held.append(batch)
        while sum(each.num_rows for each in held) >= size:
            table = pa.Table.from_batches(held)
            held = table.slice(size).to_batches()
            numbers, problems = numbered(size, last, bad, to_end=False)
            last = int(numbers[-1])
            if chunk not in done:
                yield chunk, rows_of(table.slice(0, size), numbers, problems)
            chunk += 1
    count = sum(each.num_rows for each in held)
    numbers, problems = numbered(count, last, bad, to_end=True)
    if (count or problems) and chunk not in done:
        table = pa.Table.from_batches(held) if held else None
        yield chunk, Rows(numbers, None, {}, problems) if table is None else rows_of(table, numbers, problems)


def numbered(count: int, last: int, bad: list[RowProblem], *, to_end: bool) -> tuple[Ints, list[RowProblem]]:
    """Return the numbers of the next rows, and the rows left out before, between, or at the end behind them."""
    left_out = np.array([problem.row for problem in bad if problem.row > last], dtype=np.int64)
    candidates = np.arange(last + 1, last + 1 + count + len(left_out))
    numbers = np.setdiff1d(candidates, left_out)[:count]
    end = int(numbers[-1]) if count else last
    return numbers, [problem for problem in bad if problem.row > last and (to_end or problem.row <= end)]


def rows_of(table: "pa.Table", numbers: Ints, problems: list[RowProblem]) -> Rows:
    """Return a table as rows."""
    ids = None
    columns = {}
    for name in table.column_names:
        cells = in_usual_types(table.column(name), EMPTY.get(name, ""))
        if name == ID:
            ids = [in_words(each) for each in cells.to_pylist()]
        else:
            columns[name] = distinct(cells)
    return Rows(numbers, ids, columns, problems)


def in_words(cell: Any) -> str | None:  # noqa: ANN401 - a cell of any plain kind
    """Return an id as text."""
    if isinstance(cell, bytes):
        return cell.decode(errors="backslashreplace")
    return None if cell is None else str(cell)


def in_usual_types(cells: "pa.ChunkedArray", empty: str) -> "pa.ChunkedArray":
    """Return lists as CSV writes them, `empty` for an empty one; decimals as numbers, and text of any kind as text."""
    import pyarrow as pa  # noqa: PLC0415 - an extra
    import pyarrow.compute as pc  # noqa: PLC0415

    kind = cells.type
    if pa.types.is_dictionary(kind):
        return in_usual_types(cells.cast(kind.value_type), empty)
    if pa.types.is_decimal(kind):
        return cells.cast(pa.float64())
    if is_view(kind):  # not every Arrow casts them
        usual = pa.list_(pa.string()) if is_list(kind) else None
        return in_usual_types(pa.chunked_array([pa.array(cells.to_pylist(), usual)]), empty)
    if not is_list(kind):
        return cells
    joined = pc.binary_join(cells.cast(pa.list_(pa.string())), ";")
    return pc.if_else(pc.equal(pc.list_value_length(cells), 0), empty, joined)


def distinct(cells: "pa.ChunkedArray") -> RawColumn:
    """Return cells as a column, equal ones once."""
    coded = cells.combine_chunks().dictionary_encode("encode")
    if not len(coded):
        return RawColumn(np.zeros(0, dtype=np.int64), [])
    return RawColumn(coded.indices.to_numpy(zero_copy_only=False).astype(np.int64), coded.dictionary.to_pylist())
