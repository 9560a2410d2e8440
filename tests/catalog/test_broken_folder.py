"""A folder with many broken files: every problem of every file at once, located, sorted and safe to show."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from mmadvisor.errors import suggestion_of
from mmadvisor.examining import examine, read
from mmadvisor.problems import DataProblems, Problem
from samples import PROGRAM, Edit, frozen_text, places, program, put

WAGE = frozen_text("occupations.yaml", r"      median_wage_usd: .*\n")
BREAKAGE = [
    Edit(PROGRAM, "institution: mit ", "institution: §mti "),
    Edit(PROGRAM, "primary: finance ", "primary: §finanse "),
    Edit(PROGRAM, "as_of: 2026-05                  #", "as_of: §2031-01  #"),
    Edit(PROGRAM, "    share: 0.333 ", "    share: §0.5 "),
    Edit(PROGRAM, "  - Value a bond", "  - §A renowned way to value a bond"),
    Edit("rules/gates.yaml", "id: GA002", "id: §GA001"),
    Edit("rules/gates.yaml", "when: {fit.language: {is: false}}", "when: {fit.language: {is: §'no'}}"),
    Edit("rules/weights.yaml", "reckoning:\n  price_rise_per_year:", "reckoning:\n  §price_rise:"),
    Edit("questionnaire.yaml", "- id: education", "- id: §goal"),
    Edit("rules/criteria/cost.yaml", "title: Cost\n", "§titel: Cost\n"),
    Edit("occupations.yaml", WAGE, "      median_wage_usd: §much\n"),
]


def test_all_problems_of_all_files_at_once(folder: Path) -> None:
    expected = put(folder, *BREAKAGE)
    (folder / "programs" / "not-yaml.yaml").write_text("a: [1, 2\n", encoding="utf-8")
    (folder / "programs" / "binary.yaml").write_bytes(b"\x00\xff\xfe")
    (folder / "programs" / "empty.yaml").write_text("", encoding="utf-8")
    (folder / "degrees.yaml").unlink()
    catalog, problems = examine(folder)
    assert catalog is None
    assert problems == sorted(problems)
    found = {(problem.path, problem.line, problem.column) for problem in problems}
    assert set(expected) <= found
    files = {problem.path.removeprefix(f"{folder}/") for problem in problems}
    assert files == {
        PROGRAM,
        "degrees.yaml",
        "occupations.yaml",
        "programs/binary.yaml",
        "programs/empty.yaml",
        "programs/not-yaml.yaml",
        "questionnaire.yaml",
        "rules/criteria/cost.yaml",
        "rules/gates.yaml",
        "rules/weights.yaml",
    }
    assert all(str(problem).isprintable() for problem in problems)


def as_on_windows(path: Path) -> None:
    """Save a file anew with the line ends and the mark that editors on Windows give it."""
    text = path.read_text(encoding="utf-8")
    path.write_bytes(("\ufeff" + text.replace("\n", "\r\n")).encode())


def not_latin(path: Path) -> None:
    """Put text of several scripts, also beyond 16 bits, in front of everything."""
    text = path.read_text(encoding="utf-8")
    path.write_text("# 東京 Ελληνικά 😀 עברית\n" + text, encoding="utf-8")


@pytest.mark.parametrize(("change", "lines_before"), [(as_on_windows, 0), (not_latin, 1)])
def test_right_lines_however_the_files_were_saved(
    folder: Path, change: Callable[[Path], None], lines_before: int
) -> None:
    put(folder, *BREAKAGE)
    found = examine(folder)[1]
    assert len(found) >= len(BREAKAGE)
    for path in folder.rglob("*.yaml"):
        change(path)
    moved = [replace(problem, line=problem.line + lines_before) for problem in found]
    assert [without_hint(problem) for problem in examine(folder)[1]] == [without_hint(problem) for problem in moved]


def without_hint(problem: Problem) -> Problem:
    """Leave out what may name a line."""
    return replace(problem, hint=None)


@pytest.mark.parametrize("said", ["東京", "😀😀", "Ελληνικά", "עברית", "é", "e\u0301"])
def test_columns_count_characters(folder: Path, said: str) -> None:
    aid = "Half of the price for low incomes., usd: [500, 1000], as_of: 2022-06, source: s2}"
    expected = put(folder, program(aid, f"'{said}', source: §s9}}"))
    assert places(examine(folder)[1], "CA011") == expected


TABS = {
    "before a key": ("pacing: instructor                #", "§\tpacing: instructor                #"),
    "before a key within": ("  value: open  ", "§\tvalue: open  "),
    "before an item": ("  - Value a bond", "§\t- Value a bond"),
}


@pytest.mark.parametrize("name", TABS)
def test_a_tab_is_named_with_its_line_beside_all_other_problems(folder: Path, name: str) -> None:
    (tab,) = put(folder, program(*TABS[name]))
    others = put(folder, *(edit for edit in BREAKAGE if edit.file != PROGRAM))
    found = [(problem.path, problem.line, problem.column) for problem in examine(folder)[1]]
    assert [place[:2] for place in found if place[0] == tab[0]] == [tab[:2]]
    assert set(others) <= set(found)


@pytest.mark.parametrize("content", [b"title: caf\xe9\n", b"\xff\xfet\x00", b"a: b\xc3"])
def test_text_of_another_encoding_is_named_beside_all_other_problems(folder: Path, content: bytes) -> None:
    others = put(folder, *BREAKAGE)
    (folder / "programs" / "other.yaml").write_bytes(b"id: other\r\n" + content)
    problems = examine(folder)[1]
    assert [problem.line for problem in problems if problem.code == "YA014"] == [2]
    assert set(others) <= {(problem.path, problem.line, problem.column) for problem in problems}


def test_nothing_is_called_unused_or_missing_while_a_program_cannot_be_read(folder: Path) -> None:
    text = (folder / PROGRAM).read_text(encoding="utf-8").replace("id: school-subject ", "id: other-language ")
    twin = text.replace("title: Name of the Program", "title: Nombre del programa") + "twin_of: school-subject\n"
    (folder / "programs" / "other-language.yaml").write_text(twin, encoding="utf-8")
    assert examine(folder)[1] == []
    put(folder, program("pacing: instructor                #", "pacing: §sometimes #"))
    assert [problem.code for problem in examine(folder)[1]] == ["SC004"]


def test_reading_raises_every_problem_of_the_folder(folder: Path) -> None:
    put(folder, *BREAKAGE[:2])
    with pytest.raises(DataProblems) as caught:
        read(folder)
    assert [problem.code for problem in caught.value.problems] == ["CA092", "CA022", "CA021"]
    assert str(caught.value).count("\n") == 2


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    catalog, problems = examine(tmp_path / "nowhere")
    assert catalog is None
    assert {problem.code for problem in problems} == {"YA015"}
    assert all(problem.path.startswith(f"{tmp_path}/nowhere/") for problem in problems)


def test_an_empty_folder(tmp_path: Path) -> None:
    catalog, problems = examine(tmp_path)
    assert catalog is None
    assert len(problems) >= 14


def test_a_hint_for_a_word_that_is_nearly_right(folder: Path) -> None:
    put(folder, Edit(PROGRAM, "primary: finance ", "primary: finanse "))
    _, problems = examine(folder)
    assert [problem.hint for problem in problems] == [suggestion_of("finance")]
    assert places(problems, "CA021")
