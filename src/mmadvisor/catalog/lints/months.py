"""CA039: the months that a provider states agree with the weeks of its courses, taken one after another."""

from collections.abc import Iterator

from mmadvisor.catalog.codes import LOOK_AGAIN
from mmadvisor.catalog.files import Folder
from mmadvisor.model.program import Program
from mmadvisor.problems import Problem

WEEKS_PER_MONTH = 52 / 12
MOST = 1.35
"""Courses one after another may take this much longer than stated: some run side by side, or weeks were added."""
LEAST = 0.65
"""They may take this much shorter: breaks between runs, and an exam."""


def check(folder: Folder) -> Iterator[Problem]:
    """Compare both for every program that states them."""
    for file in folder.programs:
        program = file.value
        if program.months is None:
            continue
        low, high = program.months.value
        reckoned = fewest_weeks(program) / WEEKS_PER_MONTH
        too_long = reckoned > high * MOST
        too_short = has_all_weeks(program) and reckoned < low * LEAST
        if too_long or too_short:
            stated = f"{low:g}" if low == high else f"{low:g} to {high:g}"
            message = f"{stated} months are stated, but the weeks of the courses make {reckoned:.0f}"
            yield file.problem(("months", "value"), "CA039", message, LOOK_AGAIN)


def fewest_weeks(program: Program) -> float:
    """Return the weeks of all courses that are known; of electives, of as many of the shortest as must be chosen."""
    weeks = {course.code: course.weeks or 0 for course in program.courses}
    if program.electives is None:
        return sum(weeks.values())
    choices = sorted(weeks.pop(code, 0) for code in program.electives.of)
    return sum(weeks.values()) + sum(choices[: program.electives.choose])


def has_all_weeks(program: Program) -> bool:
    """Tell whether the weeks of all courses are known, and the list holds just as many as are counted."""
    if program.electives is not None:
        return False
    parts = [course for course in program.courses if course.kind != "exam"]
    counted = program.course_count is not None and len(parts) >= program.course_count.value
    return counted and all(course.weeks is not None for course in parts)
