"""Roundings, bands and levels of field for many pairs at once: those of one learner's advice."""

import numpy as np

from mmadvisor.advise.levels import BEST, percent, step_down
from mmadvisor.batch.truths import FactColumn
from mmadvisor.mcda.arrays import Floats, Ints
from mmadvisor.model.rules import RuleBook

THIN = (False, True)
_THOUSAND = 1000


def percents(values: Floats) -> Ints:
    """Return values from 0 to 1 as the whole numbers of 100 that are shown."""
    return np.rint(values * 100).astype(np.int64)


def bands_of(rules: RuleBook, values: Floats) -> Ints:
    """Return the place of each value's band in the list of bands, judged by the whole number that is shown."""
    shown = percents(values)
    limits = [percent(band.at_least) for band in rules.bands]
    return np.asarray(np.argmax([shown >= limit for limit in limits], axis=0))


def levels_of(rules: RuleBook, wish: FactColumn, fit: FactColumn, values: Floats, evidence: Floats) -> Ints:
    """Return (pairs,) levels from how each program meets wishes and level, its value, and what is known of it."""
    names = [fact.value for fact in wish.facts]
    base = np.array([BEST if name is None else rules.levels.base[str(name)] for name in names], dtype=np.int64)
    fits = [str(fact.value or "") for fact in fit.facts]
    steps = np.array([[steps_of(rules, band.id, each) for each in fits] for band in rules.bands], dtype=np.int64)
    steps = steps.reshape(len(rules.bands), len(fits), len(THIN))  # also where there is no pair
    thin = (evidence < rules.thin_evidence_below).astype(np.int64)
    return np.asarray(base[wish.place] + steps[bands_of(rules, values), fit.place, thin])


def steps_of(rules: RuleBook, band: str, fit: str) -> list[int]:
    """Return the steps down with enough and with thin evidence."""
    return [step_down(rules.levels, band, fit, thin=thin) for thin in THIN]
