"""Start-up of the commands, side by side in one run, against an empty Typer app of the same typer.

Everything runs from a wheel in a fresh environment under `.bench/`. Each round starts every command once, so that a
busy moment of the machine hits all alike; the median of the rounds counts.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PLACE = ROOT / ".bench"
PYTHON = PLACE / "venv" / "bin" / "python"
SCRIPT = PLACE / "venv" / "bin" / "mmadvisor"
EMPTY_APP = """import typer

app = typer.Typer()


@app.command()
def nothing() -> None:
    pass


app()
"""
PROFILE = ROOT / "examples" / "career-changer.yaml"
BASE = "empty Typer app"
BARS = {"mmadvisor --version": 1.3, "mmadvisor list": 2.0, "mmadvisor recommend, 10,000 draws": 4.0}


def set_up() -> None:
    """Build the wheel and install it into a fresh environment."""
    PLACE.mkdir(exist_ok=True)
    dist = PLACE / "dist"
    for old in dist.glob("*"):
        old.unlink()
    run(sys.executable, "-m", "build", "--outdir", str(dist), str(ROOT))
    run(sys.executable, "-m", "venv", "--clear", str(PLACE / "venv"))
    run(str(PYTHON), "-m", "pip", "install", "--quiet", *map(str, dist.glob("*.whl")))
    (PLACE / "empty_app.py").write_text(EMPTY_APP, encoding="utf-8")


def run(*command: str) -> None:
    """Run a command; its output matters only if it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")


def commands() -> dict[str, list[str]]:
    """Return what is measured."""
    return {
        "bare Python": [str(PYTHON), "-c", "pass"],
        BASE: [str(PYTHON), str(PLACE / "empty_app.py")],
        "mmadvisor --version": [str(SCRIPT), "--version"],
        "mmadvisor list": [str(SCRIPT), "list"],
        "mmadvisor recommend, 10,000 draws": [str(SCRIPT), "recommend", "--profile", str(PROFILE), "--draws", "10000"],
    }


def measure(rounds: int) -> dict[str, float]:
    """Return the median seconds of each command."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    times: dict[str, list[float]] = {name: [] for name in commands()}
    for warm_up in (True, *[False] * rounds):
        for name, command in commands().items():
            start = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
            if not warm_up:
                times[name].append(time.perf_counter() - start)
    return {name: statistics.median(each) for name, each in times.items()}


def main() -> None:
    """Measure, print a table, and fail if a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=21)
    parser.add_argument("--no-build", action="store_true", help="use the environment of the last run")
    arguments = parser.parse_args()
    if not arguments.no_build:
        set_up()
    medians = measure(arguments.rounds)
    missed = []
    print(f"{'command':<36}{'median ms':>10}{'ratio':>8}{'bar':>7}")
    for name, median in medians.items():
        ratio, bar = median / medians[BASE], BARS.get(name)
        print(f"{name:<36}{median * 1000:>10.0f}{ratio:>8.2f}{bar or '':>7}")
        if bar is not None and ratio > bar:
            missed.append(name)
    if missed:
        sys.exit(f"over the bar: {', '.join(missed)}")


if __name__ == "__main__":
    main()
