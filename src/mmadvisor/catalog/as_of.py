"""The catalog as of a past month: old values come back from `history`, and what was not yet known is left out.

A fact is later than the month if its own `as_of` is, or without one the date of its source. An undated fact stays, as
nobody can tell. Rules, questions and refreshers are no facts about programs and stay as they are.
"""

import re

from msgspec.structs import replace

from mmadvisor.catalog.known_by import known_by
from mmadvisor.catalog.months import is_later, latest_month, months
from mmadvisor.errors import UsageProblem, quote
from mmadvisor.model.catalog import Catalog
from mmadvisor.model.context import Institution
from mmadvisor.model.cost import Cost, PastCost
from mmadvisor.model.program import Past, Program, Status

MONTH = re.compile(r"(19|20)\d\d-(0[1-9]|1[0-2])")
PARTS = PastCost.__struct_fields__
NOT_YET = "The first source that says more is newer than this month."
NOT_CONFIRMED = "It was open when last seen; no newer source had confirmed it by this month."


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
    rows = [row.cost for row in since if row.cost]
    if not rows:
        return cost
    now = cost or Cost()
    past = {part: next((price for row in rows if (price := getattr(row, part))), None) for part in PARTS}
    return replace(now, **{part: price for part, price in past.items() if price is not None})


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
