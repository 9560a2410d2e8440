"""The boundary turns whatever comes up into text and an exit code."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
import typer

from mmadvisor.cli import boundary
from mmadvisor.cli.given import inputs
from mmadvisor.errors import AdvisorError, UsageProblem
from mmadvisor.problems import DataProblems, Problem
from running import inside, left_in

LOG = Path("state", "mmadvisor", "log", "bug.log")


def fail(error: BaseException) -> Callable[..., NoReturn]:
    """Return a function that raises."""

    def raising(*_: object, **__: object) -> NoReturn:
        raise error

    return raising


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], None]:
    """Let `list` run into an error."""
    return lambda error: monkeypatch.setattr(inputs, "load", fail(error))


def test_bug_is_3_with_a_log_and_without_a_traceback(broken: Callable[[BaseException], None], tmp_path: Path) -> None:
    broken(ZeroDivisionError("division \x1b[31mby zero"))
    ran = inside(tmp_path, "list", "secret words", "-o", "/home/somebody/list.md")
    assert (ran.code, ran.out) == (3, "")
    assert ran.lines == [
        r"mmadvisor: this is a bug, not your mistake: ZeroDivisionError: division \x1b[31mby zero",
        f"A log to paste into a report is in {tmp_path / LOG}",
    ]
    log = (tmp_path / LOG).read_text(encoding="utf-8")
    assert log.startswith("mmadvisor ")
    assert "Traceback (most recent call last)" in log
    assert r"ZeroDivisionError: division \x1b[31mby zero" in log
    assert "\x1b" not in log
    assert "/home/somebody" not in log.split("Traceback")[0]  # names of folders are nobody's business


def test_bug_without_a_place_for_its_log(
    broken: Callable[[BaseException], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken(ValueError("no"))
    monkeypatch.setattr(Path, "mkdir", fail(PermissionError(13, "Permission denied")))
    monkeypatch.setattr("running.NEVER_SHOWN", ())  # the log goes where it can
    ran = inside(tmp_path, "list")
    assert ran.code == 3
    assert "ValueError: no" in ran.err
    assert left_in(tmp_path) == []


@pytest.mark.parametrize("error", [MemoryError(), RecursionError("too deep"), AssertionError(), KeyError("a\nb")])
def test_any_bug_is_two_lines(error: Exception, broken: Callable[[BaseException], None], tmp_path: Path) -> None:
    broken(error)
    ran = inside(tmp_path, "list")
    assert ran.code == 3
    assert len(ran.lines) == 2
    assert type(error).__name__ in ran.lines[0]


def test_import_that_fails_is_a_bug(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "mmadvisor.cli.app", None)
    ran = inside(tmp_path, "list")
    assert ran.code == 3
    assert len(ran.lines) == 2


@pytest.mark.parametrize(
    ("error", "code", "err"),
    [
        (AdvisorError("bad"), 1, "mmadvisor: bad\n"),
        (UsageProblem("wrong"), 2, "mmadvisor: wrong\n"),
        (DataProblems([Problem("a.yaml", 2, 3, "YA001", "bad", "mend it")]), 1, "a.yaml:2:3: YA001 bad (mend it)\n"),
        (KeyboardInterrupt(), 130, None),
        (EOFError(), 130, None),
        (typer.Abort(), 130, "mmadvisor: cancelled\n"),
        (typer.Exit(7), 7, ""),
        (SystemExit(5), 5, ""),
        (SystemExit(None), 0, ""),
        (SystemExit("words"), 1, ""),
    ],
    ids=repr,
)
def test_errors_and_their_codes(
    error: BaseException, code: int, err: str | None, broken: Callable[[BaseException], None], tmp_path: Path
) -> None:
    broken(error)
    ran = inside(tmp_path, "list")
    assert (ran.code, ran.out) == (code, "")
    if err is not None:
        assert ran.err == err
    assert left_in(tmp_path) == []


def test_other_errors_of_the_system_name_the_file(
    broken: Callable[[BaseException], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boundary, "silence", lambda: None)
    broken(PermissionError(13, "Permission denied", "/etc/\x1bshadow"))
    ran = inside(tmp_path, "list")
    assert (ran.code, ran.err) == (1, "mmadvisor: /etc/\\x1bshadow: Permission denied\n")


def test_many_problems_are_cut_and_counted() -> None:
    def listed(number: int) -> list[str]:
        return boundary.list_problems([Problem("a", line, 1, "YA001", "bad") for line in range(number)]).splitlines()

    assert len(listed(10)) == 10
    assert len(listed(11)) == 11
    assert listed(11)[-1].startswith("... and 1 more.")
    assert listed(500)[-1].startswith("... and 490 more.")


def test_endless_complaints_are_cut() -> None:
    assert boundary.cut_long("a" * 1000) == "a" * 1000
    assert boundary.cut_long("a" * 1001) == "a" * 1000 + "..."


def test_missing_streams_are_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    boundary.open_missing_streams()
    with sys.stdin, sys.stdout, sys.stderr:
        sys.stdout.write("gone")
        sys.stderr.write("gone")
        assert sys.stdin.read() == ""


def test_streams_that_are_there_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    mine = io.StringIO()
    monkeypatch.setattr(sys, "stdout", mine)
    boundary.open_missing_streams()
    assert sys.stdout is mine
