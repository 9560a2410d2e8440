"""The catalog in the words of schema.org: programs and courses as one graph of JSON-LD."""

from typing import Any

import msgspec

from mmadvisor.model.catalog import Index
from mmadvisor.model.cost import Price
from mmadvisor.model.course import Course
from mmadvisor.model.program import Program

CONTEXT = "https://schema.org"
OFFERS = {"open": f"{CONTEXT}/InStock", "retired": f"{CONTEXT}/Discontinued", "unlisted": f"{CONTEXT}/Discontinued"}


def render(index: Index) -> bytes:
    """Return the graph. What is not known is left out; ids are those of the catalog."""
    institutions = [
        {"@type": "EducationalOrganization", "@id": f"#{row.id}", "name": row.name, "address": country(row.country)}
        for row in index.catalog.institutions.institutions
    ]
    graph = [*institutions, *(program(row) for row in index.catalog.programs)]
    return msgspec.json.format(msgspec.json.encode({"@context": CONTEXT, "@graph": graph}), indent=1) + b"\n"


def country(code: str) -> dict[str, str]:
    """Return a country as an address."""
    return {"@type": "PostalAddress", "addressCountry": code}


def program(row: Program) -> dict[str, Any]:
    """Return one program with its courses."""
    cost = row.cost
    return drop_unknown(
        {
            "@type": "EducationalOccupationalProgram",
            "@id": f"#{row.id}",
            "identifier": row.id,
            "name": row.title,
            "url": row.url,
            "provider": {"@id": f"#{row.institution}"},
            "educationalCredentialAwarded": row.credential,
            "inLanguage": list(row.languages),
            "timeToComplete": duration(row),
            "programPrerequisites": row.math.says if row.math else None,
            "offers": offer(row, cost.program) if cost and cost.program else None,
            "hasCourse": [course(row, each) for each in row.courses if each.kind == "course"] or None,
        }
    )


def course(program: Program, row: Course) -> dict[str, Any]:
    """Return one course."""
    return drop_unknown(
        {
            "@type": "Course",
            "@id": f"#{program.id}/{row.code}",
            "name": row.title,
            "courseCode": row.code,
            "provider": {"@id": f"#{program.institution}"},
            "timeRequired": f"P{row.weeks:g}W" if row.weeks and row.weeks.is_integer() else None,
            "offers": offer(program, row.price) if row.price else None,
        }
    )


def duration(row: Program) -> str | None:
    """Return the months that the provider states as an ISO 8601 duration; a range has none."""
    if row.months is None or row.months.value[0] != row.months.value[1] or not row.months.value[0].is_integer():
        return None
    return f"P{row.months.value[0]:g}M"


def offer(row: Program, price: Price) -> dict[str, Any]:
    """Return a price with the month in which it was read."""
    low, high = price.usd
    sums = {"price": low} if low == high else {"minPrice": low, "maxPrice": high}
    return drop_unknown(
        {
            "@type": "Offer",
            "url": row.url,
            "availability": OFFERS.get(row.status.value),
            "priceSpecification": drop_unknown(
                {"@type": "PriceSpecification", "priceCurrency": "USD", **sums, "validFrom": price.as_of}
            ),
        }
    )


def drop_unknown(record: dict[str, Any]) -> dict[str, Any]:
    """Return a record without what is not known."""
    return {key: value for key, value in record.items() if value is not None}
