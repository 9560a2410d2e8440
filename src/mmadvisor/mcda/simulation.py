"""Totals of all alternatives under drawn weights and drawn unknown values, some draws at a time."""

from collections.abc import Iterator

import numpy as np

from mmadvisor.mcda.arrays import Floats
from mmadvisor.mcda.matrix import DecisionMatrix
from mmadvisor.mcda.streams import stream

_CELLS = 2**20
"""Totals held at once, 8 MB an array; more only if that leaves fewer draws than `_LEAST`."""

_LEAST = 256
"""Draws at once. Each portion costs a call for each unknown cell: with fewer and fewer draws in a portion as
alternatives grow in number, time would grow with their square."""


def drawn_totals(matrix: DecisionMatrix, weights: Floats, seed: int) -> Iterator[tuple[slice, Floats]]:
    """Yield the totals of consecutive draws, caps not applied.

    An unknown value is drawn evenly from its interval, out of a stream of its own (seed, id, column): it is
    the same whatever else is unknown, whoever else is ranked and however the draws are portioned.

    Args:
        matrix: m alternatives on n criteria.
        weights: (draws, n) drawn weights.
        seed: Seed of the whole analysis, not negative.

    Yields:
        The rows of `weights` that were used and their (rows, m) totals.
    """
    m, n = matrix.low.shape
    low, width = matrix.low, matrix.width
    unknown = [[(i, stream(seed, matrix.ids[i], j)) for i in np.flatnonzero(width[:, j])] for j in range(n)]
    step = max(_LEAST, _CELLS // max(m, 1))
    for start in range(0, len(weights), step):
        rows = slice(start, min(start + step, len(weights)))
        value = np.zeros((m, rows.stop - start))
        total = np.zeros_like(value)
        for j in range(n):
            for i, rng in unknown[j]:
                rng.random(out=value[i])
            # Known cells hold leftovers of the column before; their width of 0 wipes them out.
            value *= width[:, j, None]
            value += low[:, j, None]
            value *= weights[rows, j]
            total += value
        yield rows, total.T
