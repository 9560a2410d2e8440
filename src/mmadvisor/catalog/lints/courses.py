"""Courses. CA031: codes are unique; CA032: codes that are named exist; CA033: the order has no circle.

CA034: a condition of the provider carries the keys that its kind takes.
"""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from mmadvisor.catalog.files import File, Folder
from mmadvisor.errors import Problem, did_you_mean
from mmadvisor.model.program import Program


def check(folder: Folder) -> Iterator[Problem]:
    """Check the course list of each program."""
    for file in folder.programs:
        yield from check_program(file)
        yield from check_conditions(file)


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
    for place, track in enumerate(file.value.tracks):
        for at, other in enumerate(track.of):
            if other not in codes:
                message = f"there is no course {other!r} in this program"
                yield file.problem(("tracks", place, "of", at), "CA032", message, did_you_mean(other, codes))
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


TAKES = {"months": ("expiry", "bundle-expiry"), "enforced": ("order",), "courses": ("not-together",)}


def check_conditions(file: File[Program]) -> Iterator[Problem]:
    """Check the provider's conditions of one program."""
    codes = [course.code for course in file.value.courses]
    for place, row in enumerate(file.value.prerequisites):
        for key, kinds in TAKES.items():
            if getattr(row, key) not in {None, ()} and row.about not in kinds:
                message = f"{key!r} belongs to what is about {' or '.join(kinds)}, and not to {row.about!r}"
                yield file.problem(("prerequisites", place, key), "CA034", message)
        if row.about in TAKES["months"] and row.months is None:
            yield file.problem(("prerequisites", place, "about"), "CA034", f"{row.about!r} needs 'months'")
        for at, other in enumerate(row.courses):
            if other not in codes:
                message = f"there is no course {other!r} in this program"
                yield file.problem(
                    ("prerequisites", place, "courses", at), "CA032", message, did_you_mean(other, codes)
                )
