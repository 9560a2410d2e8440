"""Draws a second: ours, against other libraries called once a draw, and against the least that numpy itself needs.

Measured in an environment of its own, in which the libraries stand beside the wheel: `python draws.py --here`.
"""

import json
import math
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from mmadvisor.mcda.acceptability import accept
from mmadvisor.mcda.matrix import DecisionMatrix
from surroundings import MCDA, fresh, install, run
from table import Section

PROGRAMS, CRITERIA = 115, 8
DRAWS = 10_000
OTHERS_DRAWS = 50
ROUNDS = 9
SEED = 1
UNKNOWN = 0.3
"""Share of values that are not known, and drawn."""
LIBRARIES = {"pymcdm": "pymcdm", "scikit-criteria": "scikit-criteria"}
FASTER, FLOORS = 50, 3.0


def set_up(wheel: Path) -> None:
    """Install the wheel, and beside it the libraries; one that cannot be is left out."""
    python = fresh(MCDA)
    install(python, str(wheel))
    for package in LIBRARIES.values():
        install(python, package)


def here() -> None:
    """Measure in this process; print seconds a draw by name."""
    best = dict.fromkeys(ways := {**own(), **others()}, math.inf)
    for _ in range(ROUNDS):
        for name, (draws, way) in ways.items():
            start = time.process_time()
            way()
            best[name] = min(best[name], (time.process_time() - start) / draws)
    print(json.dumps(best))


def own() -> dict[str, tuple[int, Callable[[], object]]]:
    """Return our own analysis and the floor: one random fill, one multiply, one argsort of the same sizes."""
    rng = np.random.default_rng(SEED)
    low = rng.random((PROGRAMS, CRITERIA)) * 0.8
    open_ = rng.random(low.shape) < UNKNOWN
    high = np.where(open_, low + 0.2 * rng.random(low.shape), low)
    ids = tuple(f"program-{number}" for number in range(PROGRAMS))
    products = np.empty((CRITERIA, PROGRAMS, DRAWS))
    ways: dict[str, tuple[int, Callable[[], object]]] = {}
    for name, top in (("open", high), ("known", low)):
        matrix = DecisionMatrix(ids, low, top, np.ones(PROGRAMS))
        numbers = CRITERIA + int((top > low).sum())

        def ours(matrix: DecisionMatrix = matrix) -> object:
            return accept(matrix, (1, 1, 1, 5), draws=DRAWS, seed=SEED)

        def floor(numbers: int = numbers) -> object:
            weights = rng.random((numbers, DRAWS))[:CRITERIA]
            np.multiply(low.T[:, :, None], weights[:, None, :], out=products)
            return np.argsort(products[0].T, axis=1)

        ways |= {f"ours {name}": (DRAWS, ours), f"floor {name}": (DRAWS, floor)}
    return ways


def others() -> dict[str, tuple[int, Callable[[], object]]]:
    """Return the loops over the libraries that are there: values drawn, weighted sum, ranks."""
    rng = np.random.default_rng(SEED)
    values = rng.random((OTHERS_DRAWS, PROGRAMS, CRITERIA))
    weights = rng.dirichlet(np.ones(CRITERIA), OTHERS_DRAWS)
    ways: dict[str, tuple[int, Callable[[], object]]] = {}
    try:
        from pymcdm.helpers import rrankdata  # noqa: PLC0415 - it may not be there
        from pymcdm.methods import WSM  # noqa: PLC0415 - as above

        ways["pymcdm"] = (
            OTHERS_DRAWS,
            lambda: [rrankdata(WSM()(*pair, np.ones(CRITERIA))) for pair in zip(values, weights, strict=True)],
        )
    except ImportError:
        pass
    try:
        from skcriteria import mkdm  # noqa: PLC0415 - as above
        from skcriteria.agg.simple import WeightedSumModel  # noqa: PLC0415 - as above

        ways["scikit-criteria"] = (
            OTHERS_DRAWS,
            lambda: [
                WeightedSumModel().evaluate(mkdm(table, [max] * CRITERIA, weights=row)).rank_
                for table, row in zip(values, weights, strict=True)
            ],
        )
    except ImportError:
        pass
    return ways


def measure() -> Section:
    """Measure in the environment that `set_up` made."""
    found: dict[str, float] = json.loads(run(str(MCDA / "bin" / "python"), str(Path(__file__)), "--here"))
    mine = found["ours open"]
    rows = [
        (title.format(kind), *shown(found[f"{way} {key}"]), f"{found[f'{way} {key}'] / mine:.2f}", "")
        for key, kind in (("open", ""), ("known", ", every value known"))
        for way, title in (("ours", "mmadvisor{}"), ("floor", "numpy floor{}"))
    ]
    missed = []
    for name in LIBRARIES:
        if name in found:
            rows.append((f"{name}, once a draw", *shown(found[name]), f"{found[name] / mine:,.0f}", f"{FASTER}"))
            if found[name] < FASTER * mine:
                missed.append(f"{name}: less than {FASTER} times as fast")
    times = {kind: found[f"ours {kind}"] / found[f"floor {kind}"] for kind in ("open", "known")}
    missed += [f"numpy floor ({kind}): {each:.1f} times" for kind, each in times.items() if each > FLOORS]
    absent = [name for name in LIBRARIES if name not in found]
    return Section(
        "Draws",
        f"{PROGRAMS} programs, {CRITERIA} criteria, {UNKNOWN:.0%} of the values not known and so drawn too; "
        f"{DRAWS:,} draws, processor time, least of {ROUNDS} rounds. The "
        "other libraries take values that are drawn already, and give a weighted sum and ranks, once for each draw. "
        "The floor is numpy alone: one random fill of all numbers that are drawn, one multiplication of every value by "
        "its weight, in every draw, and one argsort. It adds nothing up, and counts nothing.",
        ("way", "draws a second", "microseconds a draw", "times ours", "bar"),
        rows,
        missed,
        f"Ours takes {times['open']:.1f} times the floor; {times['known']:.1f} times where every value is known. The "
        f"bar is {FLOORS:.0f}. Beyond the floor it adds up, finds ties, and counts ranks, shares and percentiles."
        + (f" Could not be installed here: {', '.join(absent)}." if absent else ""),
    )


def shown(each: float) -> tuple[str, str]:
    """Return draws a second, and microseconds a draw."""
    return f"{1 / each:,.0f}", f"{each * 1e6:,.1f}"


if __name__ == "__main__" and "--here" in sys.argv:
    here()
