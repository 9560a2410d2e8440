"""A record without what was not yet known by a month."""

from collections.abc import Mapping
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import fields, replace

from mmadvisor.catalog.lints.source_refs import references
from mmadvisor.catalog.months import is_later
from mmadvisor.catalog.plain import plain_data
from mmadvisor.located import walk
from mmadvisor.model.common import Source
from mmadvisor.model.context import DegreeList, EvidenceList, InstitutionList, OccupationList
from mmadvisor.model.program import Program

T = TypeVar("T", Program, InstitutionList, OccupationList, DegreeList, EvidenceList)
Sources = Mapping[str, Source]
RESTS_ON = {"load_source": ("weeks", "hours_per_week"), "audit_source": ("audit_free",), "url_source": ()}
"""A further source of a record -> the keys that rest on it."""


def known_by(record: T, month: str) -> T:
    """Return a record without the parts that are later than a month, and without sources that only these named."""
    kept = replace(record, **parts_known_by(record, record.sources, month))
    used = {name for _, name in references(walk(plain_data(kept)))}
    sources = {name: row for name, row in record.sources.items() if name in used or not is_later(row.dated, month)}
    return replace(kept, sources=sources)


def parts_known_by(record: Struct, sources: Sources, month: str) -> dict[str, Any]:
    """Return the keys of a record that change, with None for what is later as a whole."""
    found = {
        key: part_known_by(getattr(record, key), sources, month)
        for key in record.__struct_fields__
        if key not in {"see", "sources"}
    }
    see: tuple[str, ...] = getattr(record, "see", ())
    if see:
        found["see"] = tuple(name for name in see if not is_later(sources[name].dated, month))
    for key, resting in RESTS_ON.items():
        source = getattr(record, key, None)
        if source is not None and is_later(sources[source].dated, month):
            found |= dict.fromkeys((key, *resting))
    return {key: value for key, value in found.items() if value != getattr(record, key)}


def part_known_by(value: Any, sources: Sources, month: str) -> Any:  # noqa: ANN401 - any part of a record
    """Return a value without what is later; None for a record that is later itself."""
    if isinstance(value, tuple):
        found = (part_known_by(each, sources, month) for each in value)
        return tuple(each for each in found if each is not None)
    if isinstance(value, dict):
        return {key: part_known_by(each, sources, month) for key, each in value.items()}
    if not isinstance(value, Struct):
        return value
    if is_later(date_of(value, sources), month):
        return None
    parts = parts_known_by(value, sources, month)
    if any(field.required and parts.get(field.name, ...) is None for field in fields(value)):
        return None
    return replace(value, **parts)


def date_of(record: Struct | str, sources: Sources) -> str | None:
    """Return the date of a fact: its own, else that of its source, of several the newest; or that of a source by id."""
    if isinstance(record, str):
        return sources[record].dated
    own: str | None = getattr(record, "as_of", None)
    if own is not None:
        return own
    names = (getattr(record, "source", None), *getattr(record, "sources", ()))
    return max((date for name in names if name and (date := sources[name].dated)), default=None)
