"""A program of the catalog and its parts. One file under `catalog/programs/` is one `Program`.

A key that is absent is *unknown*. A blank that a source confirms (`none`) stands in `Program.none`.
"""

from typing import Annotated, Literal

from msgspec import Meta

from mmadvisor.model.common import (
    Date,
    GradeAverage,
    Id,
    Language,
    MathNeed,
    MathTopic,
    Month,
    Note,
    Record,
    Remark,
    Source,
    SourceId,
    Text,
    Url,
)
from mmadvisor.model.cost import Cost, PastCost
from mmadvisor.model.course import Course, CourseCount, Electives, Months, Pacing, Track
from mmadvisor.model.pathway import Admission, Pathway

Credential = Literal[
    "MicroMasters",
    "MasterTrack",
    "Graduate Certificate",
    "Microcredential",
    "Professional Certificate",
    "Degree",
]
Platform = Literal["edX", "MITx Online", "Coursera", "FutureLearn", "own"]
StatusValue = Literal["open", "unlisted", "retired", "unknown"]
ENDED: frozenset[StatusValue] = frozenset({"unlisted", "retired"})
"""States of programs that cannot be taken any more."""
Level = Literal["introductory", "intermediate", "advanced"]
MathLevel = Literal["none", "algebra", "statistics", "calculus", "linear-algebra", "proof-based"]
ProgrammingNeed = Literal["none", "basic", "intermediate"]
RecognitionKind = Literal["endorsement", "hires", "advisor", "sponsor", "survey", "press"]
About = Literal[
    "order",
    "not-together",
    "exam-last",
    "expiry",
    "bundle-expiry",
    "refund",
    "aid",
    "entry",
    "retake",
    "dates",
    "other",
]


class Status(Record, frozen=True, kw_only=True):
    """Whether the program takes learners, and how fresh that knowledge is."""

    value: StatusValue
    as_of: Date
    source: SourceId
    note: Text | None = None
    see: tuple[SourceId, ...] = ()


class Fields(Record, frozen=True, kw_only=True):
    """What the program is about: one primary field, and others it touches."""

    primary: Id
    also: tuple[Id, ...] = ()


class Assessment(Record, frozen=True, kw_only=True):
    """How the program tests what was learned; an absent key is unknown."""

    source: SourceId
    final_exam: bool | None = None
    proctored: bool | None = None
    capstone: bool | None = None
    note: Text | None = None
    see: tuple[SourceId, ...] = ()


class Duration(Record, frozen=True, kw_only=True):
    """Months as the provider states them; not computed from hours."""

    value: tuple[Months, Months]
    source: SourceId
    note: Text | None = None


class MathEntry(Record, frozen=True, kw_only=True):
    """Math expected on entry. `topics` says how much each topic is needed."""

    says: Text
    source: SourceId
    level: MathLevel | None = None
    topics: dict[MathTopic, MathNeed] = {}


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


class StudyRule(Record, frozen=True, kw_only=True):
    """One condition in own words; `about` lets a plan keep it.

    `enforced` says whether an order is more than advice. `courses` are the codes that it is about, none named means
    any; of `not-together` those that must not run together. `months` is how long passed courses (expiry) or a purchase
    (bundle-expiry) stay good.
    """

    says: Text
    sources: tuple[SourceId, ...] = ()
    about: About = "other"
    enforced: bool | None = None
    courses: tuple[Annotated[str, Meta(min_length=1, max_length=80)], ...] = ()
    months: Annotated[float, Meta(gt=0, le=240)] | None = None


class Recognition(Record, frozen=True, kw_only=True):
    """One piece of evidence that an organization outside the provider knows the credential.

    `place`: where alone it holds, if it is limited to one.
    """

    organization: Text
    kind: RecognitionKind
    says: Text
    source: SourceId
    place: Text | None = None


class ConfirmedBlanks(Record, frozen=True, kw_only=True):
    """Blanks that a source confirms: there is none (which is not the same as unknown)."""

    credit: Note | None = None
    recognition: Note | None = None
    aid: Note | None = None


class Past(Record, frozen=True, kw_only=True):
    """What held until a month, and in it; later something else did. An absent key is as it is now."""

    until: Month
    source: SourceId
    title: Text | None = None
    platform: Platform | None = None
    url: Url | None = None
    status: Status | None = None
    cost: PastCost | None = None


class Program(Record, frozen=True, kw_only=True):
    """One program of study that a learner can compare with others."""

    id: Id
    title: Text
    credential: Credential
    platform: Platform
    institution: Id
    url: Url
    status: Status
    fields: Fields
    languages: Annotated[tuple[Language, ...], Meta(min_length=1)]
    sources: dict[SourceId, Source]
    unit: Text | None = None
    url_source: SourceId | None = None
    twin_of: Id | None = None
    level: Level | None = None
    pacing: Pacing | None = None
    course_count: CourseCount | None = None
    tracks: tuple[Track, ...] = ()
    courses: tuple[Course, ...] = ()
    electives: Electives | None = None
    assessment: Assessment | None = None
    months: Duration | None = None
    cost: Cost | None = None
    math: MathEntry | None = None
    programming: ProgrammingEntry | None = None
    entry: Entry | None = None
    prerequisites: tuple[StudyRule, ...] = ()
    award: Award | None = None
    admission: Admission | None = None
    credit: tuple[Pathway, ...] = ()
    recognition: tuple[Recognition, ...] = ()
    none: ConfirmedBlanks | None = None
    outcomes: tuple[Text, ...] = ()
    notices: tuple[Notice, ...] = ()
    learners: Learners | None = None
    voices: tuple[Note, ...] = ()
    remarks: tuple[Remark, ...] = ()
    history: tuple[Past, ...] = ()
    gaps: tuple[Text, ...] = ()
