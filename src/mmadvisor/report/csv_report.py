"""CSV for spreadsheets: UTF-8 with a mark that Excel reads, text that cannot act as a formula, numbers untouched."""

import csv
import io
from collections.abc import Iterable, Sequence

from mmadvisor.errors import visible
from mmadvisor.model.advice import Advice, Excluded, LookInto, Ranked

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
    "look_into",
    "reason",
    "url",
    "catalog_date",
    "origin",
)
Cell = str | int | float | bool | None


def render(advice: Advice) -> bytes:
    """Return all programs of the catalog: ranked, to look into, and left out, the last two with their first reason."""
    catalog = advice.catalog
    programs: list[Ranked | LookInto | Excluded] = [*advice.ranking, *advice.look_into, *advice.excluded]
    origins = catalog.origins()
    rows = []
    for row in programs:
        more: dict[str, Cell] = {"catalog_date": catalog.date, "origin": origins.get(row.id, "catalog")}
        if isinstance(row, Excluded):
            more |= {"excluded_by": row.reasons[0].rule, "reason": row.reasons[0].says}
        elif isinstance(row, LookInto):
            more |= {"look_into": row.asks[0].rule, "reason": row.asks[0].says}
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
    """Keep a text cell from acting as a formula, by a quote in front (OWASP: CSV injection), or on a terminal."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if not isinstance(cell, str):
        return cell
    return ("'" if cell.startswith(FORMULA) else "") + visible(cell, one_line=False)
