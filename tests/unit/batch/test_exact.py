"""Sums and orders agree with those of one learner's advice to the last bit."""

from functools import reduce
from itertools import pairwise
from math import fsum
from operator import add

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mmadvisor.advise.verdict import percent
from mmadvisor.batch.exact import order_keys, percents, places_of, settled_thousandths, total
from mmadvisor.mcda.weights import rank_order_centroid
from mmadvisor.model.facts import settled

SHARES = st.one_of(st.floats(0, 1), st.integers(0, 1000).map(lambda each: each / 1000))
SHORT = st.integers(0, 10_000).map(lambda each: each / 10_000)


@given(st.lists(st.lists(SHORT, min_size=8, max_size=8), min_size=1, max_size=5))
def test_total_is_rounded_once(rows: list[list[float]]) -> None:
    weights = rank_order_centroid((1, 1, 1, 5)).tolist()
    values = np.array(rows)
    found = total(weight * values[:, place] for place, weight in enumerate(weights))
    assert found.tolist() == [fsum(w * value for w, value in zip(weights, row, strict=True)) for row in rows]


def test_total_keeps_what_plain_addition_loses() -> None:
    terms = [0.1] * 10
    assert reduce(add, terms) != 1.0  # from Python 3.12 on, `sum` carries along what is lost
    assert total(np.array([term]) for term in terms).tolist() == [1.0]


@given(st.lists(SHARES, min_size=1))
def test_roundings_are_those_of_one_learner(shares: list[float]) -> None:
    array = np.array(shares)
    assert percents(array).tolist() == [percent(each) for each in shares]
    assert (settled_thousandths(array) / 1000).tolist() == [settled(each).low for each in shares]
    assert places_of(array).tolist() == [round(round(each, 9) * 1e9) for each in shares]


@pytest.mark.parametrize("half", [0.1234567885, 0.5000000005, 0.0000000005, 0.9999999995])
def test_halves_are_rounded_as_python_rounds_them(half: float) -> None:
    around = [np.nextafter(half, 0), half, np.nextafter(half, 1)]
    assert places_of(np.array(around)).tolist() == [round(round(float(each), 9) * 1e9) for each in around]


@given(st.lists(st.tuples(SHARES, SHARES), min_size=2))
def test_order_is_that_of_one_learner(rows: list[tuple[float, float]]) -> None:
    values, middles = (np.array(column) for column in zip(*rows, strict=True))
    keys = order_keys(values, middles).tolist()
    ordered = sorted(range(len(rows)), key=lambda row: (-round(rows[row][0], 9), -round(rows[row][1], 9)))
    assert all(keys[one] >= keys[other] for one, other in pairwise(ordered))
    for one, other in pairwise(ordered):
        same = all(round(rows[one][end], 9) == round(rows[other][end], 9) for end in (0, 1))
        assert (keys[one] == keys[other]) is same
