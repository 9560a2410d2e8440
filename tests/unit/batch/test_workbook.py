"""Workbooks: the first sheet that is shown, cells as a person sees them, and nothing that harms."""

from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.formula import ArrayFormula

from makers import frozen_index
from mmadvisor.batch import workbook
from mmadvisor.batch.answers import Sound, check_rows
from mmadvisor.batch.block import Coding
from mmadvisor.batch.input_columns import Wanted
from mmadvisor.batch.reading import chunks, open_table
from mmadvisor.errors import AdvisorError
from mmadvisor.model.profile import Profile

BOMB = '<!DOCTYPE a [<!ENTITY a "{}">{}]>'.format(
    "x" * 100, "".join(f'<!ENTITY {new} "{f"&{old};" * 30}">' for old, new in zip("abcdef", "bcdefg", strict=True))
)


def book(path: Path, rows: list[list[Any]], **cells: Any) -> Path:  # noqa: ANN401 - cells of any kind
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for place, value in cells.items():
        sheet[place] = value
    made.save(path)
    return path


def checked(path: Path, keep: tuple[str, ...] = ()) -> Sound:
    ((_, rows),) = chunks(path, 1000, frozenset(), Wanted(keep=keep))
    return check_rows(rows, Coding(), frozen_index())


def test_cells_are_read_as_they_are_seen(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx",
        [
            [],
            ["id", "goal", "hours_per_week", "budget_usd", "needs_aid", "start", "told"],
            [17.0, " advance ", 8.0, 1500.5, True, date(2027, 1, 4), datetime(2026, 11, 30, 9, 5)],  # noqa: DTZ001
            [None, "", None, "  "],
            ["00123", "learn-skill", 6, "$2,000", "No", datetime(2027, 2, 1), time(9, 5)],  # noqa: DTZ001
        ],
    )
    found = checked(path, ("told",))
    assert [found.block.profile(learner) for learner in range(found.block.count)] == [
        Profile(goal="advance", hours_per_week=8, budget_usd=1500.5, needs_aid=True, start="2027-01-04"),
        Profile(goal="learn-skill", hours_per_week=6, budget_usd=2000, needs_aid=False, start="2027-02-01"),
    ]
    assert found.numbers.tolist() == [1, 3]
    assert found.kept == {"id": ["17", "00123"], "told": ["2026-11-30T09:05:00", "09:05:00"]}


def test_what_a_spreadsheet_made_of_an_answer_is_asked_back(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx",
        [["hours_per_week", "goal"], [datetime(2026, 8, 12), "advance"], ["=4*2", "advance"], [8, "#N/A"]],  # noqa: DTZ001
        A5=ArrayFormula("A5", "=SUM(A3)"),
        B5="advance",
    )
    found = checked(path)
    assert [(each.row, each.column, each.code) for each in found.problems] == [
        (1, "hours_per_week", "BA005"),
        (2, "hours_per_week", "BA006"),
        (3, "goal", "SC004"),
        (4, "hours_per_week", "BA006"),
    ]


def test_cells_beside_the_heading_leave_out_their_row(tmp_path: Path) -> None:
    found = checked(book(tmp_path / "a.xlsx", [["goal"], ["advance"], ["advance", None, "x"], ["advance"]]))
    assert (found.numbers.tolist(), [(each.row, each.code) for each in found.problems]) == ([1, 3], [(2, "BA001")])


def test_cell_in_the_last_corner_takes_no_memory(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [["goal"], ["advance"]], XFD1048576="x")
    found = list(chunks(path, 10**7, frozenset()))
    assert [problem.row for _, rows in found for problem in rows.problems] == [1048575]
    assert sum(rows.count for _, rows in found) == 1


def test_hidden_sheets_are_passed_over_and_others_are_named(tmp_path: Path) -> None:
    made = Workbook()
    first = made.active
    assert first is not None
    first.append(["not this"])
    first.sheet_state = "hidden"
    for name, heading in (("Answers", "goal"), ("More", "other")):
        made.create_sheet(name).append([heading])
    made.save(tmp_path / "a.xlsx")
    table = open_table(tmp_path / "a.xlsx")
    assert table.heading.names == ("goal",)
    assert table.notes == ("of this workbook the sheet 'Answers' is read, and no other ('More')",)


def with_part(path: Path, name: str, text: bytes) -> Path:
    """Put other text into one part of a workbook."""
    book(path, [["goal"], ["advance"]])
    with ZipFile(path) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for part, content in (parts | {name: text}).items():
            archive.writestr(part, content)
    return path


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (SHEET, f"{BOMB}<worksheet>&g;</worksheet>".encode()),
        ("xl/workbook.xml", f"{BOMB}<workbook>&g;</workbook>".encode()),
        (SHEET, b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><x>&x;</x></worksheet>'),
        (SHEET, b"<worksheet>"),
        ("xl/workbook.xml", b""),
        ("[Content_Types].xml", b"<Types/>"),
    ],
    ids=["bomb", "bomb-of-the-book", "file", "cut", "no-workbook", "no-types"],
)
def test_harmful_workbooks_are_refused_in_a_line(name: str, text: bytes, tmp_path: Path) -> None:
    path = with_part(tmp_path / "a.xlsx", name, text)
    with pytest.raises(AdvisorError) as caught:
        list(chunks(path, 10, frozenset()))
    assert "\n" not in str(caught.value)
    assert "root:" not in str(caught.value)


def test_workbook_that_unpacks_to_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = book(tmp_path / "a.xlsx", [["goal"]])
    monkeypatch.setattr(workbook, "MOST_BYTES", 100)
    with pytest.raises(AdvisorError, match="unpacks to more than"):
        open_table(path)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"goal\nadvance\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_what_is_no_workbook(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)
    with pytest.raises(AdvisorError, match="this is no workbook; save it as"):
        open_table(tmp_path / "a.xlsx")
