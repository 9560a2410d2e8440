"""Help of every command: plain text, the same on every machine. `UPDATE_GOLDEN=1` writes it anew."""

import os
from pathlib import Path

import pytest
import typer

from makers import ROOT
from mmadvisor.cli.app import app
from running import run

GOLDEN = ROOT / "tests" / "golden" / "help"
WIDEST = 80


def paths(command: object, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """Return the words that lead to every command, groups first."""
    inside: dict[str, object] = getattr(command, "commands", {})
    return [path, *(found for name in inside for found in paths(inside[name], (*path, name)))]


COMMANDS = paths(typer.main.get_command(app))


def golden(words: tuple[str, ...]) -> Path:
    return GOLDEN / f"{'-'.join(['mmadvisor', *words])}.txt"


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_help_is_as_it_was(words: tuple[str, ...], tmp_path: Path) -> None:
    ran = run(tmp_path, *words, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.isascii()  # no boxes
    assert max(map(len, ran.out.splitlines())) <= WIDEST
    assert [line for line in ran.out.partition("\nCommands:\n")[2].splitlines() if line.endswith("...")] == []
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.mkdir(parents=True, exist_ok=True)
        golden(words).write_text(ran.out, encoding="utf-8")
    assert ran.out == golden(words).read_text(encoding="utf-8")


def test_no_help_is_kept_of_commands_that_are_gone() -> None:
    known = {golden(words).name for words in COMMANDS}
    if os.environ.get("UPDATE_GOLDEN"):
        for path in GOLDEN.iterdir():
            if path.name not in known:
                path.unlink()
    assert {path.name for path in GOLDEN.iterdir()} == known


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_short_form_prints_the_same(words: tuple[str, ...], tmp_path: Path) -> None:
    assert run(tmp_path, *words, "-h").out == golden(words).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "env", [{"FORCE_COLOR": "1"}, {"COLUMNS": "200"}, {"TERM": "dumb"}, {"GITHUB_ACTIONS": "1"}, {"LANG": "C"}], ids=str
)
def test_surroundings_do_not_change_it(env: dict[str, str], tmp_path: Path) -> None:
    assert run(tmp_path, "list", "--help", env=env).out == golden(("list",)).read_text(encoding="utf-8")
