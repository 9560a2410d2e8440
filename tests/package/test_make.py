"""`make quiz` for who has just come: it says what it does, stops without a complaint of make, and its hints run."""

import shutil
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from makers import ROOT
from mmadvisor.report.terminal.screen import LINES
from running import BUILT_IN, SECONDS, surroundings

CTRL_C = "\x03"
BIN = Path(sys.executable).parent
MAKE = shutil.which("make") or "make"
QUIZ = ("-C", str(ROOT), "--no-print-directory", "quiz")


def make_quiz(home: Path, venv: Path) -> "pexpect.spawn[str]":
    words = [*QUIZ, f"PYTHON={sys.executable}", f"VENV={venv}"]
    env = surroundings(home, **BUILT_IN)
    return pexpect.spawn(MAKE, words, env=env, dimensions=(24, 160), encoding="utf-8", timeout=SECONDS)


@pytest.fixture
def ready(tmp_path: Path) -> Path:
    """An environment that is set up already: ours."""
    venv = tmp_path / "venv"
    (venv / "bin").mkdir(parents=True)
    (venv / "bin" / "mmadvisor").symlink_to(BIN / "mmadvisor")
    (venv / ".installed").touch()
    return venv


def test_stop_while_it_sets_up(tmp_path: Path) -> None:
    with make_quiz(tmp_path, tmp_path / "venv") as child:
        child.expect("Setting up .*making an environment")
        child.send(CTRL_C)
        child.expect("Stopped. The next time goes on from here.")
        child.expect(pexpect.EOF)
        assert "***" not in child.before
        assert "Traceback" not in child.before


def test_stop_at_a_question(tmp_path: Path, ready: Path) -> None:
    with make_quiz(tmp_path, ready) as child:
        child.expect("Begin")
        child.send(CTRL_C)
        child.expect("Start again with:")
        child.expect(pexpect.EOF)
        assert "***" not in child.before
        assert child.before.split() == [f"{ready}/bin/mmadvisor", "quiz"]
    assert child.exitstatus == 0


def test_without_a_terminal_it_shows_an_example_and_names_the_program(tmp_path: Path, ready: Path) -> None:
    done = subprocess.run(
        [MAKE, *QUIZ, f"VENV={ready}"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=SECONDS,
        env=surroundings(tmp_path),
    )
    lines = done.stdout.splitlines()
    assert lines[0].isupper(), "the verdict comes first"
    assert len(lines) <= LINES, "the example fits on one screen"
    assert "Next: mmadvisor plan " in " ".join(lines[-2:])
    assert done.stderr == f"Here, 'mmadvisor' is {ready}/bin/mmadvisor.\n"


def test_packages_that_cannot_be_had(tmp_path: Path) -> None:
    lock = tmp_path / "lock.txt"
    lock.write_text(f"no-such-package==1.0 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    venv = tmp_path / "venv"
    venv.symlink_to(BIN.parent)  # nothing gets into it: pip fails before it would install
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "set_up.py", venv, lock],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=SECONDS,
        env=surroundings(tmp_path, PIP_NO_INDEX="1"),
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert "No matching distribution found for no-such-package==1.0" in done.stderr
    assert "'pip config list' shows it." in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
