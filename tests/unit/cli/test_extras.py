"""What installs a missing extra into the environment in use."""

import shlex
import sys
import tomllib
from importlib.metadata import PackageNotFoundError

import pytest

from makers import ROOT
from mmadvisor.cli.extras import remedied
from mmadvisor.errors import AdvisorError, MissingExtra

EXTRAS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]


def command_in(text: str) -> list[str]:
    return shlex.split(text.splitlines()[-1])


@pytest.mark.parametrize("extra", EXTRAS)
def test_packages_of_the_extra_go_where_this_python_looks(extra: str) -> None:
    command = command_in(remedied(MissingExtra("this", "a-package", extra)))
    assert command[:4] == [sys.executable, "-m", "pip", "install"]
    assert sorted(command[4:]) == sorted(EXTRAS[extra])


def test_environment_without_pip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    command = command_in(remedied(MissingExtra("a PDF", "typst", "pdf")))
    assert command == ["uv", "pip", "install", "--python", sys.executable, *EXTRAS["pdf"]]


def test_program_that_was_never_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("importlib.metadata.requires", unknown)
    assert command_in(remedied(MissingExtra("a PDF", "typst", "pdf")))[-1] == "typst"


def test_other_errors_stay_as_they_are() -> None:
    assert remedied(AdvisorError("a.pdf: the file exists")) == "a.pdf: the file exists"
