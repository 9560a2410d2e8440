"""Files of profiles, some rows at a time: the same rows stand together however a file is read.

| code | problem |
|---|---|
| BA001 | a row has too many or too few cells |
| BA002 | a line is not a JSON object |
| BA003 | a cell is not text in UTF-8 |
| BA004 | a line has a key that is no answer |
| BA005 | a number that can be read in two ways, or that a spreadsheet has made a day of; a day that is a count |
| BA006 | a cell holds a formula |
"""

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pyarrow as pa

from mmadvisor.batch.arrow_tables import open_csv, open_parquet
from mmadvisor.batch.columnar import chunked
from mmadvisor.batch.file_forms import JSON_LINES, check_form
from mmadvisor.batch.input_columns import Wanted, uses_of
from mmadvisor.batch.input_tables import Table
from mmadvisor.batch.json_lines import read_json_lines
from mmadvisor.batch.rows import Rows
from mmadvisor.batch.vocabulary import same_text
from mmadvisor.errors import AdvisorError, UsageProblem

NOTHING_ELSE = Wanted()


def chunks(path: Path, size: int, done: frozenset[int], wanted: Wanted = NOTHING_ELSE) -> Iterator[tuple[int, Rows]]:
    """Yield the chunks of a file by number, from 0, but for those that are done.

    Args:
        path: A file of profiles; its ending names the form.
        size: Rows in a chunk, those counted that are blank; the last one has fewer, or none.
        done: Numbers of chunks to pass over.
        wanted: What its columns are, and which to hand on.

    Raises:
        UsageProblem: There is no form for the ending.
        AdvisorError: The file cannot be read.
    """
    check_form(path)
    if path.suffix.lower() == JSON_LINES:
        return read_json_lines(path, size, done, wanted.keep)
    table = open_table(path)
    return chunked(table, uses_of(path, table.heading.names, wanted), size, done)


def looked_at(path: Path, wanted: Wanted) -> tuple[str, ...]:
    """See that the columns of a file can be used, before anything is written; return what to say of how it is read.

    Raises:
        UsageProblem: There is no form for the ending.
        AdvisorError: The file cannot be read, or a column has no use.
    """
    check_form(path)
    if path.suffix.lower() == JSON_LINES:
        if wanted.columns is not None:
            raise UsageProblem(f"{path}: --columns maps the columns of a table; JSON Lines hold answers by their keys")
        return ()
    table = open_table(path)
    uses_of(path, table.heading.names, wanted)
    return table.notes


def looked_through(path: Path) -> tuple[str, int]:
    """Return a digest of a file and how many lines it has.

    Raises:
        AdvisorError: It cannot be read.
    """
    digest, lines = hashlib.blake2b(digest_size=16), 0
    try:
        with path.open("rb") as file:
            while piece := file.read(2**20):
                digest.update(piece)
                lines += piece.count(b"\n")
    except OSError as error:
        raise AdvisorError(f"{path}: cannot be read: {error.strerror or error}") from error
    return digest.hexdigest(), lines


def total_of(path: Path, lines: int) -> int | None:
    """Return about how many learners a file has; None where only reading it would tell."""
    ending = path.suffix.lower()
    if ending == ".xlsx":
        return None
    if ending == ".parquet":
        from pyarrow import parquet  # noqa: PLC0415 - few tables are Parquet

        with suppress(pa.ArrowException, OSError):  # the reader says what is wrong
            lines = parquet.read_metadata(path).num_rows
    return max(0, lines - (ending == ".csv"))


def kept_as(path: Path, wanted: Wanted, heading: str) -> str:
    """Return the name under which a column that is kept is handed on."""
    if path.suffix.lower() == JSON_LINES:
        return heading
    names = open_table(path).heading.names
    found = zip(names, uses_of(path, names, wanted), strict=True)
    return next(use.kept for name, use in found if use.kept is not None and same_text(name) == same_text(heading))


def open_table(path: Path) -> Table:
    """Open a file of one of the forms of tables, by its ending.

    Raises:
        AdvisorError: It cannot be read.
    """
    ending = path.suffix.lower()
    if ending == ".xlsx":
        from mmadvisor.batch.workbook import open_workbook  # noqa: PLC0415 - few tables are workbooks

        return open_workbook(path)
    return open_csv(path) if ending == ".csv" else open_parquet(path)
