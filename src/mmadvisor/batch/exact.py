"""Roundings that agree with those of one learner's advice."""

import numpy as np

from mmadvisor.mcda.arrays import Floats, Ints


def percents(values: Floats) -> Ints:
    """Return values from 0 to 1 as the whole numbers of 100 that are shown."""
    return np.rint(values * 100).astype(np.int64)
