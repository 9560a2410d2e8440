"""Roundings, bands and levels of field for many pairs at once: those of one learner's advice."""

import numpy as np

from mmadvisor.advise.levels import BEST, percent, step_down
from mmadvisor.batch.truths import FactColumn
from mmadvisor.mcda.arrays import Floats, Ints
from mmadvisor.model.rules import RuleBook

THIN = (False, True)


def percents(values: Floats) -> Ints:
    """Return values from 0 to 1 as the whole numbers of 100 that are shown."""
    return np.rint(values * 100).astype(np.int64)


def bands_of(rules: RuleBook, values: Floats) -> Ints:
    """Return the place of each value's band in the list of bands, judged by the whole number that is shown."""
    shown = percents(values)
    limits = [percent(band.at_least) for band in rules.bands]
    return np.asarray(np.argmax([shown >= limit for limit in limits], axis=0))


def base_levels(rules: RuleBook, wish: FactColumn) -> Ints:
    """Return (pairs,) levels by the field alone."""
    levels = [BEST if fact.value is None else rules.levels.base[str(fact.value)] for fact in wish.facts]
    return np.array(levels, dtype=np.int64)[wish.place]


def levels_of(rules: RuleBook, wish: FactColumn, fit: FactColumn, values: Floats, evidence: Floats) -> Ints:
    """Return (pairs,) levels from how each program meets wishes and level, its value, and what is known of it."""
    fits = [str(fact.value or "") for fact in fit.facts]
    down = [step_down(rules.levels, band.id, each, thin=thin) for band in rules.bands for each in fits for thin in THIN]
    steps = np.array(down, dtype=np.int64).reshape(len(rules.bands), len(fits), len(THIN))
    thin = (evidence < rules.thin_evidence_below).astype(np.int64)
    return np.asarray(base_levels(rules, wish) + steps[bands_of(rules, values), fit.place, thin])
