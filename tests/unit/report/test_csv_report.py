"""CSV: what spreadsheets would take for a formula is defused, numbers stay numbers, nothing is left out."""

import csv
import io
from collections.abc import Sequence

import pytest

from learners import advised, example_profiles
from makers import make_index, make_program
from mmadvisor.csv_rows import Cell, defused, rows_as_csv
from mmadvisor.model.profile import Profile
from mmadvisor.report.csv_report import COLUMNS, render


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\\r=1"),
        ('=HYPERLINK("https://example.org")', '\'=HYPERLINK("https://example.org")'),
        ("a=1", "a=1"),
        ("", ""),
        (-1, -1),
        (0.5, 0.5),
        (None, None),
        (True, "yes"),
        (False, "no"),
    ],
)
def test_cells(cell: Cell, written: Cell) -> None:
    assert defused(cell) == written


def test_a_formula_behind_a_line_end() -> None:
    assert defused("\n=1+1") != "\n=1+1"


@pytest.mark.parametrize(
    "row", [['a "quoted" text', "comma, semicolon; tab\t", "two\nlines"], ["é", "日本語", "\u00a0"]]
)
def test_any_text_comes_back_as_it_was(row: Sequence[str]) -> None:
    data = rows_as_csv(["x", "y", "z"], [row])
    assert data.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))[1] == row


@pytest.mark.parametrize("name", example_profiles())
def test_every_program_has_a_row(name: str) -> None:
    advice = advised(example_profiles()[name], draws=20)
    rows = read(render(advice))
    assert len(rows) == advice.catalog.programs
    assert list(rows[0]) == list(COLUMNS)
    ranked = rows[: len(advice.ranking)]
    assert [row["id"] for row in ranked] == [row.id for row in advice.ranking]
    assert [int(row["value"]) for row in ranked] == [row.value for row in advice.ranking]
    assert all(row["tied"] in {"yes", "no"} and not row["excluded_by"] for row in ranked)
    asked = rows[len(ranked) :][: len(advice.look_into)]
    for row, degree in zip(asked, advice.look_into, strict=True):
        assert (row["id"], row["look_into"], row["excluded_by"]) == (degree.id, degree.asks[0].rule, "")
        assert row["reason"] == degree.asks[0].says
    for row, out in zip(rows[len(ranked) + len(asked) :], advice.excluded, strict=True):
        assert (row["id"], row["excluded_by"]) == (out.id, out.reasons[0].rule)
        assert not row["rank"]
        assert row["reason"]


def test_a_hostile_title_is_defused() -> None:
    advice = advised(Profile(), make_index(make_program(title="=cmd|' /C calc'!A0")), draws=5)
    assert read(render(advice))[0]["title"] == "'=cmd|' /C calc'!A0"
