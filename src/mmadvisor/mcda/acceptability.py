"""Stochastic multicriteria acceptability analysis (SMAA-2): how firm a ranking is.

Lahdelma & Salminen 2001 (https://doi.org/10.1287/opre.49.3.444.11220), computed by simulation as in
Tervonen & Lahdelma 2007 (https://doi.org/10.1016/j.ejor.2005.12.037).
"""

import hashlib
from collections.abc import Iterator, Sequence

import numpy as np
from msgspec import Struct

from mmadvisor.mcda.arrays import Floats, Places
from mmadvisor.mcda.matrix import DecisionMatrix
from mmadvisor.mcda.places import order_keys, places
from mmadvisor.mcda.weights import draw_weights

_CELLS = 2**16
"""Totals held at once: half a megabyte an array, which stays in the cache of a core. More only if that leaves fewer
draws than `_LEAST`."""

_LEAST, _MOST = 256, 1024
"""Draws at once. Each portion costs a call for each unknown cell: with fewer and fewer draws in a portion as
alternatives grow in number, time would grow with their square. With more for few alternatives, memory would be taken
from the system and handed back time and again."""


class Acceptability(Struct, frozen=True, eq=False):
    """How m alternatives fare over all draws. Those that tie in a draw share their places in equal parts.

    The standard error of a share is at most 1 / (2 * sqrt(draws)).

    Attributes:
        best: (draws, m) best places, 1-based; see `mmadvisor.mcda.places.places`.
        worst: (draws, m) worst places.
        first_share: (m,) share of draws in first place, 0 to 1.
        top3_share: (m,) share of draws in the first three places, 0 to 1.
        rank_low: (m,) 5th percentile of the rank: seldom better. A tie counts with its best place.
        rank_high: (m,) 95th percentile of the rank: seldom worse. A tie counts with its worst place.
    """

    best: Places
    worst: Places
    first_share: Floats
    top3_share: Floats
    rank_low: Places
    rank_high: Places

    def pairwise(self, pairs: Sequence[tuple[int, int]]) -> Floats:
        """Return pairwise winning indices: the share of draws, 0 to 1, in which the first of each pair is ahead.

        A tie counts half, so that the indices of (i, k) and (k, i) sum to 1.

        Raises:
            IndexError: There is no alternative at a position.
        """
        one, other = np.array(pairs, dtype=np.intp).reshape(-1, 2).T
        ahead = self.best[:, one] < self.best[:, other]
        level = self.best[:, one] == self.best[:, other]
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
    return summarize(best, worst)


def firmness(
    matrix: DecisionMatrix, groups: Sequence[int], position: int, *, draws: int, seed: int
) -> tuple[float, float]:
    """Return the shares of draws in which the alternative at a position is first, and among the first three.

    The same numbers as `accept` gives for it, without ranking the others. Only those of its level are drawn: all of a
    better one stand before it, all of a worse one behind it, whatever is drawn.
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


def summarize(best: Places, worst: Places) -> Acceptability:
    """Sum up (draws, m) places, of at least one draw."""
    if best is not worst and np.array_equal(best, worst):  # no ties, which makes the counts below cheaper
        worst = best
    first, top3 = top_share(best, worst, 1), top_share(best, worst, 3)
    return Acceptability(best, worst, first, top3, percentile(best, 5), percentile(worst, 95))


def top_share(best: Places, worst: Places, count: int) -> Floats:
    """Return the (m,) share of draws in which each alternative is among the first `count`, 0 to 1."""
    draws, m = best.shape
    if best is worst:
        return np.asarray((best <= count).sum(axis=0) / draws)
    alone = ((best <= count) & (best == worst)).sum(axis=0)
    who, drawn = np.nonzero((best != worst).T)  # few, as a rule
    high, low = best[drawn, who], worst[drawn, who]
    inside = np.maximum(np.minimum(low, count) - high + 1, 0) / (low - high + 1)
    return np.asarray((alone + np.bincount(who, inside, minlength=m)) / draws)


def percentile(ranks: Places, percent: int) -> Places:
    """Return the (m,) least ranks that at least `percent` of the draws do not exceed; each one did occur."""
    needed = -(-percent * len(ranks) // 100)  # whole numbers, as 0.95 * draws may land above the number it should be
    return np.asarray(np.partition(ranks, needed - 1, axis=0)[needed - 1])


def stream(seed: int, name: str, *place: int) -> np.random.Generator:
    """Open the random stream of a name, such as the id of an alternative, and of a place under it, such as a column.

    The numbers depend on the arguments alone: not on the process (as the built-in `hash` would), nor on what
    other streams exist or have given, so that an alternative keeps its draws whoever else is ranked.

    Raises:
        ValueError: `seed` or a place is negative.
    """
    digest = int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "big")
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence([seed, digest], spawn_key=place)))


def drawn_totals(matrix: DecisionMatrix, weights: Floats, seed: int) -> Iterator[tuple[slice, Floats]]:
    """Yield the totals of consecutive draws, caps not applied.

    An unknown value is drawn evenly from its interval, out of a stream of its own (seed, id, column): it is
    the same whatever else is unknown, whoever else is ranked and however the draws are portioned.

    Yields:
        The rows of the (draws, n) `weights` that were used and their (rows, m) totals.
    """
    m, n = matrix.low.shape
    low, width = matrix.low, matrix.width
    unknown = [np.flatnonzero(width[:, j]) for j in range(n)]
    streams = [[stream(seed, matrix.ids[i], j) for i in unknown[j]] for j in range(n)]
    open_low, open_width = ([ends[unknown[j], j] for j in range(n)] for ends in (low, width))
    columns = np.ascontiguousarray(weights.T)
    step = min(max(_LEAST, _CELLS // max(m, 1)), _MOST)
    for start in range(0, len(weights), step):
        rows = slice(start, min(start + step, len(weights)))
        total = np.zeros((m, rows.stop - start))
        value = np.empty_like(total)
        for j in range(n):
            np.multiply(low[:, j, None], columns[j, rows], out=value)
            value[unknown[j]] = drawn(streams[j], open_low[j], open_width[j], columns[j, rows])
            total += value
        yield rows, total.T


def drawn(streams: Sequence[np.random.Generator], low: Floats, width: Floats, weights: Floats) -> Floats:
    """Return the (u, draws) weighted values of the u unknown cells of a column, and advance their streams.

    `low` and `width` of their intervals are (u,), the weights of the criterion (draws,).
    """
    value = np.empty((len(streams), len(weights)))
    for row, rng in zip(value, streams, strict=True):
        rng.random(out=row)
    value *= width[:, None]
    value += low[:, None]
    value *= weights
    return value
