"""Reports for tests: an advice on the frozen catalog or on a made one, with all that an adviser can add."""

from functools import cache
from typing import Any

from msgspec import convert, to_builtins

from hostile.texts import TEXTS
from learners import advised, example_profiles
from makers import frozen_index
from mmadvisor.advise.compare import compare
from mmadvisor.advise.outcome import Run
from mmadvisor.model.advice import Reason, SourceRef
from mmadvisor.model.handout import Handout
from mmadvisor.model.plan import PLAN_SCHEMA, Finish, FinishDate, Payment, Plan, Step, StepKind, StopPoint
from planned import some_study, usd

NOTE = "You know the trade; the math is the work.\n\nCall me when you have tried the first course."
LISTING = SourceRef(url="https://example.org/listing", dated="2026-05", title="Listing of courses")


@cache
def example(name: str) -> Handout:
    """Return the whole report of an example: with plan, comparison and what an adviser adds."""
    profile, index = example_profiles()[name], frozen_index()
    advice = advised(profile)
    best = [index.programs[row.id] for row in advice.ranking[:2]]
    comparison = compare(Run(index, "0", 1, 100), profile, best, degree=True) if best else None
    return Handout(
        advice=advice,
        plan=make_plan(title=advice.ranking[0].title) if best else None,
        comparison=comparison,
        name="Alma Reyes",
        note=NOTE,
        made="2026-11-23",
        start="2026-12-07",
        full=True,
    )


def make_step(kind: StepKind, title: str, start: str, end: str, **changes: Any) -> Step:  # noqa: ANN401
    """Return a step of eight hours a week."""
    usual: dict[str, Any] = {"hours": (40.0, 60.0), "hours_per_week": 8.0, "says": f"Says of {title}.", "sources": []}
    return Step(kind=kind, title=title, start=start, end=end, **(usual | changes))


def make_plan(**changes: Any) -> Plan:  # noqa: ANN401
    """Return a plan with a step of each kind, payments, stop points, a warning and something unknown."""
    usual: dict[str, Any] = {
        "schema": PLAN_SCHEMA,
        "version": "0",
        "id": "one",
        "title": "Statistics and Data Science",
        "provider": "Plain University",
        "credential": "MicroMasters",
        "url": "https://example.org/one",
        "start": "2027-01-11",
        "hours_per_week": 8.0,
        "parallel": False,
        "study": some_study(),
        "study_with_options": None,
        "headline": [],
        "steps": [
            make_step("refresher", "Calculus", "2027-01-11", "2027-03-07", url="https://example.org/calculus"),
            make_step("course", "Probability", "2027-03-08", "2027-08-01", sources=[LISTING], code="6.431x"),
            make_step("course", "Data in society", "2027-04-05", "2027-08-01", alongside=True, hours=None),
            make_step("slack", "Room for a later start", "2027-08-02", "2027-09-12", hours=None, hours_per_week=None),
            make_step("project", "Project with data of your own", "2027-09-13", "2027-12-19"),
            make_step("revision", "Revision", "2027-12-20", "2028-01-30"),
            make_step("exam", "Final exam", "2028-01-31", "2028-02-06", hours=(2.0, 2.0), hours_per_week=None),
        ],
        "finish": Finish(
            early=FinishDate(date="2027-11-14", says="At the low end of the hours, without a break."),
            likely=FinishDate(date="2028-02-06", says="At the middle of the hours, with the breaks above."),
            late=FinishDate(date="2028-07-02", says="At the high end of the hours, with one course again."),
        ),
        "payments": [
            Payment(
                date="2027-03-08",
                what="Certificate of the first course",
                usd=usd(300),
                says="Refund within 14 days.",
                sources=[LISTING],
            ),
            Payment(date="2028-01-17", what="Fee of the exam", usd=None, says="Ask the school.", sources=[]),
        ],
        "stop_points": [
            StopPoint(date="2027-08-01", after="Probability", paid_usd=usd(300), says="You hold one certificate."),
            StopPoint(date="2028-02-06", after="Final exam", paid_usd=None, says="You hold the credential."),
        ],
        "warnings": [Reason(rule="PL001", says="It may end after your 24 months.")],
        "unknown": ["Dates of the runs in 2028 are not known."],
    }
    return Plan(**(usual | changes))


HOSTILE = tuple(
    TEXTS[name]
    for name in (
        "script",
        "typst",
        "latex",
        "formula",
        "rich",
        "color",
        "one byte escapes",
        "turned around",
        "overwritten",
        "heading",
        "scripts",
        "piled up",
        "json",
    )
)
"""Those that mean most to a typesetter; short enough together to stand in one paragraph."""
ENDLESS = "W" * 10_000
SENTENCES = frozenset(
    [
        "title",
        "titles",
        "provider",
        "institution",
        "degree",
        "says",
        "gaps",
        "what",
        "after",
        "headline",
        "unknown",
        "name",
        "note",
    ]
)
"""Keys whose text comes from the catalog, the plan or the adviser."""


def defaced(handout: Handout, text: str) -> Handout:
    """Return a report in which every free text is another one."""

    def deface(value: Any, key: str = "") -> Any:  # noqa: ANN401 - plain data
        if isinstance(value, dict):
            return {name: deface(each, name) for name, each in value.items()}
        if isinstance(value, list | tuple):
            return [deface(each, key) for each in value]
        return text if isinstance(value, str) and key in SENTENCES else value

    return convert(deface(to_builtins(handout)), Handout)
