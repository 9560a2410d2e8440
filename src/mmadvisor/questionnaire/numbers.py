"""Numbers as people write them: `$2,000`, `5k`, `18 months`. What can be read in two ways is asked back."""

import re
from math import isfinite
from typing import NamedTuple

FIGURE = r"\d[\d.,' \u00a0\u202f]*?(?:e[+-]?\d+)?"
GROUPED = re.compile(r"\d{1,3}(?:[,' \u00a0\u202f]\d{3})+(?:\.\d+)?")
PLAIN = re.compile(r"-?\d+(?:\.\d*)?(?:e[+-]?\d+)?")
POINTS = re.compile(r"\d{1,3}(?:\.\d{3})+")
DECIMAL_COMMA = re.compile(r"\d+,\d+")
BEFORE = {"budget_usd": r"(?:us)?\$|usd"}
UNITS = {
    "hours_per_week": {r"(?:h|hrs?|hours?)?(?: ?(?:a|per|/) ?(?:w|wk|week))?": 1},
    "finish_within_months": {r"(?:m|mos?|months?)?": 1, r"(?:y|yrs?|years?)": 12},
    "budget_usd": {r"(?:(?:us)?\$|usd|(?:us )?dollars?)?": 1},
    "grade_average": {r"(?:(?:of|/) ?4(?:\.0+)?)?": 1},
}
"""Units that may be written behind a number, with what they multiply it by."""
CAREFUL = {"finish_within_months": max}
"""Which end of a range is proposed; the lower one for what is not named here."""


class Doubt(NamedTuple):
    """A text that can be read in two ways, as a sentence without its stop, and the likelier number."""

    says: str
    likely: float


def read_number(key: str, text: str) -> float | Doubt | None:
    """Return the number that a text means as the answer `key`, in hours, months or dollars; None if it means none."""
    text = text.lower().strip()
    if PLAIN.fullmatch(text):
        return figure(key, text, 1)
    for unit, factor in UNITS[key].items():
        before = BEFORE.get(key, "")
        one = rf"(?:{before})? ?({FIGURE}) ?(k?)"
        found = re.fullmatch(rf"{one}(?: ?(?:-|–|to) ?{one})? ?{unit}", text)  # noqa: RUF001 - people type dashes
        if found is not None:
            low, low_k, high, high_k = found.groups()
            first = figure(key, low, 1000 * factor if low_k or high_k else factor)
            if high is None or first is None or isinstance(first, Doubt):
                return first
            second = figure(key, high, 1000 * factor if high_k else factor)
            if second is None or isinstance(second, Doubt):
                return second
            likely = CAREFUL.get(key, min)(first, second)
            return Doubt(f"{number_text(first)} to {number_text(second)} is a range; one number is asked for", likely)
    return None


def figure(key: str, text: str, factor: int) -> float | Doubt | None:
    """Return what one figure means."""
    if POINTS.fullmatch(text) and (key == "budget_usd" or text.count(".") > 1):
        return two_ways(text, float(text.replace(".", "")) * factor, "point")
    if PLAIN.fullmatch(text):
        value = float(text) * factor
        return as_whole(value) if isfinite(value) else None
    if GROUPED.fullmatch(text):
        return as_whole(float(re.sub(r"[^\d.]", "", text)) * factor)
    if DECIMAL_COMMA.fullmatch(text):
        return two_ways(text, float(text.replace(",", ".")) * factor, "comma")
    return None


def two_ways(text: str, likely: float, sign: str) -> Doubt:
    """Return the doubt about a figure whose comma or point may stand for two things."""
    return Doubt(f"{text} can be read in two ways; write it without the {sign}, as {number_text(likely)}", likely)


def as_whole(value: float) -> float:
    """Return a number as an integer where it is one."""
    return int(value) if value.is_integer() else value


def number_text(value: float) -> str:
    """Write a number as it can be typed again."""
    return f"{value:.12g}"
