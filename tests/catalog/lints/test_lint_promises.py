"""What `lints/promises.py` refuses, and what it lets pass."""

from samples import acceptances, program, refusals

test_refused = refusals(
    [
        ("CA073", [program("  - Value a bond", "  - §Graduates will find a job as an analyst")], set()),
        ("CA073", [program("note: Pass mark 60 percent.", "note: §Not hard; it guarantees credit.")], set()),
    ]
)

test_accepted = acceptances(
    {
        "CA073: the opposite of a promise": [
            program(
                "note: Pass mark 60 percent.", "note: The exam is no guarantee of credit and never guarantees a place."
            ),
        ],
    }
)
