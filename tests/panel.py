"""Learners as they come to an adviser: one of each kind that asks for an answer of its own."""

from mmadvisor.model.common import Freshness, MathTopic
from mmadvisor.model.profile import Profile
from mmadvisor.questionnaire.profiles import fill_math


def math(**answers: Freshness) -> dict[MathTopic, Freshness]:
    """Return answers on math, as every way in fills them; `_` stands for a hyphen."""
    return fill_math({topic.replace("_", "-"): state for topic, state in answers.items()})  # type: ignore[misc]


PANEL: dict[str, Profile] = {
    "books, and nothing above algebra": Profile(
        goal="advance",
        fields=("accounting",),
        education="bachelor",
        hours_per_week=7,
        budget_usd=1400,
        languages=("en",),
    ),
    "people and teams": Profile(
        goal="advance", fields=("human-resources",), hours_per_week=5, budget_usd=1100, priorities=("cost",)
    ),
    "into marketing": Profile(
        goal="change-career", fields=("marketing",), hours_per_week=8, irregular_weeks=True, credit="welcome"
    ),
    "projects, with aid": Profile(
        goal="advance", fields=("project-management",), hours_per_week=9, budget_usd=700, needs_aid=True
    ),
    "sustainability in the Netherlands": Profile(
        goal="advance", fields=("sustainability",), hours_per_week=10, credit="welcome", degree_countries=("NL",)
    ),
    "a hotel without a degree": Profile(
        goal="advance", fields=("hospitality",), education="none", hours_per_week=5, irregular_weeks=True
    ),
    "two fields at once": Profile(
        goal="advance", fields=("health", "management"), hours_per_week=7, finish_within_months=24, budget_usd=3000
    ),
    "law in two languages": Profile(
        goal="prepare-for-degree", fields=("law",), hours_per_week=8, credit="essential", languages=("en", "fr")
    ),
    "Spanish alone": Profile(goal="advance", fields=("finance", "management"), hours_per_week=7, languages=("es",)),
    "three hours": Profile(
        goal="learn-skill", fields=("business-analytics",), hours_per_week=3, budget_usd=300, needs_aid=True
    ),
    "out of school": Profile(
        goal="prepare-for-degree", fields=("computer-science",), education="none", hours_per_week=15, budget_usd=600
    ),
    "an executive": Profile(
        goal="advance", fields=("leadership", "strategy"), education="master-or-more", hours_per_week=4, budget_usd=6000
    ),
    "machine learning": Profile(
        goal="change-career",
        fields=("artificial-intelligence",),
        education="bachelor",
        math=math(algebra="fresh", calculus="fresh", linear_algebra="fresh", statistics="fresh"),
        programming="comfortable",
        hours_per_week=12,
        finish_within_months=24,
        budget_usd=3000,
    ),
    "clouds and locks": Profile(
        goal="change-career",
        fields=("cloud-iot", "cybersecurity"),
        education="none",
        hours_per_week=10,
        budget_usd=1800,
    ),
    "two courses passed": Profile(
        goal="advance", fields=("supply-chain",), hours_per_week=9, budget_usd=1200, completed=("CTL.SC0x", "CTL.SC1x")
    ),
    "a degree in Germany": Profile(
        goal="prepare-for-degree",
        fields=("data-science",),
        education="bachelor",
        hours_per_week=10,
        credit="essential",
        degree_countries=("DE",),
    ),
    "never learned algebra": Profile(
        goal="change-career", fields=("data-science",), math=math(algebra="never"), hours_per_week=10, budget_usd=2000
    ),
    "nothing to spend": Profile(goal="learn-skill", fields=("design",), hours_per_week=5, budget_usd=0),
    "by December": Profile(
        goal="prepare-for-degree",
        fields=("data-science",),
        hours_per_week=14,
        finish_within_months=12,
        credit="essential",
        degree_countries=("US",),
    ),
    "English, and no other answer": Profile(languages=("en",)),
    "a degree in the field": Profile(
        goal="advance",
        fields=("software-development", "computer-science"),
        education="bachelor",
        programming="comfortable",
        field_level="degree",
        hours_per_week=12,
        budget_usd=16000,
        credit="welcome",
    ),
    "an MBA in two minutes": Profile(
        goal="prepare-for-degree", fields=("management",), hours_per_week=6, budget_usd=15000, credit="essential"
    ),
    "nothing in that language": Profile(goal="advance", fields=("finance",), hours_per_week=8, languages=("xx",)),
}
