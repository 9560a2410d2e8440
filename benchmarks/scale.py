"""Ranking of made-up catalogs of growing size: time, memory, and how both grow.

Each size is measured in a process of its own, which prints what it found: `python scale.py SIZE`.
"""

import gc
import json
import math
import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from mmadvisor.advise.outcome import Run, draw, outcome
from mmadvisor.loading import load
from mmadvisor.model.profile import Profile
from surroundings import PYTHON, run
from synthetic import synthetic_index
from table import Section

SIZES = (100, 1_000, 10_000, 100_000)
DRAWS = 1_000
SEED = 1
STEEPEST = 1.15
"""Growth that still counts as linear: sorting costs a little more than its share."""
PROFILE = Profile(
    goal="advance",
    fields=(),
    math={"algebra": "fresh", "statistics": "rusty", "calculus": "rusty"},
    programming="basic",
    hours_per_week=8,
    finish_within_months=24,
    budget_usd=2000,
    credit="welcome",
    priorities=("credit-conversion", "workload", "cost"),
)


def main(size: int) -> None:
    """Rank one catalog, and print seconds, programs that passed and the peak of memory in MB."""
    gc.disable()  # as the program itself does
    run_ = Run(synthetic_index(load(), size, SEED), "0", draws=DRAWS)
    before = peak()
    best = math.inf
    for _ in range(max(1, 1000 // size)):
        start = time.process_time()
        result = outcome(run_.index, PROFILE)
        draw(run_, result)
        best = min(best, time.process_time() - start)
    print(json.dumps({"seconds": best, "passed": len(result.ranked), "held": before, "peak": peak()}))


def peak() -> float:
    """Return the most memory that this process ever held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure() -> Section:
    """Measure every size, and fit the growth."""
    found = [json.loads(run(str(PYTHON), str(Path(__file__)), str(size))) for size in SIZES]
    rows = [
        (
            f"{size:,}",
            f"{row['passed']:,}",
            f"{row['seconds']:.3f}",
            f"{row['seconds'] / size * 1e6:.0f}",
            f"{row['peak']:,.0f}",
            f"{(row['peak'] - row['held']) / size * 1024:.1f}",
        )
        for size, row in zip(SIZES, found, strict=True)
    ]
    times = [row["seconds"] for row in found]
    whole = exponent(SIZES, times)
    steps = ", ".join(f"{exponent(SIZES[at : at + 2], times[at : at + 2]):.2f}" for at in range(len(SIZES) - 1))
    return Section(
        "Catalogs of growing size",
        f"Made-up programs (`benchmarks/synthetic.py`, seed {SEED}); gates, values, totals and {DRAWS:,} draws over "
        "eight criteria for one learner, processor time, without wording. Each size in a process of its own.",
        ("programs", "pass the gates", "seconds", "microseconds a program", "peak MB", "KB a program for ranking"),
        rows,
        ["growth"] if whole > STEEPEST else [],
        f"Fitted growth of the time: size to the power of {whole:.2f} (from size to size: {steps}). "
        f"Linear is 1; the bar is {STEEPEST}.",
    )


def exponent(sizes: Sequence[int], times: Sequence[float]) -> float:
    """Return the power of the size that the time grows with: the slope of logarithms, by least squares."""
    xs, ys = [math.log(size) for size in sizes], [math.log(each) for each in times]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


if __name__ == "__main__":
    main(int(sys.argv[1]))
