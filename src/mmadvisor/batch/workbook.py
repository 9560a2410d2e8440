"""Workbooks (.xlsx): the first sheet that is shown, row by row, its cells as text.

openpyxl and not python-calamine, which is some ten times as fast: calamine holds the whole rectangle of a sheet, and a
file of 5 KB with one cell in the last corner ends the process. openpyxl goes through it row by row.

A workbook is an archive: how much it unpacks to is looked at before anything is read. Formulas are text here. A value
that a program stored beside one may be missing or old, and is not looked at.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any
from warnings import catch_warnings, simplefilter
from zipfile import BadZipFile, ZipFile

import pyarrow as pa

from mmadvisor.batch.answers import MIDNIGHT
from mmadvisor.batch.input_tables import MOST_ROWS, Table, heading_of, unreadable
from mmadvisor.batch.rows import RowProblem
from mmadvisor.errors import AdvisorError, MissingExtra, quote

MOST_BYTES = 2**27
"""Bytes that a workbook may unpack to: some 100,000 rows of twenty answers."""
ROWS_AT_ONCE = 2**12
Cells = tuple[str | None, ...]


def open_workbook(path: Path) -> Table:
    """Open a workbook.

    Raises:
        MissingExtra: What reads it is not installed.
        AdvisorError: It cannot be read, is too large, or has no heading.
    """
    check_size(path)
    with open_sheet(path) as (sheet, notes):
        first = list(islice(((number, cells) for number, cells in rows_of(sheet) if any(cells)), MOST_ROWS))
    if not first:
        raise AdvisorError(f"{path}: cannot be read: there is no heading")
    heading = heading_of([tuple(cell or "" for cell in cells) for _, cells in first])
    above, _ = first[heading.more_rows]
    missing: dict[int, RowProblem] = {}

    def batches() -> Iterator[pa.RecordBatch]:
        with open_sheet(path) as (sheet, _):
            below = ((number - above, cells) for number, cells in rows_of(sheet) if number > above)
            while some := list(islice(below, ROWS_AT_ONCE)):
                yield batch_of(some, heading.names, missing)

    return Table(path, heading, batches, (*notes, *heading.notes), missing)


def check_size(path: Path) -> None:
    """See that a workbook is an archive that does not unpack to too much.

    Raises:
        AdvisorError: It is none, or does.
    """
    try:
        with ZipFile(path) as archive:
            size = sum(part.file_size for part in archive.infolist())  # zipfile unpacks no more than is stated
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise AdvisorError(f"{path}: this is no workbook; save it as .xlsx, or as CSV in UTF-8") from error
    if size > MOST_BYTES:
        raise AdvisorError(f"{path}: it unpacks to more than {MOST_BYTES // 2**20} MB; save the sheet as CSV in UTF-8")


@contextmanager
def open_sheet(path: Path) -> Iterator[tuple[Any, tuple[str, ...]]]:
    """Give the first sheet that is shown, and what to say of the others.

    Raises:
        MissingExtra: What reads it is not installed.
        AdvisorError: It cannot be read.
    """
    try:
        from openpyxl import load_workbook  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtra("a workbook", "openpyxl", "batch") from error
    try:
        with path.open("rb") as file, catch_warnings():
            simplefilter("ignore")  # it speaks of parts of a workbook that hold no answers
            with closing(load_workbook(file, read_only=True, keep_links=False)) as workbook:
                shown = [each for each in workbook.worksheets if each.sheet_state == "visible"]
                names = ", ".join(quote(each.title) for each in shown[1:4])
                more = f"of this workbook the sheet {quote(shown[0].title)} is read, and no other ({names})"
                yield shown[0], (more,) if names else ()
    except AdvisorError:
        raise
    except Exception as error:  # openpyxl raises whatever the broken part of a file leads to
        raise unreadable(path, error) from error


def rows_of(sheet: Any) -> Iterator[tuple[int, Cells]]:  # noqa: ANN401 - openpyxl has no types
    """Yield the rows of a sheet with their numbers."""
    sheet.reset_dimensions()  # what a file states of itself may be wrong
    return enumerate(map(in_text, sheet.iter_rows(values_only=True)), start=1)


def in_text(cells: Sequence[Any]) -> Cells:
    """Return cells as text, without the empty ones at the end."""
    found = list(map(text_of, cells))
    while found and found[-1] is None:
        found.pop()
    return tuple(found)


def text_of(cell: Any) -> str | None:  # noqa: ANN401 - a cell of any kind
    """Return a cell as it stands in a CSV file: a whole number without a point, a day as 2027-01-04."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return f"{cell:.15g}"  # as many figures as a spreadsheet keeps
    if isinstance(cell, date):
        return MIDNIGHT.sub("", cell.isoformat())
    return (str(getattr(cell, "text", cell)) if cell is not None else "").strip() or None


def batch_of(rows: Sequence[tuple[int, Cells]], names: Sequence[str], missing: dict[int, RowProblem]) -> pa.RecordBatch:
    """Return rows as a batch of text; note those that have more cells than the heading."""
    wide = [(number, cells) for number, cells in rows if len(cells) > len(names)]
    for number, cells in wide:
        message = f"{len(cells)} cells, and the heading has {len(names)}"
        missing[number] = RowProblem(number, "", "BA001", message, "name the column in the heading, or empty the cells")
    kept = [cells for _, cells in rows if len(cells) <= len(names)]
    columns = [[cells[place] if place < len(cells) else None for cells in kept] for place in range(len(names))]
    return pa.RecordBatch.from_arrays([pa.array(column, pa.string()) for column in columns], names=list(names))
