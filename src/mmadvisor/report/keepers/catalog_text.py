"""What a catalog holds, for its keepers: counts, facts past their age limit, sources with what rests on each."""

from collections.abc import Sequence

from msgspec import Struct

from mmadvisor.csv_rows import rows_as_csv
from mmadvisor.model.catalog import Index
from mmadvisor.model.dates import date_in_words
from mmadvisor.model.keeping import Cited, Completeness, StaleFact, Stats
from mmadvisor.model.program import Program
from mmadvisor.report.paper import Paper
from mmadvisor.report.wording import words
from mmadvisor.rules.sentences import stopped

PARTS = ("status", "credential", "platform", "country", "field")
KNOWN_HEADERS = ("", "Kind of fact", "Known", "Stated blank", "Not said")
STALE_HEADERS = ("Fact", "Program", "Read", "Age, months", "Limit", "Worth")


def as_csv(kind: type[Struct], records: Sequence[Struct]) -> bytes:
    """Return one line for each record of a kind; lists are joined by a semicolon and a space."""
    columns = kind.__struct_fields__
    rows = ([getattr(each, name) for name in columns] for each in records)
    return rows_as_csv(columns, [["; ".join(cell) if isinstance(cell, list) else cell for cell in row] for row in rows])


def write_stats(stats: Stats, paper: Paper) -> None:
    """Write all counts."""
    words.write_edition(stats.catalog, paper)
    paper.heading(f"Catalog of {stats.catalog.date}: {stats.catalog.programs} programs")
    for part in PARTS:
        counts: dict[str, int] = getattr(stats, part)
        paper.line(f"By {part}: " + ", ".join(f"{name} {number}" for name, number in counts.items()) + ".")
    write_completeness("What is known of all programs", stats.completeness, paper)
    write_completeness("What is known of the MicroMasters that take learners", stats.completeness_open, paper)
    for title, number in stats.alone.items():
        if number > 1:
            paper.line(f"That they take learners rests for {number} of them on one source alone: {title}.")


def write_completeness(title: str, rows: list[Completeness], paper: Paper) -> None:
    """Write of how many programs each kind of fact is known."""
    paper.heading(title)
    cells = [("", row.kind, *map(str, (row.known, row.blank, row.missing))) for row in rows]
    paper.table(KNOWN_HEADERS, cells, numbers=frozenset({2, 3, 4}))


def write_stale(index: Index, rows: Sequence[StaleFact], rest: int, learners: int, paper: Paper) -> None:
    """Write the facts, what the columns mean, and how many more there are."""
    words.write_edition(index.reference, paper)
    if not rows:
        paper.line("No fact is past its limit.")
        return
    paper.table(STALE_HEADERS, [stale_cells(row) for row in rows], numbers=frozenset({3, 4, 5}))
    if rest:
        paper.line(f"{rest} more: show them with --top {len(rows) + rest}.")
    limits = index.catalog.freshness
    paper.line(
        f"Ages count from {date_in_words(index.catalog.about.date)}. Limits in months: status {limits.status.months}, "
        f"price {limits.price.months}, pathway {limits.pathway.months}, structure {limits.structure.months}; undated "
        f"facts are past theirs. Worth: points of 100 by which the choice of {learners:,} simulated learners would be "
        "better on average, were the fact known."
    )


def stale_cells(row: StaleFact) -> tuple[str, ...]:
    """Write one row."""
    age = "?" if row.age_months is None else str(row.age_months)
    dated = date_in_words(row.dated) if row.dated else "undated"
    return row.kind, f"{row.title}, {row.provider} [{row.id}]", dated, age, str(row.limit_months), f"{row.points:.2f}"


def write_sources(index: Index, sources: Sequence[Cited], paper: Paper, program: Program | None = None) -> None:
    """Write each source with what rests on it; of one program and its institution, or of the catalog."""
    words.write_edition(index.reference, paper)
    own = ""
    if program is not None:
        paper.heading(f"Sources of {program.title} ({program.credential}, {index.provider(program)})")
        own = f"programs/{program.id}.yaml:"
    for source in sources:
        publisher = f" {source.publisher}" if source.publisher else ""
        dated = "" if source.kind == "page" else f", {date_in_words(source.dated) if source.dated else 'undated'}"
        paper.line(f"{stopped(source.title)}{publisher} ({source.kind}{dated}). {source.url}", bullet="-")
        paper.line("For: " + "; ".join(place.removeprefix(own) for place in source.used_by), indent=2)
