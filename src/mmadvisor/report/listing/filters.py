"""Filters and orders of `list`. A program whose figure is unknown fails a filter on it, and is counted."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import get_args

from msgspec import Struct, field

from mmadvisor.model.listing import Range, Summary
from mmadvisor.model.program import MathLevel

MATH_ORDER: tuple[str, ...] = get_args(MathLevel)
STATUS_ORDER = ("open", "unknown", "unlisted", "retired")
SORTS: dict[str, Callable[[Summary], tuple[object, ...]]] = {
    "title": lambda row: (row.title.casefold(),),
    "provider": lambda row: (row.provider.casefold(),),
    "status": lambda row: (STATUS_ORDER.index(row.status),),
    "cost": lambda row: low_first(row.cost_usd),
    "hours": lambda row: low_first(row.hours_per_week),
    "months": lambda row: low_first(months_of(row)),
    "math": lambda row: low_first(math_of(row)),
}
Truth = bool | None


def months_of(row: Summary) -> Range | None:
    """Return the months of the study for a learner; without one, as the provider states them."""
    return row.months if row.study is None else (row.study.months.likely, row.study.months.likely)


def math_of(row: Summary) -> Range | None:
    """Return the math on entry as a range, by its place among the levels."""
    return None if row.math is None else (MATH_ORDER.index(row.math), MATH_ORDER.index(row.math))


def low_first(spread: Range | None) -> tuple[object, ...]:
    """Sort ranges from low to high, unknown ones last."""
    return (spread is None, spread or (0.0, 0.0))


class Filters(Struct, frozen=True):
    """What a row must be. Empty lists and None ask for nothing."""

    text: str = ""
    fields: Sequence[str] = ()
    platforms: Sequence[str] = ()
    provider: str = ""
    credentials: Sequence[str] = ()
    statuses: Sequence[str] = ()
    countries: Sequence[str] = ()
    languages: Sequence[str] = ()
    most_cost: float | None = None
    most_hours: float | None = None
    most_months: float | None = None
    most_math: str | None = None
    with_credit: bool = False


class Filtered(Struct):
    """Rows that pass, and how many fell out only because something is unknown."""

    rows: list[Summary] = []
    unknown: Counter[str] = field(default_factory=Counter)


def apply_filters(rows: Sequence[Summary], filters: Filters, *, keep_unknown: bool) -> Filtered:
    """Return the rows that pass. `keep_unknown` keeps those that fail only by something unknown."""
    found = Filtered()
    for row in rows:
        results = judge(row, filters)
        if False in results.values():
            continue
        blanks = [name for name, result in results.items() if result is None]
        found.unknown.update(blanks)
        if keep_unknown or not blanks:
            found.rows.append(row)
    return found


def judge(row: Summary, filters: Filters) -> dict[str, Truth]:
    """Return for each filter whether the row passes; None where that is not known."""
    words = f"{row.id} {row.title} {row.provider}".casefold()
    return {
        "text": all(word in words for word in filters.text.casefold().split()),
        "field": not filters.fields or any(name in row.fields for name in filters.fields),
        "platform": not filters.platforms or row.platform.casefold() in fold_names(filters.platforms),
        "provider": filters.provider.casefold() in row.provider.casefold(),
        "credential": not filters.credentials or row.credential.casefold() in fold_names(filters.credentials),
        "status": not filters.statuses or row.status in filters.statuses,
        "country": not filters.countries or row.country in filters.countries,
        "language": not filters.languages or any(name in row.languages for name in filters.languages),
        "cost": at_most(row.cost_usd, filters.most_cost),
        "hours": at_most(row.hours_per_week, filters.most_hours),
        "months": at_most(months_of(row), filters.most_months),
        "math": at_most(math_of(row), None if filters.most_math is None else MATH_ORDER.index(filters.most_math)),
        "credit": not filters.with_credit or has_credit(row),
    }


def fold_names(names: Sequence[str]) -> set[str]:
    """Return names for comparison without regard to case."""
    return {name.casefold() for name in names}


def at_most(spread: Range | None, most: float | None) -> Truth:
    """Tell whether the low end of a range is within a limit."""
    if most is None:
        return True
    return None if spread is None else spread[0] <= most


def has_credit(row: Summary) -> Truth:
    """Tell whether a degree takes the credential, or it is a degree itself."""
    if row.credential == "Degree":
        return True
    return None if row.credit is None else row.credit != "none"
