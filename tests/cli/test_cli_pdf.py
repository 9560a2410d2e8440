"""A PDF on the command line: to a file or a pipe, never to a terminal, and what to do where the extra is missing."""

import subprocess
import sys
from pathlib import Path

import pytest

from running import EXAMPLE, PROGRAM, SECONDS, in_terminal, inside, left_in, surroundings

ANSWERS = ("--profile", str(EXAMPLE), "--draws", "100")
START, END = b"%PDF-1.7", b"%%EOF"


@pytest.mark.parametrize("command", ["export", "recommend"])
def test_file_by_its_ending(command: str, tmp_path: Path) -> None:
    ran = inside(tmp_path, command, *ANSWERS, "-o", "report.pdf")
    assert (ran.code, ran.out, ran.err) == (0, "", "Wrote report.pdf.\n")
    content = (tmp_path / "report.pdf").read_bytes()
    assert content.startswith(START)
    assert content.endswith(END)


def test_form_by_name_into_a_pipe(tmp_path: Path) -> None:
    done = subprocess.run(
        [*PROGRAM, "recommend", *ANSWERS, "--format", "pdf"],
        capture_output=True,
        check=True,
        timeout=SECONDS,
        cwd=tmp_path,
        env=surroundings(tmp_path),
    )
    inside(tmp_path, "recommend", *ANSWERS, "-o", "report.pdf")
    assert done.stderr == b""
    assert done.stdout == (tmp_path / "report.pdf").read_bytes()


def test_terminal_gets_none(tmp_path: Path) -> None:
    screen = in_terminal(tmp_path, 100, "recommend", *ANSWERS, "--format", "pdf")
    assert (screen.code, screen.text) == (2, "")
    assert screen.err == "mmadvisor: a PDF is no text for a terminal; name a file to write: -o FILE\n"


def test_missing_extra_is_named_before_anything_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    ran = inside(tmp_path, "export", *ANSWERS, "-o", "report.md", "-o", "report.pdf")
    assert (ran.code, ran.out) == (1, "")
    assert ran.lines[:2] == [
        "mmadvisor: a PDF needs the package typst, which is not installed here",
        "Install it with:",
    ]
    assert ran.lines[2].startswith(f"{sys.executable} -m pip install 'typst>=")
    assert left_in(tmp_path) == []
