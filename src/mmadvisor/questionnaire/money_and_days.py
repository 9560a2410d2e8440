"""What is said in another way, and what is reckoned from it: dollars from other money, months from a day.

This is the one place where they are: a profile keeps what the learner said, and beside it what all rules read.
`900 EUR`, `€900` and `900 euros` are a sum with its currency. A sign that several currencies share is asked back, but
for `$`, which stands for US dollars everywhere in this program.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from math import ceil
from typing import Any, NamedTuple

from msgspec.structs import replace

from mmadvisor.errors import UsageProblem, did_you_mean, quote
from mmadvisor.located import Fault
from mmadvisor.model.catalog import Index
from mmadvisor.model.currencies import DOLLARS, Currency
from mmadvisor.model.days import DAYS_PER_MONTH, WRITTEN
from mmadvisor.model.profile import SAID_AS, SAID_BY, Profile
from mmadvisor.questionnaire.numbers import Doubt, number_text, read_number

PARTS = re.compile(r"([^\d-]*?)\s*(\d(?:.*\d)?\.?(?:\s?k(?![^\W\d_]))?)\s*(\D*)", re.DOTALL)
SHARED = {
    "kr": "DKK, ISK, NOK or SEK",
    "¥": "CNY or JPY",
    "kronor": "ISK or SEK",
    "kroner": "DKK or NOK",
    "rupees": "INR, or a currency without a rate",
    "pesos": "MXN or PHP, or a currency without a rate",
    "pounds": "GBP, or a currency without a rate",
    "francs": "CHF, or a currency without a rate",
}
"""Ways to write several currencies, and what to write instead."""
IN_DOLLARS = "give the sum in US dollars, as budget_usd=1000"
OTHER_MONEY = re.compile(r"[^\W\d_]{2}.*\d|\d.*[^\W\d_]{2}|\d.*[^\w\s.,'+-]|[^\w\s.,'+-].*\d", re.DOTALL)
"""What has digits, and a word or a sign beside them."""
LEAST_WITH_POINT = 100
"""US dollars below which a budget with a fraction is asked back: YAML reads `2.500` as two and a half."""
LEAST_MONTHS, MOST_MONTHS = 1, 120
MOST_DOLLARS = 1_000_000
THOUSAND = 1000


class Money(NamedTuple):
    """A sum in a currency that has a rate."""

    amount: float
    currency: str

    def text(self) -> str:
        """Return it as a profile keeps it."""
        return f"{number_text(self.amount)} {self.currency}"


class Objection(NamedTuple):
    """Why a text is no sum, and what to do."""

    says: str
    hint: str | None = None


def read_money(text: str, currencies: Mapping[str, Currency]) -> Money | Objection:
    """Return the sum that a text means, in any of these currencies; what can be read in two ways is asked back."""
    found = PARTS.fullmatch(text.strip().lower())
    before, figures, after = (part.strip(" .-") for part in found.groups()) if found else ("", "", "")
    amount = None if before and after else read_number("budget_usd", figures)
    if isinstance(amount, Doubt):
        return Objection(amount.says)
    if amount is None:
        return Objection(f"{quote(text)} is no sum of money", "write it as 900 EUR")
    sign = before or after
    if not sign:
        return Objection(f"{quote(text)} names no currency", "write it as 900 EUR, or as budget_usd for US dollars")
    code = next((row.code for row in currencies.values() if sign in {row.code.lower(), *row.written}), None)
    return no_currency(sign, currencies) if code is None else Money(amount, code)


def no_currency(sign: str, currencies: Mapping[str, Currency]) -> Objection:
    """Say why a sign names no currency with a rate, and what to do."""
    if sign in SHARED:
        instead = f"write {SHARED[sign]}; without a rate, {IN_DOLLARS}"
        return Objection(f"{quote(sign)} is used for several currencies", instead)
    name = quote(sign.upper() if sign.isascii() and sign.isalpha() and len(sign) == 3 else sign)  # noqa: PLR2004
    near = did_you_mean(sign.upper(), currencies)
    return Objection(f"no rate is known for {name}", f"{near} Else {IN_DOLLARS}" if near else IN_DOLLARS)


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
        yield Fault((key,), "PR006", says, "write whole dollars: 2500, not 2.500")


def said_faults(profile: Profile, index: Index) -> Iterator[Fault]:
    """Yield what is said twice, or is a budget that cannot be used."""
    for other, number in SAID_BY.items():
        if getattr(profile, other) is not None and getattr(profile, number) is not None:
            yield Fault((other,), "PR008", f"{other} and {number} say the same in two ways", "keep one of them")
    if profile.budget is None:
        return
    money = read_money(profile.budget, index.currencies)
    if isinstance(money, Objection):
        yield Fault(("budget",), "PR009", *money)
    elif index.catalog.currencies.in_dollars(*money) > MOST_DOLLARS:
        yield Fault(("budget",), "PR009", f"{money.text()} is more than {MOST_DOLLARS:,} US dollars")
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
