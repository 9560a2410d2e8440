"""Stopped before any of its steps, a write leaves the file as it was, or whole; a polite stop leaves nothing else."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from killer import BEFORE

from makers import ROOT
from running import BUILT_IN, surroundings

KILLER = Path(__file__).with_name("killer.py")
# Every other command writes by the same function; tests/package/test_writes.py sees to that.
COMMANDS = {
    "list": ("list", "--force", "-o", "programs.json"),
    "answers": ("save",),
}


def runs(tmp_path: Path, signal: str, words: tuple[str, ...]) -> list[dict[str, Any]]:
    """Return how each run ended, and what it left."""
    folder = tmp_path / "out"
    folder.mkdir()
    done = subprocess.run(
        [sys.executable, KILLER, folder, signal, *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=surroundings(tmp_path, PYTHONPATH=str(ROOT / "tests"), **BUILT_IN),
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    found: list[dict[str, Any]] = [json.loads(line) for line in done.stdout.splitlines()]
    return found


@pytest.mark.parametrize("words", COMMANDS.values(), ids=list(COMMANDS))
@pytest.mark.parametrize("signal", ["SIGKILL", "SIGTERM"])
def test_a_stop_at_any_step(signal: str, words: tuple[str, ...], tmp_path: Path) -> None:
    found = runs(tmp_path, signal, words)
    assert len(found) >= 4, "the steps of a write were not seen"
    whole = found[-1]["left"]
    ((target, content),) = whole.items()
    assert bytes.fromhex(content) != BEFORE
    for run in found[:-1]:
        assert run["left"].pop(target) in {BEFORE.hex(), content}
        if signal == "SIGTERM" and words != ("save",):
            assert run["left"] == {}
            assert run["code"] in {130, -15}
        else:
            assert all(name.startswith(".mmadvisor.") and name.endswith(".part") for name in run["left"])
    assert found[0]["left"] == {}
