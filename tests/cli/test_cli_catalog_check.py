"""`catalog check`: warnings are shown and counted, fail only if that is asked for, and stop no advice."""

import re
import shutil
from pathlib import Path

import pytest

from makers import FROZEN
from running import run


@pytest.fixture(scope="module")
def warned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A catalog with one warning and no error."""
    folder = tmp_path_factory.mktemp("warned") / "catalog"
    shutil.copytree(FROZEN, folder)
    path = folder / "programs" / "adelaidex-big-data.yaml"
    text = path.read_text(encoding="utf-8")
    text, changed = re.subn(r"hours_per_week: \[.*\]", "hours_per_week: [4, 44]", text, count=1)
    assert changed
    path.write_text(text, encoding="utf-8")
    return folder


def test_warnings_alone_pass(warned: Path, tmp_path: Path) -> None:
    ran = run(tmp_path, "catalog", "check", warned)
    assert (ran.code, ran.err) == (0, "1 warning in 1 file.\n")
    (line,) = ran.out.splitlines()
    assert "adelaidex-big-data.yaml:" in line
    assert ": warning CA037 44 hours a week is unusual" in line


def test_strict_fails_on_them(warned: Path, tmp_path: Path) -> None:
    ran = run(tmp_path, "catalog", "check", warned, "--strict")
    assert (ran.code, ran.err) == (1, "1 warning in 1 file.\n")


def test_advice_does_not_mind_them(warned: Path, tmp_path: Path) -> None:
    ran = run(tmp_path, "list", "--catalog", warned, "--format", "tsv")
    assert ran.code == 0
    assert "warning" not in ran.out + ran.err


def test_both_are_counted(warned: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(warned, tmp_path / "catalog")
    (folder / "about.yaml").write_text("title: A\ndate: yesterday\n", encoding="utf-8")
    ran = run(tmp_path, "catalog", "check", folder)
    assert (ran.code, ran.err) == (1, "1 error and 1 warning in 2 files.\n")
    listed = run(tmp_path, "list", "--catalog", folder)
    assert listed.code == 1
    assert "warning" not in listed.err


def test_for_github(warned: Path, tmp_path: Path) -> None:
    ran = run(tmp_path, "catalog", "check", warned, "--format", "github")
    assert ran.code == 0
    assert ran.out.startswith("::warning file=")
    assert "::CA037 44 hours" in ran.out
