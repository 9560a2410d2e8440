"""CA031: course codes are unique; CA032: courses that are named exist; CA033: the order has no circle."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from mmadvisor.catalog.files import File, Folder
from mmadvisor.errors import Problem, did_you_mean
from mmadvisor.model.program import Program


def check(folder: Folder) -> Iterator[Problem]:
    """Check the course list of each program."""
    for file in folder.programs:
        yield from check_program(file)


def check_program(file: File[Program]) -> Iterator[Problem]:
    """Check one course list."""
    codes = [course.code for course in file.value.courses]
    for place, course in enumerate(file.value.courses):
        if course.code in codes[:place]:
            yield file.problem(("courses", place, "code"), "CA031", f"the code {course.code!r} stands here twice")
        for at, other in enumerate(course.after):
            if other not in codes:
                message = f"there is no course {other!r} in this program"
                yield file.problem(("courses", place, "after", at), "CA032", message, did_you_mean(other, codes))
    electives = file.value.electives
    for at, other in enumerate(electives.of if electives else ()):
        if other not in codes:
            message = f"there is no course {other!r} in this program"
            yield file.problem(("electives", "of", at), "CA032", message, did_you_mean(other, codes))
    if electives and electives.choose > len(electives.of):
        yield file.problem(("electives", "choose"), "CA032", "more electives to choose than there are")
    try:
        TopologicalSorter({course.code: course.after for course in file.value.courses}).prepare()
    except CycleError as error:
        circle = " after ".join(error.args[1])
        yield file.problem(("courses",), "CA033", f"the order runs in a circle: {circle}", key=True)
