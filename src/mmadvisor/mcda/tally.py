"""Counts over draws: how often alternatives take which places.

All functions take the (draws, m) best and worst places of `mmadvisor.mcda.places.places`. Alternatives that
tie in a draw share the places they fill in equal parts.
"""

import numpy as np

from mmadvisor.mcda.arrays import Floats, Places


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


def winning_weights(best: Places, worst: Places, weights: Floats) -> Floats:
    """Return the mean of the weights that put each alternative first.

    Args:
        best: Best places.
        worst: Worst places.
        weights: (draws, n) the weights of each draw.

    Returns:
        (m, n) central weights; a row of NaN for an alternative that is never first.
    """
    m, n = best.shape[1], weights.shape[1]
    drawn, who = np.nonzero(best == 1)
    share = 1.0 / worst[drawn, who]
    wins = np.bincount(who, share, minlength=m)
    ever = wins > 0
    central = np.full((m, n), np.nan)
    for j in range(n):
        central[ever, j] = np.bincount(who, weights[drawn, j] * share, minlength=m)[ever] / wins[ever]
    return central


def rank_shares(best: Places, worst: Places) -> Floats:
    """Return the (m, m) shares of draws in which alternative i has rank r + 1; rows and columns sum to 1."""
    draws, m = best.shape
    share = (1.0 / (worst - best + 1)).ravel()
    # An alternative gains its share at its best place and loses it after its worst; the running sum between
    # the two costs the same however many places a tie fills.
    row = np.arange(m) * (m + 1)
    gains = np.bincount((row + best - 1).ravel(), share, minlength=m * (m + 1))
    losses = np.bincount((row + worst).ravel(), share, minlength=m * (m + 1))
    counts = np.cumsum((gains - losses).reshape(m, m + 1), axis=1)[:, :m]
    # A third added and taken away three times may leave -1e-17.
    return np.asarray(np.clip(counts / draws, 0.0, 1.0))


def percentile(ranks: Places, percent: int) -> Places:
    """Return the (m,) least ranks that at least `percent` of the draws do not exceed; each one did occur."""
    draws, m = ranks.shape
    # Whole numbers, as 0.95 * draws may land above the number it should be.
    needed = -(-percent * draws // 100)
    if m > draws:  # to count ranks takes time that grows with their number
        return np.asarray(np.partition(ranks, needed - 1, axis=0)[needed - 1])
    return np.array([np.searchsorted(np.cumsum(np.bincount(row)), needed) for row in ranks.T], dtype=np.int32)
