"""Sums and orders that agree to the last bit with those of one learner's advice."""

from collections.abc import Iterable

import numpy as np

from mmadvisor.mcda.arrays import Floats, Ints

_DECIMALS = 9
_RESOLUTION = 10**_DECIMALS
_VALUE_FIRST = 2 * _RESOLUTION
"""More than any total at the resolution, so that the capped total decides before the one without a cap."""
_NEAR_HALF = 1e-6
_THOUSAND = 1000


def total(terms: Iterable[Floats]) -> Floats:
    """Return the sum of arrays of one shape, rounded once at the end, as `math.fsum` does.

    What each addition loses is carried along (Ogita, Rump & Oishi 2005, https://doi.org/10.1137/030601818). A few
    terms between 0 and 1 come out as if they had been added in twice the precision.
    """
    found: Floats = np.zeros(1)
    lost: Floats = np.zeros(1)
    for term in terms:
        before, found = found, found + term
        added = found - before
        lost = lost + ((before - (found - added)) + (term - added))
    return np.asarray(found + lost)


def places_of(totals: Floats) -> Ints:
    """Return totals at nine decimals as whole numbers; Python's `round` decides where half a unit is near."""
    scaled = totals * _RESOLUTION
    found = np.rint(scaled)
    near = np.flatnonzero(np.abs(scaled - np.floor(scaled) - 0.5) < _NEAR_HALF)
    found[near] = [round(round(each, _DECIMALS) * _RESOLUTION) for each in totals[near].tolist()]
    return np.asarray(found, dtype=np.int64)


def order_keys(values: Floats, middles: Floats) -> Ints:
    """Return numbers that order programs as `advise.score.in_order` does, ids aside: greater is better."""
    return np.asarray(places_of(values) * _VALUE_FIRST + places_of(middles))


def settled_thousandths(shares: Floats) -> Ints:
    """Return shares rounded down to thousandths, as whole numbers; see `model.facts.settled`."""
    return np.asarray(np.floor(shares * _THOUSAND), dtype=np.int64)


def percents(values: Floats) -> Ints:
    """Return values from 0 to 1 as the whole numbers of 100 that are shown."""
    return np.rint(values * 100).astype(np.int64)
