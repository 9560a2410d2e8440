"""CA027 to CA029: names that stand in several files have one spelling; CA095: the lists hold no name too many."""

from collections.abc import Iterator

from mmadvisor.catalog.files import File, Folder
from mmadvisor.catalog.lints.vocabulary import Use
from mmadvisor.errors import did_you_mean
from mmadvisor.model.checking import Organizations
from mmadvisor.problems import Problem


def check(folder: Folder) -> Iterator[Problem]:
    """Compare the names of programs and institutions with the three lists."""
    lists = folder.get(Organizations)
    if lists is None:
        return
    accreditors: Iterator[Use] = (
        (file, ("institutions", place, "accreditation", at, "body"), each.body)
        for file, place, row in folder.institutions()
        for at, each in enumerate(row.accreditation)
    )
    yield from compare(folder, lists, "pathway_institutions", "CA027", uses_of(folder, "credit", "institution"))
    yield from compare(folder, lists, "accreditors", "CA028", accreditors)
    recognizers = uses_of(folder, "recognition", "organization")
    yield from compare(folder, lists, "recognizing_organizations", "CA029", recognizers)


def uses_of(folder: Folder, rows: str, key: str) -> Iterator[Use]:
    """Yield the names under a key of rows of all programs."""
    for file in folder.programs:
        yield from ((file, (rows, at, key), getattr(row, key)) for at, row in enumerate(getattr(file.value, rows)))


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
