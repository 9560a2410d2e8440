"""A learner's answers in the words of the questionnaire, and never as codes."""

import re

import pytest

from learners import example_profiles
from makers import frozen_index
from mmadvisor.model.profile import Profile
from mmadvisor.report.wording.profile_words import NOT_ANSWERED, profile_in_words


def said(profile: Profile) -> dict[str, str]:
    return dict(profile_in_words(profile, frozen_index()))


def test_every_question_has_a_line() -> None:
    assert len(said(Profile())) == len(frozen_index().catalog.questionnaire.questions)
    assert set(said(Profile()).values()) == {NOT_ANSWERED}


def test_answers_in_words() -> None:
    found = said(
        Profile(
            goal="change-career",
            fields=("data-science", "law"),
            field_level="works",
            math={"linear-algebra": "rusty"},
            hours_per_week=7.5,
            irregular_weeks=False,
            needs_aid=True,
            budget_usd=2500,
            degree_countries=(),
            priorities=("cost", ("workload", "goal-fit")),
            completed=("CTL.SC1x", "mitx-finance"),
            start="2027-02-01",
        )
    )
    assert found["Goal"] == "To change career"
    assert found["Fields"] == "Data science and statistics, Law and human rights"
    assert found["Level in the field"] == "I work in it"
    assert found["Courses passed"] == "Supply Chain Fundamentals, Finance (all of it)"
    assert found["Start"] == "1 Feb 2027"
    assert said(Profile(completed=()))["Courses passed"] == "none"
    assert found["Linear algebra"] == "I once could"
    assert found["Irregular weeks"] == "No"
    assert found["Financial aid"] == "Yes"
    assert found["Budget"] == "2,500 US dollars"
    assert found["Countries for a degree"] == "any"
    assert found["Priorities"] == "A low price, It fits into my week = Exactly my subject"
    assert "7.5 hours a week" in found.values()


@pytest.mark.parametrize("name", example_profiles())
def test_no_answer_is_shown_as_a_code(name: str) -> None:
    for answer in said(example_profiles()[name]).values():
        assert not re.search(r"[a-z]_[a-z]|^[a-z]+-[a-z]+$", answer)


def test_not_sure_of_the_goal_is_told_in_words() -> None:
    assert said(Profile(goal="not-sure"))["Goal"] != "not-sure"
