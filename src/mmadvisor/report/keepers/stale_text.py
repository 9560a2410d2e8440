"""Facts past their age limit: as text, and as CSV."""

from collections.abc import Sequence

from mmadvisor.csv_rows import rows_as_csv
from mmadvisor.model.catalog import Index
from mmadvisor.model.dates import date_in_words
from mmadvisor.model.keeping import StaleFact
from mmadvisor.report.paper import Paper
from mmadvisor.report.wording import words

HEADERS = ("Fact", "Program", "Read", "Age, months", "Limit", "Worth")
COLUMNS = StaleFact.__struct_fields__
NUMBERS = frozenset({3, 4, 5})


def write(index: Index, rows: Sequence[StaleFact], rest: int, learners: int, paper: Paper) -> None:
    """Write the facts, what the columns mean, and how many more there are."""
    words.write_edition(index.reference, paper)
    if not rows:
        paper.line("No fact is past its limit.")
        return
    paper.table(HEADERS, [cells(row) for row in rows], numbers=NUMBERS)
    if rest:
        paper.line(f"{rest} more: show them with --top {len(rows) + rest}.")
    limits = index.catalog.freshness
    paper.line(
        f"Ages count from {date_in_words(index.catalog.about.date)}. Limits in months: status {limits.status.months}, "
        f"price {limits.price.months}, pathway {limits.pathway.months}, structure {limits.structure.months}; undated "
        f"facts are past theirs. Worth: points of 100 by which the choice of {learners:,} simulated learners would be "
        "better on average, were the fact known."
    )


def cells(row: StaleFact) -> tuple[str, ...]:
    """Write one row."""
    age = "?" if row.age_months is None else str(row.age_months)
    dated = date_in_words(row.dated) if row.dated else "undated"
    return row.kind, f"{row.title}, {row.provider} [{row.id}]", dated, age, str(row.limit_months), f"{row.points:.2f}"


def as_csv(rows: Sequence[StaleFact]) -> bytes:
    """Return one line a fact."""
    return rows_as_csv(COLUMNS, [[getattr(row, name) for name in COLUMNS] for row in rows])
