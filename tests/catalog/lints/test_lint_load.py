"""What `lints/load.py` refuses, and what it lets pass."""

from samples import acceptances, program, refusals

test_refused = refusals(
    [
        ("CA037", [program("hours_per_week: [6, 8]  ", "hours_per_week: §[6, 31]  ")], set()),
        ("CA037", [program("hours_per_week: [6, 8]  ", "hours_per_week: §[1, 2]  ")], set()),
        (
            "CA037",
            [
                program("level: advanced ", "level: introductory "),
                program("hours_per_week: [6, 8]  ", "hours_per_week: §[6, 21]  "),
            ],
            set(),
        ),
        ("CA038", [program("    weeks: 8\n", "    weeks: §27\n")], set()),
        ("CA038", [program("    weeks: 8\n", "    weeks: §0.5\n")], set()),
    ]
)

test_accepted = acceptances(
    {
        "CA037: as many hours as a full-time course": [
            program("hours_per_week: [6, 8]  ", "hours_per_week: [6, 30]  ")
        ],
        "CA038: half a year": [program("    weeks: 8\n", "    weeks: 26\n")],
    }
)
