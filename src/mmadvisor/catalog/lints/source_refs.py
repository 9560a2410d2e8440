"""CA011: a fact names a source that the file does not have; CA012: a source that no fact names."""

from collections.abc import Iterator

from mmadvisor.catalog.files import File, Folder
from mmadvisor.errors import Problem, did_you_mean
from mmadvisor.located import Plain, Where

ONE = frozenset({"source", "load_source", "audit_source", "url_source"})
SEVERAL = frozenset({"sources", "see"})


def check(folder: Folder) -> Iterator[Problem]:
    """Follow every reference of every file that has sources."""
    for file in folder.all():
        data = file.located.data
        if isinstance(data, dict) and isinstance(data.get("sources"), dict):
            yield from check_file(file)


def check_file(file: File) -> Iterator[Problem]:  # type: ignore[type-arg]
    """Compare the references of one file with its sources."""
    data = file.located.data
    assert isinstance(data, dict)  # noqa: S101 - `check` saw to it
    own = {key: value for key, value in data.items() if key != "sources"}
    known: list[str] = list(data["sources"])  # type: ignore[arg-type]
    used = set()
    for where, name in references(own, ()):
        used.add(name)
        if name not in known:
            yield file.problem(where, "CA011", f"there is no source {name!r} in this file", did_you_mean(name, known))
    for name in known:
        if name not in used:
            hint = "name it where its fact stands, or delete it"
            yield file.problem(("sources", name), "CA012", f"no fact names the source {name!r}", hint, key=True)


def references(data: Plain, at: Where) -> Iterator[tuple[Where, str]]:
    """Yield every reference to a source, with its place."""
    if isinstance(data, list):
        for place, item in enumerate(data):
            yield from references(item, (*at, place))
    if not isinstance(data, dict):
        return
    for key, value in data.items():
        here = (*at, key)
        if key in ONE and isinstance(value, str):
            yield here, value
        elif key in SEVERAL and isinstance(value, list):
            yield from (((*here, place), str(item)) for place, item in enumerate(value))
        else:
            yield from references(value, here)
