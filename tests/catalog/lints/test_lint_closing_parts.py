"""What `lints/closing_parts.py` refuses, and what it lets pass."""

from samples import acceptances, program, refusals

test_refused = refusals(
    [
        ("CA049", [program("capstone: false", "capstone: §true")], set()),
        ("CA049", [program("final_exam: true", "final_exam: §false")], set()),
        ("CA049", [program("  - Value a bond\n", "  - §Deliver a Capstone\n")], set()),
        ("CA049", [program("  final_exam: true\n", ""), program("\nassessment:  ", "\n§assessment:  ")], set()),
    ]
)

test_accepted = acceptances(
    {
        "CA049: an outcome that is a project of others": [
            program("  - Value a bond\n", "  - Value a project\n"),
        ],
        "CA049: a project beside the exam": [
            program("  value: 3\n", "  value: 4\n"),
            program("capstone: false", "capstone: true"),
            program("electives:  ", "  - {code: own-work, title: Own Work, kind: project, source: s1}\nelectives:  "),
        ],
    }
)
