"""What `lints/history.py` refuses, and what it lets pass."""

from samples import program, refusals

test_refused = refusals(
    [
        ("CA121", [program("  - until: 2022-05", "  - until: §2026-11")], set()),
        (
            "CA122",
            [
                program(
                    "  - until: 2022-05\n",
                    "  - §until: 2019-01\n    source: s2\n  - until: 2022-05\n",
                )
            ],
            set(),
        ),
        ("CA123", [program("status: {value: open, as_of: 2021-09", "status: {value: open, as_of: §2022-06")], set()),
        ("CA123", [program("usd: [1200, 1200], as_of: 2021-09", "usd: [1200, 1200], as_of: §2023-01")], set()),
        (
            "CA124",
            [
                program(
                    "    source: s2                    # says that, or until when",
                    "    source: s2\n  - until: 2022-05\n    §title: Other Name\n    source: s2  # says",
                )
            ],
            set(),
        ),
    ]
)
