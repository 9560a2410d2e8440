"""SMAA-2 on the benefit-risk model of second-generation antidepressants that ships with JSMAA.

Measurements, scales and expected indices (two decimals, from 10,000 draws) are those of
https://github.com/tommite/jsmaa: models/smaa2-benefitrisk.jsmaa, and SMAA2SimulationTest.java in its tests.
The program is by T. Tervonen, co-author of the algorithms that we follow. No preferences are given, so all
weights are possible. Measurements are normal there (lognormal for efficacy) and even on intervals with us,
so the totals are computed here, and only weighted, ranked and summed up by the package.
"""

import numpy as np
import pytest

from mmadvisor.mcda.acceptability import Acceptability, summarize
from mmadvisor.mcda.arrays import Floats
from mmadvisor.mcda.places import order_keys, places
from mmadvisor.mcda.weights import draw_weights

DRAWS = 40_000
TOLERANCE = 0.015

# Efficacy, diarrhea, dizziness, headache, insomnia, nausea: mean and standard deviation.
MEASURED = {
    "fluoxetine": [(0, 0), (11.7, 2.5), (7.2, 1.45), (16.6, 3.27), (13.7, 1.89), (18.6, 1.79)],
    "paroxetine": [(0.086, 0.056), (9.2, 1.86), (10.6, 1.58), (21.2, 5.15), (14.3, 2.93), (18.3, 3.7)],
    "sertraline": [(0.095, 0.044), (15.4, 2.65), (7.5, 1.48), (20.2, 3.78), (15.0, 3.21), (19.5, 2.6)],
    "venlafaxine": [(0.113, 0.048), (5.5, 2.32), (15.7, 4.44), (12.8, 2.45), (11.2, 3.98), (31.0, 1.68)],
}
# Worst and best: more efficacy is better, more of a side effect is worse.
SCALES = [(0.98, 1.23), (20.6, 1.0), (24.4, 4.4), (31.3, 8.0), (21.3, 3.4), (34.0, 11.1)]

RANKS = {
    "fluoxetine": [0.20, 0.28, 0.30, 0.22],
    "paroxetine": [0.25, 0.29, 0.27, 0.19],
    "sertraline": [0.17, 0.25, 0.29, 0.30],
    "venlafaxine": [0.39, 0.18, 0.15, 0.29],
}
CENTRAL_WEIGHTS = {
    "fluoxetine": [0.08, 0.14, 0.23, 0.18, 0.16, 0.22],
    "paroxetine": [0.18, 0.17, 0.15, 0.13, 0.15, 0.22],
    "sertraline": [0.21, 0.10, 0.22, 0.13, 0.15, 0.20],
    "venlafaxine": [0.18, 0.21, 0.12, 0.21, 0.19, 0.09],
}


def _value(criterion: int, drawn: Floats) -> Floats:
    measured = np.exp(drawn) if criterion == 0 else drawn
    worst, best = SCALES[criterion]
    return np.asarray((measured - worst) / (best - worst))


@pytest.fixture(scope="module")
def drawn() -> tuple[Acceptability, Floats]:
    rng = np.random.default_rng(2011)
    weights = draw_weights([6], DRAWS, rng)
    totals = np.stack(
        [
            sum(weights[:, j] * _value(j, rng.normal(*cell, DRAWS)) for j, cell in enumerate(cells))
            for cells in MEASURED.values()
        ],
        axis=1,
    )
    best, worst = places(order_keys(totals, np.ones(len(MEASURED)), np.zeros(len(MEASURED), dtype=np.int64)))
    return summarize(best, worst), weights


@pytest.mark.parametrize("drug", RANKS)
def test_rank_acceptabilities(drawn: tuple[Acceptability, Floats], drug: str) -> None:
    result, _ = drawn
    position = list(MEASURED).index(drug)
    places = result.best[:, position]
    assert [(places == rank).mean() for rank in (1, 2, 3, 4)] == pytest.approx(RANKS[drug], abs=TOLERANCE)
    assert result.first_share[position] == pytest.approx(RANKS[drug][0], abs=TOLERANCE)
    assert result.top3_share[position] == pytest.approx(1 - RANKS[drug][3], abs=TOLERANCE)


@pytest.mark.parametrize("drug", CENTRAL_WEIGHTS)
def test_central_weights(drawn: tuple[Acceptability, Floats], drug: str) -> None:
    """The mean of the weights that put it first."""
    result, weights = drawn
    first = result.best[:, list(MEASURED).index(drug)] == 1
    assert weights[first].mean(axis=0) == pytest.approx(CENTRAL_WEIGHTS[drug], abs=TOLERANCE)
