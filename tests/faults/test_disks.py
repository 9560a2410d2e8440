"""Disks that are full or cannot be written, and limits of size: a line that says so, and nothing left behind."""

import shlex
from pathlib import Path

import pytest
from processes import shell, unprivileged, with_disks

from running import EXAMPLE, left_in

WRITES = [
    "list -o out/a.json",
    f"export --profile {shlex.quote(str(EXAMPLE))} --draws 100 -o out/a.md -o out/a.csv",
]
LIMITED = "ulimit -f 4; export PYTHONDONTWRITEBYTECODE=1"
KEPT = "what was here before\n"


def whole(lines: str, place: str, reason: str) -> None:
    """Check the one line that each failed write prints."""
    assert lines.splitlines() == [f"mmadvisor: {place}: cannot be written: {reason}"]


@pytest.mark.parametrize("command", WRITES, ids=["list", "export"])
def test_a_limit_of_size(command: str, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    done = shell(tmp_path, f"{LIMITED}; $M {command}; echo $?")
    assert done.stdout == "1\n"
    whole(done.stderr, command.partition("-o ")[2].split()[0], "File too large")
    assert left_in(tmp_path) == []


def test_a_limit_of_size_keeps_the_file_that_was_there(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(KEPT, encoding="utf-8")
    done = shell(tmp_path, f"{LIMITED}; $M list -o a.json --force; ulimit -f 0; $SAVE advance; echo $?")
    assert done.stdout == "1\n"
    assert "File too large; --no-save goes on without" in done.stderr
    assert (tmp_path / "a.json").read_text(encoding="utf-8") == KEPT
    assert left_in(tmp_path) == ["a.json"]


def test_disks(tmp_path: Path) -> None:
    """A small one that is full, and one that can only be read; they vanish with the process."""
    (tmp_path / "full").mkdir()
    (tmp_path / "fixed").mkdir()
    lines = """
    mount -t tmpfs -o size=16k none full && mount -t tmpfs -o ro none fixed || exit 9
    for place in full fixed; do
        $M list --all -o $place/a.json; echo $?
        XDG_DATA_HOME=$PWD/$place sh -c 'dd if=/dev/zero of=full/rest 2> /dev/null; $SAVE advance'; echo $?
        rm -f full/rest
        find $place -type f
    done
    """
    done = shell(tmp_path, lines, *with_disks())
    assert done.stdout.split() == ["1"] * 4
    full, unsaved, fixed, unsaved_too = done.stderr.splitlines()
    whole(full, "full/a.json", "No space left on device")
    whole(fixed, "fixed/a.json", "Read-only file system")
    assert unsaved.endswith("answers cannot be saved: No space left on device; --no-save goes on without")
    assert unsaved_too.endswith("answers cannot be saved: Read-only file system; --no-save goes on without")


def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir(mode=0o500)
    (tmp_path / "data").mkdir(mode=0o500)
    done = shell(tmp_path, f"$M {WRITES[0]}; $SAVE advance; echo $?", *unprivileged())
    assert done.stdout == "1\n"
    first, second = done.stderr.splitlines()
    whole(first, "out/a.json", "Permission denied")
    assert second.endswith("answers cannot be saved: Permission denied; --no-save goes on without")
    assert left_in(tmp_path) == []
