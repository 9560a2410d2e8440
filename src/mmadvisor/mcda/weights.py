"""Weights from an order of importance: their center, and draws of all that agree with it."""

from collections.abc import Sequence

import numpy as np

from mmadvisor.mcda.arrays import Floats


def rank_order_centroid(groups: Sequence[int]) -> Floats:
    """Return the (n,) center of all weights that agree with an order of importance; it sums to 1 and never rises.

    Without ties the weight of place k among n is (1/k + ... + 1/n) / n: Edwards & Barron 1994
    (https://doi.org/10.1006/obhd.1994.1087), Barron & Barrett 1996
    (https://doi.org/10.1287/mnsc.42.11.1515). Tied criteria share the mean of the places they fill, which
    is the center of the larger region that a tie leaves open.

    Args:
        groups: Sizes of the groups of tied criteria, most important first; (1, 2, 3) is one criterion before
            two equal ones before three equal ones.

    Raises:
        ValueError: No group, or a group without a member.
    """
    n = _count(groups)
    strict = np.cumsum(1.0 / np.arange(n, 0, -1))[::-1] / n
    tied = np.split(strict, np.cumsum(groups)[:-1])
    return np.concatenate([np.full(places.size, places.mean()) for places in tied])


def draw_weights(groups: Sequence[int], draws: int, rng: np.random.Generator) -> Floats:
    """Draw (draws, n) weights evenly from all that agree with an order of importance; each row sums to 1.

    Exponential draws over their sum fall evenly on the simplex (uniform draws over their sum do not), and
    sorting them spreads them evenly over the part that agrees with the order: Tervonen & Lahdelma 2007
    (https://doi.org/10.1016/j.ejor.2005.12.037). Within a group the order is left to chance.

    `groups` are those of `rank_order_centroid`, which is the mean of endless draws; `rng` is advanced.

    Raises:
        ValueError: No group, a group without a member, or a negative number of draws.
    """
    weights = rng.standard_exponential((draws, _count(groups)))
    weights /= weights.sum(axis=1, keepdims=True)
    weights = np.sort(weights, axis=1)[:, ::-1]
    tied = np.split(weights, np.cumsum(groups)[:-1], axis=1)
    return np.concatenate([rng.permuted(places, axis=1) if places.shape[1] > 1 else places for places in tied], axis=1)


def _count(groups: Sequence[int]) -> int:
    if not groups or min(groups) < 1:
        raise ValueError(f"an order of importance needs groups of at least one criterion, got {groups}")
    return sum(groups)
