"""Places of alternatives, draw by draw, with ties."""

import numpy as np
import numpy.typing as npt

from mmadvisor.mcda.arrays import Floats, Ints, Places
from mmadvisor.mcda.order import RESOLUTION, order_key


def order_keys(totals: Floats, cap: Floats, level: Ints) -> Ints:
    """Return the (draws, m) order keys, see `mcda.order.order_key`, of (draws, m) totals and (m,) caps and levels."""
    whole = np.rint(totals * RESOLUTION).astype(np.int64)
    capped = np.minimum(whole, np.rint(cap * RESOLUTION).astype(np.int64))
    return np.asarray(order_key(level, capped, whole))


def places_by(keys: Ints) -> list[int]:
    """Return the 1-based place of each alternative by its key, greatest first; equals share the better place."""
    ordered = np.sort(keys)
    above = len(keys) - np.searchsorted(ordered, keys, side="right")
    return [int(count) + 1 for count in above]


def places(keys: Ints) -> tuple[Places, Places]:
    """Return the best and the worst place, 1-based, that each alternative takes in each draw by its key.

    All are (draws, m). The two differ where alternatives tie and fill several places together.
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
    """Return what stands in sorted order, (draws, m) or (m,), at the (draws, m) positions that it came from."""
    draws, m = order.shape
    back = np.empty(m * draws, dtype=np.int32)
    back[order * draws + np.arange(draws)[:, None]] = ordered
    return back.reshape(m, draws).T
