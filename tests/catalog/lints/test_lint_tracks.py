"""What `lints/tracks.py` refuses, and what it lets pass."""

from samples import acceptances, program, refusals

test_refused = refusals(
    [
        ("CA040", [program("  of: [FIN1x, second-course]\n", "  of: §[FINx-exam, FIN1x]\n")], set()),
    ]
)

test_accepted = acceptances(
    {
        "CA040: of no track the courses are known": [
            program("  of: [FIN1x, second-course]\n", "  of: [FINx-exam, FIN1x]\n"),
            program("    of: [FIN1x, second-course]    #", "    #"),
        ],
    }
)
