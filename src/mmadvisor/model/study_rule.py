"""Conditions of a provider that bear on entry, order, exams, dates and payment."""

from typing import Annotated, Literal

from msgspec import Meta

from mmadvisor.model.common import Record, SourceId, Text

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
