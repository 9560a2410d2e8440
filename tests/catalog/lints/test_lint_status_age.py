"""What `lints/status_age.py` refuses, and what it lets pass."""

from samples import acceptances, program, refusals

STATUS_SOURCE = "  source: s1\n  see: [s2]                       #"

test_refused = refusals(
    [
        ("CA061", [program("as_of: 2026-05                  #", "as_of: §2025-10  #")], set()),
        ("CA061", [program("as_of: 2026-05                  #", "as_of: §'2024'  #")], set()),
        (
            "CA063",
            [
                program("    dated: 2026-05\n", "    dated: 2025-10\n"),
                program(STATUS_SOURCE, STATUS_SOURCE.replace("s1", "§s1")),
            ],
            set(),
        ),
        (
            "CA063",
            [program("    dated: 2026-05\n", ""), program(STATUS_SOURCE, STATUS_SOURCE.replace("s1", "§s1"))],
            set(),
        ),
    ]
)

test_accepted = acceptances(
    {
        "CA061: twelve months ago": [program("as_of: 2026-05                  #", "as_of: 2025-11  #")],
        "CA061: some month of last year": [program("as_of: 2026-05                  #", "as_of: '2025'  #")],
        "CA061: older, and not said to be open": [
            program("  value: open ", "  value: unlisted "),
            program("as_of: 2026-05                  #", "as_of: 2019-01  #"),
        ],
        "CA063: some month of last year": [program("    dated: 2026-05\n", "    dated: '2025'\n")],
        "CA063: another source that is younger": [
            program("    dated: 2026-05\n", ""),
            program("    kind: provider\n", "    kind: provider\n    dated: 2025-11\n"),
        ],
        "CA063: not said to be open": [
            program("  value: open ", "  value: unknown "),
            program("    dated: 2026-05\n", ""),
        ],
    }
)
