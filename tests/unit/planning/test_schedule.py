"""Dates of a plan, reckoned by hand."""

from typing import Any

import pytest

from makers import make_courses
from mmadvisor.errors import AdvisorError, UsageProblem
from planned import days, ends, exam, of_kind, plan_of, rules, two_courses


def test_own_pace_takes_the_upper_hours_over_own_hours() -> None:
    plan = plan_of({"hours_per_week": 8}, **two_courses())
    assert days(plan) == [("course", "2027-01-04", "2027-03-14"), ("course", "2027-03-15", "2027-05-23")]
    # Early: 60 hours in 8 weeks, twice.
    assert ends(plan) == ("2027-04-25", "2027-05-23", "2027-07-04")


@pytest.mark.parametrize(("hours", "last"), [(4, "2027-10-10"), (16, "2027-03-14"), (60, "2027-01-31")])
def test_own_pace_stretches_and_shrinks(hours: float, last: str) -> None:
    assert plan_of({"hours_per_week": hours}, **two_courses()).steps[-1].end == last


def test_fixed_dates_take_their_weeks_whatever_the_hours() -> None:
    for hours in (2, 7, 40):
        plan = plan_of({"hours_per_week": hours}, **two_courses(pacing="instructor"))
        assert days(plan) == [
            ("course", "2027-01-04", "2027-03-14"),
            ("slack", "2027-03-15", "2027-04-04"),
            ("course", "2027-04-05", "2027-06-13"),
        ]
        assert ends(plan) == ("2027-05-23", "2027-06-13", "2027-09-12")  # 20; 20 + 3; 20 + 8 + 8 weeks


@pytest.mark.parametrize(("hours", "put_in"), [(2, 6), (7, 7), (40, 8)])
def test_hours_put_into_fixed_dates_are_what_they_take(hours: float, put_in: float) -> None:
    plan = plan_of({"hours_per_week": hours}, **two_courses(pacing="instructor"))
    assert {step.hours_per_week for step in of_kind(plan, "course")} == {put_in}
    assert ("PL002" in rules(plan)) is (hours < 8)


@pytest.mark.parametrize(("hours", "weeks_end"), [(4, "2027-05-23"), (8, "2027-03-14"), (40, "2027-03-14")])
@pytest.mark.parametrize("pacing", ["mixed", None])
def test_dates_that_may_be_fixed_are_never_shorter_and_may_be_longer(
    pacing: str | None, hours: float, weeks_end: str
) -> None:
    plan = plan_of({"hours_per_week": hours}, **two_courses(pacing=pacing))
    assert plan.steps[0].end == weeks_end
    assert ("PL003" in rules(plan)) is (hours < 8)


def test_irregular_weeks_make_own_pace_longer() -> None:
    plan = plan_of({"irregular_weeks": True}, **two_courses())
    assert plan.steps[0].end == "2027-03-28"  # 80 hours at 7 a week: 12 weeks
    assert ends(plan)[1:] == ("2027-06-20", "2027-08-01")


@pytest.mark.parametrize("irregular", [False, True, None])
def test_at_ones_own_pace_the_late_end_is_that_of_a_slow_learner(irregular: bool | None) -> None:
    finish = plan_of({"irregular_weeks": irregular}, **two_courses()).finish
    assert finish is not None
    assert finish.late.date > finish.likely.date
    assert "25 percent more than the upper end of their hours" in finish.late.says


def test_only_the_late_end_counts_lost_weeks_where_nothing_was_answered() -> None:
    plan = plan_of({"irregular_weeks": None}, **two_courses())
    assert ends(plan)[1:] == ("2027-05-23", "2027-08-01")
    assert any("weeks are regular" in says for says in plan.unknown)


def test_exam_stands_directly_behind_the_last_course_and_its_revision() -> None:
    courses = [exam(), *two_courses()["courses"]]
    plan = plan_of({}, **two_courses(courses=courses, pacing="instructor"))
    assert days(plan)[-3:] == [
        ("course", "2027-04-05", "2027-06-13"),
        ("revision", "2027-06-14", "2027-06-27"),
        ("exam", "2027-06-28", "2027-07-04"),
    ]


def test_exam_course_with_effort_of_its_own_holds_its_revision() -> None:
    courses = [*two_courses()["courses"], exam(weeks=2, hours_per_week=[4, 4])]
    plan = plan_of({}, **two_courses(courses=courses, pacing="instructor"))
    assert days(plan)[-2:] == [("course", "2027-04-05", "2027-06-13"), ("exam", "2027-06-14", "2027-06-27")]


def test_refreshers_come_first_learnt_or_renewed_or_half() -> None:
    topics = {"algebra": "required", "statistics": "required", "calculus": "helpful", "probability": "required"}
    math = {"level": "calculus", "topics": topics, "says": "So.", "source": "s1"}
    answers = {"math": {"algebra": "rusty", "statistics": "never", "calculus": "rusty"}}
    plan = plan_of(answers, **two_courses(math=math))
    # Algebra (10 + 20) / 2 = 15 hours; probability 40 / 2 = 20; statistics (40 + 80) / 2 = 60.
    assert days(plan)[:4] == [
        ("refresher", "2027-01-04", "2027-01-17"),
        ("refresher", "2027-01-18", "2027-02-07"),
        ("refresher", "2027-02-08", "2027-04-04"),
        ("course", "2027-04-05", "2027-06-13"),
    ]
    assert [step.title.split(":")[0] for step in of_kind(plan, "refresher")] == [
        "Refresh algebra",
        "Learn probability",
        "Learn statistics",
    ]
    assert any("probability" in says for says in plan.unknown)
    assert all(payment.date >= "2027-04-05" for payment in plan.payments)


def test_helpful_topics_are_told_and_take_no_days() -> None:
    math = {"topics": {"calculus": "helpful"}, "says": "So.", "source": "s1"}
    plan = plan_of({"math": {"calculus": "never"}}, **two_courses(math=math))
    assert days(plan) == days(plan_of({}, **two_courses()))
    (note,) = [note for note in plan.notes if "calculus helps and is not required" in note.says]
    assert "50 to 60 hours" in note.says
    assert note.sources
    fresh = plan_of({"math": {"calculus": "fresh"}}, **two_courses(math=math))
    assert not any("helps and is not required" in note.says for note in fresh.notes)


def test_programming_is_refreshed_step_by_step() -> None:
    need = {"need": "intermediate", "source": "s1"}
    for own, steps in (("none", 2), ("basic", 1), ("comfortable", 0), (None, 1)):
        plan = plan_of({"programming": own}, **two_courses(programming=need))
        assert len(of_kind(plan, "refresher")) == steps


def test_courses_follow_their_order_and_electives_the_core() -> None:
    courses = make_courses(*[(4, (4, 4))] * 4)
    courses[1]["after"] = ["c3"]
    plan = plan_of({}, courses=courses, pacing="self", electives={"choose": 1, "of": ["c0", "c2"], "source": "s1"})
    assert [step.code for step in plan.steps] == ["c3", "c1", "c0"]
    assert any("(c2) could be taken instead" in note.says for note in plan.notes)


def test_projects_come_before_the_exam() -> None:
    project = {"code": "cp", "title": "Project", "kind": "project", "source": "s1"}
    plan = plan_of({}, **two_courses(courses=[exam(), project, *two_courses()["courses"]]))
    assert [step.kind for step in plan.steps] == ["course", "course", "project", "revision", "exam"]


def test_courses_that_a_listing_counts_and_nobody_names_stand_in_the_plan() -> None:
    plan = plan_of({}, **two_courses(course_count={"value": 3, "source": "s1"}))
    assert [step.title for step in plan.steps][-1] == "Course 3 of 3 (title not known)"
    assert plan.steps[-1].end == "2027-08-01"  # ten weeks of 8 hours
    assert any("names of 1 course" in says for says in plan.unknown)


def test_no_list_and_no_count_still_gives_a_plan() -> None:
    plan = plan_of({})
    assert [step.title for step in plan.steps] == ["All courses (no list is known)"]
    assert any("How many courses" in says for says in plan.unknown)


def test_two_at_once_only_where_hours_and_order_carry_it() -> None:
    courses = make_courses(*[(10, (6, 8))] * 3)
    courses[1]["after"] = ["c0"]
    keys: dict[str, Any] = {"courses": courses, "pacing": "instructor"}
    assert sum(step.alongside for step in plan_of({"hours_per_week": 15}, parallel=True, **keys).steps) == 0
    plan = plan_of({"hours_per_week": 16}, parallel=True, **keys)
    assert [(step.code, step.alongside, step.start) for step in of_kind(plan, "course")] == [
        ("c0", False, "2027-01-04"),
        ("c1", False, "2027-04-05"),
        ("c2", True, "2027-04-05"),
    ]
    assert not any(step.alongside for step in plan_of({"hours_per_week": 16}, **keys).steps)


@pytest.mark.parametrize("named", [[], ["c0", "c2"]])
def test_never_two_at_once_where_the_provider_warns(named: list[str]) -> None:
    warning = {"says": "Not together.", "about": "not-together", "courses": named, "sources": ["s1"]}
    keys: dict[str, Any] = {
        "courses": [make_courses((10, (6, 8)), code=code)[0] for code in ("c0", "c2")],
        "pacing": "instructor",
    }
    assert any(step.alongside for step in plan_of({"hours_per_week": 40}, parallel=True, **keys).steps)
    plan = plan_of({"hours_per_week": 40}, parallel=True, prerequisites=[warning], **keys)
    assert not any(step.alongside for step in plan.steps)
    assert any("One course at a time all the same" in note.says for note in plan.notes)


def test_two_at_once_at_own_pace_saves_nothing_and_is_said() -> None:
    plan = plan_of({"hours_per_week": 60}, parallel=True, **two_courses())
    assert not any(step.alongside for step in plan.steps)
    assert any("own pace" in note.says for note in plan.notes)


@pytest.mark.parametrize(("status", "says"), [("retired", "has ended"), ("unlisted", "no longer has it")])
def test_closed_programs_are_refused(status: str, says: str) -> None:
    with pytest.raises(AdvisorError, match=says) as refused:
        plan_of({}, status={"value": status, "as_of": "2021-08", "source": "s1"})
    assert refused.value.exit_code == 1
    assert "August 2021" in str(refused.value)


def test_hours_are_asked_for() -> None:
    with pytest.raises(UsageProblem, match="--set hours_per_week=8"):
        plan_of({"hours_per_week": None}, **two_courses())


@pytest.mark.parametrize(
    ("wished", "says"), [(("c9",), "no elective 'c9'"), (("c0", "c2"), "takes 1 of them, and not 2")]
)
def test_bad_electives(wished: tuple[str, ...], says: str) -> None:
    keys: dict[str, Any] = {
        "courses": make_courses(*[(4, (4, 4))] * 4),
        "electives": {"choose": 1, "of": ["c0", "c2"], "source": "s1"},
    }
    with pytest.raises(UsageProblem, match=says):
        plan_of({}, wished=wished, **keys)
    assert plan_of({}, wished=("c2",), **keys).steps[-1].code == "c2"
