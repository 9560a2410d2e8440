"""Each command in the tables of README and usage page runs as it stands there, in order, for who has just come."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from makers import ROOT
from real import real_index
from running import SECONDS, surroundings

PAGES = (ROOT / "README.md", ROOT / "docs" / "usage.md")
ROWS = [line for page in PAGES for line in page.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
COMMANDS = [command for row in ROWS for command in re.findall(r"`(mmadvisor [^`]+)`", row)]
ASKING = {"mmadvisor quiz": 2, "mmadvisor math": 2}
"""Need a terminal, and say so where there is none; other tests go through them."""


def test_commands_run_as_they_stand(tmp_path: Path) -> None:
    real_index()  # `catalog new` asks it whether it has such a program
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    (tmp_path / "catalog" / "programs").mkdir(parents=True)  # where `catalog new` puts a file
    path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
    ended = {}
    for command in COMMANDS:
        done = subprocess.run(
            ["/bin/sh", "-c", command],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=SECONDS,
            cwd=tmp_path,
            env=surroundings(tmp_path, PATH=path),
        )
        ended[command] = done.returncode
    assert len(ended) > 20
    assert ended == {command: ASKING.get(command, 0) for command in COMMANDS}
