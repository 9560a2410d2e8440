"""What `lints/pathways.py` refuses, and what it lets pass."""

from samples import acceptances, program, refusals

IN_WORDS = program("    condition: Admission and a", "    condition: §Admission and a")
IN_WORDS_ENGLISH = program("    condition: Admission and a", "    condition: §A test of English and a")
AT_FIRST_ROW = program("  - institution: Harvard Extension", "  - §institution: Harvard Extension")
IN_FORCE = program("    status: active                # active", "    status: §active                # active")

test_refused = refusals(
    [
        ("CA045", [program("    bachelor: required\n    not_said: [", "    not_said: [bachelor, "), IN_WORDS], set()),
        ("CA045", [IN_WORDS_ENGLISH], set()),
        ("CA045", [program("    condition: Admission and a", "    condition: §No credit is named. A")], set()),
        ("CA046", [program("not_said: [campus, english, ", "not_said: [english, "), AT_FIRST_ROW], set()),
        (
            "CA046",
            [program("    bachelor: required\n    not_said: [", "    §bachelor: required\n    not_said: [bachelor, ")],
            set(),
        ),
        ("CA044", [IN_FORCE, program("    as_of: 2026-08\n", "")], set()),
        ("CA044", [IN_FORCE, program("    as_of: 2026-08\n", "    as_of: 2024-10\n")], set()),
    ]
)

test_accepted = acceptances(
    {
        "CA045: no credit of a route to apply": [
            program("    condition: Admission and a", "    kind: apply\n    condition: No credit is named. A"),
        ],
        "CA045: a word that is only like one of English": [
            program("    condition: Admission and a", "    condition: Admission to a school of Englishtown and a"),
        ],
        "CA046: of a program that takes nobody": [
            program("value: open   ", "value: retired"),
            program("    not_said: [campus, english, own_degree, similar_degree, left]\n", ""),
        ],
        "CA044: the last month of the limit": [program("    as_of: 2026-08\n", "    as_of: 2024-11\n")],
        "CA044: an undated page that is not said to be in force": [
            program("status: active                # active", "status: unknown  # active"),
            program("    as_of: 2026-08\n", ""),
        ],
    }
)
