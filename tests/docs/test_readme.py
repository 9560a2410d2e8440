"""What the README shows is what the program prints. `make golden` writes it anew."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

from syrupy.assertion import SnapshotAssertion

from makers import ROOT
from pages import Page
from real import real_index

README = ROOT / "README.md"
BLOCK = re.compile(r"```console\n\$ (mmadvisor [^\n]*)\n(.*?)```", re.DOTALL)
WIDTH = "96"


def printed(command: str, home: Path) -> str:
    real_index()  # nothing to show where the catalog does not load
    environment = {**os.environ, "COLUMNS": WIDTH, "HOME": str(home), "XDG_DATA_HOME": str(home)}
    for name in ("FORCE_COLOR", "ACCESSIBLE", "MMADVISOR_CATALOG"):
        environment.pop(name, None)
    words = [sys.executable, "-m", *shlex.split(command)]
    done = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=True)
    return done.stdout


def test_readme_shows_real_output(snapshot: SnapshotAssertion, tmp_path: Path) -> None:
    def block(shown: re.Match[str]) -> str:
        return f"```console\n$ {shown[1]}\n{printed(shown[1], tmp_path)}```"

    page, examples = BLOCK.subn(block, README.read_text(encoding="utf-8"))
    assert examples >= 2
    assert page.encode() == snapshot(name="README.md", extension_class=Page)
