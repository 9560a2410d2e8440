"""Small records of a program: what it asks on entry, what it awards, how many took it."""

from typing import Annotated, Literal

from msgspec import Meta

from mmadvisor.model.common import GradeAverage, Record, SourceId, Text

ProgrammingNeed = Literal["none", "basic", "intermediate"]


class ProgrammingEntry(Record, frozen=True, kw_only=True):
    """Programming expected on entry."""

    source: SourceId
    need: ProgrammingNeed | None = None
    languages: tuple[Text, ...] = ()


class Entry(Record, frozen=True, kw_only=True):
    """Whether the program itself (not a degree behind it) asks for a bachelor's degree.

    `average`: the least grade average in it, of 4.0; absent where none is asked, or on another scale.
    """

    bachelor: Literal["required", "not-needed"]
    says: Text
    source: SourceId
    average: GradeAverage | None = None


class Award(Record, frozen=True, kw_only=True):
    """Size of what the program itself awards in credit: a degree, or a credit-bearing certificate."""

    credits: Annotated[float, Meta(gt=0, le=500)]
    unit: Text
    source: SourceId


class Notice(Record, frozen=True, kw_only=True):
    """Something that would change a careful adviser's mind, and is told at the top.

    `about`: what learners reported, what lapsed or may have, what holds only in some place, or what it presumes.
    """

    says: Text
    about: Literal["learners", "lapsed", "place", "presumes"]
    source: SourceId
    see: tuple[SourceId, ...] = ()


class Learners(Record, frozen=True, kw_only=True):
    """Counts as published; mind the note, as some count single courses."""

    source: SourceId
    enrolled: Annotated[int, Meta(ge=0)] | None = None
    completed: Annotated[int, Meta(ge=0)] | None = None
    note: Text | None = None
