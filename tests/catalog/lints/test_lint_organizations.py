"""What `lints/organizations.py` refuses, and what it lets pass."""

from samples import Edit, acceptances, program, refusals

SECOND_PATHWAY = """\
  - institution: Harvard Extension School
    degree: ALM Finance
    not_said: [bachelor, campus, english, own_degree, similar_degree, left]
    condition: Admission is needed.
    status: unknown
    source: s1
"""

test_refused = refusals(
    [
        ("CA027", [program("- institution: Harvard Extension", "- institution: §Harvard Extention")], {"CA095"}),
        ("CA028", [Edit("institutions.yaml", "body: NECHE", "body: §NECHI")], {"CA095"}),
        ("CA029", [program("organization: General Electric", "organization: §General Electrics")], {"CA095"}),
        ("CA095", [Edit("organizations.yaml", "[NECHE]", "[NECHE, §NECHE, §Spare]")], set()),
        (
            "CA095",
            [
                program(
                    "recognition:   ",
                    "recognition:\n  - {organization: Acme, kind: hires, says: It hires., source: s2}\n  #",
                ),
                Edit("organizations.yaml", "[General Electric]", "[General Electric, §Acme]"),
            ],
            set(),
        ),
    ]
)

test_accepted = acceptances(
    {
        "CA027: one pathway twice": [
            program("    see: [s1]\nrecognition:", f"    see: [s1]\n{SECOND_PATHWAY}recognition:"),
        ],
    }
)
