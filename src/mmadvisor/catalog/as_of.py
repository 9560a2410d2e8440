"""The catalog as of a past month: old values come back from `history`, and what was not yet known is left out.

A fact is later than the month if its own `as_of` is, or without one the date of its source. An undated fact stays, as
nobody can tell. Rules, questions and refreshers are no facts about programs and stay as they are.
"""

import re
from collections.abc import Mapping
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import fields, replace

from mmadvisor.catalog.files import plain_data
from mmadvisor.catalog.lints.source_refs import references
from mmadvisor.catalog.months import is_later, latest_month, months
from mmadvisor.errors import UsageProblem, quote
from mmadvisor.located import walk
from mmadvisor.model.catalog import Catalog
from mmadvisor.model.common import Source
from mmadvisor.model.context import DegreeList, EvidenceList, Institution, InstitutionList, OccupationList
from mmadvisor.model.cost import Cost, PastCost
from mmadvisor.model.program import Past, Program, Status

MONTH = re.compile(r"(19|20)\d\d-(0[1-9]|1[0-2])")
NOT_YET = "The first source that says more is newer than this month."
NOT_CONFIRMED = "It was open when last seen; no newer source had confirmed it by this month."
T = TypeVar("T", Program, InstitutionList, OccupationList, DegreeList, EvidenceList)
Sources = Mapping[str, Source]
RESTS_ON = {"load_source": ("weeks", "hours_per_week"), "audit_source": ("audit_free",), "url_source": ()}
"""A further source of a record -> the keys that rest on it."""


def as_of(catalog: Catalog, month: str) -> Catalog:
    """Return the catalog of a month, `YYYY-MM`.

    Raises:
        UsageProblem: This is no month, or it is later than the catalog.
    """
    today = catalog.about.date
    if not MONTH.fullmatch(month):
        raise UsageProblem(f"--as-of takes a month such as 2025-06, not {quote(month)}")
    if is_later(month, today):
        raise UsageProblem(f"--as-of {month} is later than the catalog, which is of {today}")
    limit = catalog.freshness.status.months
    table = catalog.institutions
    names = tuple(institution_as_of(row, month) for row in table.institutions)
    return replace(
        catalog,
        about=replace(catalog.about, date=month),
        programs=tuple(program_as_of(program, month, limit) for program in catalog.programs),
        institutions=known_by(replace(table, institutions=names), month),
        occupations=known_by(catalog.occupations, month),
        degrees=known_by(catalog.degrees, month),
        evidence=known_by(catalog.evidence, month),
    )


def program_as_of(program: Program, month: str, limit: int) -> Program:
    """Return a program as it was; `limit` is the number of months for which a status holds unconfirmed."""
    since = sorted((row for row in program.history if row.until >= month), key=lambda row: row.until)
    before = tuple(row for row in program.history if row.until < month)
    then = {
        key: next((old for row in since if (old := getattr(row, key))), getattr(program, key))
        for key in ("title", "platform", "url", "status")
    }
    then["status"] = status_as_of(then["status"], month, limit)
    changed = replace(program, **then, cost=cost_as_of(program.cost, since), history=before)
    return with_courses_at_hand(known_by(changed, month))


def status_as_of(status: Status, month: str, limit: int) -> Status:
    """Return a status; `unknown` where it was not yet seen, or was seen too long ago to hold."""
    if is_later(status.as_of, month):
        return Status(value="unknown", as_of=month, source=status.source, note=NOT_YET)
    if status.value == "open" and months(month) - latest_month(status.as_of) > limit:
        return replace(status, value="unknown", note=NOT_CONFIRMED)
    return status


def cost_as_of(cost: Cost | None, since: list[Past]) -> Cost | None:
    """Return the prices that held, nearest change first."""
    rows = [row.cost for row in reversed(since) if row.cost]
    past = {part: price for row in rows for part in PastCost.__struct_fields__ if (price := getattr(row, part))}
    return replace(cost or Cost(), **past) if rows else cost


def with_courses_at_hand(program: Program) -> Program:
    """Return a program in which no course is named that was left out."""
    codes = {course.code for course in program.courses}
    electives = program.electives
    return replace(
        program,
        courses=tuple(
            replace(course, after=tuple(code for code in course.after if code in codes)) for course in program.courses
        ),
        electives=electives if electives is None or codes.issuperset(electives.of) else None,
    )


def institution_as_of(row: Institution, month: str) -> Institution:
    """Return an institution under the name that it had."""
    since = [past for past in row.history if past.until >= month]
    name = min(since, key=lambda past: past.until).name if since else row.name
    return replace(row, name=name, history=tuple(past for past in row.history if past.until < month))


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
