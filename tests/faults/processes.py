"""Processes for tests of faults: without the rights of an administrator, and with disks of their own."""

import os
import shlex
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from running import PROGRAM, SECONDS, surroundings

SAVE = (sys.executable, str(Path(__file__).with_name("save_answer.py")))
"""Saves answers: takes a goal, and how often to save it."""


def shell(home: Path, line: str, *before: str) -> subprocess.CompletedProcess[str]:
    """Run a line of a shell in which `$M` is the program and `$SAVE` saves an answer."""
    return subprocess.run(
        [*before, "sh", "-c", line],
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
        cwd=home,
        env=surroundings(home, M=shlex.join(PROGRAM), SAVE=shlex.join(SAVE)),
    )


@cache
def unprivileged() -> tuple[str, ...]:
    """Return what to put before a command so that rights of files count even for an administrator."""
    if os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        pytest.skip("no way to give up the rights of an administrator here")
    return ("setpriv", "--bounding-set=-all", "--inh-caps=-all")


@cache
def with_disks() -> tuple[str, ...]:
    """Return what to put before a command so that it may mount disks that nobody else sees."""
    before = ("unshare", "--user", "--map-root-user", "--mount")
    try:
        able = subprocess.run([*before, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True, check=False)
    except FileNotFoundError:
        able = None
    if able is None or able.returncode != 0:
        pytest.skip("no disks of our own here")
    return before
