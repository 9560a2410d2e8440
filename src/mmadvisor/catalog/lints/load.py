"""CA037 and CA038: weekly hours and weeks of a course are such as courses have."""

from collections.abc import Iterator

from mmadvisor.catalog.codes import LOOK_AGAIN
from mmadvisor.catalog.files import Folder
from mmadvisor.model.program import Level
from mmadvisor.problems import Problem

HOURS: dict[Level | None, tuple[float, float]] = {
    "introductory": (1, 20),
    "intermediate": (2, 25),
    "advanced": (3, 30),
    None: (1, 30),
}
"""Where the upper end of the weekly hours lies, by level. Less is a talk; more is full-time study, or a total."""
WEEKS = (1, 26)
"""From a short module to half a year. More is a whole program, or was counted in days."""


def check(folder: Folder) -> Iterator[Problem]:
    """Look at every course of every program."""
    for file in folder.programs:
        fewest, most = HOURS[file.value.level]
        level = file.value.level or "such"
        for place, course in enumerate(file.value.courses):
            hours = course.hours_per_week[1] if course.hours_per_week else None
            if hours is not None and not fewest <= hours <= most:
                message = f"{hours:g} hours a week is unusual for {level} courses: {fewest:g} to {most:g} were expected"
                yield file.problem(("courses", place, "hours_per_week"), "CA037", message, LOOK_AGAIN)
            if course.weeks is not None and not WEEKS[0] <= course.weeks <= WEEKS[1]:
                message = f"{course.weeks:g} weeks is unusual for a course: {WEEKS[0]} to {WEEKS[1]} were expected"
                yield file.problem(("courses", place, "weeks"), "CA038", message, LOOK_AGAIN)
