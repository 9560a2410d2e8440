"""How the program was started, and texts that name it so."""

import sys
from pathlib import Path

import pytest

from mmadvisor.cli.own_name import own_name, runnable


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "my bin" / "mmadvisor"
    path.parent.mkdir()
    path.touch(mode=0o755)
    return path


def start(monkeypatch: pytest.MonkeyPatch, *words: str, path: str = "") -> None:
    """Pretend that a shell started these words, in an environment with this PATH."""
    monkeypatch.setattr(sys, "orig_argv", [*words])
    monkeypatch.setattr(sys, "argv", [*words[-1:]])
    monkeypatch.setenv("PATH", path)


def test_by_its_place(script: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start(monkeypatch, "/usr/bin/python3", str(script))
    assert own_name() == f"'{script}'"
    start(monkeypatch, "/usr/bin/python3", ".venv/bin/mmadvisor")
    assert own_name() == ".venv/bin/mmadvisor"


def test_in_an_activated_environment(script: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start(monkeypatch, "/usr/bin/python3", str(script), path=str(script.parent))
    assert own_name() == "mmadvisor"


def test_another_one_is_on_the_path(script: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start(monkeypatch, "/usr/bin/python3", ".venv/bin/mmadvisor", path=str(script.parent))
    assert own_name() == ".venv/bin/mmadvisor"


def test_as_a_module(monkeypatch: pytest.MonkeyPatch) -> None:
    start(monkeypatch, ".venv/bin/python", "/somewhere/mmadvisor/__main__.py")
    assert own_name() == ".venv/bin/python -m mmadvisor"


def test_within_another_program(monkeypatch: pytest.MonkeyPatch) -> None:
    start(monkeypatch, "python", "/usr/bin/pytest")
    assert own_name() == "mmadvisor"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("run 'mmadvisor quiz', or name a file", "run 'bin/mmadvisor quiz', or name a file"),
        ("'mmadvisor --help' shows all", "'bin/mmadvisor --help' shows all"),
        ("Go on with:\nmmadvisor quiz --quick", "Go on with:\nbin/mmadvisor quiz --quick"),
        ("mmadvisor: there is no program 'x'", "mmadvisor: there is no program 'x'"),
        ("How mmadvisor decides", "How mmadvisor decides"),
        ("seed 1; mmadvisor 0.1.0.", "seed 1; mmadvisor 0.1.0."),
    ],
)
def test_commands_in_a_text(text: str, shown: str, monkeypatch: pytest.MonkeyPatch) -> None:
    start(monkeypatch, "/usr/bin/python3", "bin/mmadvisor")
    assert runnable(text) == shown
