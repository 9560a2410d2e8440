"""Exceptions from checks: each silences what it names and nothing else, ends, and must be needed."""

from pathlib import Path

import pytest

from mmadvisor.catalog.codes import CODES
from mmadvisor.errors import suggestion_of
from mmadvisor.examining import examine, read
from mmadvisor.problems import DataProblems
from samples import PROGRAM, places, program, put

REASON = "The listing says so, and the school confirmed it."
HOURS = program("hours_per_week: [6, 8]  ", "hours_per_week: [6, 31]  ")
LONG = program("note: Pass mark 60 percent.", f"note: It is{' at least' * 20} 60 percent.")
LONG_TOO = program("  - Value a bond", f"  - Value{' a bond or' * 13} a bond")
PROMISE = program("  - Value a bond", "  - Graduates will find a job")


def write(folder: Path, *rows: str) -> None:
    """Write exceptions, each given as its keys."""
    text = "".join(f"  - {{{row}, reason: '{REASON}'}}\n" for row in rows)
    (folder / "exceptions.yaml").write_text(f"exceptions:\n{text}", encoding="utf-8")


def codes(folder: Path) -> list[str]:
    return [problem.code for problem in examine(folder)[1]]


def test_a_warning_is_silenced(folder: Path) -> None:
    put(folder, HOURS)
    assert codes(folder) == ["CA037"]
    write(folder, f"file: {PROGRAM}, code: CA037, until: 2026-11")
    assert codes(folder) == []


def test_an_error_that_may_stand_is_silenced(folder: Path) -> None:
    put(folder, PROMISE)
    with pytest.raises(DataProblems, match="CA073"):
        read(folder)
    write(folder, f"file: {PROGRAM}, code: CA073, until: 2027-06")
    assert read(folder).programs


def test_nothing_else_is_silenced(folder: Path) -> None:
    put(folder, HOURS, LONG)
    write(folder, f"file: {PROGRAM}, code: CA037, until: 2027-06")
    assert codes(folder) == ["CA074"]


@pytest.mark.parametrize(
    ("at", "left"),
    [("assessment.note", 1), ("assessment", 1), ("outcomes.0", 1), ("outcomes", 1), ("assess", 3), ("outcomes.1", 3)],
)
def test_a_place_narrows_it(folder: Path, at: str, left: int) -> None:
    put(folder, LONG, LONG_TOO)
    write(folder, f"file: {PROGRAM}, code: CA074, at: {at}, until: 2027-06")
    found = codes(folder)
    assert len(found) == left
    assert ("CA102" in found) == (left == 3)


def test_without_a_place_it_holds_for_the_whole_file(folder: Path) -> None:
    put(folder, LONG, LONG_TOO)
    write(folder, f"file: {PROGRAM}, code: CA074, until: 2027-06")
    assert codes(folder) == []


def test_past_its_end_it_is_an_error_at_its_line(folder: Path) -> None:
    put(folder, HOURS)
    write(folder, f"file: {PROGRAM}, code: CA037, until: 2026-10")
    _, problems = examine(folder)
    line = (folder / "exceptions.yaml").read_text(encoding="utf-8").splitlines()[1]
    assert places(problems, "CA101") == [(f"{folder}/exceptions.yaml", 2, line.index("2026-10") + 1)]
    assert [problem.severity for problem in problems] == ["error"]


@pytest.mark.parametrize("until", ["2026-10", "2027-06"])
def test_no_longer_needed_it_is_an_error_at_its_line(folder: Path, until: str) -> None:
    put(folder, HOURS)
    write(folder, f"file: {PROGRAM}, code: CA037, until: 2027-06", f"file: {PROGRAM}, code: CA038, until: {until}")
    _, problems = examine(folder)
    assert places(problems, "CA102") == [(f"{folder}/exceptions.yaml", 3, 5)]
    assert [problem.hint for problem in problems] == ["delete the row"]


def test_a_file_that_is_not_there(folder: Path) -> None:
    write(folder, "file: programs/school-subjects.yaml, code: CA037, until: 2027-06")
    _, problems = examine(folder)
    assert [problem.code for problem in problems] == ["CA102"]
    assert [problem.hint for problem in problems] == [suggestion_of(PROGRAM)]


@pytest.mark.parametrize("code", [code for code in CODES if not CODES[code].excusable])
def test_what_would_break_the_advice_cannot_be_silenced(folder: Path, code: str) -> None:
    write(folder, f"file: {PROGRAM}, code: {code}, until: 2027-06")
    assert codes(folder) == ["CA103"]


def test_nothing_is_called_needless_while_a_file_cannot_be_read(folder: Path) -> None:
    put(folder, HOURS, program("pacing: instructor                #", "pacing: sometimes #"))
    write(folder, f"file: {PROGRAM}, code: CA037, until: 2027-06")
    assert "CA102" not in codes(folder)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (f"file: {PROGRAM}, code: CA037", "SC002"),
        (f"file: {PROGRAM}, code: CA037, until: soon", "SC005"),
        (f"file: {PROGRAM}, code: CA037, until: '2027'", "SC005"),
        (f"file: {PROGRAM}, code: YA001, until: 2027-06", "SC005"),
        (f"file: {PROGRAM}, code: CA037, until: 2027-06, because: x", "SC001"),
    ],
)
def test_a_row_that_lacks_its_end_is_refused(folder: Path, row: str, code: str) -> None:
    write(folder, row)
    assert code in codes(folder)


def test_a_row_without_a_reason_is_refused(folder: Path) -> None:
    row = f"  - {{file: {PROGRAM}, code: CA037, until: 2027-06, reason: known}}\n"
    (folder / "exceptions.yaml").write_text(f"exceptions:\n{row}", encoding="utf-8")
    assert codes(folder) == ["SC005"]
