"""`catalog format`: writes what must change and nothing else, whole or not at all, and says so."""

import os
from pathlib import Path

import pytest

from running import Ran, run

UNTIDY = "# said\ncredential: Degree\nid: one\n"
TIDY = "# said\nid: one\ncredential: Degree\n"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A catalog folder with one program that is in form and one that is not."""
    programs = tmp_path / "office" / "programs"
    programs.mkdir(parents=True)
    (programs / "one.yaml").write_text(UNTIDY, encoding="utf-8")
    (programs / "two.yaml").write_text(TIDY, encoding="utf-8")
    return tmp_path / "office"


def formatting(office: Path, *words: str) -> Ran:
    return run(office.parent, "catalog", "format", *words, folder=office.parent)


def test_files_of_a_folder(office: Path) -> None:
    ran = formatting(office, "--catalog", "office")
    assert (ran.code, ran.out, ran.err) == (0, "office/programs/one.yaml\n", "1 file of 2 changed.\n")
    assert (office / "programs" / "one.yaml").read_text(encoding="utf-8") == TIDY
    again = formatting(office, "--catalog", "office")
    assert (again.code, again.out, again.err) == (0, "", "0 files of 2 changed.\n")
    assert sorted(path.name for path in (office / "programs").iterdir()) == ["one.yaml", "two.yaml"]


def test_only_the_files_that_are_named(office: Path) -> None:
    ran = formatting(office, "office/programs/two.yaml")
    assert (ran.code, ran.err) == (0, "0 files of 1 changed.\n")
    assert (office / "programs" / "one.yaml").read_text(encoding="utf-8") == UNTIDY


def test_check_writes_nothing(office: Path) -> None:
    ran = formatting(office, "--check", "--catalog", "office")
    assert (ran.code, ran.out, ran.err) == (1, "office/programs/one.yaml\n", "1 file of 2 would change.\n")
    assert (office / "programs" / "one.yaml").read_text(encoding="utf-8") == UNTIDY
    assert formatting(office, "--check", "office/programs/two.yaml").code == 0


def test_one_broken_file_stops_all(office: Path) -> None:
    (office / "programs" / "three.yaml").write_bytes(b"credential: x\r\nid: [y\r\n")
    ran = formatting(office, "--catalog", "office")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("office/programs/three.yaml:2:5: YA001 ")
    assert (office / "programs" / "one.yaml").read_text(encoding="utf-8") == UNTIDY


def test_a_comment_behind_the_head_is_named_with_its_place_and_nothing_is_written(office: Path) -> None:
    (office / "programs" / "three.yaml").write_text("id: three\ncredential: Degree  # why\n", encoding="utf-8")
    ran = formatting(office, "--catalog", "office")
    hint = "move what it says to a 'note', or delete it"
    said = f"office/programs/three.yaml:2:21: CA114 comments stand above the first key alone ({hint})\n"
    assert (ran.code, ran.out, ran.err) == (1, "", said)
    assert (office / "programs" / "one.yaml").read_text(encoding="utf-8") == UNTIDY


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("nope.yaml", "YA015 there is no such file"),
        ("office", "CA111 only files of programs"),
        ("notes.yml", "CA111 only files of programs"),
        ("fields.yaml", "CA111 only files of programs"),
        ("pipe.yaml", "YA017 this is a pipe"),
    ],
)
def test_what_is_no_program(office: Path, name: str, says: str) -> None:
    (office.parent / "notes.yml").write_text(UNTIDY, encoding="utf-8")
    (office.parent / "fields.yaml").write_text("fields: []\n", encoding="utf-8")
    os.mkfifo(office.parent / "pipe.yaml")
    ran = formatting(office, name)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"{name}:0:0: {says}")


def test_a_folder_that_is_not_there(office: Path) -> None:
    ran = formatting(office, "--catalog", "offce")
    assert (ran.code, ran.err) == (1, "offce:0:0: CA090 there is no such folder\n")


def test_a_link_stays_a_link(office: Path) -> None:
    link = office / "programs" / "link.yaml"
    (office / "real.yaml").write_text(UNTIDY, encoding="utf-8")
    link.symlink_to("../real.yaml")
    assert formatting(office, "office/programs/link.yaml").code == 0
    assert link.is_symlink()
    assert (office / "real.yaml").read_text(encoding="utf-8") == TIDY
