"""CA027 to CA029: names that stand in several files have one spelling; CA095: the lists hold no name too many."""

from collections.abc import Iterator

from mmadvisor.catalog.files import File, Folder
from mmadvisor.errors import Problem, did_you_mean
from mmadvisor.located import Where
from mmadvisor.model.checking import Organizations
from mmadvisor.model.context import InstitutionList

Use = tuple[File, Where, str]  # type: ignore[type-arg]
"""A name, and where it stands."""


def check(folder: Folder) -> Iterator[Problem]:
    """Compare the names of programs and institutions with the three lists."""
    lists = folder.get(Organizations)
    if lists is None:
        return
    yield from compare(folder, lists, "pathway_institutions", "CA027", pathways(folder))
    yield from compare(folder, lists, "accreditors", "CA028", accreditors(folder))
    yield from compare(folder, lists, "recognizing_organizations", "CA029", recognizers(folder))


def pathways(folder: Folder) -> Iterator[Use]:
    """Yield the institutions of all pathways."""
    for file in folder.programs:
        for place, row in enumerate(file.value.credit):
            yield file, ("credit", place, "institution"), row.institution


def accreditors(folder: Folder) -> Iterator[Use]:
    """Yield the accreditors of all institutions."""
    file = folder.get(InstitutionList)
    for place, row in enumerate(file.value.institutions if file else ()):
        for at, each in enumerate(row.accreditation):
            yield file, ("institutions", place, "accreditation", at, "body"), each.body  # type: ignore[misc]


def recognizers(folder: Folder) -> Iterator[Use]:
    """Yield all organizations that recognize a program."""
    for file in folder.programs:
        for place, row in enumerate(file.value.recognition):
            yield file, ("recognition", place, "organization"), row.organization


def compare(folder: Folder, lists: File[Organizations], key: str, code: str, uses: Iterator[Use]) -> Iterator[Problem]:
    """Compare one list with its uses."""
    names: tuple[str, ...] = getattr(lists.value, key)
    used = set()
    for file, where, name in uses:
        used.add(name)
        if name not in names:
            hint = did_you_mean(name, names) or "add the name there, if it is new"
            yield file.problem(where, code, f"{name!r} is not among the {key} of organizations.yaml", hint)
    for place, name in enumerate(names):
        where = (key, place)
        if folder.whole and name not in used:
            yield lists.problem(where, "CA095", f"nothing names {name!r}", "delete the row")
        elif name in names[:place]:
            yield lists.problem(where, "CA095", f"{name!r} stands here twice", "delete the row")
        elif place and name.casefold() < names[place - 1].casefold():
            yield lists.problem(where, "CA095", f"{name!r} stands behind {names[place - 1]!r}", "sort the list")
