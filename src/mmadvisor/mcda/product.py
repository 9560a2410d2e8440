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


def places_by(keys: Floats) -> list[int]:
    """Return the 1-based place of each alternative by a key, greatest first; equals share the better place.

    Args:
        keys: (m,) numbers; compared at nine decimals, so that the noise of computing decides nothing.
    """
    rounded = np.round(keys, 9)
    ordered = np.sort(rounded)
    above = len(rounded) - np.searchsorted(ordered, rounded, side="right")
    return [int(count) + 1 for count in above]
