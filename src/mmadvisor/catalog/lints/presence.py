"""CA091: a catalog has programs; CA092: every institution is used; CA093: every program id is unique."""

from collections.abc import Iterator

from mmadvisor.catalog.files import Folder
from mmadvisor.model.catalog import About
from mmadvisor.problems import Problem


def check(folder: Folder) -> Iterator[Problem]:
    """Look for what is missing and what is left over."""
    about = folder.get(About)
    if about is not None and folder.whole and not folder.programs:
        yield about.problem((), "CA091", "there is no program in this catalog", "add programs/<id>.yaml")
    used = {file.value.institution for file in folder.programs}
    seen: set[str] = set()
    for file, place, row in folder.institutions():
        if row.id in seen:
            yield file.problem(("institutions", place, "id"), "CA093", f"{row.id!r} stands here twice")
        elif folder.whole and row.id not in used:
            message = f"no program belongs to {row.id!r}"
            yield file.problem(("institutions", place, "id"), "CA092", message, "delete the row")
        seen.add(row.id)
