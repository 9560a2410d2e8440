"""Lints on figures, dates and where they were read: refused at the exact place, and accepted where it looks alike."""

from pathlib import Path

import pytest

from mmadvisor.examining import examine
from samples import PROGRAM, Edit, Refusal, case_ids, frozen_text, program, put, refused

DATED = frozen_text("occupations.yaml", r"^sources:\n(?:  .*\n){5}    dated: ")
STATUS_SOURCE = "  source: s1\n  see: [s2]                       #"
ELECTIVES = frozen_text(PROGRAM, r"^electives:.*\n(?:  .*\n)+")
WITHOUT_COURSES = [
    program(frozen_text(PROGRAM, rf"^{key}:.*\n(?:  .*\n)+"), "") for key in ("course_count", "tracks", "courses")
] + [program(ELECTIVES, ""), program(frozen_text(PROGRAM, r"^    courses: \[FIN1x.*\n"), "")]
WHOLE = frozen_text(PROGRAM, r"^  program: \{usd.*\n")
IN_FORCE = program("    status: active                # active", "    status: §active                # active")
WHOLE_OF_ALL = program("  covers: [course]  ", "  # ")
BOTH_COURSES = program("  choose: 1\n", "  choose: 2\n")
NO_EXAM_PRICE = program("  final: {usd", "  # final: {usd")


REFUSED: list[Refusal] = [
    ("CA037", [program("hours_per_week: [6, 8]  ", "hours_per_week: §[6, 31]  ")], set()),
    ("CA037", [program("hours_per_week: [6, 8]  ", "hours_per_week: §[1, 2]  ")], set()),
    (
        "CA037",
        [
            program("level: advanced ", "level: introductory "),
            program("hours_per_week: [6, 8]  ", "hours_per_week: §[6, 21]  "),
        ],
        set(),
    ),
    ("CA038", [program("    weeks: 8\n", "    weeks: §27\n")], set()),
    ("CA038", [program("    weeks: 8\n", "    weeks: §0.5\n")], set()),
    (
        "CA039",
        [
            program("    title: Second Course\n", "    title: Second Course\n    weeks: 8\n"),
            program("  value: [9, 12]", "  value: §[1, 1]"),
        ],
        set(),
    ),
    (
        "CA039",
        [
            program(ELECTIVES, ""),
            program("  value: 3\n", "  value: 2\n"),
            program("    title: Second Course\n", "    title: Second Course\n    weeks: 8\n"),
            program("  value: [9, 12]", "  value: §[9, 12]"),
        ],
        set(),
    ),
    ("CA041", [program("    share: 0.333 ", "    share: §0.34 ")], set()),
    (
        "CA041",
        [program("  - institution: Harvard", "  - §institution: Harvard"), program("    share: 0.333 ", "    # ")],
        set(),
    ),
    ("CA044", [IN_FORCE, program("    as_of: 2026-08\n", "")], set()),
    ("CA044", [IN_FORCE, program("    as_of: 2026-08\n", "    as_of: 2024-10\n")], set()),
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
    ("CA052", [program("url: https://example.org/list", "url: §https://example.org/")], set()),
    ("CA052", [program("url: https://example.org/list", "url: §https://example.org")], set()),
    ("CA061", [program("as_of: 2026-05                  #", "as_of: §2025-10  #")], set()),
    ("CA061", [program("as_of: 2026-05                  #", "as_of: §'2024'  #")], set()),
    ("CA062", [program("as_of: 2026-05                  #", "as_of: §2026-12  #")], set()),
    ("CA062", [program("as_of: 2026-05                  #", "as_of: §'2027'  #")], set()),
    (
        "CA062",
        [program("course: {usd: [500, 500], as_of: 2022-06", "course: {usd: [500, 500], as_of: §2026-12")],
        set(),
    ),
    ("CA062", [program("    dated: 2026-05\n", "    dated: §2026-12\n")], set()),
    ("CA062", [Edit("occupations.yaml", DATED, DATED + "§2031-01 # ")], set()),
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


@pytest.mark.parametrize("case", REFUSED, ids=case_ids(REFUSED))
def test_refused_at_the_exact_place(folder: Path, case: Refusal) -> None:
    problems = refused(folder, case)
    assert all(problem.message for problem in problems)


ACCEPTED = {
    "CA037: as many hours as a full-time course": [program("hours_per_week: [6, 8]  ", "hours_per_week: [6, 30]  ")],
    "CA038: half a year": [program("    weeks: 8\n", "    weeks: 26\n")],
    "CA039: fewer weeks, but not all are known": [program("  value: [9, 12]", "  value: [60, 60]")],
    "CA039: only one of two courses must be taken": [
        program("    title: Second Course\n", "    title: Second Course\n    weeks: 26\n"),
        program("  value: [9, 12]", "  value: [2, 2]"),
    ],
    "CA039: breaks between the courses": [
        program(ELECTIVES, ""),
        program("  value: 3\n", "  value: 2\n"),
        program("    title: Second Course\n", "    title: Second Course\n    weeks: 18\n"),
    ],
    "CA041: rounded to three digits": [program("    share: 0.333 ", "    share: 0.33 ")],
    "CA041: a share without its parts": [program("    amount: 16\n    of: 48\n", "")],
    "CA042: no price": [program("  program: {usd: [1000", "  # program: {usd: [1000")],
    "CA043: a bundle saves a third": [program("bundle: {usd: [900, 900]", "bundle: {usd: [700, 700]")],
    "CA043: rounded to the next ten": [program("program: {usd: [1000, 1000]", "program: {usd: [1010, 1010]")],
    "CA043: courses and exam": [WHOLE_OF_ALL, program("program: {usd: [1000, 1000]", "program: {usd: [1200, 1200]")],
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
    "CA044: the last month of the limit": [program("    as_of: 2026-08\n", "    as_of: 2024-11\n")],
    "CA044: an undated page that is not said to be in force": [
        program("status: active                # active", "status: unknown  # active"),
        program("    as_of: 2026-08\n", ""),
    ],
    "CA048: courses that are counted, and none by name": [
        *[edit for edit in WITHOUT_COURSES if not edit.old.startswith("course_count")],
        program(WHOLE, ""),
    ],
    "CA052: a front page with its reason": [
        program("url: https://example.org/list", "url: https://example.org/\n    note: The site has one page."),
    ],
    "CA052: a page that is named by a query": [
        program("url: https://example.org/list", "url: https://example.org/?page=7"),
    ],
    "CA061: twelve months ago": [program("as_of: 2026-05                  #", "as_of: 2025-11  #")],
    "CA061: some month of last year": [program("as_of: 2026-05                  #", "as_of: '2025'  #")],
    "CA061: older, and not said to be open": [
        program("  value: open ", "  value: unlisted "),
        program("as_of: 2026-05                  #", "as_of: 2019-01  #"),
    ],
    "CA062: the month of the catalog": [program("as_of: 2026-05                  #", "as_of: 2026-11  #")],
    "CA062: the year of the catalog": [program("as_of: 2026-05                  #", "as_of: '2026'  #")],
    "CA062: a source of the month of the catalog": [program("    dated: 2026-05\n", "    dated: 2026-11\n")],
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


@pytest.mark.parametrize("name", ACCEPTED)
def test_accepted(folder: Path, name: str) -> None:
    put(folder, *ACCEPTED[name])
    catalog, problems = examine(folder)
    assert problems == []
    assert catalog is not None
