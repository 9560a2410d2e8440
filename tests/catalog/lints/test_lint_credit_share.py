"""What `lints/credit_share.py` refuses, and what it lets pass."""

from samples import acceptances, program, refusals

test_refused = refusals(
    [
        ("CA041", [program("    share: 0.333 ", "    share: §0.34 ")], set()),
        (
            "CA041",
            [program("  - institution: Harvard", "  - §institution: Harvard"), program("    share: 0.333 ", "    # ")],
            set(),
        ),
    ]
)

test_accepted = acceptances(
    {
        "CA041: rounded to three digits": [program("    share: 0.333 ", "    share: 0.33 ")],
        "CA041: a share without its parts": [program("    amount: 16\n    of: 48\n", "")],
    }
)
