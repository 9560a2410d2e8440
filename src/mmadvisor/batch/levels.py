"""Levels of field for many pairs at once, as `advise.levels` finds them for one."""

import numpy as np

from mmadvisor.advise.bands import percent
from mmadvisor.advise.levels import BEST, step_down
from mmadvisor.batch.exact import percents
from mmadvisor.batch.truths import FactColumn
from mmadvisor.mcda.arrays import Floats, Ints
from mmadvisor.model.rules import RuleBook


def bands_of(rules: RuleBook, values: Floats) -> Ints:
    """Return the place of each value's band in the list of bands, judged by the whole number that is shown."""
    shown = percents(values)
    limits = [percent(band.at_least) for band in rules.bands]
    return np.asarray(np.argmax([shown >= limit for limit in limits], axis=0))


def levels_of(rules: RuleBook, wish: FactColumn, values: Floats, evidence: Floats) -> Ints:
    """Return (pairs,) levels from how each program meets the wishes, its value, and how much of it is known."""
    names = [fact.value for fact in wish.facts]
    base = np.array([BEST if name is None else rules.levels.base[str(name)] for name in names], dtype=np.int64)
    steps = np.array([[step_down(rules.levels, band.id, thin=thin) for thin in (False, True)] for band in rules.bands])
    thin = (evidence < rules.thin_evidence_below).astype(np.int64)
    return np.asarray(base[wish.place] + steps[bands_of(rules, values), thin])
