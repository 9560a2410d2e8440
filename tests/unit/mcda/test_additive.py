import numpy as np
import pytest

from mmadvisor.mcda.additive import additive, evidence_share, totals
from mmadvisor.mcda.matrix import DecisionMatrix

WEIGHTS = np.array([0.5, 0.3, 0.2])
MATRIX = DecisionMatrix(
    ("known", "partly", "capped"),
    np.array([[1.0, 0.5, 0.0], [0.2, 0.0, 1.0], [0.9, 0.9, 0.9]]),
    np.array([[1.0, 0.5, 0.0], [0.6, 1.0, 1.0], [0.9, 0.9, 1.0]]),
    np.array([1.0, 1.0, 0.6]),
)


def test_weighted_sum() -> None:
    assert additive(MATRIX.low, WEIGHTS) == pytest.approx([0.65, 0.3, 0.9])


def test_a_weight_may_be_nothing() -> None:
    assert additive(MATRIX.low, np.array([0.0, 0.0, 1.0])).tolist() == [0.0, 1.0, 0.9]


def test_leading_dimensions_stay() -> None:
    stacked = np.stack([MATRIX.low, MATRIX.high])
    assert additive(stacked, WEIGHTS) == pytest.approx(np.array([[0.65, 0.3, 0.9], [0.65, 0.8, 0.92]]))


def test_a_total_is_the_same_to_the_last_bit_in_any_company() -> None:
    rng = np.random.default_rng(0)
    values, weights = rng.random((114, 8)), rng.dirichlet(np.ones(8))
    alone = [additive(values[i : i + 1], weights)[0] for i in range(114)]
    assert additive(values, weights).tolist() == alone


def test_no_alternatives() -> None:
    assert additive(np.empty((0, 3)), WEIGHTS).shape == (0,)


def test_totals_with_caps() -> None:
    result = totals(MATRIX, WEIGHTS)
    assert result.low == pytest.approx([0.65, 0.3, 0.6])
    assert result.middle == pytest.approx([0.65, 0.55, 0.6])
    assert result.high == pytest.approx([0.65, 0.8, 0.6])


def test_evidence_share() -> None:
    assert evidence_share(MATRIX, WEIGHTS) == pytest.approx([1.0, 0.5, 0.98])


@pytest.mark.parametrize("weights", [[0.5, 0.5], [[0.5, 0.3, 0.2]], []])
def test_weights_of_another_shape_are_refused(weights: list[float]) -> None:
    with pytest.raises(ValueError, match="need"):
        additive(MATRIX.low, np.array(weights))


@pytest.mark.parametrize("weights", [[0.5, 0.3, 0.1], [1.2, -0.2, 0.0], [np.nan, 0.5, 0.5]])
def test_weights_that_do_not_share_out_one_are_refused(weights: list[float]) -> None:
    with pytest.raises(ValueError, match="sum to 1"):
        additive(MATRIX.low, np.array(weights))
