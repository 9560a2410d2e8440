"""Sentences of rules: `{program.cost_usd}` in a text becomes `1,350 to 1,395 USD`."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from math import ceil

from mmadvisor.model.days import MONTHS_PER_YEAR
from mmadvisor.model.facts import Fact, FactSpec, Unit
from mmadvisor.model.study import Usd

PLACEHOLDER = re.compile(r"\{([a-z_-]+(?:\.[a-z_-]+)+)\}")
WORDS_OF_UNIT: dict[Unit, tuple[str, str]] = {
    "usd": ("{} USD", "{} USD"),
    "hours": ("{} hour", "{} hours"),
    "hours_per_week": ("{} hour a week", "{} hours a week"),
    "weeks": ("{} week", "{} weeks"),
    "months": ("{} month", "{} months"),
    "years": ("{} year", "{} years"),
    "share": ("{}%", "{}%"),
    "times": ("{} times", "{} times"),
    "count": ("{}", "{}"),
    "": ("{}", "{}"),
}
LONG_MONTHS = 60
"""From so many months on a time is told in years."""
WORDS_OF_CHOICE = {
    "change-career": "change career",
    "advance": "advance in the present career",
    "prepare-for-degree": "prepare for a degree",
    "learn-skill": "learn a skill",
    "linear-algebra": "linear algebra",
    "proof-based": "proofs",
    "proctored": "a supervised (proctored) exam",
    "exam-and-project": "a final exam and a project",
    "exam": "a final exam",
    "project": "a final project",
    "marked": "accredited, with a mark for its business school",
    "associate": "an associate's degree",
    "bachelor": "a bachelor's degree",
    "master": "a master's degree",
    "doctoral": "a doctoral or professional degree",
    "far-below": "far below",
    "far-above": "far above",
    "self": "your own pace",
    "instructor": "fixed dates",
    "mixed": "partly fixed dates",
    "one-course": "for one course; decide again after it",
    "one-month": "for one month; decide again after it",
    "the-whole": "for the whole, so ask first what is not known",
    "unstated": "so ask how it is paid before you enroll",
}


@lru_cache(1024)  # each sentence is filled for many programs
def placeholders(template: str) -> tuple[str, ...]:
    """Return the names of the facts that a sentence shows."""
    return tuple(PLACEHOLDER.findall(template))


def fill(template: str, get: Callable[[str], Fact], spec: Callable[[str], FactSpec]) -> str:
    """Return a sentence with its facts in words."""
    return PLACEHOLDER.sub(lambda match: in_words(get(match[1]), spec(match[1])), template)


def in_words(fact: Fact, spec: FactSpec) -> str:
    """Return a fact in words; `not known` where it is unknown."""
    if not fact.known:
        return "not known"
    if fact.low is not None and fact.high is not None:
        found = number_in_words(fact.low, fact.high, spec.unit)
        return found if fact.value is None else f"{fact.value} (about {found})"
    if isinstance(fact.value, tuple):
        return listing(fact.value)
    if isinstance(fact.value, bool):
        return "yes" if fact.value else "no"
    text = str(fact.value)
    return WORDS_OF_CHOICE.get(text, text)


def number_in_words(low: float, high: float, unit: Unit) -> str:
    """Return an interval in words, rounded as its unit is read: `8 to 12 hours`, `about 1.2 times`."""
    first, last = (f"{low:,.0f}",) * 2 if unit == "usd" and low == high else (rounded(low, unit), rounded(high, unit))
    if unit == "months" and high >= LONG_MONTHS and low >= MONTHS_PER_YEAR:
        first, last, unit = years(low), years(high), "years"
    if last == "0" and unit in {"hours", "weeks"}:
        return "none"
    one, many = WORDS_OF_UNIT[unit]
    if first == last:
        return (one if first == "1" else many).format(first)
    return many.format(f"{first} to {last}")


def usd_in_words(usd: Usd | None) -> str:
    """Return a sum in words: the likely one, or the range where that hangs on an income."""
    if usd is None:
        return "price not known"
    if usd.likely is None:
        return f"{number_in_words(usd.low, usd.high, 'usd')}, by income"
    return number_in_words(usd.likely, usd.likely, "usd")


def rounded(value: float, unit: Unit) -> str:
    """Round to whole numbers; ratios keep one decimal, the ends of a range of large sums lose their small change."""
    if unit == "share":
        return f"{round(value * 100)}"
    if unit == "months":  # up, so that what ends after a limit is never shown as if it were within
        return f"{ceil(round(value, 1)):,}"
    if unit == "times":
        return f"{value:.1f}"
    if unit == "usd" and value >= 10_000:  # noqa: PLR2004 - 10,000 USD: hundreds are enough from here on
        return f"{round(value, -2):,.0f}"
    return f"{round(value):,}"


def years(months: float) -> str:
    """Write months as years, rounded up to tenths, as months are to whole ones."""
    return f"{ceil(round(months * 10 / MONTHS_PER_YEAR, 1)) / 10:g}"


def stopped(text: str) -> str:
    """Return somebody's sentence with the stop that it may lack."""
    return text if text.endswith((".", "!", "?")) else f"{text}."


def listing(words: Sequence[str]) -> str:
    """Join words as in a sentence: `a, b and c`; `none` for no word."""
    if not words:
        return "none"
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
