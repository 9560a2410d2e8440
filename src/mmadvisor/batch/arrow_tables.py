"""CSV and Parquet, read by Arrow."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from mmadvisor.batch.arrow_types import is_plain
from mmadvisor.batch.heading import Heading, read_heading
from mmadvisor.batch.rows import RowProblem
from mmadvisor.batch.tables import Table, unreadable
from mmadvisor.errors import AdvisorError, quote

if TYPE_CHECKING:
    import pyarrow as pa

BLOCK = 2**22
"""Bytes of CSV read at once; no row may be longer."""
PARQUET_ROWS = 2**14


def open_csv(path: Path) -> Table:
    """Open a CSV file. Rows with too many or too few cells are left out and named."""
    import pyarrow as pa  # noqa: PLC0415 - an extra
    from pyarrow import csv  # noqa: PLC0415

    try:
        heading, written = read_heading(path)
    except OSError as error:
        raise unreadable(path, error) from error
    above = 1 + heading.more_rows
    missing: dict[int, RowProblem | None] = {}

    def leave_out(row: csv.InvalidRow) -> str:
        number = row.number - above - written.lines_before  # Arrow counts what stands above
        message = f"{row.actual_columns} cells, and the heading has {row.expected_columns}"
        hint = f"put quotes around a cell that holds {quote(written.separator)}"
        missing[number] = RowProblem(number, "", "BA001", message, hint) if row.text.strip() else None
        return "skip"

    def batches() -> Iterator["pa.RecordBatch"]:
        try:
            yield from csv.open_csv(
                path,
                # One thread: only then does Arrow number the rows.
                read_options=csv.ReadOptions(
                    block_size=BLOCK,
                    use_threads=False,
                    encoding=written.encoding,
                    skip_rows=written.lines_before,
                    skip_rows_after_names=heading.more_rows,
                ),
                parse_options=csv.ParseOptions(
                    delimiter=written.separator,
                    newlines_in_values=True,
                    invalid_row_handler=leave_out,
                    ignore_empty_lines=False,  # they count, so that numbers are those of a spreadsheet
                ),
                convert_options=csv.ConvertOptions(column_types=dict.fromkeys(written.first, pa.binary())),
            )
        except (pa.ArrowException, OSError) as error:
            raise unreadable(path, error) from error

    return Table(path, heading, batches, heading.notes, missing)


def open_parquet(path: Path) -> Table:
    """Open a Parquet file."""
    import pyarrow as pa  # noqa: PLC0415 - an extra
    from pyarrow import parquet  # noqa: PLC0415

    try:
        with parquet.ParquetFile(path) as file:
            schema = file.schema_arrow
    except (pa.ArrowException, OSError) as error:
        raise unreadable(path, error) from error
    for name, kind in zip(schema.names, schema.types, strict=True):
        if not is_plain(kind):
            raise AdvisorError(f"{path}: the column {quote(name)} holds {kind}, which is no answer")

    def batches() -> Iterator["pa.RecordBatch"]:
        try:
            with parquet.ParquetFile(path) as file:
                yield from file.iter_batches(PARQUET_ROWS)
        except (pa.ArrowException, OSError) as error:
            raise unreadable(path, error) from error

    return Table(path, Heading(tuple(schema.names), 0), batches)
