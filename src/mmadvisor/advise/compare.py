"""Programs side by side in the learner's terms, and against the traditional master's or MBA."""

from collections.abc import Callable, Sequence

from mmadvisor.advise import present
from mmadvisor.advise.outcome import Run, draw, outcome
from mmadvisor.advise.screen import Screened, sheets
from mmadvisor.facts.registry import SPECS, FactSheet
from mmadvisor.model.advice import Ranked, SourceRef
from mmadvisor.model.comparison import Cell, Comparison, ComparisonRow
from mmadvisor.model.context import DegreeFigure
from mmadvisor.model.facts import Fact
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from mmadvisor.reckoning.arithmetic import LIKELY
from mmadvisor.reckoning.situation import Situation, reference
from mmadvisor.reckoning.study import reckon
from mmadvisor.rules.sentences import in_words, number_in_words

NOT_KNOWN = "not known"
MBA_FIELDS = frozenset(
    {
        "entrepreneurship",
        "human-resources",
        "international-business",
        "leadership",
        "management",
        "marketing",
        "strategy",
    }
)
DEGREE_NAMES = {"masters": "Traditional master's", "mba": "Traditional MBA"}
Tell = Callable[[FactSheet], Cell]


def shown(*names: str, template: str = "{}") -> Tell:
    """Return a cell of facts in words; `not known` if the first of them is."""

    def tell(sheet: FactSheet) -> Cell:
        facts = [sheet.get(name) for name in names]
        if not facts[0].known:
            return Cell(NOT_KNOWN, [])
        words = (in_words(fact, SPECS[name]) for fact, name in zip(facts, names, strict=True))
        return Cell(template.format(*words), sources_of(facts))

    return tell


def sources_of(facts: Sequence[Fact]) -> list[SourceRef]:
    """Return the sources of facts, once each."""
    return list(dict.fromkeys(source for fact in facts for source in fact.sources))


def likely_months(sheet: FactSheet) -> Cell:
    """Return the likely months; `about` as many where they are only assumed."""
    found = reckon(sheet.at)
    likely = found.months[LIKELY]
    about = "about " if found.months_basis == "assumed" else ""
    return Cell(f"{about}{number_in_words(likely, likely, 'months')}", list(sheet.get("fit.months").sources))


def likely_price(sheet: FactSheet) -> Cell:
    """Return the likely price with its date, and what is not in it."""
    on_top = sheet.get("fit.unpriced")
    more = f" + {on_top.value}" if on_top.known else ""
    return shown("fit.likely_usd", "program.price_date", template=f"{{0}}{more} ({{1}})")(sheet)


ROWS: tuple[tuple[str, Tell, str], ...] = (
    ("Kind", shown("program.credential"), ""),
    ("Takes learners", shown("program.status"), ""),
    ("Accreditation", shown("program.accreditor", "program.accreditation", template="{0} ({1})"), ""),
    ("Field", shown("program.field"), ""),
    ("Courses", shown("program.courses"), ""),
    ("Hours a week", shown("program.hours_per_week"), "flexibility"),
    ("Dates", shown("program.pacing"), ""),
    ("Hours in all", shown("program.total_hours"), ""),
    ("Likely months", likely_months, "length"),
    ("Price", likely_price, "cost"),
    ("Math on entry", shown("program.math_topics"), ""),
    ("Degree credit", shown("fit.pathway"), "transfer"),
    ("Getting into it", shown("fit.admission", "fit.admission_words", template="{0}. {1}"), ""),
    ("Share of a degree", shown("fit.stated_share"), ""),
    ("Employers", shown("program.recognized_by", "program.recognition", template="{0} ({1})"), "pay"),
    ("Exam", shown("program.assessment"), ""),
    ("Language", shown("program.languages"), ""),
)
ABOUT_DEGREE = {"return": "Return"}


def compare(run: Run, profile: Profile | None, programs: Sequence[Program], *, degree: bool) -> Comparison:
    """Return a comparison: rows that differ first, then those that are alike."""
    answers = profile or Profile()
    fact_sheets = [FactSheet(Situation(program, answers, run.index)) for program in programs]
    kind = degree_kind(programs) if degree else None
    rows = [row(label, [tell(sheet) for sheet in fact_sheets], run, kind, about) for label, tell, about in ROWS]
    if kind is not None:
        blank = [Cell(NOT_KNOWN, []) for _ in programs]
        rows += [row(label, list(blank), run, kind, about) for about, label in ABOUT_DEGREE.items()]
    bottom = None
    if profile is not None:
        preparation = [shown("fit.preparation_hours")(sheet) for sheet in fact_sheets]
        places = standing(run, profile, programs)
        bottom = bottom_line(programs, places)
        cells = [place_in_words(places, each) for each in programs]
        rows = [
            ComparisonRow(label="For you", cells=[*cells, *([Cell("", [])] if kind else [])], differs=True),
            row("Your preparation", preparation, run, kind, ""),
            *rows,
        ]
    return Comparison(
        schema="mmadvisor/comparison/1",
        catalog=run.index.reference,
        ids=[program.id for program in programs],
        titles=[f"{program.title}, {run.index.provider(program)}" for program in programs]
        + ([DEGREE_NAMES[kind]] if kind else []),
        rows=sorted(rows, key=lambda each: not each.differs),
        bottom_line=bottom,
    )


def row(label: str, cells: list[Cell], run: Run, kind: str | None, about: str) -> ComparisonRow:
    """Return a row, with a cell for the degree where one is asked for."""
    differs = len({cell.says for cell in cells}) > 1 or bool(kind and about)
    if kind is not None:
        cells = [*cells, degree_cell(run, kind, about)]
    return ComparisonRow(label=label, cells=cells, differs=differs)


def degree_kind(programs: Sequence[Program]) -> str:
    """Return the degree to compare with: an MBA if most of the programs are about general business."""
    general = sum(program.fields.primary in MBA_FIELDS for program in programs)
    return "mba" if general * 2 > len(programs) else "masters"


def degree_cell(run: Run, kind: str, about: str) -> Cell:
    """Return what is known of the degree: the typical figures of the catalog."""
    if not about:
        return Cell("", [])
    degrees = run.index.catalog.degrees
    figures = [each for each in degrees.figures if each.degree == kind and each.about == about and each.typical]
    sources = [reference(degrees.sources[each.source]) for each in figures]
    return Cell(" ".join(figure_in_words(each) for each in figures) or NOT_KNOWN, sources)


def figure_in_words(figure: DegreeFigure) -> str:
    """Return a figure with its caution."""
    return f"{figure.says} {figure.caution}" if figure.caution else figure.says


Places = dict[str, Ranked | Screened]
"""How programs stand by their ids: ranked, or kept out of the list."""


def standing(run: Run, profile: Profile, programs: Sequence[Program]) -> Places:
    """Return how the programs stand for this learner."""
    result = outcome(run.index, profile, sheets(run.index, profile))
    ranking = present.ranking(run.index, result.weighing, result.ranked, draw(run, result))
    found: Places = {screened.program.id: screened for screened in result.held}
    found |= {row.id: row for row in ranking}
    return {program.id: found[program.id] for program in programs}


def place_in_words(places: Places, program: Program) -> Cell:
    """Return the place of a program, or what keeps it out."""
    place = places[program.id]
    if isinstance(place, Ranked):
        return Cell(f"{place.band} fit, number {place.rank} in your list", [])
    first = place.reasons()[0]
    return Cell(f"left out: {first.says}", list(first.sources))


def bottom_line(programs: Sequence[Program], places: Places) -> str:
    """Say which of them fits the learner best."""
    found = [row for row in places.values() if isinstance(row, Ranked)]
    if not found:
        return "None of these is in your list: each is left out for a reason below."
    first = min(found, key=lambda row: row.rank or len(places))
    level = [row.title for row in found if row.rank == first.rank and row is not first]
    beside = f", level with {' and '.join(level)}" if level else ""
    out = [program.title for program in programs if not isinstance(places[program.id], Ranked)]
    lost = f" Left out for you: {', '.join(out)}." if out else ""
    return f"For you {first.title} fits best of these ({first.band}, number {first.rank} in your list{beside}).{lost}"
