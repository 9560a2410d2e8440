"""What `lints/sentence_length.py` refuses, and what it lets pass."""

from samples import acceptances, program, refusals

test_refused = refusals(
    [
        ("CA074", [program("  - Value a bond", f"  - §Value{' a bond or' * 13} a bond")], set()),
        (
            "CA074",
            [program("note: Pass mark 60 percent.", f"note: §One mark. It is{' at least' * 19} 60 percent.")],
            set(),
        ),
    ]
)

test_accepted = acceptances(
    {
        "CA074: two sentences of forty words together": [
            program("note: Pass mark 60 percent.", f"note: It is{' at least' * 17} 60. It is{' at least' * 18} 60."),
        ],
    }
)
