"""What learners read by default has no word of decision analysis and no code of a rule."""

from datetime import date

import pytest

from inner_words import inner_words
from learners import example_profiles
from mmadvisor.model.profile import Profile
from mmadvisor.report.making.make_view import view_of
from mmadvisor.report.paper import Paper
from mmadvisor.report.terminal import advice_text, screen
from real import advised, real_index

LEARNERS = {
    **example_profiles(),
    "accounting": Profile(goal="advance", fields=("accounting",), hours_per_week=6, budget_usd=1500),
    "little time": Profile(goal="learn-skill", fields=("business-analytics",), hours_per_week=3, budget_usd=300),
    "no money": Profile(goal="learn-skill", fields=("design",), hours_per_week=5, budget_usd=0),
    "a degree": Profile(goal="prepare-for-degree", fields=("computer-science",), credit="essential", hours_per_week=10),
    "school leaver": Profile(
        goal="change-career", fields=("data-science",), education="none", math={"algebra": "never"}
    ),
}


def read(profile: Profile) -> str:
    """Return the first screen and the long form."""
    advice, index = advised(profile), real_index()
    paper = Paper(100)
    screen.write(view_of(advice, index, date(2026, 12, 7)), screen.Place(width=100), paper)
    advice_text.write(advice, index.catalog.rules, paper)
    return paper.text()


@pytest.mark.parametrize("name", LEARNERS)
def test_nobody_has_to_know_decision_analysis(name: str) -> None:
    assert inner_words(read(LEARNERS[name])) == []


def test_the_words_would_be_found() -> None:
    for text in ("in 9 of 10 weightings", "value 63 of 100", "It fits. (VE006)", "as reckoned"):
        assert inner_words(text)
    assert inner_words("Data Science (PH125 series): https://example.org/try-one-course") == []
