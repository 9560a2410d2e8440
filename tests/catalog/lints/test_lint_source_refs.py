"""What `lints/source_refs.py` refuses, and what it lets pass."""

from samples import acceptances, program, refusals

test_refused = refusals(
    [
        ("CA011", [program("source: s1                    # says", "source: §s9  # says")], set()),
        ("CA011", [program("load_source: s2 ", "load_source: §s9 ")], set()),
        ("CA011", [program("  see: [s2]                       # further", "  see: [s2, §s9]  # further")], set()),
        ("CA011", [program("1,200 USD.\n    sources: [s2]", "1,200 USD.\n    sources: [§s8, §s9]")], set()),
        (
            "CA012",
            [
                program(
                    "  s1:\n    url: https://example.org/list",
                    "  §s3:\n    url: https://example.org/third\n    title: Third\n    publisher: Example\n"
                    "    kind: press\n  s1:\n    url: https://example.org/list",
                )
            ],
            set(),
        ),
    ]
)

test_accepted = acceptances(
    {
        "CA011: one source for several facts": [program("load_source: s2 ", "load_source: s1 ")],
        "CA012: a source that only a pathway sees": [program("    see: [s1]", "    see: [s1, s2]")],
    }
)
