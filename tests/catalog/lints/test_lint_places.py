"""What `lints/places.py` refuses, and what it lets pass."""

from samples import acceptances, program, refusals

AT_ENDORSEMENT = program("  - organization: General Electric", "  - §organization: General Electric")

test_refused = refusals(
    [
        ("CA047", [program("    place: Massachusetts, United States\n", ""), AT_ENDORSEMENT], set()),
    ]
)

test_accepted = acceptances(
    {
        "CA047: an endorsement that holds anywhere": [
            program("    place: Massachusetts, United States\n", ""),
            program("to graduates in one state.", "to graduates."),
        ],
    }
)
