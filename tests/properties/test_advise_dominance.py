"""What is better in every fact never ranks lower, and what is learned never makes the picture less clear."""

from math import ceil
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import convert, to_builtins
from msgspec.structs import replace

from budget import examples
from makers import TODAY, make_courses, make_index, make_program
from mmadvisor.advise.outcome import Outcome
from mmadvisor.advise.score import Scored
from mmadvisor.facts.cost import likely_usd
from mmadvisor.facts.workload import total_hours, weekly_hours
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from mmadvisor.reckoning.situation import Situation
from real import judged, profiles, real_index, realistic

CATALOG = real_index().catalog
shares = st.floats(0, 1)
MATH: dict[str, Any] = {"says": "Asked.", "source": "s1"}
PATHWAY: dict[str, Any] = {
    "institution": "Some University",
    "degree": "MS",
    "condition": "Admission.",
    "status": "active",
    "source": "s1",
}
NOBODY = {"says": "Nobody.", "source": "s1"}


def recognized(kind: str) -> dict[str, Any]:
    return {"recognition": [{"organization": "Org", "kind": kind, "says": "Known.", "source": "s1"}]}


def assessed(**parts: bool) -> dict[str, Any]:
    return {"assessment": {"source": "s1"} | parts}


def topics(*names: str) -> dict[str, Any]:
    return {"math": MATH | {"topics": dict.fromkeys(names, "required")} | ({} if names else {"level": "none"})}


# For each side of a program, known facts from the best to the worst.
SIDES: dict[str, list[dict[str, Any]]] = {
    "credit": [
        {"credit": [PATHWAY | {"share": 0.5}]},
        {"credit": [PATHWAY | {"share": 0.3}]},
        {"credit": [PATHWAY | {"share": 0.1}]},
        {"credit": [PATHWAY | {"status": "closed"}]},
    ],
    "recognition": [
        recognized("endorsement"),
        recognized("hires"),
        recognized("sponsor"),
        recognized("press"),
        {"none": {"recognition": NOBODY}},
    ],
    "assessment": [
        assessed(proctored=True),
        assessed(final_exam=True, capstone=True),
        assessed(final_exam=True),
        assessed(capstone=True),
        assessed(final_exam=False, capstone=False),
    ],
    "math": [
        topics(),
        topics("algebra"),
        topics("algebra", "statistics"),
        topics("algebra", "statistics", "calculus", "proofs"),
    ],
    "programming": [{"programming": {"source": "s1", "need": need}} for need in ("none", "basic", "intermediate")],
    "work": [{"courses": make_courses(*[(8, (hours, hours))] * 5)} for hours in (2, 6, 10, 20, 40)],
    "price": [
        {"cost": {"program": {"usd": [usd, usd], "source": "s1", "as_of": TODAY}}}
        for usd in (0, 300, 1500, 9000, 40_000)
    ],
    "school": [{"institution": name} for name in ("mit", "google")],
    "entry": [{"entry": {"bachelor": need, "says": "So.", "source": "s1"}} for need in ("not-needed", "required")],
}


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Program, Program]:
    """Two programs, of which the first is at least as good on every side."""
    common = {
        "fields": {"primary": draw(st.sampled_from(["data-science", "management", "design"]))},
        "pacing": draw(st.sampled_from(["self", "instructor", "mixed"])),
        "credential": draw(st.sampled_from(["MicroMasters", "Degree", "Professional Certificate"])),
    }
    better, worse = dict(common), dict(common)
    for sides in SIDES.values():
        high, low = sorted((draw(st.integers(0, len(sides) - 1)), draw(st.integers(0, len(sides) - 1))))
        better |= sides[high]
        worse |= sides[low]
    return make_program("a-better", **better), make_program("b-worse", **worse)


def place(result: Outcome, name: str) -> int | None:
    return next((at for at, row in enumerate(result.ranked) if row.id == name), None)


@settings(max_examples=examples(300))
@given(profiles(), pairs())
def test_the_better_program_never_ranks_lower(profile: Profile, programs: tuple[Program, Program]) -> None:
    result = judged(profile, make_index(*programs, catalog=CATALOG))
    better, worse = place(result, "a-better"), place(result, "b-worse")
    assert worse is None or better is not None
    if better is not None and worse is not None:
        assert result.ranked[better].value >= result.ranked[worse].value - 1e-12
        assert better < worse


@pytest.mark.parametrize("side", SIDES)
def test_each_side_matters_to_somebody(side: str, index: Any) -> None:  # noqa: ANN401
    """Guards the test above: a side that moves nothing would prove nothing."""
    del index
    asking = Profile(
        goal="advance",
        fields=("data-science",),
        math={"algebra": "never", "calculus": "never"},
        programming="none",
        hours_per_week=8,
        budget_usd=50_000,
        credit="welcome",
        education="none",
    )
    best, worst = SIDES[side][0], SIDES[side][-1]
    common = {key: value for name, sides in SIDES.items() if name != side for key, value in sides[0].items()}
    programs = (make_program("a-better", **common | best), make_program("b-worse", **common | worst))
    result = judged(asking, make_index(*programs, catalog=CATALOG))
    assert place(result, "a-better") == 0
    worse = place(result, "b-worse")
    assert worse is None or result.ranked[worse].value < result.ranked[0].value


def row_of(profile: Profile, program: Program) -> Scored | None:
    result = judged(profile, make_index(program, catalog=CATALOG))
    return result.ranked[0] if result.ranked else None


def seen(program: Program) -> Situation:
    return Situation(program, Profile(), real_index())


LIVE = [program for program in CATALOG.programs if program.status.value in {"open", "unknown"}]
UNPRICED = sorted(program.id for program in LIVE if not likely_usd(seen(program)).known)
UNTIMED = sorted(
    program.id
    for program in LIVE
    if program.months is None and weekly_hours(seen(program)).assumed and total_hours(seen(program)).assumed
)


def assert_clearer(profile: Profile, before: Program, after: Program) -> None:
    """Compare totals before caps: a cap on thin evidence may fall away with what is learned."""
    asking = replace(profile, fields=None, languages=None, education=None)
    one, other = row_of(asking, before), row_of(asking, after)
    if one is None or other is None:
        return
    assert other.high - other.low <= one.high - one.low + 1e-9
    assert other.evidence_share >= one.evidence_share - 1e-9
    assert other.low >= one.low - 1e-9


@settings(max_examples=examples(150))
@given(realistic(), st.sampled_from(UNPRICED), shares)
def test_a_price_learned_never_widens_the_range(profile: Profile, name: str, share: float) -> None:
    program = real_index().programs[name]
    low, _, high = CATALOG.rules.assumptions.cost_usd.ranges[program.credential]
    price = low + (high - low) * share
    learned = {"usd": [price, price], "source": next(iter(program.sources)), "as_of": CATALOG.about.date}
    assert_clearer(profile, program, changed(program, cost={"program": learned}))


@settings(max_examples=examples(150))
@given(realistic(), st.sampled_from(UNTIMED), shares, shares)
def test_hours_learned_never_widen_the_range(profile: Profile, name: str, one: float, other: float) -> None:
    program = real_index().programs[name]
    low, _, high = CATALOG.rules.assumptions.hours_per_week.ranges[program.credential]
    least, _, most = CATALOG.rules.assumptions.total_hours.ranges[program.credential]
    hours, total = low + (high - low) * one, least + (most - least) * other
    count = ceil(total / hours / 60)
    courses = make_courses(*[(total / hours / count, (hours, hours))] * count, source=next(iter(program.sources)))
    bare = {"courses": (), "course_count": None, "electives": None, "cost": None, "pacing": "self"}
    assert_clearer(profile, changed(program, **bare), changed(program, **bare | {"courses": courses}))


PRICED = sorted(program.id for program in LIVE if likely_usd(seen(program)).known)
TIMED = sorted(program.id for program in LIVE if total_hours(seen(program)).known)


@settings(max_examples=examples(150))
@given(realistic(), st.sampled_from(PRICED))
def test_a_price_forgotten_never_narrows_the_range(profile: Profile, name: str) -> None:
    program = real_index().programs[name]
    assert_clearer(profile, changed(program, cost=None, courses=unpriced(program)), program)


@settings(max_examples=examples(150))
@given(realistic(), st.sampled_from(TIMED))
def test_hours_forgotten_never_narrow_the_range(profile: Profile, name: str) -> None:
    program = real_index().programs[name]
    bare = {"courses": (), "course_count": None, "electives": None, "months": None}
    costless = changed(program, cost=None, months=None)
    assert_clearer(profile, changed(costless, **bare), costless)


def unpriced(program: Program) -> list[dict[str, Any]]:
    """Return the courses without prices of their own."""
    return [row | {"price": None, "exam_fee": None} for row in to_builtins(program.courses)]


def changed(program: Program, **keys: Any) -> Program:  # noqa: ANN401
    return convert(to_builtins(program) | keys, Program)
