import numpy as np
import pytest

from mmadvisor.mcda.additive import totals_of, weighted_sum

WEIGHTS = (0.5, 0.3, 0.2)


def test_weighted_sum() -> None:
    assert weighted_sum(WEIGHTS, (1.0, 0.5, 0.0)) == pytest.approx(0.65)


def test_a_weight_may_be_nothing() -> None:
    assert weighted_sum((0.0, 0.0, 1.0), (0.3, 0.9, 0.4)) == 0.4


def test_every_value_needs_a_weight() -> None:
    with pytest.raises(ValueError, match="argument"):
        weighted_sum((0.5, 0.5), (1.0, 0.5, 0.0))


def test_one_alternative_and_many_agree_to_the_last_bit() -> None:
    rng = np.random.default_rng(0)
    values, weights = rng.random((114, 8)), rng.dirichlet(np.ones(8))
    alone = [weighted_sum(weights.tolist(), row) for row in values.tolist()]
    assert weighted_sum(weights, values.T).tolist() == alone


def test_totals_of_one_and_of_many() -> None:
    known, partly = (1.0, 1.0, 1.0), (0.2, 0.4, 0.6)
    one = totals_of((0.5, 0.5), (known, partly))
    assert one == pytest.approx((0.6, 0.7, 0.8))
    assert one.evidence == pytest.approx(0.8)
    many = totals_of((0.5, 0.5), np.array([[known, known], [partly, known]]).transpose(0, 2, 1))
    assert many.middle.tolist() == pytest.approx([0.7, 1.0])
    assert many.evidence.tolist() == pytest.approx([0.8, 1.0])
