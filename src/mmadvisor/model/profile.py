"""The learner: one value for each answer. A key that is absent is unknown, never a default."""

from typing import Annotated, Literal

from msgspec import Meta, Struct
from msgspec.structs import replace

from mmadvisor.model.common import Country, Day, Freshness, Id, Language, MathTopic, Programming, text_form

CriterionId = Literal[
    "accreditation",
    "employer-recognition",
    "credit-conversion",
    "workload",
    "goal-fit",
    "math-readiness",
    "cost",
    "outcomes",
]
Goal = Literal["change-career", "advance", "prepare-for-degree", "learn-skill", "not-sure"]
Education = Literal["none", "bachelor", "master-or-more"]
FieldLevel = Literal["new", "some", "works", "degree"]
"""How well the learner knows the field: new to it, some courses or self-taught, works in it, a degree in it."""
CreditWish = Literal["essential", "welcome", "not-needed"]
OtherMoney = Annotated[
    str,
    text_form(r"[^\n]*[^\d.,' \n][^\n]*", "a sum with its currency, such as 900 EUR", 60),
]
Priority = CriterionId | tuple[CriterionId, ...]
SAID_BY = {"budget": "budget_usd", "finish_by": "finish_within_months"}
"""Answers that are another way to say one, which is reckoned from them."""
SAID_AS = {number: other for other, number in SAID_BY.items()}


class Profile(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A learner's answers. `fields` empty means every field; None anywhere means not answered or not sure.

    `fields` stand in the order of the wish. `completed`: codes of courses, or ids of programs, that were passed with a
    certificate. `start`: the day from which there is time, YYYY-MM-DD. `budget` is a sum in another currency,
    `900 EUR`, and `finish_by` the day by which to be done: where they are given, `budget_usd` and
    `finish_within_months` are reckoned from them. `grade_average`: that of the last degree, of 4.0.
    """

    goal: Goal | None = None
    fields: tuple[Id, ...] | None = None
    field_level: FieldLevel | None = None
    education: Education | None = None
    math: dict[MathTopic, Freshness] = {}
    programming: Programming | None = None
    hours_per_week: Annotated[float, Meta(ge=1, le=60)] | None = None
    irregular_weeks: bool | None = None
    finish_within_months: Annotated[float, Meta(ge=1, le=120)] | None = None
    budget_usd: Annotated[float, Meta(ge=0, le=1_000_000)] | None = None
    needs_aid: bool | None = None
    credit: CreditWish | None = None
    degree_countries: tuple[Country, ...] | None = None
    languages: tuple[Language, ...] | None = None
    priorities: tuple[Priority, ...] | None = None
    completed: tuple[Annotated[str, Meta(min_length=1, max_length=80)], ...] | None = None
    start: Day | None = None
    budget: OtherMoney | None = None
    finish_by: Day | None = None
    grade_average: Annotated[float, Meta(ge=0, le=4)] | None = None


ANSWERS = tuple(key for key in Profile.__struct_fields__ if key not in SAID_BY)
"""Keys of answers, each once: without those that only say another one otherwise."""


def as_said(profile: Profile) -> Profile:
    """Return answers as the learner gave them, without what was reckoned from others."""
    return replace(profile, **{key: None for other, key in SAID_BY.items() if getattr(profile, other) is not None})
