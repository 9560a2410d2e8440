"""Programs side by side in the learner's terms, and beside a degree of their subject."""

from collections.abc import Callable, Iterator, Sequence

from mmadvisor.advise import present
from mmadvisor.advise.gates import Screened
from mmadvisor.advise.outcome import Run, draw, outcome
from mmadvisor.facts.registry import SPECS, FactSheet
from mmadvisor.model.advice import Ranked
from mmadvisor.model.catalog import Index
from mmadvisor.model.comparison import Cell, Comparison, ComparisonRow
from mmadvisor.model.cost import parts_in_words
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from mmadvisor.reckoning.arithmetic import LIKELY
from mmadvisor.reckoning.situation import Situation, reference
from mmadvisor.reckoning.study import reckon
from mmadvisor.rules.sentences import in_words, number_in_words

DEGREE_NAMES = {"masters": "A master's", "mba": "An MBA"}
IN_GENERAL = {
    "flexibility": "hours a week",
    "length": "months",
    "cost": "price",
    "transfer": "outside credit",
    "pay": "employers",
    "return": "return",
}
"""What the catalog says of degrees in general, in words."""
Tell = Callable[[FactSheet], Cell]


def show_facts(*names: str, template: str = "{}") -> Tell:
    """Return a cell of facts in words; `not known` if the first of them is."""

    def tell(sheet: FactSheet) -> Cell:
        facts = [sheet.get(name) for name in names]
        if not facts[0].known:
            return Cell("not known", [])
        words = (in_words(fact, SPECS[name]) for fact, name in zip(facts, names, strict=True))
        sources = dict.fromkeys(source for fact in facts for source in fact.sources)
        return Cell(template.format(*words), list(sources))

    return tell


def likely_months(sheet: FactSheet) -> Cell:
    """Return the likely months; `about` as many where they are only assumed."""
    found = reckon(sheet.at)
    likely = found.months[LIKELY]
    about = "about " if found.months_basis == "assumed" else ""
    return Cell(f"{about}{number_in_words(likely, likely, 'months')}", list(sheet.get("fit.months").sources))


def likely_price(sheet: FactSheet) -> Cell:
    """Return the likely price with its date, and what is not in it."""
    on_top = reckon(sheet.at).money.unpriced
    more = f" + {parts_in_words(on_top)}" if on_top else ""
    return show_facts("fit.likely_usd", "program.price_date", template=f"{{0}}{more} ({{1}})")(sheet)


ROWS: tuple[tuple[str, Tell], ...] = (
    ("Kind", show_facts("program.credential")),
    ("Takes learners", show_facts("program.status")),
    ("Accreditation", show_facts("program.accreditor", "program.accreditation", template="{0} ({1})")),
    ("Field", show_facts("program.field")),
    ("Courses", show_facts("program.courses")),
    ("Hours a week", show_facts("program.hours_per_week")),
    ("Dates", show_facts("program.pacing")),
    ("Hours in all", show_facts("program.total_hours")),
    ("Likely months", likely_months),
    ("Price", likely_price),
    ("Math on entry", show_facts("program.math_topics")),
    ("Degree credit", show_facts("fit.pathway")),
    ("Getting into it", show_facts("fit.admission", "fit.admission_words", template="{0}. {1}")),
    ("Share of a degree", show_facts("fit.stated_share")),
    ("Employers", show_facts("program.recognized_by", "program.recognition", template="{0} ({1})")),
    ("Exam", show_facts("program.assessment")),
    ("Language", show_facts("program.languages")),
)


def compare(run: Run, profile: Profile | None, programs: Sequence[Program], *, degree: bool) -> Comparison:
    """Return a comparison: rows that differ first, then those that are alike; `degree` sets one beside, if there is."""
    beside = degree_beside(run.index, programs) if degree else None
    programs = programs if beside is None else [*programs, beside]
    answers = profile or Profile()
    fact_sheets = [FactSheet(Situation(program, answers, run.index)) for program in programs]
    rows = [row(label, [tell(sheet) for sheet in fact_sheets]) for label, tell in ROWS]
    bottom = None
    if profile is not None:
        places = places_of(run, profile, programs)
        bottom = bottom_line(programs, places)
        rows = [
            ComparisonRow(label="For you", cells=[place_in_words(places, each) for each in programs], differs=True),
            row("Your preparation", [show_facts("fit.preparation_hours")(sheet) for sheet in fact_sheets]),
            *rows,
        ]
    if beside is not None:
        rows += in_general(run.index, beside, len(programs))
    return Comparison(
        schema="mmadvisor/comparison/1",
        catalog=run.index.reference,
        ids=[program.id for program in programs],
        titles=[f"{program.title}, {run.index.provider(program)}" for program in programs],
        rows=sorted(rows, key=lambda each: not each.differs),
        bottom_line=bottom,
    )


def row(label: str, cells: list[Cell]) -> ComparisonRow:
    """Return a row."""
    return ComparisonRow(label=label, cells=cells, differs=len({cell.says for cell in cells}) > 1)


def degree_beside(index: Index, programs: Sequence[Program]) -> Program | None:
    """Return the degree of the first program's subject that takes learners and likely costs least; None if none does.

    One of unknown price comes last; one that is compared already is no other.
    """

    def price(program: Program) -> tuple[bool, float, str]:
        usd = reckon(Situation(program, Profile(), index)).usd
        return usd is None, usd[LIKELY] if usd else 0.0, program.id

    found = index.open_degrees.get(programs[0].fields.primary, ())
    return min((row for row in found if row not in programs), key=price, default=None)


def in_general(index: Index, degree: Program, columns: int) -> Iterator[ComparisonRow]:
    """Yield what the catalog says of degrees of a kind in general, in the last of so many columns."""
    kind = index.fields[degree.fields.primary].business or "masters"
    degrees = index.catalog.degrees
    for about, label in IN_GENERAL.items():
        figures = [each for each in degrees.figures if each.degree == kind and each.about == about and each.typical]
        if figures:
            sources = [reference(degrees.sources[each.source]) for each in figures]
            says = Cell(" ".join(f"{each.says} {each.caution or ''}".strip() for each in figures), sources)
            cells = [*[Cell("", [])] * (columns - 1), says]
            yield row(f"{DEGREE_NAMES[kind]} in general: {label}", cells)


Places = dict[str, Ranked | Screened]
"""How programs stand by their ids: ranked, or kept out of the list."""


def places_of(run: Run, profile: Profile, programs: Sequence[Program]) -> Places:
    """Return how the programs stand for this learner."""
    result = outcome(run.index, profile)
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
