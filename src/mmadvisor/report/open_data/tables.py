"""The tables: what each column means, and its rows. An empty cell is unknown; `source` names a row of `sources`."""

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from mmadvisor.model.catalog import Catalog
from mmadvisor.model.cost import Price
from mmadvisor.model.program import Program

Cell = str | int | float | bool | None
Kind = Literal["string", "integer", "number", "boolean"]
"""Types by their names in Table Schema, https://datapackage.org/standard/table-schema/."""


class Column(NamedTuple):
    """A column; `of` names the table and column that it refers to."""

    name: str
    kind: Kind
    about: str
    of: tuple[str, str] | None = None


class Table(NamedTuple):
    """A table; `key` are the columns by which a row is known."""

    name: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Callable[[Catalog], Iterator[tuple[Cell, ...]]]


PROGRAM = Column("program", "string", "Id of the program.", ("programs", "id"))
SOURCE = Column("source", "string", "Id of the source within the program, in the table sources.")
AS_OF = Column("as_of", "string", "Month or year to which it applies, YYYY-MM or YYYY; empty: the source is undated.")


def ends(span: tuple[float, float] | None) -> tuple[float | None, float | None]:
    """Return both ends of a range, or two blanks."""
    return (None, None) if span is None else span


def institution_rows(catalog: Catalog) -> Iterator[tuple[Cell, ...]]:
    """Yield institutions."""
    for row in catalog.institutions.institutions:
        yield row.id, row.name, row.country, row.kind


def accreditation_rows(catalog: Catalog) -> Iterator[tuple[Cell, ...]]:
    """Yield who vouches for institutions."""
    sources = catalog.institutions.sources
    for row in catalog.institutions.institutions:
        for place, each in enumerate(row.accreditation, start=1):
            source = sources[each.source]
            yield row.id, place, each.body, each.state, source.url, source.dated


def field_rows(catalog: Catalog) -> Iterator[tuple[Cell, ...]]:
    """Yield fields of study."""
    for row in catalog.fields.fields:
        yield row.id, row.label


def program_rows(catalog: Catalog) -> Iterator[tuple[Cell, ...]]:
    """Yield programs."""
    for row in catalog.programs:
        yield (
            *(row.id, row.title, row.credential, row.platform, row.institution, row.unit, row.url),
            *(row.status.value, row.status.as_of, row.status.source),
            *(row.fields.primary, row.level, ", ".join(row.languages), row.pacing),
            *((row.course_count.value, row.course_count.source) if row.course_count else (None, None)),
            *ends(row.months.value if row.months else None),
            row.months.source if row.months else None,
            *((row.math.level, row.math.says, row.math.source) if row.math else (None, None, None)),
            *((row.programming.need, row.programming.source) if row.programming else (None, None)),
            *((row.entry.bachelor, row.entry.source) if row.entry else (None, None)),
            *((row.cost.audit_free, row.cost.audit_source) if row.cost else (None, None)),
        )


def program_field_rows(catalog: Catalog) -> Iterator[tuple[Cell, ...]]:
    """Yield the fields of each program."""
    for row in catalog.programs:
        yield row.id, row.fields.primary, True
        yield from ((row.id, each, False) for each in row.fields.also)


def course_rows(catalog: Catalog) -> Iterator[tuple[Cell, ...]]:
    """Yield the courses, exams and projects of each program."""
    for program in catalog.programs:
        for place, row in enumerate(program.courses, start=1):
            yield (
                *(program.id, place, row.code, row.title, row.kind, row.weeks, *ends(row.hours_per_week)),
                *(row.pacing, ", ".join(row.after) or None, row.source, row.load_source),
            )


def price_rows(catalog: Catalog) -> Iterator[tuple[Cell, ...]]:
    """Yield every price in use, with what it is for."""
    for program in catalog.programs:
        for place, (what, course, price) in enumerate(prices(program), start=1):
            yield program.id, place, what, course, *price.usd, price.as_of, price.converted, price.source


def prices(program: Program) -> Iterator[tuple[str, str | None, Price]]:
    """Yield what each price is for, the code of the course that it belongs to, and the price."""
    cost = program.cost
    if cost is not None:
        for what, price in (
            ("program", cost.program),
            ("course", cost.course),
            ("final", cost.final),
            ("bundle", cost.bundle),
            ("month", cost.month),
        ):
            if price is not None:
                yield what, None, price
    for row in program.courses:
        for what, price in (("course", row.price), ("exam", row.exam_fee), ("second try", row.second_try)):
            if price is not None:
                yield what, row.code, price


def pathway_rows(catalog: Catalog) -> Iterator[tuple[Cell, ...]]:
    """Yield the degrees behind programs."""
    for program in catalog.programs:
        for place, row in enumerate(program.credit, start=1):
            yield (
                *(program.id, place, row.institution, row.degree, row.country, row.kind, row.named, row.status),
                *(row.share, row.amount, row.of, row.unit, row.condition, row.as_of, row.source),
            )


def recognition_rows(catalog: Catalog) -> Iterator[tuple[Cell, ...]]:
    """Yield what organizations outside the provider say or do."""
    for program in catalog.programs:
        for place, row in enumerate(program.recognition, start=1):
            yield program.id, place, row.organization, row.kind, row.says, row.place, row.source


def notice_rows(catalog: Catalog) -> Iterator[tuple[Cell, ...]]:
    """Yield what would change a careful adviser's mind."""
    for program in catalog.programs:
        for place, row in enumerate(program.notices, start=1):
            yield program.id, place, row.about, row.says, row.source


def source_rows(catalog: Catalog) -> Iterator[tuple[Cell, ...]]:
    """Yield the sources of each program."""
    for program in catalog.programs:
        for name, row in program.sources.items():
            yield program.id, name, row.url, row.title, row.publisher, row.kind, row.dated, row.read_in == "copy"


PLACE = Column("place", "integer", "Its place in the list, from 1.")

TABLES = (
    Table(
        "institutions",
        "Universities and companies that issue programs or take them for credit.",
        (
            Column("id", "string", "Id of the institution."),
            Column("name", "string", "Name."),
            Column("country", "string", "ISO 3166-1 code of its country."),
            Column("kind", "string", "university, system, company or platform."),
        ),
        ("id",),
        institution_rows,
    ),
    Table(
        "accreditations",
        "Who vouches for an institution; never for a credential below a degree.",
        (
            Column("institution", "string", "Id of the institution.", ("institutions", "id")),
            PLACE,
            Column("body", "string", "Accreditor or authority."),
            Column("state", "string", "accredited, recognized (by law or register) or none (as a source says)."),
            Column("source_url", "string", "Page on which it was read."),
            Column("source_dated", "string", "Month or year of the page; empty: undated."),
        ),
        ("institution", "place"),
        accreditation_rows,
    ),
    Table(
        "fields",
        "Fields of study, a closed list.",
        (Column("id", "string", "Id of the field."), Column("label", "string", "Its name.")),
        ("id",),
        field_rows,
    ),
    Table(
        "programs",
        "Programs of study, one in each row.",
        (
            Column("id", "string", "Id of the program."),
            Column("title", "string", "Title."),
            Column("credential", "string", "Kind of credential."),
            Column("platform", "string", "Platform that offers it; own: the institution's."),
            Column("institution", "string", "Institution that issues it.", ("institutions", "id")),
            Column("unit", "string", "Unit of the institution, as MITx."),
            Column("url", "string", "Its public page."),
            Column("status", "string", "open, unlisted, retired or unknown."),
            Column("status_as_of", "string", "Month or year in which it was seen."),
            Column("status_source", "string", "Id of the source."),
            Column("field", "string", "Its main field.", ("fields", "id")),
            Column("level", "string", "introductory, intermediate or advanced."),
            Column("languages", "string", "ISO 639-1 codes, separated by commas."),
            Column("pacing", "string", "self, instructor (fixed dates) or mixed."),
            Column("course_count", "integer", "Number of courses that a listing counts."),
            Column("course_count_source", "string", "Id of the source."),
            Column("months_low", "number", "Months that the provider states, low end."),
            Column("months_high", "number", "Months that the provider states, high end."),
            Column("months_source", "string", "Id of the source."),
            Column("math_level", "string", "Highest math on entry."),
            Column("math_says", "string", "What is said of math, in own words."),
            Column("math_source", "string", "Id of the source."),
            Column("programming", "string", "Programming on entry: none, basic or intermediate."),
            Column("programming_source", "string", "Id of the source."),
            Column("bachelor", "string", "Whether a bachelor's degree is required or not-needed on entry."),
            Column("bachelor_source", "string", "Id of the source."),
            Column("lessons_free", "boolean", "Whether lessons can be read free of charge."),
            Column("lessons_free_source", "string", "Id of the source."),
        ),
        ("id",),
        program_rows,
    ),
    Table(
        "program_fields",
        "All fields of each program.",
        (
            PROGRAM,
            Column("field", "string", "Id of the field.", ("fields", "id")),
            Column("main", "boolean", "Whether it is the main one."),
        ),
        ("program", "field"),
        program_field_rows,
    ),
    Table(
        "courses",
        "Courses, exams and projects of each program, as far as a source names them.",
        (
            PROGRAM,
            PLACE,
            Column("code", "string", "Code of the course."),
            Column("title", "string", "Title."),
            Column("kind", "string", "course, exam or project."),
            Column("weeks", "number", "Weeks that it runs."),
            Column("hours_low", "number", "Hours a week, low end."),
            Column("hours_high", "number", "Hours a week, high end."),
            Column("pacing", "string", "self or instructor, where it differs from the program's."),
            Column("after", "string", "Codes of the courses that it follows, separated by commas."),
            SOURCE,
            Column("load_source", "string", "Id of the source of weeks and hours, where it is another."),
        ),
        ("program", "code"),
        course_rows,
    ),
    Table(
        "prices",
        "Every price in use, in US dollars.",
        (
            PROGRAM,
            PLACE,
            Column("what", "string", "program, course, final (exam or project), bundle, month, exam or second try."),
            Column("course", "string", "Code of the course, where it is the price of one."),
            Column("usd_low", "number", "US dollars, low end."),
            Column("usd_high", "number", "US dollars, high end."),
            AS_OF,
            Column("converted", "boolean", "Whether it was converted from another currency."),
            SOURCE,
        ),
        ("program", "place"),
        price_rows,
    ),
    Table(
        "pathways",
        "Degrees that take a program for credit, or let its holders apply.",
        (
            PROGRAM,
            PLACE,
            Column("institution", "string", "Institution of the degree."),
            Column("degree", "string", "The degree."),
            Column("country", "string", "ISO 3166-1 code of its country."),
            Column("kind", "string", "credit, or apply (which is no credit)."),
            Column("named", "boolean", "Whether the source names the degree."),
            Column("status", "string", "active, closed or unknown."),
            Column("share", "number", "Share of the whole degree, 0 to 1."),
            Column("amount", "number", "Credit that is given, in the unit."),
            Column("of", "number", "Size of the whole degree, in the unit."),
            Column("unit", "string", "Unit of credit."),
            Column("condition", "string", "On what conditions, in own words."),
            AS_OF,
            SOURCE,
        ),
        ("program", "place"),
        pathway_rows,
    ),
    Table(
        "recognition",
        "What organizations outside the provider say or do.",
        (
            PROGRAM,
            PLACE,
            Column("organization", "string", "Who."),
            Column("kind", "string", "endorsement, hires, advisor, sponsor, survey or press."),
            Column("says", "string", "What, in own words."),
            Column("where", "string", "Where alone it holds, if it is limited to a place."),
            SOURCE,
        ),
        ("program", "place"),
        recognition_rows,
    ),
    Table(
        "notices",
        "What would change a careful adviser's mind.",
        (
            PROGRAM,
            PLACE,
            Column("about", "string", "learners (their reports), lapsed, place (limited to one) or presumes."),
            Column("says", "string", "What, in own words."),
            SOURCE,
        ),
        ("program", "place"),
        notice_rows,
    ),
    Table(
        "sources",
        "Where the facts of each program were read.",
        (
            PROGRAM,
            Column("id", "string", "Id of the source within the program."),
            Column("url", "string", "Address of the page."),
            Column("title", "string", "Title of the page."),
            Column("publisher", "string", "Who publishes it."),
            Column("kind", "string", "Whose page it is: provider, platform, government, press and others."),
            Column("dated", "string", "Month or year of the page, or in which it was read; empty: undated."),
            Column("copy", "boolean", "Whether it was read in a stored copy."),
        ),
        ("program", "id"),
        source_rows,
    ),
)
