"""The weighted product: a second way to reckon, in which a weak point cannot be made up for so easily."""

import numpy as np

from mmadvisor.mcda.arrays import Floats

FLOOR = 0.01
"""A value of 0 would leave nothing of the product, and tell apart no two alternatives that have one."""


def weighted_product(values: Floats, weights: Floats) -> Floats:
    """Return the (m,) products of (m, n) values, 0 to 1, each raised to its weight; at least 0.01 counts of a value.

    The weighted product model (https://en.wikipedia.org/wiki/Weighted_product_model). With (n,) weights that sum to 1,
    it never exceeds the weighted sum, and equals it where all values of an alternative are alike.
    """
    lifted: Floats = np.maximum(values, FLOOR)
    return np.asarray(np.exp((np.log(lifted) * weights).sum(axis=1)))
