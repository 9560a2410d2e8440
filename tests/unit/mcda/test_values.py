"""Value functions over arrays are those of one interval, to the last bit."""

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mmadvisor.mcda.value import piecewise_linear
from mmadvisor.mcda.values import piecewise_linear_of

X = st.one_of(st.floats(-5, 5), st.integers(-5, 5).map(float), st.sampled_from([math.inf, -math.inf]))
KNOTS = st.lists(st.tuples(st.floats(-4, 4), st.floats(0, 1)), min_size=1, max_size=5, unique_by=lambda each: each[0])


@given(KNOTS.map(sorted), st.lists(st.tuples(X, X).map(sorted), max_size=8))
def test_as_for_one_interval(points: list[tuple[float, float]], intervals: list[list[float]]) -> None:
    low, high = np.array(intervals).reshape(-1, 2).T
    found = zip(*(each.tolist() for each in piecewise_linear_of(points, low, high)), strict=True)
    assert list(found) == [piecewise_linear(points, *ends) for ends in intervals]


def test_unknown_ends_have_no_value() -> None:
    assert all(np.isnan(each).all() for each in piecewise_linear_of([(0, 0), (1, 1)], *np.full((2, 1), np.nan)))
