"""Shares that can be worked out on paper. With 100,000 draws the standard error is at most 0.0016."""

import numpy as np
import pytest

from mmadvisor.mcda.acceptability import Acceptability, accept, drawn_totals, stream
from mmadvisor.mcda.matrix import DecisionMatrix
from mmadvisor.mcda.weights import draw_weights

DRAWS = 100_000
TOLERANCE = 0.005


def _accept(low: list[list[float]], high: list[list[float]], groups: list[int]) -> Acceptability:
    ids = tuple(f"p{i}" for i in range(len(low)))
    matrix = DecisionMatrix(ids, np.array(low), np.array(high), np.ones(len(low)))
    return accept(matrix, groups, draws=DRAWS, seed=20_261_122)


def test_largest_of_three_free_weights() -> None:
    """Each corner of the simplex beyond 1/2 has a quarter of its area; normalized uniform draws give 0.50."""
    weights = draw_weights([3], DRAWS, stream(1, "weights"))
    assert float(np.mean(weights.max(axis=1) > 0.5)) == pytest.approx(0.75, abs=TOLERANCE)


def test_crossing_alternatives_under_an_order() -> None:
    """With w1 >= w2, w1 is even on 1/2..1; 0.5 w1 beats 0.2 w1 + 0.8 w2 where w1 > 8/11: 6/11 of it."""
    values = [[0.5, 0.0], [0.2, 0.8]]
    result = _accept(values, values, [1, 1])
    assert result.first_share == pytest.approx([6 / 11, 5 / 11], abs=TOLERANCE)
    drawn = draw_weights([1, 1], DRAWS, stream(20_261_122, "weights"))[:, 0]
    mean_of_wins = [drawn[places == 1].mean() for places in result.best.T]
    assert mean_of_wins == pytest.approx([19 / 22, 27 / 44], abs=TOLERANCE)


def test_crossing_alternatives_without_an_order() -> None:
    """w1 is even on 0..1, and 3/11 of it lies beyond 8/11."""
    values = [[0.5, 0.0], [0.2, 0.8]]
    assert _accept(values, values, [2]).first_share == pytest.approx([3 / 11, 8 / 11], abs=TOLERANCE)


def test_known_against_unknown() -> None:
    """A value even on 0..0.8 exceeds 0.5 in 3/8 of the cases."""
    result = _accept([[0.5], [0.0]], [[0.5], [0.8]], [1])
    assert result.first_share == pytest.approx([5 / 8, 3 / 8], abs=TOLERANCE)


def test_unknown_against_unknown() -> None:
    """Three values even on 0..1, independent of one another, take each place equally often."""
    result = _accept([[0.0]] * 3, [[1.0]] * 3, [1])
    assert [(result.best == rank).mean() for rank in (1, 2, 3)] == pytest.approx([1 / 3] * 3, abs=TOLERANCE)
    assert result.first_share == pytest.approx([1 / 3] * 3, abs=TOLERANCE)
    assert result.pairwise([(0, 1), (1, 2)]) == pytest.approx([0.5, 0.5], abs=TOLERANCE)


def test_unknowns_against_their_middle() -> None:
    """Whatever the weights, a total of unknowns lies above and below its middle equally often."""
    result = _accept([[0.0, 0.0], [0.5, 0.5]], [[1.0, 1.0], [0.5, 0.5]], [1, 1])
    assert result.first_share == pytest.approx([0.5, 0.5], abs=TOLERANCE)


def test_unknowns_of_one_alternative_are_independent() -> None:
    """The mean of two values even on 0..1 is below 1/4 in 1/8 of the cases; were they one value, in 1/4."""
    matrix = DecisionMatrix(("a",), np.zeros((1, 2)), np.ones((1, 2)), np.ones(1))
    drawn = [totals for _, totals in drawn_totals(matrix, np.full((DRAWS, 2), 0.5), 1)]
    assert float(np.mean(np.concatenate(drawn) < 0.25)) == pytest.approx(1 / 8, abs=TOLERANCE)
