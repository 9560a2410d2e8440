"""Which way of asking a terminal gets, and what happens where nobody can be asked."""

import subprocess
import sys
from pathlib import Path

import pytest

from mmadvisor.cli.asking.plain_prompts import PlainPrompter
from mmadvisor.cli.asking.prompts import TerminalPrompter
from mmadvisor.cli.asking.ways_to_ask import prompter
from running import PROGRAM, run, surroundings


@pytest.mark.parametrize(
    ("accessible", "env", "plain"),
    [
        (False, {"TERM": "xterm"}, False),
        (True, {"TERM": "xterm"}, True),
        (False, {"TERM": "dumb"}, True),
        (False, {"TERM": "unknown"}, True),
        (False, {"TERM": "xterm", "ACCESSIBLE": "1"}, True),
        (False, {"TERM": "xterm", "ACCESSIBLE": "0"}, False),
    ],
)
def test_plain_lines_where_wished_or_where_nothing_else_works(
    accessible: bool, env: dict[str, str], plain: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ACCESSIBLE", raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert isinstance(prompter(accessible=accessible), PlainPrompter if plain else TerminalPrompter)


def test_a_terminal_that_prompt_toolkit_cannot_drive_gets_plain_lines(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("no console screen buffer")  # as on Windows, below a terminal of another kind

    monkeypatch.setattr("mmadvisor.cli.asking.prompts.create_output", fail)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("ACCESSIBLE", raising=False)
    assert isinstance(prompter(accessible=False), PlainPrompter)
    assert "plain lines" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "text"),
    [(("quiz",), None), (("quiz",), "b\r"), (("quiz", "--accessible"), "1\n1\n1\n"), (("math",), "\n")],
)
def test_a_pipe_is_never_fed_to_a_prompt(words: tuple[str, ...], text: str | None, tmp_path: Path) -> None:
    ran = run(tmp_path, *words, text=text)
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.lines) <= 2
    assert "mmadvisor recommend --profile FILE" in ran.err
    assert "--set" in ran.err
    assert list(tmp_path.rglob("answers.json")) == []


def test_a_closed_standard_input_is_no_terminal(tmp_path: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f"{' '.join(PROGRAM)} quiz <&-"],
        capture_output=True,
        check=False,
        env=surroundings(tmp_path),
        cwd=tmp_path,
    )
    assert done.returncode == 2
    assert b"no terminal" in done.stderr


def test_other_commands_load_no_prompts(tmp_path: Path) -> None:
    code = (
        "import sys; from mmadvisor.cli.app import app; app(['list', '-f', 'tsv'], standalone_mode=False);"
        "print([name for name in ('questionary', 'prompt_toolkit') if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, env=surroundings(tmp_path), cwd=tmp_path
    )
    assert done.stderr.splitlines()[-1] == b"[]"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("recommend", "--code", "nonsense!"), "this is no answer code"),
        (("export", "-o", "a.md", "--code", "1-00000"), "mistyped or cut"),
        (("recommend", "--code", "1-0", "--profile", "x.yaml"), "name one of them"),
    ],
)
def test_bad_codes_are_usage_errors_in_one_line(words: tuple[str, ...], says: str, tmp_path: Path) -> None:
    ran = run(tmp_path, *words)
    assert (ran.code, ran.out, len(ran.lines)) == (2, "", 1)
    assert says in ran.err
