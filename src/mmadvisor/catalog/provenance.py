"""Which facts rest on which source: places are written `file:key`, as `programs/a.yaml:cost.course`."""

from collections.abc import Hashable, Iterable, Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from mmadvisor.catalog.assemble import PARTS, RULES
from mmadvisor.catalog.files import CRITERIA, PROGRAMS, plain_data
from mmadvisor.catalog.lints.source_refs import references
from mmadvisor.located import Plain, Where, walk
from mmadvisor.model.catalog import Catalog
from mmadvisor.model.keeping import Cited
from mmadvisor.model.program import Program

NAMES = ("id", "code", "until")
"""Keys by which an item of a list is known, first choice first."""


def cited_parts(catalog: Catalog) -> list[Cited]:
    """Return every address of the catalog once, in order, with all that rests on it."""
    return sorted(group_citations(every_use(catalog), lambda row: row.url), key=lambda row: row.url)


def cited_by_program(catalog: Catalog, program: Program) -> list[Cited]:
    """Return the sources of a program, then those of its institution, each with what rests on it."""
    file = PARTS["institutions"]
    own = f"{file}:institutions[{program.institution}]"
    of_institution = (row for row in uses(file, catalog.institutions) if own in row.used_by[0])
    rows = (*uses(f"{PROGRAMS}/{program.id}.yaml", program), *of_institution)
    return group_citations(rows, lambda row: (row.url, row.title))


def every_use(catalog: Catalog) -> Iterator[Cited]:
    """Yield each use of each address."""
    for program in catalog.programs:
        file = f"{PROGRAMS}/{program.id}.yaml"
        yield from uses(file, program)
        yield page(program.url, program.title, f"{file}:url")
    for part, file in PARTS.items():
        if hasattr(record := getattr(catalog, part), "sources"):
            yield from uses(file, record)
    for topic, rows in catalog.refreshers.topics.items():
        for row in rows.courses:
            if row.url is not None:
                yield page(row.url, row.title, f"{PARTS['refreshers']}:topics.{topic}.courses[{row.id}].url")
    for criterion in catalog.rules.criteria:
        yield from grounds(f"{CRITERIA}/{criterion.id}.yaml", plain_data(criterion))
    for part, file in RULES.items():
        yield from grounds(file, {part: plain_data(getattr(catalog.rules, part))})


def uses(file: str, record: Struct) -> Iterator[Cited]:
    """Yield each use of each source that a record holds."""
    data = plain_data(record)
    for where, name in references(walk(data)):
        source = data["sources"][name]
        yield Cited(
            **{key: source.get(key) for key in ("url", "title", "publisher", "kind", "dated")},
            used_by=[f"{file}:{place(data, where)}".removesuffix(":")],  # of a whole file no key is named
        )


def page(url: str, title: str, used_by: str, kind: str = "page", dated: str | None = None) -> Cited:
    """Return the use of an address that is no source."""
    return Cited(url=url, title=title, publisher=None, kind=kind, dated=dated, used_by=[used_by])


def grounds(file: str, data: Any) -> Iterator[Cited]:  # noqa: ANN401 - rules as plain data
    """Yield the ground of each rule of a file."""
    parts: Iterable[tuple[Where, Any]] = walk(data)
    for where, rows in parts:
        for row in rows if where[-1] == "basis" else ():
            yield page(row["url"], row["says"], f"{file}:{place(data, where)}", "basis", row.get("dated"))


def place(data: Plain, where: Where) -> str:
    """Write the place of a fact: items of a list by their own name, and without the key that names the source."""
    text, here = "", data
    for key in where:
        here = here[key]  # type: ignore[index]
        if isinstance(key, int):
            text += f"[{name_of(here, key)}]"
        elif key not in {"source", "sources", "see"}:
            text += f".{str(key).removesuffix('_source')}"
        else:
            break
    return text.removeprefix(".")


def name_of(item: Plain, number: int) -> str:
    """Return what an item of a list is known by, else its number, from 1."""
    names = (item[key] for key in NAMES if isinstance(item, dict) and key in item)
    return str(next(names, number + 1))


def group_citations(rows: Iterable[Cited], key: Any) -> list[Cited]:  # noqa: ANN401 - a function of a row
    """Put rows with the same key together: first title, newest date, all places."""
    found: dict[Hashable, Cited] = {}
    for row in rows:
        before = found.setdefault(key(row), row)
        found[key(row)] = replace(
            before,
            dated=max(filter(None, (before.dated, row.dated)), default=None),
            used_by=list(dict.fromkeys((*before.used_by, *row.used_by))),
        )
    return list(found.values())
