"""What `lints/advisers.py` refuses, and what it lets pass."""

from samples import Edit, refusals

AT_COUNTRIES = Edit("advisers.yaml", "\ncountries:\n", "\n§countries:\n")

test_refused = refusals(
    [
        ("CA083", [AT_COUNTRIES, Edit("advisers.yaml", "[AR, CI", "[CI")], set()),
        ("CA083", [AT_COUNTRIES, Edit("advisers.yaml", "[AR, CI", "[AR, AU, CI")], set()),
        ("CA083", [Edit("advisers.yaml", "  accounting:\n", "  §acounting:\n")], set()),
    ]
)
