"""What holds for the plan of every open program of the catalog and for every learner."""

from datetime import date
from itertools import pairwise
from typing import Any, get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from budget import examples
from makers import make_courses
from mmadvisor.model.plan import Plan, Step
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import About, Program
from mmadvisor.planning.make_plan import CLOSED, make_plan
from mmadvisor.planning.wishes import Wishes
from planned import ends, plan_of
from real import extreme, real_index, realistic

START = date(2027, 1, 4)
OPEN = [program for program in real_index().catalog.programs if program.status.value not in CLOSED]
HOURS = st.one_of(st.integers(1, 60).map(float), st.floats(1, 60))
LEARNERS = st.builds(
    lambda profile, hours: replace(profile, hours_per_week=hours), st.one_of(realistic(), extreme()), HOURS
)
STUDIED = {"course", "project", "exam"}


def planned(program: Program, profile: Profile, *, parallel: bool = False) -> Plan:
    return make_plan(real_index(), "0", program, profile, Wishes(START, parallel))


def likely(program: Program, profile: Profile, *, parallel: bool) -> str:
    finish = planned(program, profile, parallel=parallel).finish
    assert finish is not None
    return finish.likely.date


@settings(max_examples=examples(300))
@given(st.sampled_from(OPEN), LEARNERS, HOURS, st.booleans())
@example(
    next(row for row in OPEN if row.id == "mitx-statistics-data-science"), Profile(hours_per_week=23.0), 28.0, True
)
def test_more_hours_never_end_later(program: Program, profile: Profile, other: float, parallel: bool) -> None:
    fewer, more = sorted([profile.hours_per_week or 1.0, other])
    slow, fast = (replace(profile, hours_per_week=hours) for hours in (fewer, more))
    assert likely(program, fast, parallel=parallel) <= likely(program, slow, parallel=parallel)


@settings(max_examples=examples(300))
@given(st.sampled_from(OPEN), LEARNERS, st.booleans())
def test_plan_is_sound(program: Program, profile: Profile, parallel: bool) -> None:
    plan = planned(program, profile, parallel=parallel)
    no_overlap(plan)
    order_is_kept(plan, program)
    money_is_sound(plan)
    assert plan.finish is not None
    assert plan.finish.early.date <= plan.finish.likely.date <= plan.finish.late.date
    assert plan.finish.likely.date == max(step.end for step in plan.steps)
    assert parallel or not any(step.alongside for step in plan.steps)


LOADS = st.tuples(st.integers(1, 20), st.integers(1, 14)).map(lambda load: (load[0], (1, load[1])))


@settings(max_examples=examples(300))
@given(
    loads=st.lists(LOADS, min_size=1, max_size=6),
    pacing=st.sampled_from(["self", "instructor", "mixed", None]),
    irregular=st.sampled_from([True, False, None]),
    hours=st.tuples(HOURS, HOURS).map(sorted),
)
def test_more_hours_never_end_later_whatever_the_courses_and_two_at_once_never_take_longer(
    loads: list[tuple[float, tuple[float, float]]],
    pacing: str | None,
    irregular: bool | None,
    hours: list[float],
) -> None:
    keys: dict[str, Any] = {"courses": make_courses(*loads), "pacing": pacing}
    answers = [{"hours_per_week": each, "irregular_weeks": irregular} for each in hours]
    fewer, more = (ends(plan_of(each, parallel=True, **keys)) for each in answers)
    single = ends(plan_of(answers[1], **keys))
    assert more[1] <= fewer[1]
    assert more[1] <= single[1]
    assert all(early <= likely <= late for early, likely, late in (fewer, more, single))


def studied(plan: Plan) -> list[Step]:
    """Return all steps but an application, which comes first and waits for a school while others may begin."""
    assert all(step.kind != "application" for step in plan.steps[1:])
    return [step for step in plan.steps if step.kind != "application"]


def no_overlap(plan: Plan) -> None:
    """Steps follow one another without a gap; only a step beside another one starts with it."""
    assert plan.steps[0].start == plan.start
    steps = studied(plan)
    done = ""
    for before, step in pairwise(steps):
        done = max(done, before.end)
        assert step.start <= step.end
        if step.alongside:
            assert step.start == before.start
        else:
            assert (date.fromisoformat(step.start) - date.fromisoformat(done)).days == 1


def order_is_kept(plan: Plan, program: Program) -> None:
    """Refreshers first, each part behind those it comes after, exams with their revision directly behind courses.

    One exam is the last part; of several, each may stand behind its own courses.
    """
    after = {row.code: row.after for row in program.courses}
    starts = {step.code: step.start for step in plan.steps if step.code}
    lasts = {step.code: step.end for step in plan.steps if step.code}
    for code, start in starts.items():
        assert all(lasts[other] < start for other in after[code] if other in lasts)
    kinds = [step.kind for step in studied(plan)]
    assert "refresher" not in kinds[kinds.count("refresher") :]
    if kinds.count("exam") == 1:
        assert kinds[-1] == "exam"
    for before, kind in pairwise(kinds):
        assert kind != "exam" or before in {"revision", "course", "project"}
        assert kind != "revision" or before in {"course", "project", "exam"}
        assert before != "revision" or kind == "exam"


def money_is_sound(plan: Plan) -> None:
    """Nothing is paid before the first course; what was paid never shrinks; aid comes first."""
    first = min(step.start for step in plan.steps if step.kind in STUDIED)
    assert all(row.date >= first for row in plan.payments if row.kind == "payment")
    assert all(row.kind != "aid" or place == 0 for place, row in enumerate(plan.payments))
    sums = [point.paid_usd.high for point in plan.stop_points if point.paid_usd is not None]
    assert sums == sorted(sums)
    assert [point.date for point in plan.stop_points] == sorted(point.date for point in plan.stop_points)


@pytest.mark.parametrize("program", OPEN, ids=lambda program: program.id)
def test_what_is_not_known_of_a_program_is_said(program: Program) -> None:
    plan = planned(program, Profile(hours_per_week=8.0))
    unknown = " ".join(plan.unknown)
    assert (plan.study.cost_usd is None) <= ("price" in unknown)
    assert (not program.courses and program.course_count is None) <= ("How many courses" in unknown)
    taken = {step.code for step in plan.steps}
    stated = all(
        row.weeks and row.hours_per_week for row in program.courses if row.code in taken and row.kind != "exam"
    )
    assert not (program.courses and not stated) or "Weeks or hours" in unknown
    assert (program.pacing != "self") <= ("courses run" in unknown)
    assert (program.status.value == "unknown") <= ("takes learners today" in unknown)


@pytest.mark.parametrize("parallel", [False, True])
def test_order_exam_and_company_that_providers_ask_for_are_said_and_kept(parallel: bool) -> None:
    seen = set()
    for program in OPEN:
        plan = planned(program, Profile(hours_per_week=60.0), parallel=parallel)
        said = " ".join([*(note.says for note in plan.notes), *(step.says for step in plan.steps)])
        order_is_kept(plan, program)
        for rule in program.prerequisites:
            if rule.about != "other":
                assert rule.says in said, program.id
                seen.add(rule.about)
            if rule.about == "not-together":
                assert all(not {"15.415.1x", "15.415.2x"} <= pair for pair in side_by_side(plan)), program.id
        if any(row.after for row in program.courses):
            assert "after " in said, program.id
        if any(row.kind == "exam" for row in program.courses):
            assert plan.steps[-1].kind == "exam", program.id
        elif program.assessment is not None and program.assessment.final_exam:
            assert "final exam" in said, program.id
    assert seen == set(get_args(About)) - {"other"}


def side_by_side(plan: Plan) -> list[set[str | None]]:
    return [{before.code, step.code} for before, step in pairwise(plan.steps) if step.alongside]
