"""Bands of fit, and levels of field.

A neighbor never beats the field that was wished for, as long as that has something good to offer. Each program finds
its level on its own account, so that no third program moves anybody.
"""

from mmadvisor.model.advice import BandId
from mmadvisor.model.rules import LevelRules, RuleBook
from mmadvisor.rules.conditions import Get

BEST = 0
IN_FIELD, TOUCHED = 1, 2
"""Up to the first a program's own field is one of those wished for; up to the second it touches one."""


def percent(value: float) -> int:
    """Return a value from 0 to 1 as the whole number of 100 that is shown."""
    return round(value * 100)


def band_of(rules: RuleBook, value: float) -> BandId:
    """Return the band of a value, judged by the whole number that is shown."""
    shown = percent(value)
    return next(band.id for band in rules.bands if shown >= percent(band.at_least))


def level_of(rules: RuleBook, get: Get, value: float, evidence: float) -> int:
    """Return the level of a program: that of its field, and steps down where little speaks for it or is known."""
    thin = evidence < rules.thin_evidence_below
    return base_level(rules.levels, get) + step_down(rules.levels, band_of(rules, value), level_fit(get), thin=thin)


def base_level(levels: LevelRules, get: Get) -> int:
    """Return the level by the field alone; the best one where no field was named."""
    wish = get("fit.wish").value
    return BEST if wish is None else levels.base[str(wish)]


def level_fit(get: Get) -> str:
    """Return how the program's own level meets what the learner knows; empty where that is not known."""
    return str(get("fit.level").value or "")


def step_down(levels: LevelRules, band: str, fit: str, *, thin: bool) -> int:
    """Return by how many levels a program steps down: the most that band, level or thin evidence asks."""
    return max(levels.steps.get(band, 0), levels.steps.get(fit, 0), levels.steps.get("thin", 0) if thin else 0)
