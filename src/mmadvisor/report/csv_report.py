"""CSV for spreadsheets: UTF-8 with a mark that Excel reads, text that cannot act as a formula, numbers untouched."""

import csv
import io
from collections.abc import Iterable, Sequence

from mmadvisor.model.advice import Advice, Excluded, Ranked

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
COLUMNS = (
    "rank",
    "tied",
    "id",
    "title",
    "credential",
    "provider",
    "platform",
    "status",
    "band",
    "value",
    "value_low",
    "value_high",
    "rank_low",
    "rank_high",
    "rank_equal_weights",
    "rank_product",
    "first_share",
    "top3_share",
    "evidence_share",
    "excluded_by",
    "reason",
    "url",
    "catalog_date",
    "origin",
)
Cell = str | int | float | bool | None


def render(advice: Advice) -> bytes:
    """Return all programs of the catalog: ranked ones first, then those left out with their first reason."""
    catalog = advice.catalog
    reasons = {row.id: row.reasons[0] for row in advice.excluded}
    programs: list[Ranked | Excluded] = [*advice.ranking, *advice.excluded]
    origins = catalog.origins()
    rows = []
    for row in programs:
        more: dict[str, Cell] = {"catalog_date": catalog.date, "origin": origins.get(row.id, "catalog")}
        if row.id in reasons:
            more |= {"excluded_by": reasons[row.id].rule, "reason": reasons[row.id].says}
        rows.append([more.get(name, getattr(row, name, None)) for name in COLUMNS])
    return rows_as_csv(COLUMNS, rows)


def rows_as_csv(headers: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return a table as CSV."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(headers)
    writer.writerows([defused(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def defused(cell: Cell) -> Cell:
    """Keep a text cell from acting as a formula: a quote in front (OWASP: CSV injection)."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
