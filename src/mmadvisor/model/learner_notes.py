"""What a learner read on a program's page on a day: it takes the place of what the catalog says."""

from typing import Any, Literal

from mmadvisor.model.common import Amount, Day, Id, MathNeed, MathTopic, Out, Record, Url
from mmadvisor.model.course import CoursePacing, Months, WeeklyHours
from mmadvisor.model.program import ProgrammingNeed


class PageFacts(Record, frozen=True, kw_only=True):
    """What can be noted, of the types that the catalog has. Money in US dollars; `read_free`: lessons cost nothing."""

    status: Literal["open", "closed"] | None = None
    price: Amount | None = None
    course_price: Amount | None = None
    month_price: Amount | None = None
    hours_per_week: tuple[WeeklyHours, WeeklyHours] | None = None
    months: tuple[Months, Months] | None = None
    pacing: CoursePacing | None = None
    read_free: bool | None = None
    programming: ProgrammingNeed | None = None
    math: dict[MathTopic, MathNeed] = {}


KEY_WORDS = {
    "status": "status",
    "price": "price",
    "course_price": "price of a course",
    "month_price": "price a month",
    "hours_per_week": "hours a week",
    "months": "months",
    "pacing": "pacing",
    "read_free": "lessons free to read",
    "programming": "programming",
}
"""The keys of `PageFacts` in words; a topic of math is its own."""


class LearnerNote(Record, frozen=True, kw_only=True):
    """One look at a page: of which program, on which day, and what stood there."""

    program: Id
    on: Day
    facts: PageFacts
    url: Url | None = None


class UsedNote(Out, frozen=True, kw_only=True):
    """A fact of a learner that the result rests on. `replaced` is what the catalog says; None if it says nothing."""

    id: str
    title: str
    key: str
    value: Any
    on: str
    url: str
    replaced: Any = None
