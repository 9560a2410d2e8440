"""`--as-of`: the catalog of a past month holds what was known then, and nothing that came later."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec import Struct

from makers import SOURCE, TODAY, frozen_index, make_index, make_program
from mmadvisor.catalog.as_of import as_of, date_of
from mmadvisor.catalog.files import plain_data
from mmadvisor.catalog.months import is_later
from mmadvisor.errors import UsageProblem
from mmadvisor.model.catalog import Catalog
from mmadvisor.model.program import Program

MONTHS = st.builds("{}-{:02d}".format, st.integers(2010, 2026), st.integers(1, 12)).filter(lambda each: each <= TODAY)
DATED = {name: {**SOURCE, "dated": date} for name, date in (("s1", "2019"), ("s2", "2021-09"), ("s3", "2026-05"))}
PRICE = {"usd": [900, 900], "as_of": "2022-06", "source": "s3"}
OLD_PRICE = {"usd": [500, 500], "as_of": "2018-03", "source": "s1"}


def dated_facts(value: Any, sources: Any) -> Iterator[str]:  # noqa: ANN401 - any part of a catalog
    """Yield the date of every fact below a record."""
    if isinstance(value, Struct):
        date = date_of(value, sources)
        if date is not None:
            yield date
        for key in value.__struct_fields__:
            yield from dated_facts(getattr(value, key), sources)
    elif isinstance(value, tuple | dict):
        for each in value.values() if isinstance(value, dict) else value:
            yield from dated_facts(each, sources)


def every_date(catalog: Catalog) -> Iterator[str]:
    """Yield the date of every fact about programs and what surrounds them."""
    tables = (catalog.institutions, catalog.occupations, catalog.degrees, catalog.evidence)
    records: list[Any] = [*catalog.programs, *tables]
    for record in records:
        for key in set(record.__struct_fields__) - {"sources"}:
            yield from dated_facts(getattr(record, key), record.sources)


def one(month: str, **changes: Any) -> Program:  # noqa: ANN401 - keys of the file
    """Return a program as of a month."""
    catalog = make_index(make_program(sources=DATED, **changes)).catalog
    return as_of(catalog, month).programs[0]


def test_as_of_its_own_month_the_catalog_is_itself(catalog: Catalog) -> None:
    assert as_of(catalog, catalog.about.date) == catalog


@settings(max_examples=10)
@given(MONTHS)
@example("2021-09")
@example("2026-10")
def test_nothing_later_remains_and_looking_twice_changes_nothing(month: str) -> None:
    catalog = frozen_index().catalog
    then = as_of(catalog, month)
    assert then.about.date == month
    assert [date for date in every_date(then) if is_later(date, month)] == []
    assert [row.until for program in then.programs for row in program.history if row.until >= month] == []
    assert as_of(then, month) == then
    assert [row.id for row in then.programs] == [row.id for row in catalog.programs]


@settings(max_examples=10)
@given(MONTHS)
def test_every_source_that_is_named_is_there(month: str) -> None:
    for program in as_of(frozen_index().catalog, month).programs:
        named = {row[key] for row in records(plain_data(program)) for key in ("source", "load_source") if key in row}
        assert {name for name in named if isinstance(name, str)} <= program.sources.keys()


def records(value: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - plain data
    """Yield every mapping in plain data."""
    if isinstance(value, dict):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from records(each)


def test_old_values_come_back_nearest_change_first() -> None:
    history = [
        {"until": "2018-12", "title": "First Name", "platform": "own", "source": "s1"},
        {"until": "2020-12", "title": "Second Name", "source": "s1"},
    ]
    names = {month: one(month, history=history).title for month in ("2018-12", "2019-01", "2020-12", "2021-01")}
    assert names == {"2018-12": "First Name", "2019-01": "Second Name", "2020-12": "Second Name", "2021-01": "One"}
    assert [one(month, history=history).platform for month in ("2018-12", "2019-01")] == ["own", "edX"]
    assert len(one("2019-01", history=history).history) == 1


def test_a_price_is_known_from_its_date_until_the_next() -> None:
    history = [{"until": "2022-05", "cost": {"program": OLD_PRICE}, "source": "s1"}]

    def price(month: str) -> float | None:
        cost = one(month, cost={"program": PRICE}, history=history).cost
        return cost.program.usd[0] if cost and cost.program else None

    assert [price(month) for month in ("2018-02", "2018-03", "2022-05", "2022-06")] == [None, 500, 500, 900]


def test_an_old_price_of_a_program_without_a_price_today() -> None:
    found = one("2020-01", history=[{"until": "2022-05", "cost": {"course": OLD_PRICE}, "source": "s1"}]).cost
    assert found is not None
    assert found.course is not None
    assert found.program is None


@pytest.mark.parametrize(
    ("month", "value", "seen"),
    [
        ("2021-08", "unknown", "2021-08"),  # not yet seen
        ("2021-09", "open", "2021-09"),
        ("2022-09", "open", "2021-09"),
        ("2022-10", "unknown", "2021-09"),  # seen more than twelve months ago
        ("2026-04", "unknown", "2021-09"),
        ("2026-05", "retired", "2026-05"),
        ("2026-11", "retired", "2026-05"),
    ],
)
def test_a_status_holds_as_long_as_somebody_saw_it(month: str, value: str, seen: str) -> None:
    status = {"value": "retired", "as_of": "2026-05", "source": "s3"}
    before = {"value": "open", "as_of": "2021-09", "source": "s2"}
    found = one(month, status=status, history=[{"until": "2026-04", "status": before, "source": "s2"}]).status
    assert (found.value, found.as_of) == (value, seen)


def test_facts_go_with_the_source_that_says_them() -> None:
    found = one(
        "2021-09",
        courses=[
            {"code": "a", "title": "A", "source": "s1", "weeks": 8, "hours_per_week": [4, 6], "load_source": "s3"},
            {"code": "b", "title": "B", "source": "s3"},
            {"code": "c", "title": "C", "source": "s2", "after": ["a", "b"], "weeks": 6},
        ],
        electives={"choose": 1, "of": ["a", "b"], "source": "s1"},
        cost={"audit_free": True, "audit_source": "s3"},
        remarks=[{"says": "Both.", "sources": ["s1", "s3"]}, {"says": "One.", "sources": ["s1"]}, {"says": "None."}],
        voices=[{"says": "Well.", "source": "s1", "see": ["s2", "s3"]}],
    )
    assert [(row.code, row.weeks, row.after) for row in found.courses] == [("a", None, ()), ("c", 6, ("a",))]
    assert found.electives is None
    assert found.cost is not None
    assert (found.cost.audit_free, found.cost.audit_source) == (None, None)
    assert [row.says for row in found.remarks] == ["One.", "None."]
    assert found.voices[0].see == ("s2",)


def test_undated_facts_stay() -> None:
    undated = {"says": "Hard.", "source": "s2"}
    dated = {"says": "Easy.", "source": "s1"}
    catalog = make_index(make_program(voices=[undated, dated])).catalog
    assert [row.says for row in as_of(catalog, "2012-01").programs[0].voices] == ["Hard."]


def test_an_institution_has_the_name_of_the_time(catalog: Catalog) -> None:
    names = {
        month: next(row.name for row in as_of(catalog, month).institutions.institutions if row.id == "adelaide")
        for month in ("2025-12", "2026-01")
    }
    assert names == {"2025-12": "University of Adelaide", "2026-01": "Adelaide University"}


@pytest.mark.parametrize("month", ["2025", "2025-13", "2025-00", "06-2025", "yesterday", "", "2025-06-01", "2025-6"])
def test_what_is_no_month_is_refused(catalog: Catalog, month: str) -> None:
    with pytest.raises(UsageProblem, match="--as-of takes a month such as 2025-06"):
        as_of(catalog, month)


def test_the_future_is_refused(catalog: Catalog) -> None:
    with pytest.raises(UsageProblem, match="later than the catalog"):
        as_of(catalog, "2099-01")


@pytest.mark.parametrize(
    ("date", "month", "later"),
    [
        ("2026-05", "2026-05", False),
        ("2026-06", "2026-05", True),
        ("2026", "2026-05", False),
        ("2027", "2026-05", True),
        (None, "2026-05", False),
    ],
)
def test_of_a_bare_year_only_the_year_counts(date: str | None, month: str, later: bool) -> None:
    assert is_later(date, month) is later
