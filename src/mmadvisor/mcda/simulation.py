"""Totals of all alternatives under drawn weights and drawn unknown values, some draws at a time."""

from collections.abc import Iterator, Sequence

import numpy as np

from mmadvisor.mcda.arrays import Floats
from mmadvisor.mcda.matrix import DecisionMatrix
from mmadvisor.mcda.streams import stream

_CELLS = 2**16
"""Totals held at once: half a megabyte an array, which stays in the cache of a core. More only if that leaves fewer
draws than `_LEAST`."""

_LEAST, _MOST = 256, 1024
"""Draws at once. Each portion costs a call for each unknown cell: with fewer and fewer draws in a portion as
alternatives grow in number, time would grow with their square. With more for few alternatives, memory would be taken
from the system and handed back time and again."""


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
    """Return the weighted values of the unknown cells of a column: one row a stream, one value a draw.

    Args:
        streams: u streams, which are advanced.
        low: (u,) least values.
        width: (u,) widths of the intervals.
        weights: (draws,) weights of the criterion.
    """
    value = np.empty((len(streams), len(weights)))
    for row, rng in zip(value, streams, strict=True):
        rng.random(out=row)
    value *= width[:, None]
    value += low[:, None]
    value *= weights
    return value
