"""Streams that are closed, full or left by their reader: a quick end, at most one line, never a traceback."""

import os
import shlex
import subprocess
import time
from pathlib import Path

import pytest

from running import EXAMPLE, PROGRAM, left_in, surroundings

FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
LIST = "list --all"
JSON = "list --all --format json"
ADVICE = f"recommend --profile {shlex.quote(str(EXAMPLE))} --draws 100"
CHECK = "catalog check"
HELP = "--help"
WRONG = "nope"
BROKEN = "recommend --profile nope.yaml"
ALL = [LIST, JSON, ADVICE, CHECK, HELP, "--version"]


def shell(home: Path, line: str) -> subprocess.CompletedProcess[str]:
    """Run a line of bash in which `$M` is the program."""
    return subprocess.run(
        ["bash", "-c", line],  # noqa: S607 - whichever bash there is
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        cwd=home,
        env=surroundings(home, M=shlex.join(PROGRAM)),
    )


@pytest.mark.parametrize("command", [JSON, ADVICE, "method", "catalog schema program", HELP])
def test_reader_that_leaves(command: str, tmp_path: Path) -> None:
    done = shell(tmp_path, f"$M {command} | head -n 1")
    assert done.stdout.count("\n") == 1
    assert done.stderr in {"", "20 of 20 programs.\n"}


@pytest.mark.parametrize("command", [JSON, ADVICE])
def test_reader_that_reads_nothing(command: str, tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    start = time.monotonic()
    done = subprocess.run(
        [*PROGRAM, *shlex.split(command)],
        stdin=subprocess.DEVNULL,
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
        timeout=60,
        cwd=tmp_path,
        env=surroundings(tmp_path),
    )
    os.close(writer)
    assert done.returncode == 1
    assert done.stderr in {b"", b"20 of 20 programs.\n"}
    assert time.monotonic() - start < 20
    assert left_in(tmp_path) == []


@FULL
@pytest.mark.parametrize("command", ALL)
def test_full_disk(command: str, tmp_path: Path) -> None:
    done = shell(tmp_path, f"$M {command} > /dev/full")
    assert done.returncode == 1
    *talk, complaint = done.stderr.splitlines()
    assert complaint == "mmadvisor: No space left on device; nothing more was written"
    assert talk in ([], ["20 of 20 programs."])


@FULL
@pytest.mark.parametrize(("command", "code"), [(LIST, 0), (ADVICE, 0), (WRONG, 2), (BROKEN, 1)])
def test_full_disk_for_talk_costs_no_result(command: str, code: int, tmp_path: Path) -> None:
    whole = shell(tmp_path, f"$M {command}")
    done = shell(tmp_path, f"$M {command} 2> /dev/full")
    assert (done.returncode, done.stdout) == (code, whole.stdout)


@pytest.mark.parametrize(("command", "code"), [(LIST, 0), (JSON, 0), (ADVICE, 0), (HELP, 0), (WRONG, 2), (BROKEN, 1)])
def test_closed_streams(command: str, code: int, tmp_path: Path) -> None:
    done = shell(
        tmp_path,
        f"""$M {command} <&- > all; echo $?
        $M {command} >&- 2> talk; echo $?
        $M {command} <&- 2>&- > again; echo $?
        $M {command} <&- >&- 2>&-; echo $?""",
    )
    assert done.stdout.split() == [str(code)] * 4
    assert "Traceback" not in done.stderr
    assert "bug" not in done.stderr
    assert (tmp_path / "all").read_bytes() == (tmp_path / "again").read_bytes()
    assert left_in(tmp_path) == ["again", "all", "talk"]
    assert (tmp_path / "talk").read_text() == done.stderr


def test_file_is_written_whatever_is_closed(tmp_path: Path) -> None:
    done = shell(tmp_path, "$M list -o whole.json; $M list -o closed.json <&- >&- 2>&-; echo $?")
    assert done.stdout == "0\n"
    assert (tmp_path / "closed.json").read_bytes() == (tmp_path / "whole.json").read_bytes()


def test_quiz_with_closed_streams(tmp_path: Path) -> None:
    done = shell(tmp_path, "$M quiz <&-; echo $?; $M quiz <&- >&- 2>&-; echo $?; echo 1 | $M quiz; echo $?")
    assert done.stdout.split() == ["2", "2", "2"]
    assert "Traceback" not in done.stderr
    assert left_in(tmp_path) == []
