"""Filters of the list: what is unknown fails a filter on it, is counted, and can be kept."""

from typing import Any

import pytest

from makers import make_courses, make_index, make_program
from mmadvisor.model.listing import Summary
from mmadvisor.model.program import Program
from mmadvisor.report.listing.filters import SORTS, Filters, apply_filters
from mmadvisor.report.listing.summary import summarize

PRICED = {"program": {"usd": [500, 900], "source": "s1"}}
PATHWAY = {"institution": "A", "degree": "MS", "condition": "Admission.", "source": "s1"}


def rows(*programs: Program) -> list[Summary]:
    index = make_index(*programs)
    return [summarize(index, program) for program in index.catalog.programs]


FULL = rows(
    make_program(
        "full",
        title="Big Data",
        institution="law-u",
        fields={"primary": "data-science", "also": ["finance"]},
        languages=["en", "es"],
        courses=make_courses((10, (6, 8))),
        cost=PRICED,
        months={"value": [9, 12], "source": "s1"},
        math={"level": "statistics", "says": "Some.", "source": "s1"},
        credit=[PATHWAY | {"status": "active"}],
    )
)
BLANK = rows(make_program("blank"))


@pytest.mark.parametrize(
    "filters",
    [
        Filters(),
        Filters(text="data big"),
        Filters(text="BIG law"),
        Filters(fields=["finance"]),
        Filters(fields=["law", "data-science"]),
        Filters(platforms=["EDX"]),
        Filters(provider="law"),
        Filters(credentials=["micromasters"]),
        Filters(statuses=["open"]),
        Filters(countries=["AU"]),
        Filters(languages=["es"]),
        Filters(most_cost=900),
        Filters(most_hours=6),
        Filters(most_months=9),
        Filters(most_math="statistics"),
        Filters(with_credit=True),
    ],
)
def test_what_passes(filters: Filters) -> None:
    assert apply_filters(FULL, filters, keep_unknown=False).rows == FULL


@pytest.mark.parametrize(
    "filters",
    [
        Filters(text="big finance"),
        Filters(fields=["design"]),
        Filters(platforms=["Coursera"]),
        Filters(provider="MIT"),
        Filters(credentials=["Degree"]),
        Filters(statuses=["retired"]),
        Filters(countries=["US"]),
        Filters(languages=["fr"]),
        Filters(most_cost=899),
        Filters(most_hours=5.9),
        Filters(most_months=8),
        Filters(most_math="algebra"),
    ],
)
def test_what_fails(filters: Filters) -> None:
    found = apply_filters(FULL, filters, keep_unknown=True)
    assert found.rows == []
    assert not found.unknown


@pytest.mark.parametrize(
    ("filters", "name"),
    [
        (Filters(most_cost=1), "cost"),
        (Filters(most_hours=1), "hours"),
        (Filters(most_months=1), "months"),
        (Filters(most_math="none"), "math"),
        (Filters(with_credit=True), "credit"),
    ],
)
def test_what_is_unknown_is_counted_and_can_be_kept(filters: Filters, name: str) -> None:
    left = apply_filters(BLANK, filters, keep_unknown=False)
    assert (left.rows, left.unknown[name]) == ([], 1)
    kept = apply_filters(BLANK, filters, keep_unknown=True)
    assert (kept.rows, kept.unknown[name]) == (BLANK, 1)


def test_an_unknown_that_fails_otherwise_is_not_counted() -> None:
    found = apply_filters(BLANK, Filters(most_cost=1, languages=["fr"]), keep_unknown=True)
    assert (found.rows, found.unknown.total()) == ([], 0)


@pytest.mark.parametrize(
    ("changes", "passes"),
    [
        ({"credential": "Degree"}, True),
        ({"credit": [PATHWAY | {"status": "closed"}]}, False),
        ({"credit": [PATHWAY | {"status": "unknown"}]}, True),
        ({"none": {"credit": {"says": "None.", "source": "s1"}}}, False),
    ],
)
def test_credit_is_what_is_not_closed(changes: dict[str, Any], passes: bool) -> None:
    one = rows(make_program(**changes))
    assert bool(apply_filters(one, Filters(with_credit=True), keep_unknown=False).rows) is passes


@pytest.mark.parametrize("name", ["cost", "hours", "months", "math"])
def test_what_is_unknown_is_sorted_last(name: str) -> None:
    assert sorted(BLANK + FULL, key=SORTS[name]) == FULL + BLANK


def test_orders() -> None:
    one = rows(make_program("a", title="zebra"), make_program("b", title="Apple"))
    assert [row.title for row in sorted(one, key=SORTS["title"])] == ["Apple", "zebra"]
    gone = {"value": "retired", "as_of": "2026-01", "source": "s1"}
    two = rows(make_program("a", status=gone), make_program("b"))
    assert [row.id for row in sorted(two, key=SORTS["status"])] == ["b", "a"]
