"""What `lints/courses.py` refuses, and what it lets pass."""

from samples import acceptances, program, refusals

test_refused = refusals(
    [
        ("CA031", [program("code: FINx-exam", "code: §FIN1x")], {"CA033"}),
        ("CA032", [program("after: [FIN1x]  ", "after: [§FIN2x]  ")], set()),
        ("CA032", [program("  choose: 1\n  of: [FIN1x, ", "  choose: 1\n  of: [FIN1x, §third-course, ")], set()),
        ("CA032", [program("    of: [FIN1x, second-course]    #", "    of: [FIN1x, §third-course]    #")], set()),
        ("CA032", [program("  choose: 1\n", "  choose: §3\n")], set()),
        (
            "CA033",
            [
                program("\ncourses: ", "\n§courses: "),
                program("title: First Course\n", "title: First Course\n    after: [FINx-exam]\n"),
            ],
            set(),
        ),
        ("CA032", [program("    courses: [FIN1x, second-course] ", "    courses: [FIN1x, §third-course] ")], set()),
        (
            "CA034",
            [
                program("    about: order\n", "    about: §expiry\n"),
                program("    enforced: false ", "    enforced: §false "),
            ],
            set(),
        ),
        (
            "CA034",
            [program("    about: expiry  ", "    about: refund  "), program("    months: 60", "    months: §60")],
            set(),
        ),
    ]
)

test_accepted = acceptances(
    {
        "CA032: a course after two others": [program("after: [FIN1x]  ", "after: []  ")],
    }
)
