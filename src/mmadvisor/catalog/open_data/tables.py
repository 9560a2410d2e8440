"""The tables: their rows, what each column means, and where it stands in a record.

A row is a record for the columns to read, with the cells that stand in no record. An empty cell is unknown; `source`
names a row of `sources`.
"""

from collections.abc import Callable, Iterator
from operator import attrgetter

from mmadvisor.catalog.open_data.columns import AS_OF, PLACE, PROGRAM, SOURCE, Column, Row, Table
from mmadvisor.model.catalog import Catalog

COST = ("program", "course", "final", "bundle", "month")
FEES = {"course": "price", "exam": "exam_fee", "second try": "second_try"}
"""What a price of a course is for -> its key."""


def rows_in(at: str) -> Callable[[Catalog], Iterator[Row]]:
    """Return what yields the rows of a list of the catalog."""
    return lambda catalog: (({}, row) for row in attrgetter(at)(catalog))


def accreditation_rows(catalog: Catalog) -> Iterator[Row]:
    """Yield who vouches for institutions."""
    for row in catalog.institutions.institutions:
        for place, each in enumerate(row.accreditation, start=1):
            source = catalog.institutions.sources[each.source]
            yield {"institution": row.id, "place": place, "source_url": source.url, "source_dated": source.dated}, each


def program_field_rows(catalog: Catalog) -> Iterator[Row]:
    """Yield the fields of each program."""
    for row in catalog.programs:
        for place, field in enumerate((row.fields.primary, *row.fields.also)):
            yield {"program": row.id, "field": field, "main": place == 0}, row


def rows_of(key: str) -> Callable[[Catalog], Iterator[Row]]:
    """Return what yields the rows of a list that each program has."""
    return lambda catalog: (
        ({"program": program.id, "place": place}, row)
        for program in catalog.programs
        for place, row in enumerate(getattr(program, key), start=1)
    )


def price_rows(catalog: Catalog) -> Iterator[Row]:
    """Yield every price in use, with what it is for."""
    for program in catalog.programs:
        of_whole = [(what, None, getattr(program.cost, what, None)) for what in COST]
        of_courses = [(what, row.code, getattr(row, key)) for row in program.courses for what, key in FEES.items()]
        known = (each for each in (*of_whole, *of_courses) if each[-1] is not None)
        for place, (what, course, price) in enumerate(known, start=1):
            yield {"program": program.id, "place": place, "what": what, "course": course}, price


def finding_rows(catalog: Catalog) -> Iterator[Row]:
    """Yield what holds for many programs, and the figures on degrees."""
    for list_, found in ((catalog.evidence, catalog.evidence.findings), (catalog.degrees, catalog.degrees.figures)):
        for row in found:
            source = list_.sources[row.source]
            degree = getattr(row, "degree", None)
            yield {"degree": degree, "source_url": source.url, "source_dated": source.dated}, row


def source_rows(catalog: Catalog) -> Iterator[Row]:
    """Yield the sources of each program."""
    for program in catalog.programs:
        for name, row in program.sources.items():
            yield {"program": program.id, "id": name, "copy": row.read_in == "copy"}, row


TABLES = (
    Table(
        "institutions",
        "Universities and companies that issue programs or take them for credit.",
        rows_in("institutions.institutions"),
        (
            Column("id", "Id of the institution."),
            Column("name", "Name."),
            Column("country", "ISO 3166-1 code of its country."),
            Column("kind", "university, system, company or platform."),
        ),
        key=("id",),
    ),
    Table(
        "accreditations",
        "Who vouches for an institution; never for a credential below a degree.",
        accreditation_rows,
        (
            Column("institution", "Id of the institution.", of=("institutions", "id")),
            PLACE,
            Column("body", "Accreditor or authority."),
            Column("state", "accredited, recognized (by law or register) or none (as a source says)."),
            Column("source_url", "Page on which it was read."),
            Column("source_dated", "Month or year of the page; empty: undated."),
        ),
        key=("institution", "place"),
    ),
    Table(
        "fields",
        "Fields of study, a closed list.",
        rows_in("fields.fields"),
        (Column("id", "Id of the field."), Column("label", "Its name.")),
        key=("id",),
    ),
    Table(
        "programs",
        "Programs of study, one in each row.",
        rows_in("programs"),
        (
            Column("id", "Id of the program."),
            Column("title", "Title."),
            Column("credential", "Kind of credential."),
            Column("platform", "Platform that offers it; own: the institution's."),
            Column("institution", "Institution that issues it.", of=("institutions", "id")),
            Column("unit", "Unit of the institution, as MITx."),
            Column("url", "Its public page."),
            Column("status", "open, unlisted, retired or unknown.", at="status.value"),
            Column("status_as_of", "Month or year in which it was seen.", at="status.as_of"),
            Column("status_source", "Id of the source.", at="status.source"),
            Column("field", "Its main field.", of=("fields", "id"), at="fields.primary"),
            Column("level", "introductory, intermediate or advanced."),
            Column("languages", "ISO 639-1 codes, separated by commas."),
            Column("pacing", "self, instructor (fixed dates) or mixed."),
            Column("course_count", "Number of courses that a listing counts.", "integer", at="course_count.value"),
            Column("course_count_source", "Id of the source.", at="course_count.source"),
            Column("months_low", "Months that the provider states, low end.", "number", at="months.value.0"),
            Column("months_high", "Months that the provider states, high end.", "number", at="months.value.1"),
            Column("months_source", "Id of the source.", at="months.source"),
            Column("math_level", "Highest math on entry.", at="math.level"),
            Column("math_says", "What is said of math, in own words.", at="math.says"),
            Column("math_source", "Id of the source.", at="math.source"),
            Column("programming", "Programming on entry: none, basic or intermediate.", at="programming.need"),
            Column("programming_source", "Id of the source.", at="programming.source"),
            Column("bachelor", "Whether a bachelor's degree is required or not-needed on entry.", at="entry.bachelor"),
            Column("bachelor_source", "Id of the source.", at="entry.source"),
            Column("lessons_free", "Whether lessons can be read free of charge.", "boolean", at="cost.audit_free"),
            Column("lessons_free_source", "Id of the source.", at="cost.audit_source"),
        ),
        key=("id",),
    ),
    Table(
        "program_fields",
        "All fields of each program.",
        program_field_rows,
        (
            PROGRAM,
            Column("field", "Id of the field.", of=("fields", "id")),
            Column("main", "Whether it is the main one.", "boolean"),
        ),
        key=("program", "field"),
    ),
    Table(
        "courses",
        "Courses, exams and projects of each program, as far as a source names them.",
        rows_of("courses"),
        (
            PROGRAM,
            PLACE,
            Column("code", "Code of the course."),
            Column("title", "Title."),
            Column("kind", "course, exam or project."),
            Column("weeks", "Weeks that it runs.", "number"),
            Column("hours_low", "Hours a week, low end.", "number", at="hours_per_week.0"),
            Column("hours_high", "Hours a week, high end.", "number", at="hours_per_week.1"),
            Column("pacing", "self or instructor, where it differs from the program's."),
            Column("after", "Codes of the courses that it follows, separated by commas."),
            SOURCE,
            Column("load_source", "Id of the source of weeks and hours, where it is another."),
        ),
        key=("program", "code"),
    ),
    Table(
        "prices",
        "Every price in use, in US dollars.",
        price_rows,
        (
            PROGRAM,
            PLACE,
            Column("what", "program, course, final (exam or project), bundle, month, exam or second try."),
            Column("course", "Code of the course, where it is the price of one."),
            Column("usd_low", "US dollars, low end.", "number", at="usd.0"),
            Column("usd_high", "US dollars, high end.", "number", at="usd.1"),
            AS_OF,
            Column("converted", "Whether it was converted from another currency.", "boolean"),
            SOURCE,
        ),
    ),
    Table(
        "pathways",
        "Degrees that take a program for credit, or let its holders apply.",
        rows_of("credit"),
        (
            PROGRAM,
            PLACE,
            Column("institution", "Institution of the degree."),
            Column("degree", "The degree."),
            Column("country", "ISO 3166-1 code of its country."),
            Column("kind", "credit, or apply (which is no credit)."),
            Column("named", "Whether the source names the degree.", "boolean"),
            Column("status", "active, closed or unknown."),
            Column("share", "Share of the whole degree, 0 to 1.", "number"),
            Column("amount", "Credit that is given, in the unit.", "number"),
            Column("of", "Size of the whole degree, in the unit.", "number"),
            Column("unit", "Unit of credit."),
            Column("condition", "On what conditions, in own words."),
            AS_OF,
            SOURCE,
        ),
    ),
    Table(
        "recognition",
        "What organizations outside the provider say or do.",
        rows_of("recognition"),
        (
            PROGRAM,
            PLACE,
            Column("organization", "Who."),
            Column("kind", "endorsement, hires, advisor, sponsor, survey or press."),
            Column("says", "What, in own words."),
            Column("where", "Where alone it holds, if it is limited to a place.", at="place"),
            SOURCE,
        ),
    ),
    Table(
        "notices",
        "What would change a careful adviser's mind.",
        rows_of("notices"),
        (
            PROGRAM,
            PLACE,
            Column("about", "learners (their reports), lapsed, place (limited to one) or presumes."),
            Column("says", "What, in own words."),
            SOURCE,
        ),
    ),
    Table(
        "findings",
        "What holds for many programs, and figures on degrees: surveys, studies, rules of a platform.",
        finding_rows,
        (
            Column("id", "Id of the finding."),
            Column("about", "What it is about: completion, pay, price, cost, length and others."),
            Column("degree", "masters or mba, where it is a figure on degrees."),
            Column("says", "What, in own words."),
            Column("caution", "How far it carries."),
            Column("source_url", "Page on which it was read."),
            Column("source_dated", "Month or year of the page; empty: undated."),
        ),
        key=("id",),
    ),
    Table(
        "sources",
        "Where the facts of each program were read.",
        source_rows,
        (
            PROGRAM,
            Column("id", "Id of the source within the program."),
            Column("url", "Address of the page."),
            Column("title", "Title of the page."),
            Column("publisher", "Who publishes it."),
            Column("kind", "Whose page it is: provider, platform, government, press and others."),
            Column("dated", "Month or year of the page, or in which it was read; empty: undated."),
            Column("copy", "Whether it was read in a stored copy.", "boolean"),
        ),
        key=("program", "id"),
    ),
)
