"""Weights from an order of importance: their center, and draws of all that agree with it."""

from collections.abc import Sequence

import numpy as np

from mmadvisor.mcda.arrays import Floats


def rank_order_centroid(groups: Sequence[int]) -> Floats:
    """Return the center of all weights that agree with an order of importance.

    Without ties the weight of place k among n is (1/k + ... + 1/n) / n: Edwards & Barron 1994
    (https://doi.org/10.1006/obhd.1994.1087), Barron & Barrett 1996
    (https://doi.org/10.1287/mnsc.42.11.1515). Tied criteria share the mean of the places they fill, which
    is the center of the larger region that a tie leaves open.

    Args:
        groups: Sizes of the groups of tied criteria, most important first; (1, 2, 3) is one criterion before
            two equal ones before three equal ones.

    Returns:
        (n,) weights that sum to 1 and never rise, n being the sum of `groups`.

    Raises:
        ValueError: No group, or a group without a member.
    """
    n = _count(groups)
    strict = np.cumsum(1.0 / np.arange(n, 0, -1))[::-1] / n
    ends = np.cumsum(groups)
    return np.concatenate(
        [np.full(size, strict[end - size : end].mean()) for size, end in zip(groups, ends, strict=True)]
    )


def draw_weights(groups: Sequence[int], draws: int, rng: np.random.Generator) -> Floats:
    """Draw weights evenly from all that agree with an order of importance.

    Exponential draws over their sum fall evenly on the simplex (uniform draws over their sum do not), and
    sorting them spreads them evenly over the part that agrees with the order: Tervonen & Lahdelma 2007
    (https://doi.org/10.1016/j.ejor.2005.12.037). Within a group the order is left to chance.

    Args:
        groups: As in `rank_order_centroid`, which is the mean of endless draws.
        draws: Number of draws.
        rng: Source of randomness; it is advanced.

    Returns:
        (draws, n) weights; each row sums to 1, and no member of a group exceeds one of an earlier group.

    Raises:
        ValueError: No group, a group without a member, or a negative number of draws.
    """
    weights = rng.standard_exponential((draws, _count(groups)))
    weights /= weights.sum(axis=1, keepdims=True)
    weights = np.sort(weights, axis=1)[:, ::-1]
    ends = np.cumsum(groups)
    return np.concatenate(
        [rng.permuted(weights[:, end - size : end], axis=1) for size, end in zip(groups, ends, strict=True)],
        axis=1,
    )


def _count(groups: Sequence[int]) -> int:
    if not groups or min(groups) < 1:
        raise ValueError(f"an order of importance needs groups of at least one criterion, got {groups}")
    return sum(groups)
