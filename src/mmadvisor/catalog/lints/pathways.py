"""CA044 to CA046: a pathway in force is dated; its conditions stand in keys, and what nobody says is marked.

Conditions that stand in words alone are not judged: a learner who does not meet them would be told that a degree is
safe. A row of an open program says of each kind of condition what it is, or lists it under `not_said`.
"""

import re
from collections.abc import Iterator
from typing import get_args

from mmadvisor.catalog.files import File, Folder
from mmadvisor.catalog.months import latest_month, months
from mmadvisor.model.checking import AgeLimits
from mmadvisor.model.pathway import Condition, Pathway
from mmadvisor.model.program import Program
from mmadvisor.problems import Problem

WORDS: dict[Condition, re.Pattern[str]] = {
    "english": re.compile(r"\b(English|TOEFL|IELTS)\b"),
    "bachelor": re.compile(r"\bbachelor('s)?\b|\bfirst degree\b", re.IGNORECASE),
    "campus": re.compile(r"\b(on|at the) campus\b|\bresidenc(y|ies)\b", re.IGNORECASE),
}
"""By which words of a condition a kind is told."""
NO_CREDIT = re.compile(r"\bno credit is (mentioned|named|given)\b", re.IGNORECASE)
"""Words of a route by which holders may only apply: it waives nothing."""


def check(folder: Folder) -> Iterator[Problem]:
    """Look at every degree behind every program."""
    today, limits = folder.today, folder.get(AgeLimits)
    for file in folder.programs:
        for place, row in enumerate(file.value.credit):
            if today and limits and row.status == "active":
                yield from lint_dates(file, place, row, today, limits.value.pathway.months)
            yield from in_keys(file, place, row)
            if file.value.status.value == "open" and file.value.credential == "MicroMasters":
                yield from lint_admission(file, place, row)


def lint_dates(file: File[Program], place: int, row: Pathway, today: str, limit: int) -> Iterator[Problem]:
    """A pathway is in force only where a page says so that bears a date within the limit."""
    if row.as_of is None or latest_month(row.as_of) < months(today) - limit:
        seen = f"last seen in {row.as_of}" if row.as_of else "undated"
        message = f"active, but {seen}; the catalog is of {today}, and {limit} months are the limit"
        at = ("credit", place, "status")
        yield file.problem(at, "CA044", message, "set it to unknown, or name a page that bears a date")


def in_keys(file: File[Program], place: int, row: Pathway) -> Iterator[Problem]:
    """What the condition names in words stands in the key by which it is judged."""
    at = ("credit", place, "condition")
    for kind, words in WORDS.items():
        if getattr(row, kind) is None and words.search(row.condition):
            yield file.problem(at, "CA045", f"it names what belongs under '{kind}', and that key is not there")
    if row.kind == "credit" and NO_CREDIT.search(row.condition):
        hint = "say kind: apply where holders may only apply"
        yield file.problem(at, "CA045", "it names no credit, and would count as some", hint)


def lint_admission(file: File[Program], place: int, row: Pathway) -> Iterator[Problem]:
    """Each kind of condition is stated or said to be in no source, and not both."""
    for kind in get_args(Condition):
        known, marked = getattr(row, kind) is not None, kind in row.not_said
        if known and marked:
            message = f"'{kind}' is stated, and listed under not_said"
            yield file.problem(("credit", place, kind), "CA046", message, key=True)
        elif not known and not marked:
            hint = f"look in its pages; add {kind}, or list it under not_said"
            yield file.problem(("credit", place), "CA046", f"nothing says whether it asks for '{kind}'", hint)
