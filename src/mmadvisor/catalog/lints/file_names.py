"""CA001: a program's id is the name of its file; CA002: so is a criterion's."""

from collections.abc import Iterator

from mmadvisor.catalog.files import Folder
from mmadvisor.problems import Problem


def check(folder: Folder) -> Iterator[Problem]:
    """Compare ids with file names."""
    for program in folder.programs:
        if program.value.id != program.name:
            message = f"the id is {program.value.id!r} but the file is named {program.name!r}"
            yield program.problem(("id",), "CA001", message, "make them the same")
    for criterion in folder.criteria:
        if criterion.value.id != criterion.name:
            message = f"the id is {criterion.value.id!r} but the file is named {criterion.name!r}"
            yield criterion.problem(("id",), "CA002", message, "make them the same")
