"""All programs of an advice as CSV."""

from mmadvisor.csv_rows import Cell, rows_as_csv
from mmadvisor.model.advice import Advice, Excluded, LookInto, Ranked

COLUMNS = (
    *("rank", "tied", "id", "title", "credential", "provider", "platform", "status"),
    *("band", "value", "value_low", "value_high", "rank_low", "rank_high", "rank_equal_weights", "rank_product"),
    *("first_share", "top3_share", "evidence_share", "excluded_by", "look_into", "reason", "url"),
    *("catalog_date", "origin"),
)


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
