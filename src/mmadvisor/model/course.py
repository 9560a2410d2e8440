"""Courses of a program: what is to be taken, in which order, and what each asks and costs."""

from typing import Annotated, Literal

from msgspec import Meta

from mmadvisor.model.common import Date, Record, SourceId, Text
from mmadvisor.model.cost import PartKind, Price

CourseCode = Annotated[str, Meta(min_length=1, max_length=80)]
Months = Annotated[float, Meta(gt=0, le=120)]
Weeks = Annotated[float, Meta(gt=0, le=60)]
WeeklyHours = Annotated[float, Meta(gt=0, le=60)]
CoursePacing = Literal["self", "instructor"]
Pacing = Literal[CoursePacing, "mixed"]


class CourseCount(Record, frozen=True, kw_only=True):
    """Number of courses that a listing counts."""

    value: Annotated[int, Meta(ge=1, le=40)]
    source: SourceId
    as_of: Date | None = None


class Seen(Record, frozen=True, kw_only=True):
    """A course as a newer listing shows it."""

    weeks: Weeks
    source: SourceId
    as_of: Date | None = None


class Course(Record, frozen=True, kw_only=True):
    """One course, exam or project. `inferred` gives the ground where no source says that it belongs here.

    `pacing` and `price` are its own, where they differ from those of the program; `exam_fee` is what its own exam
    costs beside it, `second_try` what another attempt does.
    """

    code: CourseCode
    title: Text
    source: SourceId
    kind: PartKind = "course"
    weeks: Weeks | None = None
    hours_per_week: tuple[WeeklyHours, WeeklyHours] | None = None
    after: tuple[CourseCode, ...] = ()
    pacing: CoursePacing | None = None
    price: Price | None = None
    exam_fee: Price | None = None
    second_try: Price | None = None
    load_source: SourceId | None = None
    inferred: Text | None = None
    seen: Seen | None = None
    note: Text | None = None


class Electives(Record, frozen=True, kw_only=True):
    """Take `choose` of the courses named in `of`."""

    choose: Annotated[int, Meta(ge=1, le=20)]
    of: Annotated[tuple[CourseCode, ...], Meta(min_length=1)]
    source: SourceId


class Track(Record, frozen=True, kw_only=True):
    """A named way through the program. `of` are the codes of the courses that it takes, where a source names them."""

    title: Text
    courses: Annotated[int, Meta(ge=1, le=40)]
    months: Months
    source: SourceId
    of: tuple[CourseCode, ...] = ()
