"""The weighted product: a second way to reckon, in which a weak point cannot be made up for so easily."""

import numpy as np

from mmadvisor.mcda.arrays import Floats

FLOOR = 0.01
"""A value of 0 would leave nothing of the product, and tell apart no two alternatives that have one."""


def weighted_product(values: Floats, weights: Floats) -> Floats:
    """Return the product of values, each raised to its weight; values below 0.01 count as 0.01.

    The weighted product model (https://en.wikipedia.org/wiki/Weighted_product_model). It never exceeds the weighted
    sum, and equals it where all values of an alternative are alike.

    Args:
        values: (m, n) values, 0 to 1.
        weights: (n,) weights that sum to 1, none negative.

    Returns:
        (m,) products, 0.01 to 1.
    """
    lifted: Floats = np.maximum(values, FLOOR)
    return np.asarray(np.exp((np.log(lifted) * weights).sum(axis=1)))
