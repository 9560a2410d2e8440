"""Sources with what rests on each: as text, and as CSV for a link checker."""

from collections.abc import Sequence

from mmadvisor.csv_rows import rows_as_csv
from mmadvisor.model.catalog import Index
from mmadvisor.model.dates import date_in_words
from mmadvisor.model.keeping import Cited
from mmadvisor.model.program import Program
from mmadvisor.report.paper import Paper
from mmadvisor.report.wording import words
from mmadvisor.rules.sentences import stopped

COLUMNS = ("url", "title", "publisher", "kind", "dated", "used_by")


def write_program(index: Index, program: Program, sources: Sequence[Cited], paper: Paper) -> None:
    """Write the sources of one program and of its institution."""
    words.write_edition(index.reference, paper)
    paper.heading(f"Sources of {program.title} ({program.credential}, {index.provider(program)})")
    write_cited(sources, paper, own=f"programs/{program.id}.yaml:")


def write(index: Index, sources: Sequence[Cited], paper: Paper) -> None:
    """Write every source of the catalog."""
    words.write_edition(index.reference, paper)
    write_cited(sources, paper)


def write_cited(sources: Sequence[Cited], paper: Paper, own: str = "") -> None:
    """Write each source with what rests on it; the name of the `own` file is left out."""
    for source in sources:
        paper.line(source_line(source), bullet="-")
        paper.line("For: " + "; ".join(place.removeprefix(own) for place in source.used_by), indent=2)


def source_line(source: Cited) -> str:
    """Write one source."""
    publisher = f" {source.publisher}" if source.publisher else ""
    dated = "" if source.kind == "page" else f", {date_in_words(source.dated) if source.dated else 'undated'}"
    return f"{stopped(source.title)}{publisher} ({source.kind}{dated}). {source.url}"


def as_csv(sources: Sequence[Cited]) -> bytes:
    """Return one line a source; places are joined by a semicolon and a space."""
    rows = (
        (source.url, source.title, source.publisher, source.kind, source.dated, "; ".join(source.used_by))
        for source in sources
    )
    return rows_as_csv(COLUMNS, rows)
