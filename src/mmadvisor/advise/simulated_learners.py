"""Simulated learners, spread wide: on whom the audit tries the rules, and by whom stale facts are weighed."""

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar, get_args

from mmadvisor.model.catalog import Index
from mmadvisor.model.common import Freshness, MathTopic
from mmadvisor.model.profile import CriterionId, Goal, Profile

HOURS = (2, 4, 6, 8, 8, 10, 10, 12, 15, 20)
BUDGETS = (300, 800, 1500, 2000, 3000, 5000, 10000, 25000, None)
MONTHS = (6, 12, 18, 24, 36, None, None)
FRESHNESS_BY_LEVEL: dict[int, dict[MathTopic, Freshness]] = {
    0: {},
    1: {"algebra": "rusty"},
    2: {"algebra": "fresh", "statistics": "rusty", "probability": "rusty", "calculus": "rusty"},
    3: {
        "algebra": "fresh",
        "statistics": "fresh",
        "probability": "fresh",
        "calculus": "fresh",
        "linear-algebra": "rusty",
    },
    4: dict.fromkeys(get_args(MathTopic), "fresh"),
}
T = TypeVar("T")


class Chance(Protocol):
    """What learners are drawn with: `random.Random` of a seed, which this layer does not choose."""

    def random(self) -> float:
        """Return a number from 0 to under 1."""

    def choice(self, seq: Sequence[T], /) -> T:
        """Return one of these."""

    def sample(self, population: Sequence[T], k: int) -> list[T]:
        """Return `k` of these."""


def population(index: Index, draw: Chance, learners: int) -> Iterator[Profile]:
    """Yield simulated learners; the same chance gives the same ones."""
    for _ in range(learners):
        yield learner(draw, index)


def learner(draw: Chance, index: Index) -> Profile:
    """Draw one learner from the distribution that docs/audit.md describes."""
    fields = [field.id for field in index.catalog.fields.fields if field.id != "other"]
    level = draw.choice(sorted(FRESHNESS_BY_LEVEL))
    math: dict[MathTopic, Freshness] = {
        topic: FRESHNESS_BY_LEVEL[level].get(topic, "never") for topic in get_args(MathTopic)
    }
    order = draw.sample(get_args(CriterionId), 3)
    return Profile(
        goal=draw.choice([goal for goal in get_args(Goal) if goal != "not-sure"]),
        fields=tuple(draw.sample(fields, draw.choice((1, 1, 2)))),
        education=draw.choice(("none", "bachelor", "bachelor", "bachelor", "master-or-more")),
        math=math,
        programming=draw.choice(("none", "basic", "comfortable")),
        hours_per_week=draw.choice(HOURS),
        irregular_weeks=draw.random() < 0.3,  # noqa: PLR2004 - three learners of ten
        finish_within_months=draw.choice(MONTHS),
        budget_usd=draw.choice(BUDGETS),
        needs_aid=draw.random() < 0.2,  # noqa: PLR2004 - two learners of ten
        credit=draw.choice(("essential", "welcome", "welcome", "not-needed")),
        degree_countries=draw.choice((None, None, ("US",), ("GB", "NL"))),
        languages=draw.choice((("en",), ("en",), ("en",), ("en", "es"), ("es",))),
        priorities=tuple(order) if draw.random() < 0.5 else None,  # noqa: PLR2004 - every other learner
    )
