"""Bands of fit, and values as the whole numbers that are shown."""

from mmadvisor.model.advice import BandId
from mmadvisor.model.rules import RuleBook


def percent(value: float) -> int:
    """Return a value from 0 to 1 as the whole number of 100 that is shown."""
    return round(value * 100)


def band_of(rules: RuleBook, value: float) -> BandId:
    """Return the band of a value, judged by the whole number that is shown."""
    shown = percent(value)
    return next(band.id for band in rules.bands if shown >= percent(band.at_least))
