"""Completeness: what is known, what is a stated blank, what is not said; and the page that shows it."""

import pytest

from coverage_page import cell, figures, render, years_of_prices
from makers import make_index, make_program, situation
from mmadvisor.advise.coverage import KINDS, kinds_of, open_micromasters, state, stats
from mmadvisor.model.program import Program

COURSE = {"code": "c1", "title": "C", "source": "s1", "hours_per_week": [4, 6]}


@pytest.mark.parametrize(
    ("gap", "kinds"),
    [
        ("price of the capstone", ["price"]),
        ("course list", ["courses"]),
        ("weeks and weekly hours", ["hours"]),
        ("entry level in math and programming", ["math"]),
        ("pathway schools and credit", ["credit"]),
        ("endorsement by companies", ["recognition"]),
        ("proctoring and final exam", ["assessment"]),
        ("learner views", []),
    ],
)
def test_a_gap_is_told_by_its_words(gap: str, kinds: list[str]) -> None:
    assert kinds_of(gap) == kinds


def test_known_blank_and_missing() -> None:
    at = situation(courses=[COURSE], course_count={"value": 5, "source": "s1"}, gaps=["price today"])
    assert [state(at, kind) for kind in ("courses", "hours", "price", "math")] == ["known", "known", "blank", "missing"]
    assert cell(at, "courses", "known") == "1 of 5 named"
    assert cell(at, "hours", "known") == "4 to 6"  # that of the course that is named


def test_a_confirmed_blank_is_known() -> None:
    at = situation(none={"credit": {"says": "None.", "source": "s1"}})
    assert state(at, "credit") == "known"
    assert cell(at, "credit", "known") == "none"


def test_states_that_rest_on_one_source_alone_are_counted_by_it() -> None:
    seen = {"value": "open", "as_of": "2026-05", "source": "s1"}
    index = make_index(
        make_program("one", status=seen),
        make_program("two", status=seen),
        make_program("three", status=seen | {"see": ["s2"]}),
    )
    title = index.programs["one"].sources["s1"].title
    assert stats(index).alone == {title: 2}


def test_every_kind_is_counted_for_every_program() -> None:
    index = make_index(
        make_program("open-one", courses=[COURSE]),
        make_program("degree", credential="Degree"),
        make_program("gone", status={"value": "retired", "as_of": "2020", "source": "s1"}),
    )
    found = stats(index)
    assert [row.id for row in open_micromasters(index)] == ["open-one"]
    assert (found.status, found.credential) == ({"open": 2, "retired": 1}, {"MicroMasters": 2, "Degree": 1})
    assert {row.kind: row.known for row in found.completeness_open}["courses"] == 1
    assert [row.kind for row in found.completeness] == list(KINDS)
    assert {row.known + row.blank + row.missing for row in found.completeness} == {3}


def test_figures_are_counted_one_by_one() -> None:
    price = {"usd": [100, 100], "as_of": "2024-09", "source": "s1"}
    old = {"usd": [90, 90], "as_of": "2021-09", "source": "s1"}
    program = make_program(
        "priced",
        courses=[COURSE, {"code": "c2", "title": "D", "source": "s1", "weeks": 6}],
        cost={"program": price, "course": old},
        history=[{"until": "2023-01", "cost": {"program": old}, "source": "s1"}],
        math={"says": "None is asked.", "level": "none", "source": "s1"},
    )
    assert figures([program, make_program("bare")]) == {
        "courses by name": 2,
        "courses with weeks": 1,
        "courses with hours a week": 1,
        "prices in force": 2,
        "earlier prices": 1,
        "levels of math on entry": 1,
        "pathways into a degree": 0,
        "pathways with the rule of admission": 0,
    }
    assert years_of_prices([program]) == {"2024": 1, "2021": 1}


def page(*programs: Program) -> str:
    return render(make_index(*programs)).decode()


def test_the_page_has_a_row_for_each_and_nothing_can_break_it() -> None:
    text = page(
        make_program(
            "one",
            math={"says": "A | B", "source": "s1", "level": "algebra"},
            cost={"program": {"usd": [900, 900], "source": "s1"}},
        ),
        make_program("two", status={"value": "retired", "as_of": "2020", "source": "s1"}),
    )
    rows = [line for line in text.splitlines() if line.startswith("| one ")]
    assert len(rows) == 1
    assert "900 USD (undated)" in rows[0]
    assert rows[0].count("|") == len(KINDS) + 2
    assert "| two " not in text
    assert "Totals of all 2 programs" in text


def test_an_empty_catalog_of_open_ones_has_a_page() -> None:
    assert "take learners: 0" in page(make_program("degree", credential="Degree"))
