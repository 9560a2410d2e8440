"""What was chosen for a plan: its study stands beside that of the advice, and one sentence tells the difference."""

from typing import Any

import pytest

from makers import make_courses
from mmadvisor.model.study import Span
from planned import ends, plan_of, two_courses

FOUR: dict[str, Any] = {"courses": make_courses(*[(10, (6, 8))] * 4), "pacing": "instructor"}
CHOICE: dict[str, Any] = {
    "courses": make_courses((10, (6, 8)), (10, (6, 8)), (20, (8, 10))),
    "pacing": "self",
    "electives": {"choose": 1, "of": ["c1", "c2"], "source": "s1"},
}


def test_without_a_choice_there_is_one_study() -> None:
    plan = plan_of({}, **FOUR)
    assert (plan.study_with_options, plan.headline) == (None, [])


def test_two_at_once_end_sooner_than_the_advice_reckons() -> None:
    usual, plan = (plan_of({"hours_per_week": 16}, parallel=parallel, **FOUR) for parallel in (False, True))
    assert plan.study == usual.study
    assert plan.study_with_options is not None
    # 49 weeks and 23: four courses and three waits, or two pairs and one.
    assert (plan.study.months.likely, plan.study_with_options.months.likely) == (11.3, 5.3)
    assert plan.headline == ["With what you chose it likely ends 26 weeks sooner than the advice reckons."]


def test_two_at_once_that_the_hours_do_not_carry_change_nothing() -> None:
    plan = plan_of({"hours_per_week": 8}, parallel=True, **FOUR)
    assert (plan.study_with_options, plan.headline) == (plan.study, [])


def test_another_elective_may_ask_more_and_end_later() -> None:
    plan = plan_of({}, wished=("c2",), **CHOICE)
    assert plan.study.hours_per_week == Span(low=6, high=8)
    assert plan.study_with_options is not None
    assert plan.study_with_options.hours_per_week == Span(low=8, high=10)
    assert plan.headline == ["With what you chose it likely ends 15 weeks later than the advice reckons."]


@pytest.mark.parametrize(("parallel", "warned"), [(False, True), (True, False)])
def test_the_deadline_follows_what_was_chosen(parallel: bool, warned: bool) -> None:
    plan = plan_of({"hours_per_week": 16, "finish_within_months": 9}, parallel=parallel, **FOUR)
    assert plan.study.fits.deadline == "no"
    assert any(row.rule == "PL001" for row in plan.warnings) is warned
    assert (plan.study_with_options or plan.study).fits.deadline == ("yes" if parallel else "no")


def test_each_end_takes_the_grouping_that_is_best_for_it() -> None:
    # Likely the long ones together and the short ones alone; late, where each round is waited for, two pairs.
    courses = make_courses((6, (6, 8)), (18, (6, 8)), (18, (6, 8)), (6, (6, 8)))
    plan = plan_of({"hours_per_week": 16}, parallel=True, courses=courses, pacing="instructor")
    # 30, 36 and 52 weeks from 4 January 2027.
    assert ends(plan) == ("2027-08-01", "2027-09-12", "2028-01-02")
    assert [step.code for step in plan.steps if step.alongside] == ["c2"]


def test_what_was_passed_is_held_and_no_more_waited_for() -> None:
    paid_early = {"says": "Pay for it 21 days before.", "about": "dates", "courses": ["c0"]}
    plan = plan_of({"completed": ("c0",)}, **two_courses(prerequisites=[paid_early]))
    assert "you hold the MicroMasters" in plan.stop_points[-1].says
    three = plan_of({"completed": ("c0",)}, courses=make_courses(*[(10, (6, 8))] * 3), pacing="self")
    assert "you hold 2 course certificates" in three.stop_points[0].says
    assert not any("after Course 0" in step.says for step in plan.steps)
    notes = [note.says for note in plan.notes]
    assert "Taken as passed, by what you said: Course 0." in notes[0]
    assert paid_early["says"] not in notes
    assert paid_early["says"] in [note.says for note in plan_of({}, **two_courses(prerequisites=[paid_early])).notes]


def test_courses_are_told_by_their_titles() -> None:
    bare = make_courses((None, None), (10, (6, 8)))
    assert any(says.startswith("Weeks or hours of Course 0:") for says in plan_of({}, courses=bare).unknown)
    (electives,) = [note.says for note in plan_of({}, **CHOICE).notes if "Electives" in note.says]
    assert electives.startswith("Electives in this plan: Course 1 (c1). Course 2 (c2) could be taken instead")
