"""Learners of the kinds that come to an adviser: what they wish for, what they can, and what holds them."""

from mmadvisor.model.common import BUILDS_ON, Freshness, MathTopic
from mmadvisor.model.profile import Profile

NO_MATH: dict[MathTopic, Freshness] = {"algebra": "never", **dict.fromkeys(BUILDS_ON, "never")}
SCHOOL_MATH: dict[MathTopic, Freshness] = {"algebra": "rusty", "statistics": "rusty", "calculus": "never"}
ALL_MATH: dict[MathTopic, Freshness] = {"algebra": "fresh", **dict.fromkeys(BUILDS_ON, "fresh")}

PANEL: dict[str, Profile] = {
    "keeps books": Profile(
        goal="advance", fields=("accounting",), education="bachelor", math=SCHOOL_MATH, hours_per_week=6,
        finish_within_months=18, budget_usd=1500, credit="not-needed", languages=("en",), priorities=("workload",),
    ),
    "leads people": Profile(
        goal="advance", fields=("human-resources",), hours_per_week=6, budget_usd=1000, priorities=("cost",)
    ),
    "goes into marketing": Profile(
        goal="change-career", fields=("marketing",), hours_per_week=8, irregular_weeks=True, budget_usd=1500,
        credit="welcome", degree_countries=("GB",), grade_average=3.2, priorities=("employer-recognition",),
    ),
    "runs projects": Profile(
        goal="advance", fields=("project-management",), math=ALL_MATH, hours_per_week=9, irregular_weeks=True,
        finish_within_months=24, budget_usd=2000, credit="welcome", degree_countries=("US", "GB"),
    ),
    "asks for aid": Profile(
        goal="advance", fields=("sustainability",), hours_per_week=10, finish_within_months=18, budget_usd=800,
        needs_aid=True, credit="welcome", degree_countries=("NL",), priorities=("cost", "credit-conversion"),
    ),
    "works shifts in a hotel": Profile(
        goal="advance", fields=("hospitality",), education="none", math=NO_MATH, hours_per_week=5,
        irregular_weeks=True, budget_usd=1200, credit="not-needed",
    ),
    "nurse in charge": Profile(
        goal="advance", fields=("health", "management"), hours_per_week=7, irregular_weeks=True,
        finish_within_months=24, budget_usd=3000, credit="welcome", degree_countries=("US",),
    ),
    "wants a law degree": Profile(
        goal="prepare-for-degree", fields=("law",), hours_per_week=8, budget_usd=1500, needs_aid=True,
        credit="essential", degree_countries=("BE",), languages=("en", "fr"),
    ),
    "reads Spanish alone": Profile(
        goal="advance", fields=("finance", "management"), hours_per_week=7, finish_within_months=12, budget_usd=1200,
        needs_aid=True, credit="welcome", degree_countries=("CO", "MX"), languages=("es",),
    ),
    "three hours": Profile(
        goal="learn-skill", fields=("business-analytics",), math=SCHOOL_MATH, hours_per_week=3, irregular_weeks=True,
        finish_within_months=12, budget_usd=300, needs_aid=True, credit="not-needed",
    ),
    "leaves school": Profile(
        goal="prepare-for-degree", fields=("computer-science",), education="none", math=ALL_MATH, hours_per_week=15,
        finish_within_months=12, budget_usd=600, credit="welcome",
    ),
    "has an MBA": Profile(
        goal="advance", fields=("leadership", "strategy"), education="master-or-more", math=ALL_MATH,
        hours_per_week=4, irregular_weeks=True, budget_usd=6000, credit="not-needed",
    ),
    "changes into machine learning": Profile(
        goal="change-career", fields=("artificial-intelligence",), math=ALL_MATH, programming="comfortable",
        hours_per_week=12, finish_within_months=24, budget_usd=3000, credit="welcome", degree_countries=("US",),
    ),
    "two fields": Profile(
        goal="change-career", fields=("cloud-iot", "cybersecurity"), education="none", programming="basic",
        hours_per_week=10, finish_within_months=18, budget_usd=1800, credit="not-needed",
    ),
    "two courses done": Profile(
        goal="advance", fields=("supply-chain",), math=ALL_MATH, hours_per_week=9, budget_usd=1200, credit="welcome",
        degree_countries=("US",), completed=("CTL.SC0x", "CTL.SC1x"),
    ),
    "a degree in Germany": Profile(
        goal="prepare-for-degree", fields=("data-science",), math=ALL_MATH, programming="comfortable",
        hours_per_week=10, budget_usd=12000, credit="essential", degree_countries=("DE",),
    ),
    "never learned algebra": Profile(
        goal="change-career", fields=("data-science",), education="none", math=NO_MATH, programming="none",
        hours_per_week=10, budget_usd=2000, credit="welcome",
    ),
    "nothing to spend": Profile(
        goal="learn-skill", fields=("design",), education="master-or-more", hours_per_week=5, budget_usd=0
    ),
    "within a year": Profile(
        goal="prepare-for-degree", fields=("data-science",), math=ALL_MATH, hours_per_week=14,
        finish_within_months=12, budget_usd=2500, credit="essential", degree_countries=("US",),
    ),
    "said one language": Profile(languages=("en",)),
    "has the degree already": Profile(
        goal="advance", fields=("software-development", "computer-science"), field_level="degree", math=ALL_MATH,
        programming="comfortable", hours_per_week=12, budget_usd=16000, credit="welcome", degree_countries=("US",),
    ),
    "MBA in two minutes": Profile(
        goal="prepare-for-degree", fields=("management",), hours_per_week=6, budget_usd=15000, credit="essential",
        degree_countries=("US",),
    ),
    "every field": Profile(goal="advance", fields=(), hours_per_week=8, budget_usd=1500),
    "begins in spring": Profile(goal="learn-skill", fields=("energy",), hours_per_week=6, start="2027-04-05"),
}  # fmt: skip
