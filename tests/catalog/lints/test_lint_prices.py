"""What `lints/prices.py` refuses, and what it lets pass."""

from samples import PROGRAM, acceptances, frozen_text, program, refusals

ELECTIVES = frozen_text(PROGRAM, r"^electives:.*\n(?:  .*\n)+")
WITHOUT_COURSES = [
    program(frozen_text(PROGRAM, rf"^{key}:.*\n(?:  .*\n)+"), "") for key in ("course_count", "tracks", "courses")
] + [program(ELECTIVES, ""), program(frozen_text(PROGRAM, r"^    courses: \[FIN1x.*\n"), "")]
WHOLE = frozen_text(PROGRAM, r"^  program: \{usd.*\n")
WHOLE_OF_ALL = program("  covers: [course]  ", "  # ")
BOTH_COURSES = program("  choose: 1\n", "  choose: 2\n")
NO_EXAM_PRICE = program("  final: {usd", "  # final: {usd")

test_refused = refusals(
    [
        ("CA042", [program("program: {usd: [1000, 1000]", "program: {usd: [1000, §15000]")], {"CA043"}),
        ("CA042", [program("course: {usd: [500, 500]", "course: {usd: [§5, 500]")], set()),
        ("CA042", [program("final: {usd: [200, 200]", "final: {usd: [§2, 200]")], set()),
        ("CA042", [program("bundle: {usd: [900, 900]", "bundle: {usd: [900, §9000]")], set()),
        ("CA042", [program("month: {usd: [49, 49]", "month: {usd: [49, §4900]")], set()),
        # The sample takes two courses at 500 dollars, and an exam at 200 that the 1,000 of the whole do not cover.
        ("CA043", [program("program: {usd: [1000, 1000]", "program: {usd: §[989, 989]")], set()),
        ("CA043", [program("program: {usd: [1000, 1000]", "program: {usd: §[1011, 1011]")], set()),
        ("CA043", [WHOLE_OF_ALL, program("program: {usd: [1000, 1000]", "program: {usd: §[1000, 1000]")], set()),
        # Two named courses, of which one has an exam at 80 dollars: 1,280 with both exams.
        (
            "CA043",
            [WHOLE_OF_ALL, BOTH_COURSES, program("program: {usd: [1000, 1000]", "program: {usd: §[1200, 1200]")],
            set(),
        ),
        (
            "CA043",
            [WHOLE_OF_ALL, NO_EXAM_PRICE, program("program: {usd: [1000, 1000]", "program: {usd: §[900, 900]")],
            set(),
        ),
        ("CA048", [*WITHOUT_COURSES, program(WHOLE, ""), program("  course: {usd", "  course: §{usd")], set()),
    ]
)

test_accepted = acceptances(
    {
        "CA042: no price": [program("  program: {usd: [1000", "  # program: {usd: [1000")],
        "CA043: a bundle saves a third": [program("bundle: {usd: [900, 900]", "bundle: {usd: [700, 700]")],
        "CA043: rounded to the next ten": [program("program: {usd: [1000, 1000]", "program: {usd: [1010, 1010]")],
        "CA043: courses and exam": [
            WHOLE_OF_ALL,
            program("program: {usd: [1000, 1000]", "program: {usd: [1200, 1200]"),
        ],
        "CA043: an exam of a course that the whole does not cover": [BOTH_COURSES],
        "CA043: both exams": [
            WHOLE_OF_ALL,
            BOTH_COURSES,
            program("program: {usd: [1000, 1000]", "program: {usd: [1280, 1280]"),
        ],
        "CA043: something is left for an exam without a price": [
            WHOLE_OF_ALL,
            NO_EXAM_PRICE,
            program("program: {usd: [1000, 1000]", "program: {usd: [1100, 1100]"),
        ],
        "CA048: courses that are counted, and none by name": [
            *[edit for edit in WITHOUT_COURSES if not edit.old.startswith("course_count")],
            program(WHOLE, ""),
        ],
    }
)
