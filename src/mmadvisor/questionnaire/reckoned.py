"""What is said in another way, and what is reckoned from it: dollars from other money, months from a day.

This is the one place where they are: a profile keeps what the learner said, and beside it what all rules read.
"""

import re
from collections.abc import Iterator
from datetime import date
from math import ceil
from typing import Any

from msgspec.structs import replace

from mmadvisor.errors import UsageProblem
from mmadvisor.model.catalog import Index
from mmadvisor.model.currencies import DOLLARS
from mmadvisor.model.days import DAYS_PER_MONTH, WRITTEN
from mmadvisor.model.profile import SAID_AS, SAID_BY, Profile
from mmadvisor.questionnaire.currencies import Objection, read_money

OTHER_MONEY = re.compile(r"[^\W\d_]{2}.*\d|\d.*[^\W\d_]{2}|\d.*[^\w\s.,'+-]|[^\w\s.,'+-].*\d", re.DOTALL)
"""What has digits, and a word or a sign beside them."""
Fault = tuple[tuple[str | int, ...], str, str, str | None]
"""Where in a profile, code, message, hint."""
LEAST_WITH_POINT = 100
"""US dollars below which a budget with a fraction is asked back: YAML reads `2.500` as two and a half."""
LEAST_MONTHS, MOST_MONTHS = 1, 120
MOST_DOLLARS = 1_000_000
THOUSAND = 1000


def as_meant(key: str, value: Any, index: Index) -> tuple[str, Any]:  # noqa: ANN401 - any plain value
    """Return key and value of an answer as a profile keeps them: `€900` as `900 EUR`, `$900` as a number of dollars.

    What cannot be read stays as it is, for the checks to refuse.
    """
    number = SAID_BY.get(key, key)
    if not isinstance(value, str) or number not in SAID_AS:
        return key, value
    if number == "finish_within_months":
        return (SAID_AS[number] if WRITTEN.fullmatch(value) else key), value
    money = read_money(value, index.currencies)
    if isinstance(money, Objection):
        return (SAID_AS[number] if OTHER_MONEY.search(value) else key), value
    return (number, money.amount) if money.currency == DOLLARS else (SAID_AS[number], money.text())


def point_faults(key: str, dollars: float | None) -> Iterator[Fault]:
    """Yield what is to be asked back where the point of a budget may stand between thousands."""
    if dollars is not None and dollars < LEAST_WITH_POINT and dollars % 1:
        says = f"are {dollars:g} US dollars meant, or is that a point between thousands?"
        yield (key,), "PR006", says, "write whole dollars: 2500, not 2.500"


def said_faults(profile: Profile, index: Index) -> Iterator[Fault]:
    """Yield place, code, message and hint of what is said twice, or is a budget that cannot be used."""
    for other, number in SAID_BY.items():
        if getattr(profile, other) is not None and getattr(profile, number) is not None:
            yield (other,), "PR008", f"{other} and {number} say the same in two ways", "keep one of them"
    if profile.budget is None:
        return
    money = read_money(profile.budget, index.currencies)
    if isinstance(money, Objection):
        yield ("budget",), "PR009", *money
    elif index.catalog.currencies.in_dollars(*money) > MOST_DOLLARS:
        yield ("budget",), "PR009", f"{money.text()} is more than {MOST_DOLLARS:,} US dollars", None
    elif money.currency == DOLLARS:
        yield from point_faults("budget", money.amount)


def in_us_dollars(profile: Profile, index: Index) -> Profile:
    """Return a checked profile with its budget in US dollars."""
    money = None if profile.budget is None else read_money(profile.budget, index.currencies)
    if money is None or isinstance(money, Objection):
        return profile
    own = None if money.currency == DOLLARS else money.text()
    return replace(profile, budget=own, budget_usd=index.catalog.currencies.in_dollars(*money))


def counted_from(profile: Profile, begins: date) -> Profile:
    """Return a checked profile with the months from a first day to the day by which to be done.

    Raises:
        UsageProblem: They are less than one, or more than 120.
    """
    if profile.finish_by is None:
        return profile
    days = (date.fromisoformat(profile.finish_by) - begins).days + 1
    months = ceil(days / DAYS_PER_MONTH * THOUSAND) / THOUSAND  # up, so that the last of the days is within them
    if not LEAST_MONTHS <= months <= MOST_MONTHS:
        far = "less than a month" if months < LEAST_MONTHS else "more than ten years"
        raise UsageProblem(
            f"to be done by {profile.finish_by} leaves {far} from the first day of study, {begins}; name another day, "
            "or another start"
        )
    return replace(profile, finish_within_months=months)
