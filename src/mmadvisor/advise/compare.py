"""Programs side by side in the learner's terms, and against the traditional master's or MBA."""

from collections.abc import Callable, Sequence

from mmadvisor.advise import present
from mmadvisor.advise.outcome import Run, draw, outcome
from mmadvisor.advise.screen import sheets
from mmadvisor.facts.registry import SPECS, FactSheet
from mmadvisor.model.advice import SourceRef
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
    ("Price", shown("fit.likely_usd", "program.price_date", template="{0} ({1})"), "cost"),
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
    if profile is not None:
        preparation = [shown("fit.preparation_hours")(sheet) for sheet in fact_sheets]
        rows = [
            standing(run, profile, programs, kind),
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


def standing(run: Run, profile: Profile, programs: Sequence[Program], kind: str | None) -> ComparisonRow:
    """Return the row that says where each program stands for this learner."""
    result = outcome(run.index, profile, sheets(run.index, profile))
    ranking = {row.id: row for row in present.ranking(run.index, result.weighing, result.ranked, draw(run, result))}
    shut = {screened.program.id: screened for screened in (*result.excluded, *result.look_into)}
    cells = []
    for program in programs:
        place = ranking.get(program.id)
        if place is not None:
            cells.append(Cell(f"rank {place.rank} of {len(ranking)}, {place.band} fit, value {place.value}", []))
        else:
            first = shut[program.id].reasons()[0]
            cells.append(Cell(f"left out: {first.says} ({first.rule})", list(first.sources)))
    if kind is not None:
        cells.append(Cell("", []))
    return ComparisonRow(label="For you", cells=cells, differs=True)
