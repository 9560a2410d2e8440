"""CSV and Parquet, read by Arrow."""

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv

from mmadvisor.batch.input_tables import Heading, Table, not_utf_16, read_heading, unreadable
from mmadvisor.batch.rows import RowProblem
from mmadvisor.errors import quote

BLOCK = 2**22
"""Bytes of CSV read at once; no row may be longer."""
BYTE_BY_BYTE = "latin-1"
"""Makes a letter of each byte, and the byte of each letter. So a file is read that should be in UTF-8 and may not be:

else Arrow could not hand over a row that has too many or too few cells, and would drop it without a word.
"""


def open_csv(path: Path) -> Table:
    """Open a CSV file. Rows with too many or too few cells are left out and named."""
    try:
        heading, separator, encoding, lines_before = read_heading(path)
    except OSError as error:
        raise unreadable(path, error) from error
    in_bytes = encoding == "utf-8"
    above = 1 + heading.more_rows
    names = [str(place) for place in range(len(heading.names))]
    missing: dict[int, RowProblem] = {}

    def leave_out(row: csv.InvalidRow) -> str:
        number = row.number - above - lines_before  # Arrow counts what stands above
        message = f"{row.actual_columns} cells, and the heading has {row.expected_columns}"
        hint = f"put quotes around a cell that holds {quote(separator)}"
        missing[number] = RowProblem(number, "", "BA001", message, hint)
        return "skip"

    def batches() -> Iterator[pa.RecordBatch]:
        try:
            for batch in csv.open_csv(
                path,
                # One thread: only then does Arrow number the rows.
                read_options=csv.ReadOptions(
                    block_size=BLOCK,
                    use_threads=False,
                    encoding=BYTE_BY_BYTE if in_bytes else encoding,
                    skip_rows=lines_before,
                    skip_rows_after_names=above,
                    column_names=names,
                ),
                parse_options=csv.ParseOptions(
                    delimiter=separator,
                    newlines_in_values=True,
                    invalid_row_handler=leave_out,
                    ignore_empty_lines=False,  # they count, so that numbers are those of a spreadsheet
                ),
                convert_options=csv.ConvertOptions(column_types=dict.fromkeys(names, pa.binary())),
            ):
                columns = map(as_it_was, batch.columns) if in_bytes else batch.columns
                yield pa.RecordBatch.from_arrays([*columns], schema=batch.schema)
        except UnicodeError as error:
            raise not_utf_16(path) from error
        except (pa.ArrowException, OSError) as error:
            raise unreadable(path, error) from error

    return Table(path, heading, batches, heading.notes, missing)


def as_it_was(cells: pa.Array) -> pa.Array:
    """Return cells that were read byte by byte as the bytes that stand in the file."""
    if pc.all(pc.string_is_ascii(cells.cast(pa.string()))).as_py():
        return cells
    coded = cells.dictionary_encode()
    bytes_of = [each and each.decode().encode(BYTE_BY_BYTE) for each in coded.dictionary.to_pylist()]
    return pa.array(bytes_of, pa.binary()).take(coded.indices)


def open_parquet(path: Path) -> Table:
    """Open a Parquet file."""
    from pyarrow import parquet  # noqa: PLC0415 - few tables are Parquet

    try:
        with parquet.ParquetFile(path) as file:
            schema = file.schema_arrow
    except (pa.ArrowException, OSError) as error:
        raise unreadable(path, error) from error

    def batches() -> Iterator[pa.RecordBatch]:
        try:
            with parquet.ParquetFile(path) as file:
                yield from file.iter_batches(batch_size=2**14)
        except (pa.ArrowException, OSError) as error:
            raise unreadable(path, error) from error

    return Table(path, Heading(tuple(schema.names), 0), batches)
