"""Which facts rest on which source: places are written `file:key`, as `programs/a.yaml:cost.course`."""

from collections.abc import Hashable, Iterable, Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from mmadvisor.catalog.lints.source_refs import references
from mmadvisor.catalog.plain import plain_data
from mmadvisor.located import Plain, Where
from mmadvisor.model.catalog import Catalog
from mmadvisor.model.keeping import Cited
from mmadvisor.model.program import Program

CONTEXT = ("institutions", "occupations", "refreshers", "degrees", "evidence")
"""Parts of the catalog beside programs that have sources; each is a file of its own."""
RULE_FILES = {
    "gates": "rules/gates.yaml",
    "caps": "rules/caps.yaml",
    "cautions": "rules/cautions.yaml",
    "verdicts": "rules/verdict.yaml",
    "reasons": "rules/verdict.yaml",
    "reckoning": "rules/weights.yaml",
    "assumptions": "rules/assumptions.yaml",
}
NAMES = ("id", "code", "until")
"""Keys by which an item of a list is known, first choice first."""


def cited_parts(catalog: Catalog) -> list[Cited]:
    """Return every address of the catalog once, in order, with all that rests on it."""
    found = group_citations(every_use(catalog), lambda row: row.url)
    return sorted(found, key=lambda row: row.url)


def cited_by_program(catalog: Catalog, program: Program) -> list[Cited]:
    """Return the sources of a program, then those of its institution, each with what rests on it."""
    own = f"institutions.yaml:institutions[{program.institution}]"
    of_institution = (row for row in uses("institutions.yaml", catalog.institutions) if own in row.used_by[0])
    rows = (*uses(f"programs/{program.id}.yaml", program), *of_institution)
    return group_citations(rows, lambda row: (row.url, row.title))


def every_use(catalog: Catalog) -> Iterator[Cited]:
    """Yield each use of each address."""
    for program in catalog.programs:
        file = f"programs/{program.id}.yaml"
        yield from uses(file, program)
        yield page(program.url, program.title, f"{file}:url")
    for part in CONTEXT:
        yield from uses(f"{part}.yaml", getattr(catalog, part))
    for topic, rows in catalog.refreshers.topics.items():
        for row in rows.courses:
            if row.url is not None:
                yield page(row.url, row.title, f"refreshers.yaml:topics.{topic}.courses[{row.id}].url")
    for criterion in catalog.rules.criteria:
        yield from grounds(f"rules/criteria/{criterion.id}.yaml", plain_data(criterion))
    for part, file in RULE_FILES.items():
        yield from grounds(file, {part: plain_data(getattr(catalog.rules, part))})


def uses(file: str, record: Struct) -> Iterator[Cited]:
    """Yield each use of each source that a record holds."""
    data = plain_data(record)
    sources = data.pop("sources")
    for where, name in references(data, ()):
        source = sources[name]
        yield Cited(
            url=source["url"],
            title=source["title"],
            publisher=source["publisher"],
            kind=source["kind"],
            dated=source.get("dated"),
            used_by=[f"{file}:{place(data, where)}"],
        )


def page(url: str, title: str, used_by: str) -> Cited:
    """Return the use of an address that is no source."""
    return Cited(url=url, title=title, publisher=None, kind="page", dated=None, used_by=[used_by])


def grounds(file: str, data: Any) -> Iterator[Cited]:  # noqa: ANN401 - rules as plain data
    """Yield the ground of each rule of a file."""
    for where, row in bases(data, ()):
        yield Cited(
            url=row["url"],
            title=row["says"],
            publisher=None,
            kind="basis",
            dated=row.get("dated"),
            used_by=[f"{file}:{place(data, (*where, 'basis'))}"],
        )


def bases(data: Any, at: Where) -> Iterator[tuple[Where, dict[str, str]]]:  # noqa: ANN401 - rules as plain data
    """Yield every row of every `basis`, with the place of what it belongs to."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        if key == "basis":
            yield from ((at, row) for row in value)
        else:
            yield from bases(value, (*at, key))


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
