"""CA054: a program has a page of its own, and not the address of another one."""

from collections.abc import Iterator

from mmadvisor.catalog.files import Folder
from mmadvisor.catalog.lints.near_duplicates import origin
from mmadvisor.problems import Problem

NOT_KNOWN = "https://www.edx.org/masters/micromasters"
"""Stands where no address is known: it lists all programs of the kind, and passes for the page of none."""


def check(folder: Folder) -> Iterator[Problem]:
    """Compare the addresses of all programs; twins may share a page in two languages."""
    first = {file.value.url: file.value for file in reversed(folder.programs)}
    for file in folder.programs:
        other = first[file.value.url]
        if file.value.url != NOT_KNOWN and origin(file.value) != origin(other):
            message = f"this is the address of {other.id!r} too: one of them is shown on the page of the other"
            yield file.problem(("url",), "CA054", message, "name its own page; where none is known, the general one")
