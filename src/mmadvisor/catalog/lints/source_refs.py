"""CA011: a fact names a source that the file does not have; CA012: a source that no fact names."""

from collections.abc import Iterable, Iterator

from mmadvisor.catalog.files import File, Folder
from mmadvisor.errors import did_you_mean
from mmadvisor.located import Plain, Where
from mmadvisor.problems import Problem

ONE = frozenset({"source", "load_source", "audit_source", "url_source"})
SEVERAL = frozenset({"sources", "see"})


def check(folder: Folder) -> Iterator[Problem]:
    """Follow every reference of every file that has sources."""
    for file in folder.by_path().values():
        data = file.located.data
        known = data.get("sources") if isinstance(data, dict) else None
        if isinstance(known, dict):
            yield from check_file(file, list(known))


def check_file(file: File, known: list[str]) -> Iterator[Problem]:  # type: ignore[type-arg]
    """Compare the references of one file with its sources."""
    used = set()
    for where, name in references(file.parts):
        used.add(name)
        if name not in known:
            yield file.problem(where, "CA011", f"there is no source {name!r} in this file", did_you_mean(name, known))
    for name in known:
        if name not in used:
            hint = "name it where its fact stands, or delete it"
            yield file.problem(("sources", name), "CA012", f"no fact names the source {name!r}", hint, key=True)


def references(parts: Iterable[tuple[Where, Plain]]) -> Iterator[tuple[Where, str]]:
    """Yield every reference to a source among the values of a file, with its place."""
    for where, value in parts:
        if where[0] != "sources" and isinstance(value, str):
            listed = len(where) > 1 and where[-2] in SEVERAL and isinstance(where[-1], int)
            if listed or where[-1] in ONE:
                yield where, value
