"""A folder with many broken files: every problem of every file at once, located, sorted and safe to show."""

from pathlib import Path

import pytest

from mmadvisor.errors import DataProblems
from mmadvisor.examining import examine, read
from samples import PROGRAM, Edit, places, put, real_text

WAGE = real_text("occupations.yaml", r"all_workers_median_usd: .*\n")
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
    Edit("occupations.yaml", WAGE, "all_workers_median_usd: §much\n"),
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
        "institutions.yaml",
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
    assert [problem.hint for problem in problems] == ["did you mean finance?"]
    assert places(problems, "CA021")
