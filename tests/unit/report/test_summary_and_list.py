"""A program in one row, and rows as text for people and for machines."""

from typing import Any

import pytest

from makers import frozen_index, make_courses, make_index, make_program
from mmadvisor.model.catalog import Index
from mmadvisor.model.listing import Summary
from mmadvisor.model.profile import Profile
from mmadvisor.report.listing import list_text
from mmadvisor.report.listing.summary import summarize

PATHWAY = {"institution": "A", "degree": "MS", "condition": "Admission.", "source": "s1"}


def row(**changes: Any) -> Summary:  # noqa: ANN401
    index = make_index(make_program(**changes))
    return summarize(index, index.catalog.programs[0])


def test_blanks_are_blanks() -> None:
    found = row()
    assert (found.courses, found.hours_per_week, found.months, found.cost_usd) == (None, None, None, None)
    assert (found.math, found.credit, found.cost_as_of) == (None, None, None)
    assert list_text.cells(found)[1:] == ("?", "?", "?", "?", "?")


def test_what_is_known() -> None:
    found = row(
        courses=make_courses((10, (6, 8)), (10, (7, 8))),
        cost={"course": {"usd": [100, 150], "as_of": "2022-06", "source": "s1"}},
        months={"value": [9, 9], "source": "s1"},
        math={"level": "calculus", "says": "Some.", "source": "s1"},
    )
    assert (found.courses, found.hours_per_week, found.months) == ((2, 2), (7, 8), (9, 9))  # hours of the heavier one
    assert (found.cost_usd, found.cost_as_of, found.math) == ((300, 300), "2022-06", "calculus")  # upper ends as read
    assert list_text.cells(found)[1:5] == ("7-8", "9", "300 (2022)", "calculus")


@pytest.mark.parametrize(
    ("changes", "written"),
    [
        ({"credential": "Degree"}, "is a degree"),
        ({"none": {"credit": {"says": "None.", "source": "s1"}}}, "none"),
        ({"credit": [PATHWAY | {"status": "closed", "share": 0.5}]}, "none"),
        ({"credit": [PATHWAY | {"status": "active"}]}, "some"),
        (
            {"credit": [PATHWAY | {"status": "active", "share": 0.25}, PATHWAY | {"status": "closed", "share": 1}]},
            "25%",
        ),
    ],
)
def test_credit_in_a_few_characters(changes: dict[str, Any], written: str) -> None:
    assert list_text.credit_in_words(row(**changes)) == written


def test_lines_for_machines(index: Index) -> None:
    rows = [summarize(index, program) for program in index.catalog.programs]
    lines = list_text.tab_separated(rows).splitlines()
    assert lines[0].split("\t") == list(list_text.COLUMNS)
    assert len(lines) == len(rows) + 1
    assert {line.count("\t") for line in lines} == {len(list_text.COLUMNS) - 1}


def test_a_learner_has_one_more_cell_for_machines(index: Index) -> None:
    rows = [summarize(index, program, Profile(hours_per_week=8)) for program in index.catalog.programs]
    header, *lines = [line.split("\t") for line in list_text.tab_separated(rows).splitlines()]
    assert header[-1] == list_text.LIKELY
    assert [float(line[-1]) for line in lines] == [row.study.months.likely for row in rows if row.study]


def test_blank_cells_are_empty_for_machines() -> None:
    cells = dict(zip(list_text.COLUMNS, list_text.flat(row()), strict=True))
    assert (cells["cost_usd"], cells["credit"], cells["math"]) == (None, None, None)
    assert (cells["fields"], cells["languages"]) == ("data-science", "en")


def test_markdown_list_has_a_row_for_each_program() -> None:
    rows = [summarize(frozen_index(), program) for program in frozen_index().catalog.programs]
    lines = list_text.markdown(rows).splitlines()
    assert len(lines) == len(rows) + 2
    assert all(line.startswith("| ") and line.endswith(" |") for line in lines[2:])
