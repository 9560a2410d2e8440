"""The completeness page: one row for each MicroMasters that takes learners, then totals. `make golden` writes it."""

from collections import Counter
from collections.abc import Iterable, Sequence

from mmadvisor.model.catalog import Index
from mmadvisor.model.cost import Price
from mmadvisor.model.keeping import Completeness
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Past, Program
from mmadvisor.reckoning.situation import Situation
from mmadvisor.report.keepers.coverage import KINDS, open_micromasters, state, stats
from mmadvisor.report.markdown.parts import escaped, table

BLANK = "(blank)"
MISSING = "**not said**"


def render(index: Index) -> bytes:
    """Return the page."""
    found = stats(index)
    rows = open_micromasters(index)
    lines = [
        "# How complete the catalog is",
        "",
        (
            f"Made by `make golden` from the catalog of {index.catalog.about.date}. A cell shows what is known; "
            f"`none` is a blank that a source confirms. {BLANK} is a blank that the file states under `gaps`: it was "
            f"looked for and not found. {MISSING} would be a blank that the file does not state. Which kind of fact a "
            "phrase of `gaps` speaks of is told by its words."
        ),
        "",
        f"## MicroMasters that take learners: {len(rows)}",
        "",
        "| program | " + " | ".join(KINDS) + " |",
        "|---" * (len(KINDS) + 1) + "|",
        *(program_row(index, row) for row in rows),
        "",
        *totals("Totals of these", found.completeness_open, len(rows)),
        *counted("Figures behind these cells", "figure", figures(rows)),
        *counted("Prices in force by the year of their source", "year", years_of_prices(rows)),
        *totals(f"Totals of all {len(index.programs)} programs", found.completeness, len(index.programs)),
    ]
    return ("\n".join(lines).rstrip() + "\n").encode()


def program_row(index: Index, program: Program) -> str:
    """Return one row."""
    at = Situation(program, Profile(), index)
    cells = (cell(*state(at, kind)) for kind in KINDS)
    return f"| {escaped(program.id)} | " + " | ".join(cells) + " |"


def cell(state_of: str, words: str) -> str:
    """Return one cell."""
    return {"known": escaped(words), "blank": BLANK}.get(state_of, MISSING)


def counted(title: str, of: str, counts: dict[str, int]) -> list[str]:
    """Return a table of counts."""
    return [f"## {title}", "", *table((of, "number"), ((name, str(number)) for name, number in counts.items())), ""]


def totals(title: str, rows: Sequence[Completeness], number: int) -> list[str]:
    """Return a table of totals."""
    cells = (
        (row.kind, f"{row.known} ({row.known / max(number, 1):.0%})", str(row.blank), str(row.missing)) for row in rows
    )
    return [f"## {title}", "", *table(("kind of fact", "known", "stated blank", "not said"), cells), ""]


def figures(programs: Iterable[Program]) -> dict[str, int]:
    """Count the sourced figures of programs; a program can hold several of a kind."""
    rows = tuple(programs)
    courses = [course for row in rows for course in row.courses]
    pathways = [pathway for row in rows for pathway in row.credit]
    return {
        "courses by name": len(courses),
        "courses with weeks": sum(course.weeks is not None for course in courses),
        "courses with hours a week": sum(course.hours_per_week is not None for course in courses),
        "prices in force": sum(len(prices(row)) for row in rows),
        "earlier prices": sum(len(prices(past)) for row in rows for past in row.history),
        "levels of math on entry": sum(row.math is not None and row.math.level is not None for row in rows),
        "pathways into a degree": len(pathways),
        "pathways with the rule of admission": sum(pathway.admission is not None for pathway in pathways),
    }


def prices(of: Program | Past) -> list[Price]:
    """Return the prices of a program now, or of its past."""
    return [price for price in (of.cost.program, of.cost.course) if price] if of.cost else []


def years_of_prices(programs: Iterable[Program]) -> dict[str, int]:
    """Count the prices in force by the year of their source, newest first."""
    found = (price for row in programs for price in prices(row))
    return dict(sorted(Counter((price.as_of or "undated")[:4] for price in found).items(), reverse=True))
