"""One catalog out of many files."""

from collections.abc import Iterable
from pathlib import PurePath
from typing import Any

from msgspec.structs import replace

from mmadvisor.catalog.files import SINGLE, Folder
from mmadvisor.model.catalog import Catalog
from mmadvisor.model.program import Program
from mmadvisor.model.rules import RuleBook

PARTS = {stem: name for name in SINGLE if (stem := PurePath(name).stem) in Catalog.__struct_fields__}
"""Part of the catalog -> the file that it is."""
RULES = {
    key: name
    for name, kind in SINGLE.items()
    if name.startswith("rules/")
    for key in RuleBook.__struct_fields__
    if key in {*kind.__struct_fields__, PurePath(name).stem}
}
"""Part of the rule book -> the file in which it stands, as a key or as the whole of it."""


def assemble(folder: Folder) -> Catalog:
    """Return the catalog of a folder whose files were all read without problems.

    Raises:
        KeyError: A file is missing after all.
    """
    values: dict[str, Any] = {name: folder.single[name].value for name in SINGLE}
    return Catalog(
        **{part: values[name] for part, name in PARTS.items()},
        rules=RuleBook(
            **{key: getattr(values[name], key, values[name]) for key, name in RULES.items()},
            criteria=tuple(file.value for file in folder.criteria),
        ),
        programs=tuple(sorted((file.value for file in folder.programs), key=lambda program: program.id)),
    )


def replaced(catalog: Catalog, programs: Iterable[Program]) -> Catalog:
    """Return a catalog with programs added, or put in place of those with the same id."""
    merged = {program.id: program for program in (*catalog.programs, *programs)}
    return replace(catalog, programs=tuple(merged[key] for key in sorted(merged)))
