"""Counts of the catalog as text."""

from mmadvisor.model.keeping import Completeness, Stats
from mmadvisor.report.paper import Paper
from mmadvisor.report.wording import words

PARTS = ("status", "credential", "platform", "country", "field")
HEADERS = ("", "Kind of fact", "Known", "Stated blank", "Not said")
NUMBERS = frozenset({2, 3, 4})


def write(stats: Stats, paper: Paper) -> None:
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
    paper.table(
        HEADERS, [("", row.kind, *map(str, (row.known, row.blank, row.missing))) for row in rows], numbers=NUMBERS
    )
