"""Learners for property tests: realistic ones, extreme ones, and one who answered nothing."""

from collections.abc import Sequence
from functools import cache
from typing import TypeVar, get_args

from hypothesis import strategies as st
from msgspec.structs import replace

from makers import EXAMPLES, frozen_index
from mmadvisor.advise.outcome import Outcome, Run, outcome
from mmadvisor.advise.pipeline import advise
from mmadvisor.model.advice import Advice
from mmadvisor.model.catalog import Index
from mmadvisor.model.common import Freshness, MathTopic, Programming
from mmadvisor.model.profile import CreditWish, CriterionId, Education, FieldLevel, Goal, Priority, Profile
from mmadvisor.questionnaire.profiles import as_profile, fill_math, read_answers

HOURS = st.sampled_from([4.0, 6.0, 8.0, 10.0, 12.0, 15.0, 20.0])
MONTHS = st.sampled_from([6.0, 9.0, 12.0, 18.0, 24.0, 36.0])
BUDGETS = st.sampled_from([500.0, 1000.0, 1500.0, 2000.0, 3000.0, 5000.0, 10_000.0, 20_000.0])
COUNTRIES = st.lists(st.sampled_from(["US", "AU", "GB", "ES"]), unique=True, max_size=2).map(tuple)
LANGUAGES = st.sampled_from([("en",), ("en",), ("en", "es"), ("es",)])
NOTHING = Profile()
FIELDS = tuple(sorted(frozen_index().fields))
PROGRAMS = tuple(sorted(frozen_index().programs))
T = TypeVar("T")


@st.composite
def orders(draw: st.DrawFn) -> tuple[Priority, ...]:
    """Orders of some criteria, some of them tied."""
    left = draw(st.lists(st.sampled_from(get_args(CriterionId)), unique=True, max_size=8))
    groups: list[Priority] = []
    while left:
        size = draw(st.sampled_from([1, 1, 1, 2, 3]))
        groups.append(left[0] if size == 1 else tuple(left[:size]))
        left = left[size:]
    return tuple(groups)


def field_lists(most: int, fields: Sequence[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """Lists of fields; the empty one stands for all."""
    return st.lists(st.sampled_from(fields), unique=True, max_size=most).map(tuple)


def maths(freshness: st.SearchStrategy[Freshness]) -> st.SearchStrategy[dict[MathTopic, Freshness]]:
    """Math backgrounds as every way in fills them, some topics left open."""
    return st.dictionaries(st.sampled_from(get_args(MathTopic)), freshness).map(fill_math)


def realistic(fields: Sequence[str] = FIELDS) -> st.SearchStrategy[Profile]:
    """Learners as they come: some answers left open, none out of the ordinary."""
    return st.builds(
        Profile,
        goal=maybe(st.sampled_from(get_args(Goal))),
        fields=maybe(field_lists(3, fields)),
        field_level=maybe(st.sampled_from(get_args(FieldLevel))),
        education=maybe(st.sampled_from(get_args(Education))),
        math=maths(st.sampled_from(get_args(Freshness))),
        programming=maybe(st.sampled_from(get_args(Programming))),
        hours_per_week=maybe(HOURS),
        irregular_weeks=maybe(st.booleans()),
        finish_within_months=maybe(MONTHS),
        budget_usd=maybe(BUDGETS),
        needs_aid=maybe(st.booleans()),
        credit=maybe(st.sampled_from(get_args(CreditWish))),
        degree_countries=maybe(COUNTRIES),
        languages=maybe(LANGUAGES),
        priorities=maybe(orders()),
        completed=maybe(passed(st.integers(0, 2))),
        start=maybe(st.sampled_from(["2026-12-07", "2027-09-06"])),
        grade_average=maybe(st.sampled_from([2.4, 3.0, 3.6])),
    )


def extreme(fields: Sequence[str] = FIELDS) -> st.SearchStrategy[Profile]:
    """Learners at the ends of what may be answered, and in no language or country of the catalog."""
    return st.builds(
        Profile,
        goal=maybe(st.sampled_from(get_args(Goal))),
        fields=maybe(st.one_of(field_lists(1, fields), st.just(tuple(fields)))),
        field_level=maybe(st.sampled_from(get_args(FieldLevel))),
        education=maybe(st.sampled_from(get_args(Education))),
        math=maths(st.sampled_from(get_args(Freshness))),
        programming=maybe(st.sampled_from(get_args(Programming))),
        hours_per_week=maybe(st.one_of(st.sampled_from([1.0, 60.0]), st.floats(1, 60))),
        irregular_weeks=maybe(st.booleans()),
        finish_within_months=maybe(st.one_of(st.sampled_from([1.0, 120.0]), st.floats(1, 120))),
        budget_usd=maybe(st.one_of(st.sampled_from([0.0, 1.0, 1_000_000.0]), st.floats(100, 1_000_000))),
        needs_aid=maybe(st.booleans()),
        credit=maybe(st.sampled_from(get_args(CreditWish))),
        degree_countries=maybe(st.sampled_from([(), ("ZZ",), ("US",)])),
        languages=maybe(st.sampled_from([(), ("xx",), ("en", "es", "fr")])),
        priorities=maybe(orders()),
        completed=maybe(st.one_of(passed(st.just(40)), st.sampled_from(PROGRAMS).map(lambda name: (name,)))),
        start=maybe(st.sampled_from(["2000-01-01", "2099-12-31"])),
        grade_average=maybe(st.sampled_from([0.0, 2.99, 4.0])),
    )


def passed(count: st.SearchStrategy[int]) -> st.SearchStrategy[tuple[str, ...]]:
    """The first so many courses of a program."""
    codes = [
        tuple(row.code for row in program.courses) for program in frozen_index().catalog.programs if program.courses
    ]
    return st.builds(lambda own, number: own[:number], st.sampled_from(codes), count)


def unshared(fields: Sequence[str] = FIELDS) -> st.SearchStrategy[Profile]:
    """Learners whose hours, months and budget nobody else has."""
    return st.builds(
        replace,
        realistic(fields),
        hours_per_week=maybe(st.floats(1, 60)),
        finish_within_months=maybe(st.floats(1, 120)),
        budget_usd=maybe(st.one_of(st.just(0.0), st.floats(100, 20_000))),
    )


def maybe(answers: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """An answer, or one time in three none."""
    return st.one_of(answers, answers, st.none())


def profiles(fields: Sequence[str] = FIELDS) -> st.SearchStrategy[Profile]:
    """Learners of all kinds."""
    return st.one_of(realistic(fields), extreme(fields), st.just(NOTHING))


@cache
def example_profiles() -> dict[str, Profile]:
    """Return the profiles of `examples/`, by name."""
    index = frozen_index()
    return {path.stem: as_profile(read_answers(path, index), index) for path in sorted(EXAMPLES.glob("*.yaml"))}


def advised(profile: Profile, index: Index | None = None, *, seed: int = 1, draws: int = 100) -> Advice:
    """Return an advice on the frozen catalog, with few draws."""
    return advise(Run(index or frozen_index(), "0", seed=seed, draws=draws), profile)


def judged(profile: Profile, index: Index | None = None) -> Outcome:
    """Return a result before it is put into words and before any draw."""
    catalog = index or frozen_index()
    return outcome(catalog, profile)
