"""The way from a form to handouts runs as its page shows it."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from makers import ROOT
from running import SECONDS, surroundings

PAGE = (ROOT / "docs" / "batch.md").read_text(encoding="utf-8")
SECTION = PAGE.partition("## From a form to handouts")[2].partition("\n## ")[0]
COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", SECTION, re.DOTALL) for line in block.splitlines()]


def test_form_to_handouts_runs_as_it_stands(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
    ended = [
        subprocess.run(
            ["/bin/sh", "-c", command],
            capture_output=True,
            check=False,
            encoding="utf-8",
            timeout=SECONDS,
            cwd=tmp_path,
            env=surroundings(tmp_path, PATH=path),
        )
        for command in COMMANDS
    ]
    assert [done.returncode for done in ended] == [0, 1]
    assert ended[1].stderr.splitlines() == [
        "Wrote advice.csv: 3 learners, 1 blank row passed over.",
        "Wrote 3 handouts to handouts; the column handout names them.",
        "2 rows left out; advice.csv.problems.csv says why.",
    ]
    names = ["Ana Lee.html", "José Núñez.html", "Ola Berg.html"]
    assert sorted(file.name for file in (tmp_path / "handouts").iterdir()) == names
    guessed, corrected = (
        text.read_text(encoding="utf-8").splitlines()
        for text in (tmp_path / "map.yaml", tmp_path / "examples" / "office" / "map.yaml")
    )
    assert {line for line in guessed if "#" not in line} <= set(corrected)
