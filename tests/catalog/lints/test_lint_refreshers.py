"""What `lints/refreshers.py` refuses, and what it lets pass."""

from samples import Edit, frozen_text, refusals

LEARN = frozen_text("refreshers.yaml", r"learn: \S+")
LEARN_COURSE = frozen_text("refreshers.yaml", rf"      - id: {LEARN.removeprefix('learn: ')}\n(?:        .*\n)+")
PROOFS = frozen_text("refreshers.yaml", r"^  proofs:\n(?:    .*\n)+")

test_refused = refusals(
    [
        (
            "CA081",
            [Edit("refreshers.yaml", PROOFS, ""), Edit("refreshers.yaml", "\ntopics:\n", "\n§topics:\n")],
            {"CA012"},
        ),
        ("CA081", [Edit("refreshers.yaml", LEARN, "learn: §no-such-course")], set()),
        (
            "CA081",
            [
                Edit("refreshers.yaml", LEARN, LEARN.replace("learn: ", "learn: §")),
                Edit("refreshers.yaml", LEARN_COURSE, LEARN_COURSE.replace("free: true", "free: false")),
            ],
            set(),
        ),
        (
            "CA081",
            [
                Edit("refreshers.yaml", LEARN, LEARN.replace("learn: ", "learn: §")),
                Edit("refreshers.yaml", LEARN_COURSE, LEARN_COURSE.replace("        hours: [", "        # hours: [")),
            ],
            set(),
        ),
    ]
)
