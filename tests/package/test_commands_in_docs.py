"""Commands and documents cannot drift apart: each command is helped and named, each named command exists."""

import re
from pathlib import Path
from typing import Any

import pytest
import typer

from makers import ROOT
from mmadvisor.cli.app import app

DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), *sorted((ROOT / "catalog").glob("*.md"))]
NAMED = re.compile(r"(?:`|\$ |^)mmadvisor ([a-z][a-z-]*)(?: ([a-z][a-z-]*))?", re.MULTILINE)


def leaves(command: Any, path: tuple[str, ...] = ()) -> dict[tuple[str, ...], Any]:  # noqa: ANN401 - typer's own kinds
    """Return the commands that do something, by the words that lead to them."""
    inside = getattr(command, "commands", None)
    if not inside:
        return {path: command}
    return {words: leaf for name in inside for words, leaf in leaves(inside[name], (*path, name)).items()}


COMMANDS = leaves(typer.main.get_command(app))


@pytest.mark.parametrize("words", [words for words, leaf in COMMANDS.items() if not leaf.hidden], ids=" ".join)
def test_command_is_named_on_the_usage_page(words: tuple[str, ...]) -> None:
    assert f"mmadvisor {' '.join(words)}" in (ROOT / "docs" / "usage.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_command_and_its_options_are_helped(words: tuple[str, ...]) -> None:
    command = COMMANDS[words]
    assert re.fullmatch(r"[A-Z].*[.?]", command.help.splitlines()[0])
    for parameter in command.params:
        assert getattr(parameter, "help", None), parameter.name


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_named_commands_exist(path: Path) -> None:
    first = {words[0] for words in COMMANDS}
    groups = {words[0] for words in COMMANDS if len(words) > 1}
    for match in NAMED.finditer(path.read_text(encoding="utf-8")):
        assert match[1] in first, match[0]
        if match[1] in groups and match[2]:
            assert (match[1], match[2]) in COMMANDS, match[0]


def test_letter_stands_for_the_same_option_everywhere() -> None:
    meanings: dict[str, set[str]] = {}
    for command in COMMANDS.values():
        for parameter in command.params:
            for letter in (name for name in parameter.opts if len(name) == len("-x")):
                meanings.setdefault(letter, set()).update(name for name in parameter.opts if name != letter)
    assert {letter: names for letter, names in meanings.items() if len(names) != 1} == {}
