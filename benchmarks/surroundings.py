"""Environments that the measurements run in, and how a command is timed."""

import os
import shlex
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PLACE = ROOT / ".bench"
PYTHON = PLACE / "venv" / "bin" / "python"
SCRIPT = PLACE / "venv" / "bin" / "mmadvisor"
PEERS = PLACE / "peers"
MCDA = PLACE / "mcda"
PROFILE = ROOT / "examples" / "career-changer.yaml"
ENVIRONMENT = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "OPENBLAS_NUM_THREADS": "1"}


def build() -> Path:
    """Build the wheel of the project; return its path."""
    dist = PLACE / "dist"
    dist.mkdir(parents=True, exist_ok=True)
    for old in dist.glob("*"):
        old.unlink()
    run(sys.executable, "-m", "build", "--outdir", str(dist), str(ROOT))
    return next(dist.glob("*.whl"))


def fresh(place: Path) -> Path:
    """Make an empty environment; return its Python."""
    run(sys.executable, "-m", "venv", "--clear", str(place))
    return place / "bin" / "python"


def install(python: Path, *what: str) -> bool:
    """Install packages; tell whether that worked."""
    words = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *what]
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


def run(*command: str) -> str:
    """Run a command and return what it printed; end with its own words if it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=ENVIRONMENT)
    if done.returncode:
        sys.exit(f"{shlex.join(command)} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def seconds(command: list[str], more: dict[str, str]) -> tuple[float, float]:
    """Run a command once; return its processor time (user and system) and the time on the clock, in seconds."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=ENVIRONMENT | more,
    )
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{shlex.join(command)} failed with {process.returncode}")
    return used.ru_utime + used.ru_stime, wall
