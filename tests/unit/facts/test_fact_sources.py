"""Each fact names the sources that state it, and no others: a sentence is only as good as what stands behind it."""

from typing import Any

import pytest
from msgspec import convert
from msgspec.structs import replace

from makers import SOURCE, make_index, make_program, small_catalog
from mmadvisor.facts.registry import FACTS, FactSheet
from mmadvisor.model.context import InstitutionList, OccupationList
from mmadvisor.model.profile import Profile
from mmadvisor.reckoning.situation import Situation

NAMES = (
    *("status", "see", "count", "first", "second", "months", "price", "audit", "aid", "math", "programming", "entry"),
    *("small", "large", "closed", "rate", "press", "hires", "hired", "assessed"),
)


def source(name: str) -> dict[str, Any]:
    return SOURCE | {"url": f"https://example.org/{name}"}


def pathway(name: str, status: str, share: float, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - keys of the file
    row = {"institution": "Plain University", "degree": "MS", "condition": "Marks.", "country": "US"}
    return row | {"status": status, "share": share, "source": name} | more


def course(code: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - keys of the file
    return {"code": code, "title": code, "weeks": 10, "hours_per_week": [4, 6], "source": "first"} | more


def evidence(kind: str, name: str) -> dict[str, Any]:
    return {"organization": name, "kind": kind, "says": "Known.", "source": name}


PROGRAM: dict[str, Any] = {
    "institution": "marked-u",
    "fields": {"primary": "management"},
    "sources": {name: source(name) for name in NAMES},
    "status": {"value": "open", "as_of": "2026-10", "source": "status", "note": "Seen.", "see": ["see"]},
    "course_count": {"value": 2, "source": "count"},
    "courses": [course("a"), course("b", load_source="second")],
    "months": {"value": [6, 9], "source": "months"},
    "cost": {
        "program": {"usd": [900, 1000], "source": "price", "as_of": "2026-11"},
        "audit_free": True,
        "audit_source": "audit",
        "aid": {"says": "Aid.", "source": "aid"},
    },
    "math": {"level": "calculus", "says": "So.", "source": "math"},
    "programming": {"need": "basic", "source": "programming"},
    "entry": {"bachelor": "required", "says": "So.", "source": "entry"},
    "credit": [
        pathway("closed", "closed", 0.9),
        pathway("small", "active", 0.1),
        pathway(
            "large",
            "active",
            0.3,
            bachelor="master-or-work",
            admission={"says": "Half.", "rate": [0.5, 0.5], "source": "rate"},
        ),
    ],
    "recognition": [evidence("press", "press"), evidence("hires", "hires"), evidence("hires", "hired")],
    "assessment": {"proctored": True, "source": "assessed"},
}
SCHOOLS = {
    "institutions": [
        {
            "id": "marked-u",
            "name": "Marked University",
            "country": "US",
            "accreditation": [{"body": "HLC", "state": "accredited", "source": "accredited"}],
            "business_school": [{"marks": ["AACSB"], "source": "mark"}, {"marks": ["EQUIS"], "source": "other-mark"}],
            "employer_survey": {"place": 50, "source": "survey"},
        }
    ],
    "sources": {name: source(name) for name in ("accredited", "mark", "other-mark", "survey")},
}
JOBS = {
    "about": "So.",
    "fields": {
        "management": [
            {
                "title": "Manager",
                "median_wage_usd": 100_000,
                "wage_period": "May 2025",
                "source": "wages",
                "license": "none",
                "entry_education": "Bachelor's degree",
            }
        ]
    },
    "sources": {"wages": source("wages")},
}
LEARNER = Profile(
    education="bachelor",
    hours_per_week=8,
    finish_within_months=12,
    budget_usd=2000,
    degree_countries=("US",),
    math={"algebra": "rusty", "calculus": "rusty"},
    programming="none",
)
# Of names and of what the catalog itself decides nobody is a source.
OWN = {
    *("program.title", "program.provider", "program.credential", "program.platform", "program.level", "program.pacing"),
    *("program.field", "program.languages", "program.guessed_courses", "program.price_basis", "program.price_date"),
    *("program.in_english", "program.fixed_dates", "fit.pays_first", "fit.bachelor_first", "fit.credit_first"),
    "program.kind",
    *("program.country", "fit.field", "fit.language", "fit.country", "fit.beyond_kind", "fit.held", "fit.level_said"),
    *("fit.drags", "fit.bearable", "fit.aid_needed"),
}
STATED: dict[tuple[str, ...], tuple[str, ...]] = {
    ("status",): ("program.status", "program.status_age_months"),
    ("status", "see"): ("program.status_note",),
    ("wages",): ("program.job", "program.job_license", "program.job_entry"),
    ("count", "first"): ("program.courses",),
    ("first",): ("program.first_course",),
    ("first", "second"): (
        *("program.hours_per_week", "program.total_hours", "program.structure_old", "program.structure_read"),
        *(
            "fit.stretch",
            "fit.week",
            "fit.months",
            "fit.months_range",
            "fit.years",
            "fit.deadline_ratio",
            "fit.deadline",
        ),
    ),
    ("months",): ("program.stated_months",),
    ("price",): (
        *("program.price_age_years", "program.price_old", "program.price_read"),
        *("fit.likely_usd", "fit.low_usd", "fit.cost_usd", "fit.first_payment_usd", "fit.cost_share"),
        *("fit.budget", "fit.low_within"),
    ),
    ("audit",): ("program.audit_free",),
    ("math",): ("program.math_level",),
    ("math", "programming"): (
        *(
            "program.math_topics",
            "fit.preparation_hours",
            "fit.preparation_weeks",
            "fit.preparation_light",
            "fit.missing_topics",
        ),
    ),
    ("entry",): ("program.bachelor_needed",),
    ("accredited", "mark", "other-mark"): ("program.accreditation",),
    ("accredited",): ("program.accreditor",),
    ("mark", "other-mark"): ("program.business_marks",),
    ("survey",): ("program.employer_survey_place",),
    ("hires", "hired"): ("program.recognition", "program.recognized_by"),
    ("assessed",): ("program.assessment",),
    ("large",): (
        *("fit.credit_kind", "fit.credit_met", "fit.credit_share", "fit.stated_share", "fit.pathway"),
        *("fit.pathway_checked", "fit.pathway_old", "fit.pathway_read", "fit.entry_behind", "fit.entry_asked"),
    ),
    ("rate",): ("fit.admission", "fit.admission_words"),
}
ROWS = [(names, fact) for names, facts in STATED.items() for fact in facts]


# Known of other learners or programs only.
ELSEWHERE = {
    "program.credit_lead",
    "fit.average_asked",
    "fit.average_met",
    "fit.wish",
    "fit.wishes_met",
    "fit.level",
    "fit.first_course_fits",
    "fit.first_course_usd",
    "fit.helpful_topics",
    "fit.missing_usd",
    "fit.passed",
    "fit.passed_good",
    "fit.unpriced",
}


def sheet(profile: Profile = LEARNER, **changes: Any) -> FactSheet:  # noqa: ANN401 - keys of the file
    program = make_program(**(PROGRAM | changes))
    catalog = replace(
        small_catalog(), institutions=convert(SCHOOLS, InstitutionList), occupations=convert(JOBS, OccupationList)
    )
    return FactSheet(Situation(program, profile, make_index(program, catalog=catalog)))


def sources(found: FactSheet, fact: str) -> tuple[str, ...]:
    """Names of the sources of a fact."""
    return tuple(row.url.removeprefix("https://example.org/") for row in found.get(fact).sources)


def test_every_fact_that_is_not_an_answer_stands_in_the_table() -> None:
    named = [fact for _, fact in ROWS]
    assert sorted([*named, *OWN, *ELSEWHERE]) == sorted(name for name in FACTS if not name.startswith("profile."))


@pytest.mark.parametrize(("names", "fact"), ROWS, ids=[fact for _, fact in ROWS])
def test_a_fact_has_the_sources_that_state_it(names: tuple[str, ...], fact: str) -> None:
    found = sheet()
    assert found.get(fact).known
    assert sources(found, fact) == names


@pytest.mark.parametrize("fact", sorted(OWN))
def test_what_nobody_needs_to_state_has_no_source(fact: str) -> None:
    assert sources(sheet(), fact) == ()


@pytest.mark.parametrize(
    ("fact", "changes", "value", "names"),
    [
        ("program.accreditation", {"fields": {"primary": "design"}}, "accredited", ("accredited",)),
        (
            "program.assessment",
            {"assessment": {"final_exam": True, "capstone": True, "source": "see"}},
            "exam-and-project",
            ("see",),
        ),
        ("program.assessment", {"assessment": {"final_exam": True, "source": "see"}}, "exam", ("see",)),
        ("program.assessment", {"assessment": {"capstone": True, "source": "see"}}, "project", ("see",)),
        (
            "program.assessment",
            {"assessment": {"final_exam": False, "capstone": False, "source": "see"}},
            "neither",
            ("see",),
        ),
        ("fit.credit_kind", {"credit": [pathway("closed", "closed", 0.9)]}, "closed", ("closed",)),
        ("fit.credit_met", {"credit": [pathway("closed", "closed", 0.9)]}, "no", ("closed",)),
        ("fit.credit_kind", {"credit": [pathway("small", "active", 0.9, country="GB")]}, "elsewhere", ("small",)),
        ("fit.pathway_old", {"credit": [], "none": {"credit": {"says": "None.", "source": "see"}}}, False, ("see",)),
        ("program.recognition", {"none": {"recognition": {"says": "None.", "source": "see"}}}, "none", ("see",)),
    ],
)
def test_another_state_of_things_has_its_own_sources(
    fact: str, changes: dict[str, Any], value: object, names: tuple[str, ...]
) -> None:
    found = sheet(**changes)
    assert found.get(fact).value == value
    assert sources(found, fact) == names


def test_where_aid_decides_its_source_stands_behind_it() -> None:
    aid = {"says": "Half of it.", "usd": [400, 600], "source": "aid"}
    found = sheet(replace(LEARNER, budget_usd=500, needs_aid=True), cost=PROGRAM["cost"] | {"aid": aid})
    assert found.get("fit.aid_needed").value is True
    assert sources(found, "fit.aid_needed") == ("aid",)


def test_a_price_beyond_the_budget_is_as_sourced_as_one_within() -> None:
    found = sheet(replace(LEARNER, budget_usd=500, needs_aid=False))
    assert found.get("fit.budget").value == "no"
    assert sources(found, "fit.budget") == ("price",)
    assert sources(found, "fit.missing_usd") == ("price",)


def test_a_light_preparation_that_no_answer_can_change_has_its_sources() -> None:
    found = sheet(replace(LEARNER, hours_per_week=60, math={"algebra": "fresh"}, programming="basic"))
    assert found.get("fit.preparation_light").value is True
    assert sources(found, "fit.preparation_light") == ("math", "programming")
