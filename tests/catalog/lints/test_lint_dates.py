"""What `lints/dates.py` refuses, and what it lets pass."""

from samples import Edit, acceptances, frozen_text, program, refusals

DATED = frozen_text("occupations.yaml", r"^sources:\n(?:  .*\n){5}    dated: ")

test_refused = refusals(
    [
        ("CA062", [program("as_of: 2026-05                  #", "as_of: §2026-12  #")], set()),
        ("CA062", [program("as_of: 2026-05                  #", "as_of: §'2027'  #")], set()),
        (
            "CA062",
            [program("course: {usd: [500, 500], as_of: 2022-06", "course: {usd: [500, 500], as_of: §2026-12")],
            set(),
        ),
        ("CA062", [program("    dated: 2026-05\n", "    dated: §2026-12\n")], set()),
        ("CA062", [Edit("occupations.yaml", DATED, DATED + "§2031-01 # ")], set()),
    ]
)

test_accepted = acceptances(
    {
        "CA062: the month of the catalog": [program("as_of: 2026-05                  #", "as_of: 2026-11  #")],
        "CA062: the year of the catalog": [program("as_of: 2026-05                  #", "as_of: '2026'  #")],
        "CA062: a source of the month of the catalog": [program("    dated: 2026-05\n", "    dated: 2026-11\n")],
    }
)
