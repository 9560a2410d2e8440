"""What `lints/math_check.py` refuses, and what it lets pass."""

from samples import Edit, refusals

MATH_LIKE = 'choices:\n        - {says: "3", value: "3"}\n        - {says: "5", value: "5"}'

test_refused = refusals(
    [
        ("CA082", [Edit("math_check.yaml", 'answer: "5"', 'answer: §"6"')], set()),
        ("CA082", [Edit("math_check.yaml", MATH_LIKE, MATH_LIKE.replace('- {says: "3"', '§- {says: "5"'))], set()),
        (
            "CA082",
            [
                Edit("math_check.yaml", "topics:\n  - topic: algebra", "topics:\n  §§- topic: algebra"),
                Edit("math_check.yaml", "- topic: statistics", "- topic: probability"),
            ],
            set(),
        ),
    ]
)
