"""Totals of all alternatives under drawn weights and drawn unknown values, some draws at a time."""

import hashlib
from collections.abc import Iterator, Sequence

import numpy as np

from mmadvisor.mcda.arrays import Floats
from mmadvisor.mcda.matrix import DecisionMatrix

_CELLS = 2**16
"""Totals held at once: half a megabyte an array, which stays in the cache of a core. More only if that leaves fewer
draws than `_LEAST`."""

_LEAST, _MOST = 256, 1024
"""Draws at once. Each portion costs a call for each unknown cell: with fewer and fewer draws in a portion as
alternatives grow in number, time would grow with their square. With more for few alternatives, memory would be taken
from the system and handed back time and again."""


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
