"""CSV and Parquet, read by Arrow."""

from codecs import getincrementaldecoder
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
from pyarrow import csv, parquet

from mmadvisor.batch.rows import RowProblem
from mmadvisor.batch.tables import Heading, Table, not_utf_16, read_heading, unreadable
from mmadvisor.errors import quote

BLOCK = 2**22
"""Bytes of CSV read at once; no row may be longer."""
PARQUET_ROWS = 2**14
BYTE_BY_BYTE = "latin-1"
"""Makes a letter of each byte, and the byte of each letter."""


def open_csv(path: Path) -> Table:
    """Open a CSV file. Rows with too many or too few cells are left out and named."""
    try:
        heading, written = read_heading(path)
    except OSError as error:
        raise unreadable(path, error) from error
    above = 1 + heading.more_rows
    names = [str(place) for place in range(len(heading.names))]
    missing: dict[int, RowProblem] = {}

    def leave_out(row: csv.InvalidRow) -> str:
        number = row.number - above - written.lines_before  # Arrow counts what stands above
        message = f"{row.actual_columns} cells, and the heading has {row.expected_columns}"
        hint = f"put quotes around a cell that holds {quote(written.separator)}"
        missing[number] = RowProblem(number, "", "BA001", message, hint)
        return "skip"

    def batches() -> Iterator[pa.RecordBatch]:
        try:
            encoding = BYTE_BY_BYTE if written.encoding == "utf-8" and not is_utf_8(path) else written.encoding
            for batch in csv.open_csv(
                path,
                # One thread: only then does Arrow number the rows.
                read_options=csv.ReadOptions(
                    block_size=BLOCK,
                    use_threads=False,
                    encoding=encoding,
                    skip_rows=written.lines_before,
                    skip_rows_after_names=above,
                    column_names=names,
                ),
                parse_options=csv.ParseOptions(
                    delimiter=written.separator,
                    newlines_in_values=True,
                    invalid_row_handler=leave_out,
                    ignore_empty_lines=False,  # they count, so that numbers are those of a spreadsheet
                ),
                convert_options=csv.ConvertOptions(column_types=dict.fromkeys(names, pa.binary())),
            ):
                yield as_it_was(batch) if encoding == BYTE_BY_BYTE else batch
        except UnicodeError as error:
            raise not_utf_16(path) from error
        except (pa.ArrowException, OSError) as error:
            raise unreadable(path, error) from error

    return Table(path, heading, batches, heading.notes, missing)


def is_utf_8(path: Path) -> bool:
    """Tell whether the whole of a file is text in UTF-8.

    Where it is not, Arrow cannot hand over a row that has too many or too few cells, and drops it without a word. Such
    a file is read byte by byte instead.
    """
    decoder = getincrementaldecoder("utf-8")()
    try:
        with path.open("rb") as file:
            while piece := file.read(BLOCK):
                decoder.decode(piece)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def as_it_was(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Return the cells of a batch that was read byte by byte as the bytes that stand in the file."""
    columns = [
        pa.array([cell and cell.decode().encode(BYTE_BY_BYTE) for cell in column.to_pylist()], pa.binary())
        for column in batch.columns
    ]
    return pa.RecordBatch.from_arrays(columns, schema=batch.schema)


def open_parquet(path: Path) -> Table:
    """Open a Parquet file."""
    try:
        with parquet.ParquetFile(path) as file:
            schema = file.schema_arrow
    except (pa.ArrowException, OSError) as error:
        raise unreadable(path, error) from error

    def batches() -> Iterator[pa.RecordBatch]:
        try:
            with parquet.ParquetFile(path) as file:
                yield from file.iter_batches(PARQUET_ROWS)
        except (pa.ArrowException, OSError) as error:
            raise unreadable(path, error) from error

    return Table(path, Heading(tuple(schema.names), 0), batches)
