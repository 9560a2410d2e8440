"""Roundings agree with those of one learner's advice to the last bit."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mmadvisor.advise.bands import percent
from mmadvisor.batch.scores import percents

SHARES = st.one_of(st.floats(0, 1), st.integers(0, 1000).map(lambda each: each / 1000))


@given(st.lists(SHARES, min_size=1))
def test_roundings_are_those_of_one_learner(shares: list[float]) -> None:
    array = np.array(shares)
    assert percents(array).tolist() == [percent(each) for each in shares]
