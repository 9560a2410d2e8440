"""Catalog folders with files that cannot be used: every problem with its place, exit 1, nothing written."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from broken import CONTENTS, PATHS, Broken

from makers import FROZEN
from mmadvisor.errors import suggestion_of
from running import inside, left_in, run

PROGRAM = "mitx-supply-chain-management"
"""MIT issues other programs too, so that nothing else is missed when this one cannot be read."""
PLACED = re.compile(r"[^:]+:\d+:\d+: [A-Z]{2}\d{3} \S.*")
YAML = [case for case in CONTENTS if case.name.endswith(".yaml")]
IN_A_PROCESS = {"open-bracket.yaml", "binary.yaml", "deep.yaml", "huge.yaml", "escape.yaml"}


def office(folder: Path, content: bytes | None = None, name: str = f"{PROGRAM}.yaml") -> Path:
    """Make a folder that adds a program to the catalog."""
    path = folder / "office" / "programs" / name
    path.parent.mkdir(parents=True)
    if content is not None:
        path.write_bytes(content)
    return path


def changed(*changes: tuple[str, str]) -> bytes:
    """Return a program of the catalog with pieces of its text replaced."""
    text = (FROZEN / "programs" / f"{PROGRAM}.yaml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text.encode()


@pytest.mark.parametrize("case", YAML, ids=lambda case: case.name)
def test_broken_program_in_an_added_folder(case: Broken, tmp_path: Path) -> None:
    office(tmp_path, case.content)
    start = run if case.name in IN_A_PROCESS else inside
    ran = start(tmp_path, "list", "--extend", "office")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"office/programs/{PROGRAM}.yaml{case.place}")
    assert case.says in ran.err
    assert len(ran.lines) <= 3
    assert all(PLACED.fullmatch(line) for line in ran.lines)
    assert len(left_in(tmp_path)) == 1


@pytest.mark.parametrize(
    ("make", "says"), [case[1:] for case in PATHS if case[0] != "missing"], ids=[case[0] for case in PATHS[1:]]
)
def test_path_without_a_file_in_an_added_folder(make: Callable[[Path], None], says: str, tmp_path: Path) -> None:
    make(office(tmp_path))
    ran = run(tmp_path, "list", "--extend", "office")
    assert (ran.code, ran.out) == (1, "")
    assert f"office/programs/{PROGRAM}.yaml{says}" in ran.err
    assert len(ran.lines) <= 2


@pytest.mark.parametrize(
    ("change", "place", "says"),
    [
        (("platform: MITx Online", "platform: MITx Onlin"), ":", suggestion_of("MITx Online")),
        (("credential: MicroMasters", "credental: MicroMasters"), ":", suggestion_of("credential")),
        (("credential: MicroMasters", "credential: Micromaster"), ":", suggestion_of("MicroMasters")),
        (("primary: supply-chain", "primary: suply-chain"), ":", suggestion_of("supply-chain")),
        (("https://", "http://"), ":", "https"),
        (("url: https://", "url: javascript:https://"), ":", ""),
        (("id: mitx-supply", "id: mitx-suply"), ":", "mitx-suply"),
    ],
    ids=["choice", "key", "kind", "field", "insecure", "script", "name"],
)
def test_program_that_does_not_fit(change: tuple[str, str], place: str, says: str, tmp_path: Path) -> None:
    office(tmp_path, changed(change))
    ran = inside(tmp_path, "recommend", "--set", "goal=advance", "--extend", "office")
    assert (ran.code, ran.out) == (1, "")
    assert f"office/programs/{PROGRAM}.yaml{place}" in ran.err
    assert says in ran.err
    assert all(PLACED.fullmatch(line) for line in ran.lines)


@pytest.mark.parametrize(
    "words",
    [
        ("list", "--catalog"),
        ("list", "--extend"),
        ("show", "any", "--catalog"),
        ("method", "--catalog"),
        ("recommend", "--set", "goal=advance", "--catalog"),
        ("recommend", "--set", "goal=advance", "--extend"),
        ("export", "--set", "goal=advance", "-o", "a.md", "--catalog"),
        ("catalog", "check"),
    ],
    ids=" ".join,
)
def test_folder_that_is_not_there(words: tuple[str, ...], tmp_path: Path) -> None:
    ran = inside(tmp_path, *words, "offce")
    assert (ran.code, ran.out, ran.err) == (1, "", "offce:0:0: CA090 there is no such folder\n")
    (tmp_path / "offce").write_text("")
    ran = inside(tmp_path, *words, "offce")
    assert (ran.code, ran.out, ran.err) == (1, "", "offce:0:0: CA090 this is a file, not a folder\n")
    assert left_in(tmp_path) == ["offce"]


def test_folder_named_by_the_environment(tmp_path: Path) -> None:
    ran = run(tmp_path, "list", env={"MMADVISOR_CATALOG": "gone"})
    assert (ran.code, ran.out, ran.err) == (1, "", "gone:0:0: CA090 there is no such folder\n")


def test_added_folder_without_programs(tmp_path: Path) -> None:
    (tmp_path / "office").mkdir()
    ran = inside(tmp_path, "list", "--extend", "office")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("office:0:0: CA091 there is no program in this folder")


def test_empty_folder_as_catalog_names_the_first_files_that_it_lacks(tmp_path: Path) -> None:
    (tmp_path / "office").mkdir()
    ran = inside(tmp_path, "list", "--catalog", "office")
    assert (ran.code, ran.out) == (1, "")
    assert "office/about.yaml:0:0: YA015 there is no such file" in ran.err
    assert len(ran.lines) == 11


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole catalog, of which each broken sample stands for a program."""
    folder = tmp_path_factory.mktemp("samples") / "catalog"
    shutil.copytree(FROZEN, folder)
    for case in YAML:
        (folder / "programs" / case.name).write_bytes(case.content)
    return folder


def test_check_prints_every_problem_of_every_file_at_once(samples: Path, tmp_path: Path) -> None:
    before = left_in(samples)
    ran = run(tmp_path, "catalog", "check", samples)
    assert ran.code == 1
    found = ran.out.splitlines()
    assert all(PLACED.fullmatch(line) for line in found)
    for case in YAML:
        start = f"{samples}/programs/{case.name}{case.place}"
        assert any(line.startswith(start) and case.says in line for line in found), case.name
    assert re.fullmatch(rf"{len(found)} errors in \d+ files\.\n", ran.err)
    assert left_in(samples) == before
    assert left_in(tmp_path) == []


def test_check_for_github(samples: Path, tmp_path: Path) -> None:
    ran = run(tmp_path, "catalog", "check", samples, "--format", "github")
    assert ran.code == 1
    mark = re.compile(r"::error file=[^:,]+,line=\d+,col=\d+::[A-Z]{2}\d{3} .+")
    assert all(mark.fullmatch(line) for line in ran.out.splitlines())


def test_name_of_a_file_cannot_end_a_github_mark(tmp_path: Path) -> None:
    office(tmp_path, b"%0A::warning::x: 1\n", "a::b,c%0A.yaml")
    ran = inside(tmp_path, "catalog", "check", "office", "--format", "github")
    marks = [line for line in ran.out.splitlines() if "b%2Cc" in line]
    assert marks
    assert all(line.startswith("::error file=office/programs/a%3A%3Ab%2Cc%250A.yaml,line=") for line in marks)


def test_check_finds_problems_only_a_whole_catalog_can_have(tmp_path: Path) -> None:
    folder = tmp_path / "catalog"
    shutil.copytree(FROZEN, folder)
    (folder / "programs" / "adelaidex-big-data.yaml").unlink()
    fields = (folder / "fields.yaml").read_text(encoding="utf-8")
    (folder / "fields.yaml").write_text(fields.replace("id: data-science", "id: data-sciences"), encoding="utf-8")
    ran = inside(tmp_path, "catalog", "check", "catalog")
    assert ran.code == 1
    assert suggestion_of("data-sciences") in ran.out
    assert all(PLACED.fullmatch(line) for line in ran.out.splitlines())


def test_dot_is_shown_by_its_name(tmp_path: Path) -> None:
    office(tmp_path, b"[")
    ran = run(tmp_path, "list", "--extend", ".", folder=tmp_path / "office")
    assert ran.err.startswith(f"programs/{PROGRAM}.yaml:1:")


def test_one_problem_is_one(tmp_path: Path) -> None:
    folder = tmp_path / "catalog"
    shutil.copytree(FROZEN, folder)
    (folder / "about.yaml").write_text("title: A\ndate: yesterday\n")
    assert inside(tmp_path, "catalog", "check", "catalog").err == "1 error in 1 file.\n"


def test_sound_catalog_elsewhere(tmp_path: Path) -> None:
    folder = tmp_path / "somewhere"
    shutil.copytree(FROZEN, folder)
    checked = run(tmp_path, "catalog", "check", "somewhere")
    assert (checked.code, checked.err) == (0, "")
    listed = run(tmp_path, "list", "--catalog", "somewhere", "--format", "json")
    assert listed.raw == run(tmp_path, "list", "--format", "json").raw


def test_added_program_is_listed_and_said(tmp_path: Path) -> None:
    office(tmp_path, changed(("id: mitx-supply", "id: office-supply")), "office-supply-chain-management.yaml")
    listed = inside(tmp_path, "list", "--extend", "office")
    assert listed.code == 0
    assert "\noffice-supply-chain-management\t" in listed.out
    assert listed.err == "12 of 21 programs. Only those that take learners; --all lists the others too.\n"
    ran = inside(tmp_path, "recommend", "--set", "goal=advance", "--extend", "office", "--full")
    assert ran.code == 0
    assert "Added to the catalog by --extend: office-supply-chain-management." in " ".join(ran.out.split())
    assert ran.err == "1 program from office added to the catalog, or put in place of its own.\n"
