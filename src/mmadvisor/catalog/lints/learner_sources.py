"""CA053: no source of a catalog is what a learner noted for themselves."""

from collections.abc import Iterator
from typing import get_args

from mmadvisor.catalog.files import Folder
from mmadvisor.model.common import SourceKind
from mmadvisor.problems import Problem

OTHERS = ", ".join(kind for kind in get_args(SourceKind) if kind != "learner")


def check(folder: Folder) -> Iterator[Problem]:
    """Look at the kind of every source of a program."""
    for file in folder.programs:
        for name, source in file.value.sources.items():
            if source.kind == "learner":
                message = "a catalog rests on pages, not on a learner's note"
                yield file.problem(("sources", name, "kind"), "CA053", message, f"say whose page it is: {OTHERS}")
