"""What `lints/months.py` refuses, and what it lets pass."""

from samples import PROGRAM, acceptances, frozen_text, program, refusals

ELECTIVES = frozen_text(PROGRAM, r"^electives:.*\n(?:  .*\n)+")

test_refused = refusals(
    [
        (
            "CA039",
            [
                program("    title: Second Course\n", "    title: Second Course\n    weeks: 8\n"),
                program("  value: [9, 12]", "  value: §[1, 1]"),
            ],
            set(),
        ),
        (
            "CA039",
            [
                program(ELECTIVES, ""),
                program("  value: 3\n", "  value: 2\n"),
                program("    title: Second Course\n", "    title: Second Course\n    weeks: 8\n"),
                program("  value: [9, 12]", "  value: §[9, 12]"),
            ],
            set(),
        ),
    ]
)

test_accepted = acceptances(
    {
        "CA039: fewer weeks, but not all are known": [program("  value: [9, 12]", "  value: [60, 60]")],
        "CA039: only one of two courses must be taken": [
            program("    title: Second Course\n", "    title: Second Course\n    weeks: 26\n"),
            program("  value: [9, 12]", "  value: [2, 2]"),
        ],
        "CA039: breaks between the courses": [
            program(ELECTIVES, ""),
            program("  value: 3\n", "  value: 2\n"),
            program("    title: Second Course\n", "    title: Second Course\n    weeks: 18\n"),
        ],
    }
)
