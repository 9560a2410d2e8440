"""Additive values of worked examples, and of another program."""

import numpy as np
import pytest
from pymcdm.methods import WSM

from mmadvisor.mcda.acceptability import accept
from mmadvisor.mcda.additive import totals_of, weighted_sum
from mmadvisor.mcda.matrix import DecisionMatrix


def test_addison_square() -> None:
    """Goodwin & Wright, Decision Analysis for Management Judgment, office location problem, page 44.

    Closeness to customers, visibility, image, size, comfort, car parking. The page as read:
    https://yumpu.com/en/document/view/10698289/downloadable-about-university/60
    """
    values = np.array([[100, 60, 100, 75, 0, 90]]) / 100
    weights = np.array([32, 26, 23, 10, 6, 3]) / 100
    assert weighted_sum(weights, values.T) == pytest.approx([0.808])


def test_three_choices_of_which_two_tie() -> None:
    """The example of https://en.wikipedia.org/wiki/Weighted_sum_model: 21.50, 22.00 and 22.00."""
    values = np.array([[25, 20, 15, 30], [10, 30, 20, 30], [30, 10, 30, 10]]) / 100
    weights = np.array([0.20, 0.15, 0.40, 0.25])
    result = totals_of(weights, [(column, column, column) for column in values.T])
    assert result.middle == pytest.approx([0.2150, 0.2200, 0.2200])
    assert result.low.tolist() == result.middle.tolist() == result.high.tolist()
    assert result.evidence.tolist() == [1, 1, 1]


@pytest.mark.parametrize("seed", range(20))
def test_agrees_with_pymcdm(seed: int) -> None:
    """pymcdm divides each column by its sum first, so it is given columns whose sum is 1 already.

    Its validation warns of dominant alternatives, which are none of our concern.
    """
    rng = np.random.default_rng(seed)
    shape = (int(rng.integers(2, 40)), int(rng.integers(1, 10)))
    values = rng.uniform(0.01, 1, shape)
    values /= values.sum(axis=0)
    weights = rng.dirichlet(np.ones(shape[1]))
    theirs = WSM()(values, weights, np.ones(shape[1]), validation=False)
    assert weighted_sum(weights, values.T) == pytest.approx(theirs, abs=1e-12)


def test_dominance_of_the_r_package_smaa() -> None:
    """https://github.com/gertvv/rsmaa, smaa/tests/nacw.R: the dominated one is first under no weights."""
    values = np.array([[1.0, 1.0, 1.0], [0.0, 0.0, 0.0]])
    result = accept(DecisionMatrix(("first", "second"), values, values, np.ones(2)), [3], draws=20_000, seed=1)
    assert result.first_share.tolist() == [1, 0]
    assert result.rank_high.tolist() == [1, 2]
