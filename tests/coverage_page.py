"""The completeness page: one row for each MicroMasters that takes learners, then totals. `make golden` writes it."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from mmadvisor.advise.coverage import KINDS, State, open_micromasters, state, stats
from mmadvisor.facts import cost, credit, recognition, workload
from mmadvisor.model.catalog import Index
from mmadvisor.model.cost import Price
from mmadvisor.model.facts import Fact, Unit
from mmadvisor.model.keeping import Completeness
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Past, Program
from mmadvisor.reckoning.situation import Situation
from mmadvisor.reckoning.study import reckon
from mmadvisor.report.markdown.parts import escaped, table
from mmadvisor.rules.sentences import number_in_words

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
    cells = (cell(at, kind, state(at, kind)) for kind in KINDS)
    return f"| {escaped(program.id)} | " + " | ".join(cells) + " |"


def cell(at: Situation, kind: str, known: State) -> str:
    """Return one cell."""
    if known == "known":
        return escaped(WORDS[kind](at))
    return BLANK if known == "blank" else MISSING


def courses(at: Situation) -> str:
    """Write how many courses are named, of how many, and whether all surely belong to it."""
    program = at.program
    named = len([part for part in reckon(at).load.parts if part.course is not None and not part.bare])
    counted = program.course_count.value if program.course_count else named
    of = f" of {counted}" if counted > len(program.courses) else ""
    guessed = ", some matched" if any(row.inferred for row in program.courses) else ""
    return f"{named}{of} named{guessed}"


def spread(found: Fact, unit: Unit) -> str:
    """Write a number that is known from its low end to its high end."""
    assert found.low is not None
    assert found.high is not None
    return number_in_words(found.low, found.high, unit)


def price(at: Situation) -> str:
    """Write the price of the program, with its date."""
    dated = cost.dated_price(at)
    assert dated is not None
    return f"{spread(cost.likely_usd(at), 'usd')} ({dated.as_of or 'undated'})"


def credit_of(at: Situation) -> str:
    """Write what is known of credit towards a degree."""
    kind, share = credit.credit_kind(at).value, credit.stated_share(at)
    return f"{share.low:.0%}" if kind == "share" and share.low is not None else str(kind)


WORDS: dict[str, Callable[[Situation], str]] = {
    "courses": courses,
    "hours": lambda at: spread(workload.weekly_hours(at), "hours_per_week").removesuffix(" hours a week"),
    "price": price,
    "math": lambda at: (at.program.math.level if at.program.math else None) or "topics",
    "credit": credit_of,
    "recognition": lambda at: str(recognition.recognition(at).value),
    "assessment": lambda at: str(recognition.assessment(at).value),
    "accreditation": lambda at: str(recognition.accreditor(at).value or at.institution.kind),
}


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
