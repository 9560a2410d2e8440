"""Places of alternatives, draw by draw, with ties."""

import numpy as np
import numpy.typing as npt

from mmadvisor.mcda.arrays import Floats, Ints, Places
from mmadvisor.mcda.order import RESOLUTION, order_key


def order_keys(totals: Floats, cap: Floats, level: Ints) -> Ints:
    """Return the order keys of alternatives in each draw, see `mmadvisor.mcda.order.order_key`.

    Args:
        totals: (draws, m) totals before caps, about 0 to 1.
        cap: (m,) caps, 1.0 for none.
        level: (m,) levels, 0 best.

    Returns:
        (draws, m) keys; greater is better, equal is tied.
    """
    whole = np.rint(totals * RESOLUTION).astype(np.int64)
    capped = np.minimum(whole, np.rint(cap * RESOLUTION).astype(np.int64))
    return np.asarray(order_key(level, capped, whole))


def places_by(keys: Ints) -> list[int]:
    """Return the 1-based place of each alternative by its key, greatest first; equals share the better place."""
    ordered = np.sort(keys)
    above = len(keys) - np.searchsorted(ordered, keys, side="right")
    return [int(count) + 1 for count in above]


def places(keys: Ints) -> tuple[Places, Places]:
    """Return the places that each alternative takes in each draw.

    Args:
        keys: (draws, m) keys; greater is better, equal is tied.

    Returns:
        (draws, m) best and worst place, 1-based; they differ where alternatives tie and fill several places
        together.
    """
    m = keys.shape[1]
    order = np.argsort(keys, axis=1)
    ordered = np.sort(keys, axis=1)  # costs less than to pick the keys in their order
    place = np.arange(m, 0, -1, dtype=np.int32)
    if not np.any(ordered[:, 1:] == ordered[:, :-1]):
        untied = put_back(order, place)
        return untied, untied
    opens = np.ones(keys.shape, dtype=bool)
    opens[:, 1:] = ordered[:, 1:] != ordered[:, :-1]
    closes = np.ones(keys.shape, dtype=bool)
    closes[:, :-1] = opens[:, 1:]
    last = np.minimum.accumulate(np.where(opens, place, m), axis=1)
    first = np.maximum.accumulate(np.where(closes, place, 0)[:, ::-1], axis=1)[:, ::-1]
    return put_back(order, first), put_back(order, last)


def put_back(order: npt.NDArray[np.intp], ordered: Places) -> Places:
    """Return what stands in sorted order at the places that it came from.

    Args:
        order: (draws, m) positions in sorted order, row by row.
        ordered: (draws, m) or (m,) numbers in sorted order.
    """
    draws, m = order.shape
    back = np.empty(m * draws, dtype=np.int32)
    back[order * draws + np.arange(draws)[:, None]] = ordered
    return back.reshape(m, draws).T
