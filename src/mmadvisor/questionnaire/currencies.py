"""Money of one's own: `900 EUR`, `€900`, `900 euros` as a sum with its currency.

A sign that several currencies share is asked back, but for `$`, which
stands for US dollars everywhere in this program.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from mmadvisor.errors import did_you_mean, quote
from mmadvisor.model.currencies import Currency
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
    if code is None:
        return Objection(*no_currency(sign, currencies))
    return Money(amount, code)


def no_currency(sign: str, currencies: Mapping[str, Currency]) -> tuple[str, str]:
    """Say why a sign names no currency with a rate, and what to do."""
    if sign in SHARED:
        return f"{quote(sign)} is used for several currencies", f"write {SHARED[sign]}; without a rate, {IN_DOLLARS}"
    name = quote(sign.upper() if sign.isascii() and sign.isalpha() and len(sign) == 3 else sign)  # noqa: PLR2004
    near = did_you_mean(sign.upper(), currencies)
    return f"no rate is known for {name}", f"{near} Else {IN_DOLLARS}" if near else IN_DOLLARS
