"""Silence is never rewarded, and what is assumed encloses all that is known.

For each part of a criterion, what an unknown counts as must not exceed the median of the values that are known of it
among programs of the same kind that can be taken, where at least five are known. Kinds differ by nature: a short
certificate whose price nobody states is still cheaper than most degrees, so other kinds are no measure for it.
"""

from collections.abc import Iterator
from functools import cache
from random import Random
from statistics import median
from typing import NamedTuple, TypeVar, get_args

import pytest

from budget import examples
from learners import example_profiles
from mmadvisor.advise.gates import Screened, screen
from mmadvisor.advise.score import Scored, score_one
from mmadvisor.advise.weighing import weigh
from mmadvisor.facts.registry import FactSheet
from mmadvisor.model.common import Freshness, MathTopic, Programming
from mmadvisor.model.profile import CreditWish, CriterionId, Education, Goal, Profile
from mmadvisor.model.rules import Assumption
from mmadvisor.reckoning.situation import Situation
from mmadvisor.rules.apply import Measure
from real import real_index

T = TypeVar("T")
LEAST_KNOWN = 5
RANDOM_LEARNERS = examples(100)
RULES = real_index().catalog.rules
Part = tuple[str, str]
PARTS: list[Part] = [(criterion.id, part.id) for criterion in RULES.criteria for part in criterion.parts]


class Reward(NamedTuple):
    """A program for which not being known counts more than what is known of half of the others."""

    learner: str
    program: str
    rule: str
    middle: float
    median: float


def learner(seed: int) -> Profile:
    """Return a learner as they come; the same for the same seed."""
    chance = Random(seed)  # noqa: S311 - no secret

    def maybe(value: T, share: float = 0.8) -> T | None:
        return value if chance.random() < share else None

    topics: tuple[MathTopic, ...] = get_args(MathTopic)
    fresh: tuple[Freshness, ...] = get_args(Freshness)
    goals: tuple[Goal, ...] = get_args(Goal)
    degrees: tuple[Education, ...] = get_args(Education)
    skills: tuple[Programming, ...] = get_args(Programming)
    wishes: tuple[CreditWish, ...] = get_args(CreditWish)
    criteria: tuple[CriterionId, ...] = get_args(CriterionId)
    return Profile(
        goal=maybe(chance.choice(goals)),
        fields=maybe(tuple(chance.sample(sorted(real_index().fields), chance.randint(0, 3)))),
        education=maybe(chance.choice(degrees)),
        math={topic: chance.choice(fresh) for topic in topics if chance.random() < 0.8},
        programming=maybe(chance.choice(skills)),
        hours_per_week=maybe(chance.choice([4.0, 6.0, 8.0, 10.0, 12.0, 15.0, 20.0])),
        irregular_weeks=maybe(chance.random() < 0.5),
        finish_within_months=maybe(chance.choice([9.0, 12.0, 18.0, 24.0, 36.0])),
        budget_usd=maybe(chance.choice([500.0, 1000.0, 1500.0, 2000.0, 3000.0, 5000.0, 15_000.0, 30_000.0])),
        needs_aid=maybe(chance.random() < 0.5),
        credit=maybe(chance.choice(wishes)),
        degree_countries=maybe(tuple(chance.sample(["US", "AU", "GB", "ES"], chance.randint(0, 2))), 0.5),
        languages=maybe(chance.choice([("en",), ("en",), ("en", "es"), ("es",)])),
        priorities=maybe(tuple(chance.sample(criteria, chance.randint(0, 5))), 0.6),
    )


Row = tuple[Scored, Measure]


@cache
def rewards() -> dict[Part, list[Reward]]:
    """Return every reward of silence, by part, the largest first."""
    learners = example_profiles() | {f"random {seed}": learner(seed) for seed in range(RANDOM_LEARNERS)}
    found: dict[Part, list[Reward]] = {part: [] for part in PARTS}
    for name, profile in learners.items():
        weighing = weigh(RULES, profile)
        screened = screen(real_index(), profile)
        rows = [score_one(RULES, weighing, row) for row in screened if can_be_taken(row)]
        for criterion in weighing.criteria:
            for place, part in enumerate(criterion.parts):
                measured = [(row, row.measures[criterion.id][place]) for row in rows]
                found[criterion.id, part.id] += rewarded(name, measured)
    return {key: sorted(rows, key=lambda row: row.median - row.middle) for key, rows in found.items()}


def rewarded(name: str, measured: list[Row]) -> Iterator[Reward]:
    """Yield the rewards of one part for one learner, against programs of the same kind."""
    for row, found in measured:
        if not row.screened.passes or found.stated:
            continue
        kind = row.screened.program.credential
        known = [other.middle for each, other in measured if other.known and each.screened.program.credential == kind]
        if len(known) >= LEAST_KNOWN and found.middle > median(known) + 1e-9:
            yield Reward(name, row.id, found.rule.id, found.middle, median(known))


def can_be_taken(row: Screened) -> bool:
    return row.program.status.value in {"open", "unknown"}


@pytest.mark.parametrize("part", PARTS, ids="-".join)
def test_silence_is_never_rewarded_above_programs_of_the_same_kind(part: Part) -> None:
    assert rewards()[part][:5] == []


PROGRAMS = real_index().catalog.programs


@pytest.mark.parametrize("name", ["program.hours_per_week", "program.total_hours", "fit.cost_usd"])
def test_what_is_assumed_encloses_all_that_is_known(name: str) -> None:
    assumption: Assumption = getattr(RULES.assumptions, name.partition(".")[2])
    outside = []
    for program in PROGRAMS:
        known = FactSheet(Situation(program, Profile(), real_index())).get(name)
        low, _, high = assumption.ranges.get(program.credential, (0.0, 0.0, 0.0))
        if known.known and not low <= (known.low or 0) <= (known.high or 0) <= high:
            outside.append((program.id, known.low, known.high, low, high))
    assert outside == []


def test_every_kind_of_credential_of_the_catalog_has_assumptions() -> None:
    kinds = {program.credential for program in PROGRAMS}
    for assumption in (RULES.assumptions.hours_per_week, RULES.assumptions.total_hours, RULES.assumptions.cost_usd):
        assert kinds <= set(assumption.ranges)
        assert all(0 <= low <= typical <= high for low, typical, high in assumption.ranges.values())


def test_assumed_math_grows_from_least_to_most() -> None:
    topics = RULES.assumptions.math_topics
    for least, typical, most in (topics.quantitative, topics.other):
        assert set(least) <= set(typical) <= set(most)
