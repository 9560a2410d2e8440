"""What `lints/currencies.py` refuses, and what it lets pass."""

from samples import Edit, refusals

AT_CURRENCIES = Edit("currencies.yaml", "\ncurrencies:", "\n§currencies:")

test_refused = refusals(
    [
        ("CA084", [AT_CURRENCIES, Edit("currencies.yaml", "[sfr,", "[€,")], set()),
        ("CA084", [AT_CURRENCIES, Edit("currencies.yaml", "[sfr,", "[Sfr,")], set()),
    ]
)
