"""The rows of each table: a record for the columns to read, and the cells that stand in no record."""

from collections.abc import Callable, Iterator
from operator import attrgetter

from mmadvisor.catalog.open_data.columns import Row
from mmadvisor.model.catalog import Catalog
from mmadvisor.model.cost import Price
from mmadvisor.model.program import Program

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

    def rows(catalog: Catalog) -> Iterator[Row]:
        for program in catalog.programs:
            for place, row in enumerate(getattr(program, key), start=1):
                yield {"program": program.id, "place": place}, row

    return rows


def price_rows(catalog: Catalog) -> Iterator[Row]:
    """Yield every price in use, with what it is for."""
    for program in catalog.programs:
        for place, (what, course, price) in enumerate(prices(program), start=1):
            yield {"program": program.id, "place": place, "what": what, "course": course}, price


def prices(program: Program) -> Iterator[tuple[str, str | None, Price]]:
    """Yield what each price is for, the code of the course that it belongs to, and the price."""
    for what in COST:
        if price := getattr(program.cost, what, None):
            yield what, None, price
    for row in program.courses:
        for what, key in FEES.items():
            if price := getattr(row, key):
                yield what, row.code, price


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
