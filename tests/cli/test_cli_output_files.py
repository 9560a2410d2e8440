"""`-o`: files are written whole or not at all, in the form of their ending, and never over another one unasked."""

import csv
import json
import os
import stat
from pathlib import Path

import pytest

from makers import EXAMPLES
from mmadvisor.cli import output
from running import EXAMPLE, inside, left_in, run

ANSWERS = ("--profile", str(EXAMPLE))
KEPT = b"what was here before\n"


@pytest.fixture(params=[("list",), ("recommend", *ANSWERS), ("report", *ANSWERS)], ids=["list", "recommend", "export"])
def command(request: pytest.FixtureRequest) -> tuple[str, ...]:
    words = request.param
    assert isinstance(words, tuple)
    return words


def test_existing_file_is_refused_and_stays(command: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(KEPT)
    ran = run(tmp_path, *command, "-o", "a.md")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "mmadvisor: a.md: the file exists; add --force to replace it, or name another\n"
    assert (tmp_path / "a.md").read_bytes() == KEPT
    assert left_in(tmp_path) == ["a.md"]


def test_force_replaces(command: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(KEPT)
    ran = inside(tmp_path, *command, "-o", "a.json", "--force")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith("Wrote a.json.\n")
    json.loads((tmp_path / "a.json").read_bytes())
    assert left_in(tmp_path) == ["a.json"]


def test_first_write_needs_no_force(command: tuple[str, ...], tmp_path: Path) -> None:
    assert inside(tmp_path, *command, "-o", "a.json").code == 0
    assert inside(tmp_path, *command, "-o", "a.json").code == 1


@pytest.mark.parametrize("force", [(), ("--force",)], ids=["", "force"])
def test_places_that_hold_no_file(command: tuple[str, ...], force: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "folder.md").mkdir()
    os.mkfifo(tmp_path / "pipe.md")
    for name, says in (
        ("folder.md", "this is a folder; name a file"),
        ("pipe.md", "this is a pipe or a device; name a file, or leave out -o"),
        ("gone/a.md", "there is no folder gone; make it first, or name another"),
        ("pipe.md/a.md", "there is no folder pipe.md; make it first, or name another"),
    ):
        ran = inside(tmp_path, *command, "-o", name, *force)
        assert (ran.code, ran.out, ran.err) == (1, "", f"mmadvisor: {name}: {says}\n")
    assert stat.S_ISFIFO((tmp_path / "pipe.md").stat().st_mode)
    assert left_in(tmp_path) == ["pipe.md"]


def test_devices_are_left_alone(tmp_path: Path) -> None:
    device = Path("/dev/null")
    ran = inside(tmp_path, "list", "-o", device, "--format", "json", "--force")
    assert ran.code == 1
    assert stat.S_ISCHR(device.stat().st_mode)


def test_link_to_a_file_that_is_gone_counts_as_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to("gone.md")
    assert inside(tmp_path, "list", "-o", "a.md").code == 1
    assert (tmp_path / "a.md").is_symlink()


def test_name_that_is_too_long(command: tuple[str, ...], tmp_path: Path) -> None:
    ran = run(tmp_path, *command, "-o", "a" * 300 + ".md")
    assert ran.code == 1
    assert "File name too long" in ran.err
    assert len(ran.lines) <= 2
    assert left_in(tmp_path) == []


def test_failure_at_the_last_step_leaves_all_as_it_was(
    command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.md").write_bytes(KEPT)
    monkeypatch.setattr(os, "replace", refuse)
    monkeypatch.setattr(Path, "replace", refuse)
    ran = inside(tmp_path, *command, "-o", "a.md", "--force")
    assert (ran.code, ran.out, ran.err) == (1, "", "mmadvisor: a.md: cannot be written: Permission denied\n")
    assert (tmp_path / "a.md").read_bytes() == KEPT
    assert left_in(tmp_path) == ["a.md"]


def test_failure_while_writing_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    ran = inside(tmp_path, "list", "-o", "a.md")
    assert (ran.code, ran.err) == (1, "mmadvisor: a.md: cannot be written: No space left on device\n")
    assert left_in(tmp_path) == []


def test_cancel_while_writing_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cancel(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", cancel)
    assert inside(tmp_path, "list", "-o", "a.md").code == 130
    assert left_in(tmp_path) == []


def test_files_have_the_usual_rights(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        inside(tmp_path, "list", "-o", "a.md")
        output.write_whole(tmp_path / "private", b"", 0o600)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == 0o640
    assert stat.S_IMODE((tmp_path / "private").stat().st_mode) == 0o600


def test_several_outputs_of_one_run(tmp_path: Path) -> None:
    names = ["a.md", "b.JSON", "c.csv", "d.txt"]
    ran = run(tmp_path, "report", *ANSWERS, *(word for name in names for word in ("-o", name)))
    assert (ran.code, ran.out) == (0, "")
    assert ran.lines == [f"Wrote {name}." for name in names]
    assert left_in(tmp_path) == sorted(names)
    assert (tmp_path / "a.md").read_text(encoding="utf-8").startswith("# Should I study a MicroMasters")
    assert json.loads((tmp_path / "b.JSON").read_bytes())["schema"] == "mmadvisor/advice/2"
    assert (tmp_path / "c.csv").read_bytes().startswith(b"\xef\xbb\xbfrank,tied,id,")
    assert (tmp_path / "d.txt").read_text(encoding="utf-8").startswith("Verdict: ")


@pytest.mark.parametrize("last", ["there.md", "gone/b.md", "b.docx", "a.md", "./a.md", "sub/../a.md"])
def test_several_outputs_are_written_all_or_none(last: str, tmp_path: Path) -> None:
    (tmp_path / "there.md").write_bytes(KEPT)
    (tmp_path / "sub").mkdir()
    ran = inside(tmp_path, "report", *ANSWERS, "-o", "a.md", "-o", last)
    assert ran.code in {1, 2}
    assert len(ran.lines) == 1
    assert left_in(tmp_path) == ["there.md"]
    assert (tmp_path / "there.md").read_bytes() == KEPT


@pytest.mark.parametrize("name", ["report", "report.unknown", ".md"])
def test_named_form_needs_no_ending(name: str, tmp_path: Path) -> None:
    assert inside(tmp_path, "report", *ANSWERS, "-o", name).code == 2
    assert inside(tmp_path, "report", *ANSWERS, "-o", name, "--format", "json").code == 0
    json.loads((tmp_path / name).read_bytes())


def test_form_of_a_file_and_of_standard_output_are_the_same(tmp_path: Path) -> None:
    for form, ending in (("json", "json"), ("md", "md"), ("csv", "csv"), ("text", "txt")):
        assert inside(tmp_path, "recommend", *ANSWERS, "-o", f"a.{ending}").code == 0
        written = (tmp_path / f"a.{ending}").read_bytes().removeprefix(b"\xef\xbb\xbf")
        length = ("--full",) if form == "text" else ()  # a file of text is always the long form
        assert written == inside(tmp_path, "recommend", *ANSWERS, *length, "--format", form).raw


@pytest.mark.parametrize("ending", ["tsv", "json", "csv", "md"])
def test_form_of_a_list_follows_the_ending(ending: str, tmp_path: Path) -> None:
    ran = inside(tmp_path, "list", "--all", "-o", f"a.{ending}")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == f"Wrote a.{ending}.\n20 of 20 programs.\n"
    written = (tmp_path / f"a.{ending}").read_bytes().removeprefix(b"\xef\xbb\xbf")
    assert written == inside(tmp_path, "list", "--all", "--format", ending).raw


def test_text_of_a_list(tmp_path: Path) -> None:
    assert inside(tmp_path, "list", "-o", "a.txt").code == 0
    assert "Big Data, Adelaide University" in (tmp_path / "a.txt").read_text(encoding="utf-8")


def test_report_in_csv_has_every_program_once(tmp_path: Path) -> None:
    assert inside(tmp_path, "report", *ANSWERS, "-o", "a.csv").code == 0
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({row["id"] for row in rows}) == len(rows) == 20
    assert all(row["rank"] or row["reason"] for row in rows)


@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_markdown_report_stands_by_itself(example: Path, tmp_path: Path) -> None:
    assert inside(tmp_path, "report", "--full", "--profile", example, "-o", "a.md").code == 0
    text = (tmp_path / "a.md").read_text(encoding="utf-8")
    headings = [line for line in text.splitlines() if line.startswith("#")]
    assert headings[0] == "# Should I study a MicroMasters, and which one?"
    assert headings[-1] == "## Sources"
    assert len(headings) == len(set(headings))
