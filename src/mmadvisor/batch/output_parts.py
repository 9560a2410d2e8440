"""Parts of the output: results of one chunk as bytes, and how they are put together."""

from collections.abc import Callable, Iterable, Iterator
from typing import IO

import msgspec
import pyarrow as pa
from pyarrow import csv

from mmadvisor.batch.answers import check_rows
from mmadvisor.batch.counts import count
from mmadvisor.batch.file_names import FileNames, Named
from mmadvisor.batch.judge import Judge
from mmadvisor.batch.result_columns import HANDOUT, columns_of, schema, table_of
from mmadvisor.batch.rows import RowProblem, Rows
from mmadvisor.csv_rows import defused
from mmadvisor.model.cohort import Counts

NOTE = b"mmadvisor"
Note = tuple[Counts, list[RowProblem]]
"""What goes with the rows of a part."""
BOM = b"\xef\xbb\xbf"


def judged_part(judge: Judge, rows: Rows) -> bytes:
    """Judge a chunk. The same rows give the same bytes, whatever was judged before."""
    judge.forget_answers()
    found = check_rows(rows, judge.coding, judge.sheets.index)
    counts = Counts(left_out=len({problem.row for problem in found.problems}), blank=rows.blank)
    tables = []
    for start in range(0, found.block.count, judge.step):
        some = slice(start, start + judge.step)
        result = judge.judge(found.block.part(some.start, some.stop))
        kept = {name: values[some] for name, values in found.kept.items()}
        tables.append(table_of(columns_of(result), found.numbers[some], kept))
        counts += count(result)
    empty = schema(rows.kept, draws=judge.draws > 0).empty_table()
    note = {NOTE: msgspec.json.encode((counts, found.problems))}
    whole = pa.concat_tables([empty, *tables]).combine_chunks().replace_schema_metadata(note)
    sink = pa.BufferOutputStream()
    with pa.ipc.new_file(sink, whole.schema, options=pa.ipc.IpcWriteOptions(compression="lz4")) as writer:
        writer.write_table(whole)
    return bytes(sink.getvalue().to_pybytes())


def open_part(part: bytes) -> tuple[pa.Table, Note]:
    """Return the rows of a part, and what goes with them."""
    table = pa.ipc.open_file(part).read_all()
    return table.replace_schema_metadata(None), msgspec.json.decode(table.schema.metadata[NOTE], type=Note)


def join_parts(parts: Iterable[bytes]) -> tuple[Counts, list[RowProblem]]:
    """Return the sums over all parts, and all problems."""
    counts, problems = Counts(), []
    for part in parts:
        _, (more, found) = open_part(part)
        counts += more
        problems += found
    return counts, problems


def write_rows(parts: Callable[[], Iterable[bytes]], file: IO[bytes], ending: str, named: Named | None) -> bool:
    """Write the rows of all parts in the form of an ending; tell whether there is any part.

    There is a column of ids if any part has one, and one with the names of files where these are `named`.
    """

    def tables() -> Iterator[pa.Table]:
        found = (open_part(part)[0] for part in parts())
        return found if named is None else with_names(found, named)

    widest = max((table.schema for table in tables()), key=len, default=None)
    if widest is None:
        return False
    empty = widest.empty_table()
    alike = (pa.concat_tables([empty, each], promote_options="default").combine_chunks() for each in tables())
    WRITERS[ending](alike, widest, file)
    return True


def with_names(tables: Iterable[pa.Table], named: Named) -> Iterator[pa.Table]:
    """Yield tables with the name of each learner's file."""
    names = FileNames(named.ending)
    for table in tables:
        rows = table.column("row").to_pylist()
        texts = table[named.column].to_pylist() if named.column in table.column_names else [None] * len(rows)
        files = [names.of(row, text) for row, text in zip(rows, texts, strict=True)]
        yield table.append_column(HANDOUT, pa.array(files, pa.string()))


def write_parquet(tables: Iterable[pa.Table], wanted: pa.Schema, file: IO[bytes]) -> None:
    """Write tables as one Parquet file, a group of rows each."""
    from pyarrow import parquet  # noqa: PLC0415 - few results are Parquet

    with parquet.ParquetWriter(file, wanted) as writer:
        for table in tables:
            writer.write_table(table)


def write_csv(tables: Iterable[pa.Table], wanted: pa.Schema, file: IO[bytes]) -> None:
    """Write tables as one CSV file that spreadsheets read, without a cell that acts as a formula."""
    file.write(BOM)
    names = [str(defused(name)) for name in wanted.names]
    headed = pa.schema([field.with_name(name) for name, field in zip(names, wanted, strict=True)])
    with csv.CSVWriter(file, headed) as writer:
        for table in tables:
            writer.write_table(harmless(table).rename_columns(names))


WRITERS = {".csv": write_csv, ".parquet": write_parquet}


def harmless(table: pa.Table) -> pa.Table:
    """Return a table whose texts cannot act as formulas."""
    for place, field in enumerate(table.schema):
        if field.type == pa.string():
            coded = table.column(place).combine_chunks().dictionary_encode()
            texts = pa.array([defused(text) for text in coded.dictionary.to_pylist()], pa.string())
            table = table.set_column(place, field, texts.take(coded.indices))
    return table
