"""Places of alternatives, draw by draw, with ties."""

import numpy as np

from mmadvisor.mcda.arrays import Floats, Ints, Places

_RESOLUTION = 1e9
_CAPPED_FIRST = 2_000_000_000
"""More than any total at the resolution, so that the capped total always decides before the uncapped one."""


def order_keys(totals: Floats, cap: Floats) -> Ints:
    """Return whole numbers that order alternatives as their totals do under caps.

    The capped total comes first; among equal ones the uncapped total decides. So a capped alternative stands
    below every better one without a cap, and capped alternatives keep their order among themselves. Totals
    are compared at nine decimals, far below what is ever shown, so that the noise of computing breaks no tie.

    Args:
        totals: (draws, m) totals before caps, about 0 to 1.
        cap: (m,) caps, 1.0 for none.

    Returns:
        (draws, m) keys; greater is better, equal is tied.
    """
    capped = np.rint(np.minimum(totals, cap) * _RESOLUTION).astype(np.int64)
    return capped * _CAPPED_FIRST + np.rint(totals * _RESOLUTION).astype(np.int64)


def places(keys: Ints) -> tuple[Places, Places]:
    """Return the places that each alternative takes in each draw.

    Args:
        keys: (draws, m) keys; greater is better, equal is tied.

    Returns:
        (draws, m) best and worst place, 1-based; they differ where alternatives tie and fill several places
        together.
    """
    m = keys.shape[1]
    order = np.argsort(-keys, axis=1)
    ordered = np.take_along_axis(keys, order, axis=1)
    place = np.arange(1, m + 1, dtype=np.int32)
    if not np.any(ordered[:, 1:] == ordered[:, :-1]):
        untied = np.empty(keys.shape, dtype=np.int32)
        np.put_along_axis(untied, order, np.broadcast_to(place, keys.shape), axis=1)
        return untied, untied
    opens = np.ones(keys.shape, dtype=bool)
    opens[:, 1:] = ordered[:, 1:] != ordered[:, :-1]
    closes = np.ones(keys.shape, dtype=bool)
    closes[:, :-1] = opens[:, 1:]
    first = np.maximum.accumulate(np.where(opens, place, 0), axis=1)
    last = np.minimum.accumulate(np.where(closes, place, m)[:, ::-1], axis=1)[:, ::-1]
    best, worst = np.empty(keys.shape, dtype=np.int32), np.empty(keys.shape, dtype=np.int32)
    np.put_along_axis(best, order, first, axis=1)
    np.put_along_axis(worst, order, last, axis=1)
    return best, worst
