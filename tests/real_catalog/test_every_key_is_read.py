"""Every recorded fact is read: each key of a program, and of what surrounds programs, reaches an output.

Commands run on the real catalog while a spy notes which keys of which records are looked at. What nobody looks at is to
be shown, or no longer collected.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import inspect

from makers import EXAMPLES
from mmadvisor.catalog.lints.source_refs import ONE, SEVERAL
from mmadvisor.model.catalog import Catalog
from mmadvisor.model.common import Record
from mmadvisor.model.questions import MathCheck, Questionnaire
from mmadvisor.model.rules import RuleBook
from real import real_index
from running import inside

OTHERS = (RuleBook, Questionnaire, MathCheck)
"""Rules and questions are no facts: they have checks of their own."""
BY_NAME = ONE | SEVERAL | {"as_of"}
"""Keys that are read by their name, in whatever they stand: the sources of a fact, and its date by `--as-of`."""
FOR_KEEPERS = {"about", "gaps", "note", "why"}
"""How a file or a row came about, in words for who keeps it."""
ELSEWHERE = {
    "About.refused_sites",  # checked: CA051
    "AdviserList.no_country",  # checked: CA083 asks for each country that can be chosen
    "ConfirmedBlanks.aid",  # told by `why` and a plan, of the few programs that state them
    "ConfirmedBlanks.recognition",
    "Field.group",  # the quiz
    "FormerName.name",  # `--as-of`
    "FormerName.until",
    "Institution.history",
    "Program.twin_of",  # checked: CA026 looks for files on the same program
}
REPORTS = (("recommend", "--full"), ("report", "--full", "-o", "a.html", "--force"))


def types_within(kind: object) -> Iterator[inspect.StructType]:
    """Yield the types of all records that a type may hold."""
    if isinstance(kind, inspect.StructType):
        if issubclass(kind.cls, OTHERS):
            return
        yield kind
    for name in getattr(kind, "__struct_fields__", ()):
        part = getattr(kind, name)
        for each in part if isinstance(part, tuple) else (part,):
            if isinstance(each, inspect.Type | inspect.Field):
                yield from types_within(each)


def test_every_key_reaches_an_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = real_index()
    seen: set[str] = set()

    def look(record: Record, name: str) -> object:
        seen.add(f"{type(record).__name__}.{name}")
        return object.__getattribute__(record, name)

    monkeypatch.setattr(Record, "__getattribute__", look, raising=False)
    learners = [("--profile", path) for path in sorted(EXAMPLES.glob("*.yaml"))]
    abroad = (*learners[0], "--set", "budget=900 EUR", "--set", "degree_countries=DE")
    for words in (
        *((command, name) for command in ("show", "ask") for name in index.programs),
        *(("why", name, *abroad) for name in list(index.programs)[::6]),
        *(("plan", row.id, *abroad) for row in index.catalog.programs if row.math),
        *((*command, *learner) for command in REPORTS for learner in learners),
        ("compare", "mitx-finance", "illinois-imba", *abroad),
        ("catalog", "export", "-o", "data"),
        ("catalog", "stale"),
    ):
        inside(tmp_path, *words, index=index)
    unread = {
        f"{kind.cls.__name__}.{field.name}"
        for part in inspect.type_info(Catalog).fields  # type: ignore[attr-defined]
        for kind in types_within(part)
        for field in kind.fields
        if field.name not in BY_NAME | FOR_KEEPERS
    } - seen
    assert unread == ELSEWHERE
