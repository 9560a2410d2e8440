"""What a learner noted takes the place of older facts, in everything that is reckoned."""

import re
from collections.abc import Callable
from typing import get_args

import pytest
from msgspec.structs import fields, replace

from makers import frozen_index
from mmadvisor.catalog.noted import facts_of, note_facts
from mmadvisor.cli.commands.note import note as command
from mmadvisor.model.catalog import Index
from mmadvisor.model.common import MathNeed
from mmadvisor.model.learner_notes import KEY_WORDS, LearnerNote, PageFacts
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from mmadvisor.reckoning.situation import Situation
from mmadvisor.reckoning.study import Reckoning, reckon

PROGRAMS = sorted(frozen_index().programs)
LATER = "2027-02-03"
MANY = PageFacts(
    status="open",
    price=777.0,
    hours_per_week=(3.0, 7.0),
    months=(5.0, 6.0),
    pacing="self",
    read_free=False,
    programming="basic",
    math={"calculus": "required"},
)


def with_notes(index: Index, *notes: LearnerNote) -> Index:
    found = note_facts(index.catalog, notes)
    return Index(found.catalog, replace(index.edition, notes=found.used, older=found.older))


def note(program: str, on: str = LATER, **facts: object) -> LearnerNote:
    return LearnerNote(program=program, on=on, facts=PageFacts(**facts))  # type: ignore[arg-type]


def reckoned(index: Index, name: str) -> Reckoning:
    return reckon(Situation(index.programs[name], Profile(hours_per_week=8, completed=()), index))


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_price_of_the_whole_is_the_price_that_is_likely_paid(name: str, index: Index) -> None:
    found = reckoned(with_notes(index, note(name, price=1234.0)), name)
    assert found.usd is not None
    assert found.usd[1] == pytest.approx(1234, abs=0.2)
    by_course = reckoned(index, name).money
    if by_course.charges[0].what == "part":
        assert found.money.first is not None
        assert found.money.first[1] < found.usd[1]  # what was sold course by course can still be left after the first


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_month_and_a_course_have_the_price_that_was_noted(name: str, index: Index) -> None:
    monthly = reckoned(with_notes(index, note(name, month_price=50.0)), name)
    assert monthly.usd is not None
    assert monthly.usd[1] % 50 == 0
    single = reckoned(with_notes(index, note(name, course_price=101.0)), name)
    assert any(row.usd is not None and row.usd[1] % 101 == 0 for row in single.money.charges)


@pytest.mark.parametrize("name", PROGRAMS)
def test_hours_and_pacing_are_those_of_every_course(name: str, index: Index) -> None:
    found = reckoned(with_notes(index, note(name, hours_per_week=(3.0, 7.0), pacing="self")), name)
    courses = [part for part in found.load.parts if part.kind == "course" and part.course is not None]
    assert courses
    assert {part.hours for part in courses} == {(3.0, 7.0, 7.0)}
    assert not any(part.fixed for part in found.load.parts)
    assert found.study().hours_per_week is not None


@pytest.mark.parametrize("name", PROGRAMS)
def test_every_fact_says_who_noted_it_and_what_it_replaces(name: str, index: Index) -> None:
    before = index.programs[name]
    changed = with_notes(index, LearnerNote(program=name, on=LATER, facts=MANY))
    used = {row.key: row for row in changed.edition.notes}
    assert set(used) == {key for key, _ in facts_of(LearnerNote(program=name, on=LATER, facts=MANY))}
    assert {row.on for row in used.values()} == {LATER}
    assert used["status"].replaced == before.status.value
    assert used["months"].replaced == (before.months.value if before.months else None)
    assert changed.reference.notes == changed.edition.notes
    after = changed.programs[name]
    assert after.sources[after.status.source].title == "you, 3 February 2027"
    assert set(before.sources) < set(after.sources)
    # Only this program is another one.
    others = [row for row in changed.catalog.programs if row.id != name]
    assert others == [row for row in index.catalog.programs if row.id != name]


def test_the_last_look_counts_and_of_one_day_the_last_note(index: Index) -> None:
    notes = [note("mitx-finance", "2027-03-01", price=3.0), note("mitx-finance", price=1.0)]
    notes += [note("mitx-finance", "2027-03-01", price=2.0)]
    assert [row.value for row in with_notes(index, *notes).edition.notes] == [2.0]


def test_what_the_catalog_read_later_goes_before_a_note(index: Index) -> None:
    program = next(row for row in index.catalog.programs if row.status.as_of > "2025-01")
    found = with_notes(index, note(program.id, "2024-12-31", status="closed", read_free=True))
    assert [row.key for row in found.edition.older] == ["status"]
    assert found.programs[program.id].status == program.status
    assert [row.key for row in found.edition.notes] == ["read_free"]


def audit_source(program: Program) -> str | None:
    """Return what the word on free lessons rests on."""
    return program.cost.audit_source if program.cost else None


def load_source(program: Program) -> str | None:
    """Return what the hours of a program rest on, where they rest on one source alone."""
    found = {row.load_source or row.source for row in program.courses if row.hours_per_week}
    return found.pop() if len(found) == 1 else None


@pytest.mark.parametrize(
    ("facts", "source_of"), [({"read_free": True}, audit_source), ({"hours_per_week": (1.0, 2.0)}, load_source)]
)
def test_what_names_only_a_source_is_as_old_as_that(
    facts: dict[str, object], source_of: Callable[[Program], str | None], index: Index
) -> None:
    rows = ((program, source_of(program)) for program in index.catalog.programs)
    name, read = next((row.id, read) for row, key in rows if key and (read := row.sources[key].dated))
    older = with_notes(index, note(name, f"{int(read[:4]) - 1}-01-01", **facts))
    newer = with_notes(index, note(name, f"{int(read[:4]) + 1}-01-01", **facts))
    assert [row.key for row in older.edition.older] == [row.key for row in newer.edition.notes] == list(facts)


def test_math_that_was_noted_is_told_in_one_sentence(index: Index) -> None:
    found = with_notes(index, note("mitx-finance", math={"linear-algebra": "required", "proofs": "none"}))
    math = found.programs["mitx-finance"].math
    assert math is not None
    assert math.says == "You noted: linear algebra is required, proofs are not needed."


def test_every_key_has_words_and_stands_in_the_help() -> None:
    assert set(KEY_WORDS) == set(PageFacts.__struct_fields__) - {"math"}
    for field in fields(PageFacts):
        assert f"{field.name.replace('math', 'math.calculus')}" in str(command.__doc__)
        for value in re.findall(r"'(\w+)'", str(field.type)) if field.name != "math" else get_args(MathNeed):
            assert value in str(command.__doc__), (field.name, value)


def test_notes_on_programs_of_another_catalog_change_nothing(index: Index) -> None:
    found = with_notes(index, note("no-such-program", price=1.0))
    assert found.catalog == index.catalog
    assert found.edition.notes == ()
