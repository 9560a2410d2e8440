"""What the README shows is what the program prints. `UPDATE_GOLDEN=1` writes it anew."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from real import real_index

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
BLOCK = re.compile(r"```console\n\$ (mmadvisor [^\n]*)\n(.*?)```", re.DOTALL)
COMMANDS = [match[1] for match in BLOCK.finditer(README.read_text(encoding="utf-8"))]
WIDTH = "96"


def printed(command: str, home: Path) -> str:
    real_index()  # nothing to show where the catalog does not load
    environment = {**os.environ, "COLUMNS": WIDTH, "HOME": str(home), "XDG_DATA_HOME": str(home)}
    for name in ("FORCE_COLOR", "ACCESSIBLE", "MMADVISOR_CATALOG"):
        environment.pop(name, None)
    words = [sys.executable, "-m", *shlex.split(command)]
    done = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=True)
    return done.stdout


def test_there_are_examples() -> None:
    assert len(COMMANDS) >= 2


@pytest.mark.parametrize("command", COMMANDS)
def test_readme_shows_real_output(command: str, tmp_path: Path) -> None:
    text = README.read_text(encoding="utf-8")
    shown = next(match for match in BLOCK.finditer(text) if match[1] == command)
    real = printed(command, tmp_path)
    if os.environ.get("UPDATE_GOLDEN"):
        README.write_text(text[: shown.start(2)] + real + text[shown.end(2) :], encoding="utf-8")
        return
    assert shown[2] == real
