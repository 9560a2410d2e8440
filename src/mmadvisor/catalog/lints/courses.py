"""Courses. CA031: codes are unique; CA032: codes that are named exist; CA033: the order has no circle.

CA034: a condition of the provider carries the keys that its kind takes.
"""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from mmadvisor.catalog.files import File, Folder
from mmadvisor.errors import did_you_mean
from mmadvisor.model.program import Program
from mmadvisor.problems import Problem


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
    for where, other in codes_named(file.value):
        if other not in codes:
            message = f"there is no course {other!r} in this program"
            yield file.problem(where, "CA032", message, did_you_mean(other, codes))
    electives = file.value.electives
    if electives and electives.choose > len(electives.of):
        yield file.problem(("electives", "choose"), "CA032", "more electives to choose than there are")
    try:
        TopologicalSorter({course.code: course.after for course in file.value.courses}).prepare()
    except CycleError as error:
        circle = " after ".join(error.args[1])
        yield file.problem(("courses",), "CA033", f"the order runs in a circle: {circle}", key=True)


TAKES = {
    "months": ("expiry", "bundle-expiry"),
    "enforced": ("order",),
    "courses": ("not-together", "dates", "refund", "retake"),
}


def check_conditions(file: File[Program]) -> Iterator[Problem]:
    """Check the provider's conditions of one program."""
    for place, row in enumerate(file.value.prerequisites):
        for key, kinds in TAKES.items():
            if getattr(row, key) not in {None, ()} and row.about not in kinds:
                message = f"{key!r} belongs to what is about {' or '.join(kinds)}, and not to {row.about!r}"
                yield file.problem(("prerequisites", place, key), "CA034", message)
        if row.about in TAKES["months"] and row.months is None:
            yield file.problem(("prerequisites", place, "about"), "CA034", f"{row.about!r} needs 'months'")


def codes_named(program: Program) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield every code of a course that is named elsewhere in the file, with its place."""
    groups: list[tuple[tuple[str | int, ...], tuple[str, ...]]] = [
        *((("courses", place, "after"), row.after) for place, row in enumerate(program.courses)),
        *((("tracks", place, "of"), row.of) for place, row in enumerate(program.tracks)),
        *((("prerequisites", place, "courses"), row.courses) for place, row in enumerate(program.prerequisites)),
    ]
    if program.electives is not None:
        groups.append((("electives", "of"), program.electives.of))
    for where, codes in groups:
        yield from (((*where, at), code) for at, code in enumerate(codes))
