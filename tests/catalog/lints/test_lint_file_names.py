"""What `lints/file_names.py` refuses, and what it lets pass."""

from samples import Edit, acceptances, program, refusals

test_refused = refusals(
    [
        ("CA001", [program("id: school-subject ", "id: §other-name ")], set()),
        ("CA002", [Edit("rules/criteria/cost.yaml", "id: cost\n", "id: §outcomes\n")], {"RU010"}),
    ]
)

test_accepted = acceptances(
    {
        "CA001 and CA002: the sample as it stands": [],
    }
)
