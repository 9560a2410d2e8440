"""`Know before you pay`: typed facts in words, the weightiest for the learner first, never more than five."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learners import PROGRAMS, realistic
from makers import frozen_index, make_courses, make_index, make_program
from mmadvisor.model.profile import Profile
from mmadvisor.reckoning.situation import Situation
from mmadvisor.report.making.know_before_you_pay import LONGEST, MOST, conditions, shorten

ANYBODY = Profile()
RULE = {"says": "It says so.", "sources": ["s1"]}
DEGREE = {
    "institution": "Far University",
    "degree": "MSc Things",
    "condition": "Whoever is admitted.",
    "status": "active",
    "as_of": "2026",
    "bachelor": "required",
    "campus": "all",
    "source": "s1",
}


def said(profile: Profile = ANYBODY, **changes: Any) -> list[str]:  # noqa: ANN401 - fields of a program
    index = make_index(make_program(**changes))
    return [each.says for each in conditions(Situation(index.programs["one"], profile, index))]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"pacing": "self"}, "You set the pace: no fixed dates are stated."),
        ({"pacing": "instructor"}, "Its courses run on fixed dates. When the next ones start is not known here."),
        (
            {"status": {"value": "unknown", "as_of": "2026-01", "source": "s1"}},
            "Whether it takes new learners is not known",
        ),
        ({"assessment": {"final_exam": True, "proctored": True, "source": "s1"}}, "A supervised exam decides."),
        ({"prerequisites": [{**RULE, "about": "order", "enforced": True}]}, "It says so."),
        ({"prerequisites": [{**RULE, "about": "expiry", "months": 24}]}, "It says so."),
        ({"prerequisites": [{**RULE, "about": "refund"}]}, "It says so."),
        ({"notices": [{"says": "The capstone is gone.", "about": "lapsed", "source": "s1"}]}, "The capstone is gone."),
        ({"cost": {"audit_free": True, "audit_source": "s1"}}, "The lessons could be read free when last seen"),
        (
            {"credit": [DEGREE]},
            "MSc Things, Far University counts it only after admission, which asks for a first degree.",
        ),
        (
            {"credit": [{**DEGREE, "status": "unknown", "campus": "none", "bachelor": "not-needed"}]},
            "MSc Things, Far University once counted it, after admission. Ask whether it still does.",
        ),
    ],
    ids=lambda each: ", ".join(each) if isinstance(each, dict) else "",
)
def test_each_kind_of_fact_has_its_sentence(changes: dict[str, Any], says: str) -> None:
    assert any(each.startswith(says) for each in said(**changes)), said(**changes)


def test_advice_that_is_not_enforced_is_no_condition() -> None:
    assert "It says so." not in said(prerequisites=[{**RULE, "about": "order", "enforced": False}])


def test_what_counts_for_the_learner_comes_first() -> None:
    facts: dict[str, Any] = {
        "pacing": "instructor",
        "credit": [DEGREE],
        "cost": {"audit_free": True, "audit_source": "s1"},
    }
    assert said(Profile(credit="essential"), **facts)[0].startswith("MSc Things")
    assert said(Profile(irregular_weeks=True, credit="not-needed"), **facts)[0].startswith("Its courses run")
    assert said(Profile(budget_usd=0, credit="not-needed"), **facts)[0].startswith("The lessons could be read free")


def test_what_lapses_before_the_end_outweighs_what_lasts() -> None:
    rules = [
        {"says": "Money back in 14 days.", "sources": ["s1"], "about": "refund"},
        {"says": "Passed courses count for a while.", "sources": ["s1"], "about": "expiry", "months": 1},
    ]
    slow = Profile(hours_per_week=1)
    assert said(slow, prerequisites=rules).index("Passed courses count for a while.") < said(
        slow, prerequisites=rules
    ).index("Money back in 14 days.")


@given(st.sampled_from(PROGRAMS), realistic())
def test_they_are_few_and_rest_on_sources(name: str, profile: Profile) -> None:
    found = conditions(Situation(frozen_index().programs[name], profile, frozen_index()))
    assert len(found) <= MOST
    assert len({each.says for each in found}) == len(found)
    assert all(each.says for each in found)


def test_a_long_text_ends_with_a_whole_sentence() -> None:
    text = "The first sentence says what it is. " + "The second one goes on and on, " * 10 + "and ends."
    assert shorten(text) == "The first sentence says what it is."
    assert shorten("One. Two.") == "One. Two."
    assert len(shorten("Word. " * 100)) <= LONGEST


TWO = make_courses((10, (6, 8)), (10, (6, 8)))
PASSED = Profile(completed=("c0",))
ABOUT_THE_FIRST: dict[str, Any] = {"says": "Pay for it 21 days before.", "about": "dates", "courses": ["c0"]}


def test_what_is_taken_as_passed_is_said_with_how_long_it_stays_good() -> None:
    good = {**RULE, "about": "expiry", "months": 60}
    assert said(PASSED, courses=TWO, prerequisites=[good])[0] == "Taken as passed: Course 0. It says so."
    assert "It says so." not in said(PASSED, courses=TWO, prerequisites=[good])
    assert said(PASSED, courses=TWO)[0].startswith("Taken as passed: Course 0. No source says how long")
    assert not any("passed" in each for each in said(courses=TWO))


def test_a_condition_of_a_passed_course_is_told_no_more() -> None:
    assert ABOUT_THE_FIRST["says"] in said(courses=TWO, prerequisites=[ABOUT_THE_FIRST])
    assert ABOUT_THE_FIRST["says"] not in said(PASSED, courses=TWO, prerequisites=[ABOUT_THE_FIRST])
