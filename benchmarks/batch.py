"""Speed and memory of `batch`: learners a second of processor time, and how that depends on what they answer.

    python benchmarks/batch.py [--learners N] [--workers]

It runs from a wheel, as with those who use it. The learners are those of the audit. Seconds are those of the processor,
as other programs may share the machine; with `--workers` the same file goes through one and through two processes of a
local Dask cluster, by the clock.
"""

import argparse
import csv
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, get_args

from msgspec import to_builtins
from msgspec.structs import replace

from mmadvisor.advise.simulated_learners import learner
from mmadvisor.loading import load
from mmadvisor.model.common import MathTopic
from mmadvisor.model.profile import Profile
from mmadvisor.questionnaire.settings import KEYS
from surroundings import PLACE, build, fresh, install

LEARNERS = 200_000
Draw = Callable[[random.Random], Profile]
INDEX = load()


def of_audit(draw: random.Random) -> Profile:
    """Draw a learner of the audit."""
    return learner(draw, INDEX)


def topic_by_topic(draw: random.Random) -> Profile:
    """Draw one with any whole hours and months, a budget in hundreds, and each topic of math answered by itself."""
    return replace(
        learner(draw, INDEX),
        math={topic: draw.choice(("fresh", "rusty", "never")) for topic in get_args(MathTopic)},
        hours_per_week=draw.randint(2, 40),
        finish_within_months=draw.randint(3, 48),
        budget_usd=draw.randint(1, 100) * 100,
    )


def all_different(draw: random.Random) -> Profile:
    """Draw one whose hours, months and budget nobody else has."""
    return replace(
        topic_by_topic(draw),
        hours_per_week=draw.uniform(2, 40),
        finish_within_months=draw.uniform(3, 48),
        budget_usd=draw.uniform(100, 10_000),
    )


def cell(value: Any) -> str:  # noqa: ANN401 - an answer of any kind
    """Return an answer as CSV writes it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ";".join(value) or "all"
    return "" if value is None else str(value)


def write(path: Path, draw: Draw, learners: int) -> Path:
    """Write learners as CSV."""
    source = random.Random(1)  # noqa: S311 - a simulation, not a secret
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(KEYS)
        for _ in range(learners):
            plain = to_builtins(draw(source))
            flat = plain | {f"math.{topic}": fresh for topic, fresh in plain.get("math", {}).items()}
            writer.writerow([cell(flat.get(key)) for key in KEYS])
    return path


def run(path: Path, *words: str) -> tuple[float, float, int]:
    """Return seconds of the processor, seconds by the clock, and the most memory in MB of a run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    command = [
        str(PLACE / "batch" / "bin" / "mmadvisor"),
        "batch",
        str(path),
        "-o",
        f"{path}.parquet",
        "--force",
        *words,
    ]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    clock = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used, clock, after.ru_maxrss // 1024


def rows(folder: Path, learners: int) -> Iterable[tuple[str, int, float, int]]:
    """Yield what was measured, the least memory first: what a run takes beside it would not show."""
    cases: list[tuple[str, Draw, int, list[str]]] = [
        ("with 1,000 draws", of_audit, max(1, learners // 400), ["--draws", "1000"]),
        ("learners of the audit", of_audit, learners, []),
        ("math topic by topic, whole hours and months", topic_by_topic, learners // 4, []),
        ("hours, months and budget all different", all_different, learners // 10, []),
    ]
    for name, draw, count, words in cases:
        used, _, memory = run(write(folder / "learners.csv", draw, count), *words)
        yield name, count, count / used, memory


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--learners", type=int, default=LEARNERS)
    parser.add_argument("--workers", action="store_true", help="measure one and two processes of Dask too")
    arguments = parser.parse_args()
    if not install(fresh(PLACE / "batch"), f"{build()}[batch,cluster]"):
        sys.exit("the wheel cannot be installed")
    with tempfile.TemporaryDirectory() as name:
        print("| learners | rows | a second and core | most memory, MB |\n|---|---|---|---|")
        for title, count, speed, memory in rows(Path(name), arguments.learners):
            print(f"| {title} | {count:,} | {speed:,.0f} | {memory} |", flush=True)
        if arguments.workers:
            path = write(Path(name) / "learners.csv", of_audit, arguments.learners)
            for workers in ("1", "2"):
                _, clock, _ = run(path, "--engine", "dask", "--workers", workers)
                speed = arguments.learners / clock
                print(
                    f"| Dask, {workers} processes, by the clock | {arguments.learners:,} | {speed:,.0f} | |", flush=True
                )


if __name__ == "__main__":
    main()
