"""Builders of small catalogs for tests: one valid record each, of which a test changes what it is about.

`small_index` has round numbers in all that surrounds programs; `frozen_index` is the frozen catalog of `tests/frozen/`,
which no change of the real one reaches.
"""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, get_args

from msgspec import convert, to_builtins
from msgspec.structs import replace

from mmadvisor.examining import read
from mmadvisor.model.catalog import About, Catalog, Index
from mmadvisor.model.common import VerdictCode
from mmadvisor.model.context import FieldList, HourRange, InstitutionList, RefresherList
from mmadvisor.model.profile import Goal, Profile
from mmadvisor.model.program import Credential, Program
from mmadvisor.model.rules import (
    AssumptionFile,
    Band,
    Cap,
    Caution,
    Criterion,
    Gate,
    Preset,
    ReasonRule,
    Reckoning,
    RuleBook,
    VerdictRule,
)
from mmadvisor.reckoning.situation import Situation
from mmadvisor.report.making.view_options import Basis

ROOT = Path(__file__).parent.parent
FROZEN = ROOT / "tests" / "frozen" / "catalog"
TEMPLATE = ROOT / "catalog" / "TEMPLATE.yaml"
"""The form for new programs: a part of the program, without facts."""
SAMPLE = FROZEN.parent / "school-subject.yaml"
"""A program file with every key, on nothing real."""
EXAMPLES = ROOT / "examples"

TODAY = "2026-11"
SOURCE = {
    "url": "https://example.org/page",
    "title": "A page",
    "publisher": "Example",
    "kind": "provider",
    "dated": "2025-01",
}
LEARN: dict[str, HourRange] = {
    "algebra": (100, 120),
    "probability": (20, 40),
    "statistics": (40, 80),
    "calculus": (50, 60),
    "linear-algebra": (90, 150),
    "proofs": (80, 110),
    "programming": (30, 60),
}
RENEW: dict[str, HourRange] = {
    "algebra": (10, 20),
    "probability": (8, 16),
    "statistics": (12, 24),
    "calculus": (25, 50),
    "linear-algebra": (45, 60),
    "proofs": (20, 20),
    "programming": (15, 30),
}
RECKONING = {
    "heavy_course_hours": 10,
    "late_run_wait_weeks": 8,
    "light_preparation_weeks": 3,
    "longest_months": 120,
    "longest_times_stated": 5,
    "long_gap_months": 12,
    "lost_week_share": 0.125,
    "near": 1.25,
    "near_if_low": 1.5,
    "partial_course_margin": 0.25,
    "price_drift_years": 10,
    "price_fall_per_year": 0.02,
    "price_rise_per_year": 0.05,
    "revision_weeks": 2,
    "run_wait_weeks": 3,
    "slow_learner_margin": 0.25,
    "stated_months_margin": 2,
    "undated_price_years": 5,
    "week_too_much": 1.5,
}
BASIS = [{"url": "https://example.org/basis", "says": "A ground.", "dated": "2024"}]


@cache
def frozen_index() -> Index:
    """Return the frozen catalog, read and checked once."""
    return Index(read(FROZEN))


def plain_program(id: str = "one", **changes: Any) -> dict[str, Any]:  # noqa: A002, ANN401 - keys of the file
    """Return a program as its file would hold it."""
    return {
        "id": id,
        "title": id.replace("-", " ").title(),
        "credential": "MicroMasters",
        "platform": "edX",
        "institution": "plain-u",
        "url": "https://example.org/" + id,
        "status": {"value": "open", "as_of": "2026-10", "source": "s1"},
        "fields": {"primary": "data-science"},
        "languages": ["en"],
        "sources": {"s1": SOURCE, "s2": {**SOURCE, "url": "https://example.org/other", "dated": None}},
    } | changes


def make_program(id: str = "one", **changes: Any) -> Program:  # noqa: A002, ANN401 - keys of the file
    """Return a program; keywords replace keys of its file."""
    return convert(plain_program(id, **changes), Program)


def make_courses(*loads: tuple[float | None, tuple[float, float] | None], **changes: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    """Return courses with weeks and weekly hours."""
    return [
        {"code": f"c{place}", "title": f"Course {place}", "source": "s1", "weeks": weeks, "hours_per_week": hours}
        | changes
        for place, (weeks, hours) in enumerate(loads)
    ]


def make_index(*programs: Program, catalog: Catalog | None = None, **parts: Any) -> Index:  # noqa: ANN401
    """Return a catalog of programs; keywords replace other parts of it. Without `catalog`, the small one."""
    base = catalog or small_catalog()
    return Index(replace(base, programs=programs or base.programs, **parts))


def small_index() -> Index:
    """Return the small catalog."""
    return Index(small_catalog())


def situation(profile: Profile | None = None, index: Index | None = None, /, **changes: Any) -> Situation:  # noqa: ANN401
    """Return a program with some keys of its own, seen by a learner."""
    return Situation(make_program(**changes), profile or Profile(), index or small_index())


@cache
def small_catalog() -> Catalog:
    """Return a catalog with round numbers in all that facts and rules read, and one program."""
    surroundings = {
        "fields": ({"fields": FIELDS}, FieldList),
        "institutions": ({"institutions": INSTITUTIONS, "sources": {"i1": SOURCE, "i2": SOURCE}}, InstitutionList),
        "refreshers": (
            {"about": "So.", "topics": {topic: refresher(topic) for topic in LEARN}, "sources": {"s1": SOURCE}},
            RefresherList,
        ),
    }
    return replace(
        frozen_index().catalog,
        about=About(title="Small", date=TODAY),
        rules=small_rules(),
        programs=(make_program(),),
        **{name: convert(*what) for name, what in surroundings.items()},
    )


FIELDS = [
    {"id": "data-science", "label": "Data science", "quantitative": True, "neighbors": ["finance"]},
    {"id": "finance", "label": "Finance", "business": "masters", "quantitative": True, "neighbors": ["data-science"]},
    {"id": "management", "label": "Management", "business": "mba"},
    {"id": "design", "label": "Design"},
]
INSTITUTIONS = [
    {
        "id": "plain-u",
        "name": "Plain University",
        "country": "US",
        "accreditation": [{"body": "NECHE", "state": "accredited", "source": "i1"}],
    },
    {
        "id": "marked-u",
        "name": "Marked University",
        "country": "US",
        "accreditation": [{"body": "HLC", "state": "accredited", "source": "i1"}],
        "business_school": [
            {"marks": ["AACSB"], "source": "i2"},
            {"marks": ["EQUIS", "AACSB"], "source": "i2"},
        ],
        "employer_survey": {"place": 50, "source": "i1"},
    },
    {
        "id": "law-u",
        "name": "Law University",
        "country": "AU",
        "accreditation": [{"body": "TEQSA", "state": "recognized", "source": "i1"}],
        "business_school": [{"marks": ["EQUIS"], "source": "i2"}],
    },
    {
        "id": "none-u",
        "name": "No University",
        "country": "US",
        "accreditation": [{"body": "Nobody", "state": "none", "source": "i1"}],
        "business_school": [{"marks": ["AACSB"], "source": "i2"}],
    },
    {"id": "blank-u", "name": "Blank University", "country": "US"},
    {"id": "firm", "name": "Firm", "country": "US", "kind": "company"},
    {"id": "site", "name": "Site", "country": "US", "kind": "platform"},
]


def refresher(topic: str) -> dict[str, Any]:
    """Return the refreshers of a topic."""
    course = {"title": "Course", "provider": "Example", "free": True, "source": "s1"}
    return {
        "label": topic.replace("-", " "),
        "ready_means": "Ready.",
        "learn": "learn",
        "renew": "renew",
        "courses": [
            {"id": "learn", "hours": LEARN[topic], **course},
            {"id": "renew", "hours": RENEW[topic], **course},
        ],
    }


@cache
def small_rules() -> RuleBook:
    """Return few rules: two gates, two criteria, a cap, a caution, three verdicts, seven reasons."""
    book = frozen_index().catalog.rules
    reckoned = {name: {"why": "So.", "value": value, "basis": BASIS} for name, value in RECKONING.items()}
    return replace(
        book,
        version="test",
        titles={code: code.replace("-", " ").capitalize() for code in get_args(VerdictCode)},
        thin_evidence_below=0.7,
        reckoning=book.reckoning | convert(reckoned, dict[str, Reckoning]),
        assumptions=convert(to_builtins(book.assumptions) | ASSUMPTIONS, AssumptionFile),
        presets=convert({goal: {"why": "So.", "order": ["cost", "outcomes"]} for goal in get_args(Goal)}, Presets),
        bands=convert(BANDS, tuple[Band, ...]),
        gates=convert(GATES, tuple[Gate, ...]),
        criteria=convert(CRITERIA, tuple[Criterion, ...]),
        caps=convert([CAP], tuple[Cap, ...]),
        cautions=convert([CAUTION], tuple[Caution, ...]),
        verdicts=convert(VERDICTS, tuple[VerdictRule, ...]),
        reasons=convert(REASONS, tuple[ReasonRule, ...]),
    )


def rule(id: str, **keys: Any) -> dict[str, Any]:  # noqa: A002, ANN401 - keys of the file
    """Return a rule as its file would hold it."""
    return {
        "id": id,
        "title": f"Rule {id}",
        "since": "2026-11",
        "why": "So.",
        "basis": BASIS,
        "examples": [{"given": {}, "value": "unknown"}],
    } | keys


def part(id: str, *rules: dict[str, Any], share: float = 1.0) -> dict[str, Any]:  # noqa: A002
    """Return a part of a criterion."""
    return {"id": id, "share": share, "rules": list(rules)}


def criterion(id: str, *parts: dict[str, Any], **keys: Any) -> dict[str, Any]:  # noqa: A002, ANN401
    """Return a criterion as its file would hold it."""
    return {"id": id, "title": id.title(), "wish": "So", "about": "So.", "swing": "so", "parts": list(parts)} | keys


Presets = dict[Goal, Preset]
BANDS = [
    {"id": "strong", "label": "strong fit", "at_least": 0.7},
    {"id": "good", "label": "good fit", "at_least": 0.55},
    {"id": "possible", "label": "possible fit", "at_least": 0.4},
    {"id": "weak", "label": "weak fit", "at_least": 0.0},
]
ASSUMPTIONS = {
    "hours_per_week": {"why": "So.", "ranges": {key: [2, 8, 20] for key in get_args(Credential)}, "basis": BASIS},
    "total_hours": {"why": "So.", "ranges": {key: [100, 300, 500] for key in get_args(Credential)}, "basis": BASIS},
    "cost_usd": {"why": "So.", "ranges": {key: [100, 700, 900] for key in get_args(Credential)}, "basis": BASIS},
    "math_topics": {
        "why": "So.",
        "quantitative": [["algebra"], ["algebra", "statistics"], ["algebra", "statistics", "calculus"]],
        "other": [[], ["algebra"], ["algebra", "calculus"]],
        "basis": BASIS,
    },
}
GATES = [
    rule("GA901", when={"program.status": {"is": "retired"}}, excludes="It is {program.status}.", changeable=False),
    rule(
        "GA902",
        title="Too dear",
        when={"profile.budget_usd": {"known": True}, "fit.budget": {"is": "no"}},
        excludes="It costs {fit.likely_usd}.",
        cautions="Its price is not known.",
    ),
]
CRITERIA = [
    criterion(
        "cost",
        part(
            "price",
            rule(
                "CO901",
                value={"of": "fit.cost_usd", "points": [[0, 1.0], [1000, 0.0]]},
                unknown={"low": 0.0, "high": 0.4},
                says={"good": "Cheap: {fit.likely_usd}.", "poor": "Dear.", "unknown": "No price."},
            ),
        ),
    ),
    criterion(
        "outcomes",
        part(
            "check",
            rule(
                "OU901",
                value={"of": "program.assessment", "table": {"proctored": 1.0, "exam": 0.6, "neither": 0.2}},
                unknown={"low": 0.2, "high": 0.6},
                says={"good": "By {program.assessment}.", "unknown": "Not said."},
            ),
            share=0.75,
        ),
        part(
            "name",
            rule("OU902", when={"program.level": {"is": "advanced"}}, value=0.8, says={"good": "Advanced."}),
            rule("OU903", value=[0.0, 0.4], says={"poor": "Of some level."}),
            share=0.25,
        ),
        applies={"profile.credit": {"in": ["essential", "welcome"]}},
    ),
]
CAP = rule("CP901", when={"fit.field": {"is": "neighbor"}}, at_most=0.5, says="Near {program.field}.")
CAUTION = rule("ST901", when={"program.status": {"is": "unclear"}}, says="Ask {program.provider}.")
VERDICTS = [
    rule("VE901", code="not-now", scope="nothing", when={}, says="Nothing."),
    rule("VE902", code="go-ahead", when={"first.fit.band": {"is": "strong"}}, says="{first.program.title}!"),
    rule("VE903", code="try-one-course", when={}, says="{first.program.title}?"),
]
REASONS = [
    rule(f"RS90{number}", supports=["go-ahead", "try-one-course"], when={}, says=f"Reason {number}.")
    for number in range(1, 8)
]


def basis_of(index: Index) -> Basis:
    """Return what pages on a program are worded from, for somebody who answered nothing."""
    return Basis(index, Profile(), date(2026, 12, 7))
