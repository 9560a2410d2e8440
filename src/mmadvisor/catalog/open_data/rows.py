"""The rows of each table, in the order of its columns; None is unknown."""

from collections.abc import Iterator

from mmadvisor.catalog.open_data.columns import Cell
from mmadvisor.model.catalog import Catalog
from mmadvisor.model.cost import Price
from mmadvisor.model.program import Program


def ends_of(span: tuple[float, float] | None) -> tuple[float | None, float | None]:
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
            *ends_of(row.months.value if row.months else None),
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
                *(program.id, place, row.code, row.title, row.kind, row.weeks, *ends_of(row.hours_per_week)),
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
