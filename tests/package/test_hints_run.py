"""A command in a hint runs as it is printed, however the program was started."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from running import EXAMPLE, PROGRAM, SECONDS, in_terminal, run, surroundings

BIN = Path(sys.executable).parent
STARTS = {
    "by a relative path": "bin/mmadvisor",
    "by its whole path": f"{BIN}/mmadvisor",
    "from the PATH": "mmadvisor",
    "as a module": f"{BIN}/python -m mmadvisor",
}
MISTAKES = {
    "no such program": "show no-such-program",
    "no such option": "list --no-such-option",
    "no answers": "why mitx-finance",
    "no such rule": "method XX999",
}
OTHERS = [*MISTAKES][1:]


def shell(home: Path, line: str, *, on_path: bool) -> subprocess.CompletedProcess[str]:
    places = [*([str(BIN)] if on_path else []), *(each for each in os.environ["PATH"].split(":") if each != str(BIN))]
    return subprocess.run(
        ["/bin/sh", "-c", line],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=SECONDS,
        cwd=home,
        env=surroundings(home, PATH=":".join(places)),
    )


@pytest.mark.parametrize(
    ("start", "mistake"),
    [*((start, "no such program") for start in STARTS), *(("by a relative path", mistake) for mistake in OTHERS)],
)
def test_command_in_a_hint_runs(start: str, mistake: str, tmp_path: Path) -> None:
    (tmp_path / "bin").symlink_to(BIN)
    on_path = start == "from the PATH"
    said = shell(tmp_path, f"{STARTS[start]} {MISTAKES[mistake]}", on_path=on_path).stderr
    hint = re.search(rf"'({re.escape(STARTS[start])} [a-z -]+)'", said)
    assert hint, said
    done = shell(tmp_path, hint[1], on_path=on_path)
    asks = hint[1].endswith(" quiz")  # there is no terminal here
    assert (done.returncode, "there is no terminal" in done.stderr) == ((2, True) if asks else (0, False))


def test_advice_in_a_terminal_names_commands_that_run_and_in_a_pipe_those_of_everybody(tmp_path: Path) -> None:
    words = ("recommend", "--profile", EXAMPLE, "--draws", "100")
    shown = in_terminal(tmp_path, 300, *words, env={"NO_COLOR": "1"}).text
    piped = run(tmp_path, *words).out
    assert f"Next: {shlex.join(PROGRAM)} plan " in " ".join(shown.split())
    assert "Next: mmadvisor plan " in " ".join(piped.split())
