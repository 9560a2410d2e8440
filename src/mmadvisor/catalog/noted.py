"""The catalog with what a learner noted put in place of its facts; each is known as theirs by its source.

A note gives way where the catalog has read the same thing later than its month: a new edition does not put old facts
over a look of last week, and a note of last year does not hide what was read since.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from msgspec.structs import replace

from mmadvisor.catalog.as_of import date_of
from mmadvisor.catalog.months import is_later
from mmadvisor.catalog.page_facts import KEYS, MONTH, with_note
from mmadvisor.model.catalog import Catalog
from mmadvisor.model.learner_notes import LearnerNote, UsedNote
from mmadvisor.model.program import Program


class Noted(NamedTuple):
    """A catalog with notes; `used` says which, `older` those that gave way to a later reading."""

    catalog: Catalog
    used: tuple[UsedNote, ...]
    older: tuple[UsedNote, ...]


def note_facts(catalog: Catalog, notes: Sequence[LearnerNote]) -> Noted:
    """Return the catalog with notes, of which a later one goes before an earlier one; the last counts for one day.

    Notes on programs that the catalog does not have are passed over.
    """
    by_program: dict[str, list[LearnerNote]] = {}
    for note in sorted(notes, key=lambda note: note.on):
        by_program.setdefault(note.program, []).append(note)
    used: list[UsedNote] = []
    older: list[UsedNote] = []
    programs = []
    for program in catalog.programs:
        changed = program
        for key, (note, value) in newest(by_program.get(program.id, ())).items():
            known = UsedNote(
                id=program.id,
                title=program.title,
                key=key,
                value=value,
                on=note.on,
                url=note.url or program.url,
                replaced=KEYS[key].before(program),
            )
            if is_later(read_at(program, key), note.on[:MONTH]):
                older.append(known)
            else:
                used.append(known)
                changed = with_note(changed, known)
        programs.append(changed)
    return Noted(replace(catalog, programs=tuple(programs)), tuple(used), tuple(older))


def newest(notes: Iterable[LearnerNote]) -> dict[str, tuple[LearnerNote, Any]]:
    """Return the last value that was noted of each key, in the order in which they are put in."""
    found = {key: (note, value) for note in notes for key, value in facts_of(note)}
    return {key: found[key] for key in KEYS if key in found}


def facts_of(note: LearnerNote) -> Iterator[tuple[str, Any]]:
    """Yield key and value of each fact of a note; a topic of math has a key of its own, `math.calculus`."""
    for key in note.facts.__struct_fields__:
        value = getattr(note.facts, key)
        if key == "math":
            yield from ((f"math.{topic}", need) for topic, need in value.items())
        elif value is not None:
            yield key, value


def read_at(program: Program, key: str) -> str | None:
    """Return when the catalog read what a note would replace; None if it did not, or on a page without a date."""
    records = [row for row in KEYS[key].records(program) if row is not None]
    return max((date for row in records if (date := date_of(row, program.sources))), default=None)
