"""The weighted product against another program, closed forms and its relation to the weighted sum."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pymcdm.methods import WPM

from mmadvisor.advise.cross_check import FLOOR, weighted_product
from mmadvisor.mcda.additive import weighted_sum
from mmadvisor.mcda.arrays import Floats
from mmadvisor.mcda.places import order_keys, places_by
from mmadvisor.mcda.weights import rank_order_centroid

VALUES = st.floats(0, 1)


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_agrees_with_pymcdm(seed: int) -> None:
    """pymcdm divides each column by its sum, which multiplies every product by the same number."""
    rng = np.random.default_rng(seed)
    values, weights = rng.uniform(0.05, 1, (6, 4)), rng.dirichlet(np.ones(4))
    theirs = WPM()(values, weights, np.ones(4))
    ours = weighted_product(values, weights)
    assert ours / ours.max() == pytest.approx(theirs / theirs.max())


def placed(totals: Floats) -> list[int]:
    """Return places of totals without caps."""
    return places_by(order_keys(totals, np.ones(len(totals)), np.zeros(len(totals), dtype=np.int64)))


def test_two_values_by_hand() -> None:
    """0.25 and 1 with equal weights: the square root of 0.25."""
    assert weighted_product(np.array([[0.25, 1.0]]), np.array([0.5, 0.5])) == pytest.approx([0.5])


def test_a_weak_point_costs_more_than_in_a_sum() -> None:
    values = np.array([[0.9, 0.1], [0.49, 0.49]])
    weights = np.array([0.5, 0.5])
    assert placed(weighted_sum(weights, values.T)) == [1, 2]
    assert placed(weighted_product(values, weights)) == [2, 1]


def test_nothing_is_not_the_end() -> None:
    values = np.array([[0.0, 1.0], [0.0, 0.5], [FLOOR, 1.0]])
    found = weighted_product(values, np.array([0.5, 0.5]))
    assert placed(found) == [1, 3, 1]


@given(st.lists(VALUES, min_size=3, max_size=3), st.integers(1, 2))
def test_never_above_the_sum(values: list[float], first: int) -> None:
    weights = rank_order_centroid((first, 3 - first))
    lifted = np.maximum(np.array([values]), FLOOR)
    assert weighted_product(lifted, weights)[0] <= weighted_sum(weights, lifted.T)[0] + 1e-12


@given(VALUES)
def test_equal_values_give_that_value(value: float) -> None:
    weights = rank_order_centroid((1, 1, 1))
    assert weighted_product(np.full((1, 3), value), weights)[0] == pytest.approx(max(value, FLOOR))


def test_equal_keys_share_the_better_place() -> None:
    assert placed(np.array([0.3, 0.9, 0.3, 0.9 + 1e-12])) == [3, 1, 3, 1]


def test_keys_are_compared_at_nine_decimals() -> None:
    assert placed(np.array([0.5, 0.5 + 3e-10, 0.5 + 2e-9])) == [2, 2, 1]
