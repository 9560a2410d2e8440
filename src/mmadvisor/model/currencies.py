"""What other money is worth in US dollars: `catalog/currencies.yaml`."""

from typing import Annotated

from msgspec import Meta

from mmadvisor.model.common import Day, Record, Source, SourceId, Text, text_form

CurrencyCode = Annotated[str, text_form(r"^[A-Z]{3}$", "a currency code of three capitals, such as EUR")]
DOLLARS = "USD"


class Currency(Record, frozen=True, kw_only=True):
    """One currency: what one euro costs in it, and how people write it beside its code.

    A way to write it that several currencies share (`kr`) stands nowhere.
    """

    code: CurrencyCode
    per_euro: Annotated[float, Meta(gt=0, le=10_000_000)]
    written: tuple[Text, ...] = ()


class CurrencyList(Record, frozen=True, kw_only=True):
    """Rates of one day from one source, so that each two of them go together."""

    about: Text = "No rates are on record."
    as_of: Day = "2026-01-01"
    source: SourceId | None = None
    currencies: tuple[Currency, ...] = ()
    sources: dict[SourceId, Source] = {}
    gaps: tuple[Text, ...] = ()

    def in_dollars(self, amount: float, code: str) -> float:
        """Return a sum in whole US dollars: the one place where one currency becomes another."""
        rates = {row.code: row.per_euro for row in self.currencies}
        return float(round(amount / rates[code] * rates[DOLLARS]))
