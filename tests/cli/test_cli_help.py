"""Help of every command: plain text, the same on every machine. `make golden` writes it anew."""

from pathlib import Path

import pytest
import typer
from syrupy.assertion import SnapshotAssertion

from mmadvisor.cli.app import app
from running import run

WIDEST = 80


def paths(command: object, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """Return the words that lead to every command, groups first."""
    inside: dict[str, object] = getattr(command, "commands", {})
    return [path, *(found for name in inside for found in paths(inside[name], (*path, name)))]


COMMANDS = paths(typer.main.get_command(app))


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: " ".join(("mmadvisor", *words)))
def test_help_is_as_it_was(words: tuple[str, ...], snapshot: SnapshotAssertion, tmp_path: Path) -> None:
    ran = run(tmp_path, *words, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.isascii()  # no boxes
    assert max(map(len, ran.out.splitlines())) <= WIDEST
    assert [line for line in ran.out.partition("\nCommands:\n")[2].splitlines() if line.endswith("...")] == []
    assert ran.out == snapshot
    assert run(tmp_path, *words, "-h").out == ran.out


@pytest.mark.parametrize(
    "env", [{"FORCE_COLOR": "1"}, {"COLUMNS": "200"}, {"TERM": "dumb"}, {"GITHUB_ACTIONS": "1"}, {"LANG": "C"}], ids=str
)
def test_surroundings_do_not_change_it(env: dict[str, str], tmp_path: Path) -> None:
    assert run(tmp_path, "list", "--help", env=env).out == run(tmp_path, "list", "--help").out
