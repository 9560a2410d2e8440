"""Files of a folder: which there are, how they are named in problems, and what a range may be."""

from pathlib import Path

import pytest

from mmadvisor.catalog.files import SINGLE, read_file, read_folder, read_many
from mmadvisor.model.catalog import About
from mmadvisor.model.program import Program
from samples import PROGRAM, Edit, put


def test_every_file_of_a_sound_folder_is_read(sound_folder: Path) -> None:
    files, problems = read_folder(sound_folder)
    assert problems == []
    assert set(files.single) == set(SINGLE)
    assert [file.name for file in files.programs] == ["school-subject"]
    assert len(files.criteria) == 8
    assert len(files.by_path()) == len(SINGLE) + 1 + 8


def test_problems_name_the_path_that_was_given_or_another_to_show(folder: Path) -> None:
    (folder / "about.yaml").write_text("title: 5\n", encoding="utf-8")
    for shown, path in ((None, str(folder / "about.yaml")), (Path("mine"), "mine/about.yaml")):
        _, problems = read_folder(folder, shown)
        assert {problem.path for problem in problems} == {path}


def test_a_program_that_would_be_overlooked_is_a_problem(folder: Path) -> None:
    (folder / "programs" / "other.yml").write_text("id: other\n", encoding="utf-8")
    assert [problem.code for problem in read_many(folder, "programs", Program)[1]] == ["CA094"]


def test_names_that_begin_with_a_dot_are_passed_over(folder: Path) -> None:
    _, before = read_folder(folder)
    (folder / "programs" / ".#open.yaml").symlink_to("somebody@somewhere.1:2")
    (folder / "programs" / "._one.yaml").write_bytes(b"\0\5\26\7")
    (folder / "rules" / "criteria" / "._cost.yml").write_bytes(b"\0")
    assert read_folder(folder)[1] == before


def test_a_file_that_cannot_be_read_is_left_out(folder: Path) -> None:
    (folder / "about.yaml").write_text("title: 5\n", encoding="utf-8")
    files, problems = read_folder(folder)
    assert files.get(About) is None
    assert {problem.path for problem in problems} == {str(folder / "about.yaml")}


def test_other_files_of_a_folder_are_not_looked_at(folder: Path) -> None:
    (folder / "programs" / "notes.txt").write_text("[", encoding="utf-8")
    (folder / "programs" / "deeper").mkdir()
    (folder / "programs" / "deeper" / "x.yaml").write_text("[", encoding="utf-8")
    assert read_many(folder, "programs", Program)[1] == []


@pytest.mark.parametrize(
    ("edit", "codes"),
    [
        (Edit(PROGRAM, "hours_per_week: [6, 8] ", "hours_per_week: §[8, 6] "), ["SC006"]),
        (Edit(PROGRAM, "value: [9, 12]", "value: §[12, 9]"), ["SC006"]),
        # Points of a value function may fall: they are no ranges.
        (Edit("rules/criteria/cost.yaml", "points: [[0, 1.0], ", "points: [[0, 1.0], "), []),
    ],
)
def test_ranges_rise_but_points_need_not(folder: Path, edit: Edit, codes: list[str]) -> None:
    expected = put(folder, edit)
    _, problems = read_folder(folder)
    assert [problem.code for problem in problems] == codes
    assert [(problem.path, problem.line, problem.column) for problem in problems] == expected


def test_a_problem_at_a_key_and_at_a_value(sound_folder: Path) -> None:
    path = sound_folder / "about.yaml"
    file, _ = read_file(path, "catalog/about.yaml", About)
    assert file is not None
    assert str(file.problem(("date",), "CA000", "late", "hurry")) == "catalog/about.yaml:2:7: CA000 late (hurry)"
    assert str(file.problem(("date",), "CA000", "late", key=True)) == "catalog/about.yaml:2:1: CA000 late"
    assert str(file.problem((), "CA000", "late")) == "catalog/about.yaml:1:1: CA000 late"
