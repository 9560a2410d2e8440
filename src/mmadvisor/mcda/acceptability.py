"""Stochastic multicriteria acceptability analysis (SMAA-2): how firm a ranking is.

Lahdelma & Salminen 2001 (https://doi.org/10.1287/opre.49.3.444.11220), computed by simulation as in
Tervonen & Lahdelma 2007 (https://doi.org/10.1016/j.ejor.2005.12.037).
"""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from msgspec import Struct

from mmadvisor.mcda.arrays import Floats, Places
from mmadvisor.mcda.matrix import DecisionMatrix
from mmadvisor.mcda.places import order_keys, places
from mmadvisor.mcda.simulation import drawn_totals
from mmadvisor.mcda.streams import stream
from mmadvisor.mcda.tally import percentile, rank_shares, top_share, winning_weights
from mmadvisor.mcda.weights import draw_weights


class Acceptability(Struct, frozen=True, eq=False, dict=True):
    """How m alternatives fare over all draws. Those that tie in a draw share their places in equal parts.

    The standard error of a share is at most 1 / (2 * sqrt(draws)).

    Attributes:
        draws: Number of draws.
        first_share: (m,) share of draws in first place, 0 to 1.
        top3_share: (m,) share of draws in the first three places, 0 to 1.
        rank_low: (m,) 5th percentile of the rank, 1-based: seldom better. A tie counts with its best place.
        rank_high: (m,) 95th percentile of the rank: seldom worse. A tie counts with its worst place.
    """

    draws: int
    first_share: Floats
    top3_share: Floats
    rank_low: Places
    rank_high: Places
    _best: Places
    _worst: Places
    _weights: Floats

    @cached_property
    def central_weights(self) -> Floats:
        """(m, n) mean of the weights that put the alternative first, NaN if none did. Made when first asked for."""
        return winning_weights(self._best, self._worst, self._weights)

    @cached_property
    def ranks(self) -> Floats:
        """(m, m) rank acceptability indices: [i, r] is the share of draws in which i has rank r + 1.

        Rows and columns sum to 1. Made when first asked for, as it grows with the square of m.
        """
        return rank_shares(self._best, self._worst)

    def pairwise(self, pairs: Sequence[tuple[int, int]]) -> Floats:
        """Return pairwise winning indices: the share of draws in which the first of a pair is ahead.

        A tie counts half, so that the indices of (i, k) and (k, i) sum to 1.

        Args:
            pairs: Positions of alternatives.

        Returns:
            One share, 0 to 1, for each pair.

        Raises:
            IndexError: There is no alternative at a position.
        """
        one, other = np.array(pairs, dtype=np.intp).reshape(-1, 2).T
        ahead = self._best[:, one] < self._best[:, other]
        level = self._best[:, one] == self._best[:, other]
        return np.asarray(ahead.mean(axis=0) + level.mean(axis=0) / 2)


def accept(matrix: DecisionMatrix, groups: Sequence[int], *, draws: int, seed: int) -> Acceptability:
    """Rank the alternatives under many weights and many values of what is unknown.

    Draws run in portions, which are dropped once ranked. What stays is one 4-byte
    place for each draw and alternative (40 MB for 10,000 alternatives at 1,000 draws), and a second where some tie.

    Args:
        matrix: m alternatives on n criteria; the columns stand in the order of `groups`.
        groups: Sizes of the groups of tied criteria, most important first, n in sum.
        draws: Number of draws, at least 1.
        seed: Same seed, same result; not negative.

    Raises:
        ValueError: `groups` do not fit the matrix, or `draws` or `seed` is too small.
    """
    if sum(groups) != matrix.low.shape[1]:
        raise ValueError(f"groups {tuple(groups)} do not fit {matrix.low.shape[1]} criteria")
    if draws < 1:
        raise ValueError(f"acceptability needs at least one draw, got {draws}")
    weights = draw_weights(groups, draws, stream(seed, "weights"))
    # One alternative's places lie side by side in memory, as they are counted one alternative at a time.
    worst = best = np.empty((len(matrix.ids), draws), dtype=np.int32).T
    for rows, totals in drawn_totals(matrix, weights, seed):
        first, last = places(order_keys(totals, matrix.cap, matrix.level))
        if worst is best and last is not first:
            worst = best.copy(order="K")  # the first tie
        best[rows], worst[rows] = first, last
    return summarize(best, worst, weights)


def firmness(
    matrix: DecisionMatrix, groups: Sequence[int], position: int, *, draws: int, seed: int
) -> tuple[float, float]:
    """Return the shares of draws in which one alternative is first, and among the first three.

    The same numbers as `accept` gives for it, without ranking the others. Only those of its level are drawn: all of a
    better one stand before it, all of a worse one behind it, whatever is drawn.

    Args:
        matrix: m alternatives on n criteria; the columns stand in the order of `groups`.
        groups: Sizes of the groups of tied criteria, most important first, n in sum.
        position: The alternative to look at.
        draws: Number of draws, at least 1.
        seed: Same seed, same result; not negative.
    """
    weights = draw_weights(groups, draws, stream(seed, "weights"))
    best, worst = (np.empty((draws, 1), dtype=np.int32) for _ in range(2))
    before = np.count_nonzero(matrix.level < matrix.level[position])
    beside = matrix.of_level(matrix.level[position])
    place = beside.ids.index(matrix.ids[position])
    for rows, totals in drawn_totals(beside, weights, seed):
        keys = order_keys(totals, beside.cap, beside.level)
        own = keys[:, [place]]
        best[rows, 0] = before + (keys > own).sum(axis=1) + 1
        worst[rows, 0] = before + (keys >= own).sum(axis=1)
    return float(top_share(best, worst, 1)[0]), float(top_share(best, worst, 3)[0])


def summarize(best: Places, worst: Places, weights: Floats) -> Acceptability:
    """Sum up places that were found elsewhere, for instance from values that are not evenly distributed.

    Args:
        best: (draws, m) best places, at least one draw; see `mmadvisor.mcda.places.places`.
        worst: (draws, m) worst places.
        weights: (draws, n) the weights of each draw.
    """
    if best is not worst and np.array_equal(best, worst):  # no ties, which makes the counts below cheaper
        worst = best
    return Acceptability(
        draws=len(best),
        first_share=top_share(best, worst, 1),
        top3_share=top_share(best, worst, 3),
        rank_low=percentile(best, 5),
        rank_high=percentile(worst, 95),
        _best=best,
        _worst=worst,
        _weights=weights,
    )
