"""CA035: a code names one course, so that a learner can say what was passed.

Programs of one institution may share a course. A code is no id of a program, and has no mark that separates a list.
"""

from collections.abc import Iterator

from mmadvisor.catalog.files import Folder
from mmadvisor.problems import Problem

SEPARATORS = ",;"


def check(folder: Folder) -> Iterator[Problem]:
    """Check the course codes of all programs."""
    ids = {program.id for program in (*folder.beside, *(file.value for file in folder.programs))}
    owners = {course.code: program.institution for program in folder.beside for course in program.courses}
    for file in folder.programs:
        for place, course in enumerate(file.value.courses):
            where = ("courses", place, "code")
            owner = owners.setdefault(course.code, file.value.institution)
            if owner != file.value.institution:
                message = f"{course.code!r} is a course of {owner} too"
                yield file.problem(where, "CA035", message, "put the institution before it")
            elif course.code in ids:
                yield file.problem(where, "CA035", f"{course.code!r} is the id of a program")
            elif any(mark in course.code for mark in SEPARATORS):
                yield file.problem(where, "CA035", f"{course.code!r} holds a comma or semicolon")
