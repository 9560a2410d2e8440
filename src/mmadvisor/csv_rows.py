"""CSV for spreadsheets: UTF-8 with a mark that Excel reads, text that cannot act as a formula, numbers untouched."""

import csv
import io
from collections.abc import Iterable, Sequence

from mmadvisor.errors import visible

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
Cell = str | int | float | bool | None


def rows_as_csv(headers: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return a table as CSV."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(headers)
    writer.writerows([defused(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def defused(cell: Cell) -> Cell:
    """Keep a text cell from acting as a formula, by a quote in front (OWASP: CSV injection), or on a terminal."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if not isinstance(cell, str):
        return cell
    return ("'" if cell.startswith(FORMULA) else "") + visible(cell, one_line=False)
