"""Handouts for tests of reports: advice on the frozen catalog, a plan made by hand, and data that mean harm."""

from functools import cache

from msgspec.structs import replace

from hostile.texts import TEXTS
from learners import advised, example_profiles
from makers import SOURCE, frozen_index, make_index, make_program
from mmadvisor.advise.compare import compare
from mmadvisor.advise.outcome import Run
from mmadvisor.model.advice import Reason, SourceRef, Statement
from mmadvisor.model.catalog import Index
from mmadvisor.model.common import Source
from mmadvisor.model.handout import Handout
from mmadvisor.model.plan import PLAN_SCHEMA, Finish, FinishDate, Payment, Plan, Step, StopPoint
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from planned import some_study, usd

HOPEFUL = Profile(goal="advance", fields=("data-science",), hours_per_week=8)
"""Of whom enough is known for a place."""
CITED = SourceRef(url="https://example.org/plan", dated="2026-05", title="A page on the plan")
HOSTILE = tuple(
    TEXTS[name]
    for name in (
        "script",
        "element",
        "formula",
        "template",
        "rich",
        "color",
        "one byte escapes",
        "latex",
        "turned around",
        "end of style",
        "endless word",
    )
)
"""Those that mean most to a browser; the last one is the longest."""


def sample_plan() -> Plan:
    """Return a plan with a step of every kind, something unknown, and something to mind."""
    steps = [
        ("refresher", "Pre-University Calculus", "2026-12-01", "2027-01-18", (48.0, 64.0), 8.0),
        ("course", "Probability", "2027-01-19", "2027-05-31", (160.0, 224.0), 8.0),
        ("slack", "Room for a run that starts late", "2027-06-01", "2027-08-31", None, None),
        ("course", "Fundamentals of Statistics", "2027-09-01", "2028-02-15", None, 8.0),
        ("project", "A project of your own", "2028-02-16", "2028-03-15", (20.0, 20.0), 8.0),
        ("revision", "Revision", "2028-03-16", "2028-04-15", (30.0, 40.0), 8.0),
        ("exam", "Capstone exam", "2028-04-16", "2028-04-16", (4.0, 4.0), None),
    ]
    return Plan(
        schema=PLAN_SCHEMA,
        version="0",
        id="mitx-statistics-data-science",
        title="Statistics and Data Science",
        provider="Massachusetts Institute of Technology",
        credential="MicroMasters",
        url="https://example.org/program",
        start="2026-12-01",
        hours_per_week=8,
        parallel=False,
        study=some_study(),
        study_with_options=None,
        headline=["A sentence to know first."],
        steps=[
            Step(
                kind=kind,  # type: ignore[arg-type]
                title=title,
                start=start,
                end=end,
                hours=hours,
                hours_per_week=weekly,
                says=f"What {title} is for.",
                sources=[CITED],
                code="6.431x" if kind == "course" else None,
                url="https://example.org/course" if kind == "course" else None,
                alongside=title.startswith("Fundamentals"),
            )
            for kind, title, start, end, hours, weekly in steps
        ],
        finish=Finish(
            early=FinishDate(date="2028-01-10", says="At the low end of the hours."),
            likely=FinishDate(date="2028-04-16", says="At the middle of the hours."),
            late=FinishDate(date="2028-09-30", says="At the high end, with a run missed."),
        ),
        payments=[
            Payment(date="2027-01-19", what="Probability", usd=usd(300), says="Refund in 14 days.", sources=[CITED]),
            Payment(date="2028-04-16", what="Capstone exam", usd=None, says="Ask first.", sources=[]),
            Payment(date="2028-04-16", what="Retake", usd=usd(100), says="If needed.", sources=[], kind="reserve"),
            Payment(date="2027-01-05", what="Ask for aid", usd=None, says="Takes weeks.", sources=[], kind="aid"),
        ],
        stop_points=[
            StopPoint(date="2027-05-31", after="Probability", paid_usd=usd(300), says="One course certificate."),
        ],
        notes=[Statement("The courses are taken in this order.", [CITED])],
        warnings=[Reason(rule="PL001", says="It may end after your deadline.", sources=[CITED])],
        unknown=["When the next run of the exam starts."],
    )


@cache
def sample_handout(name: str, *, full: bool = True) -> Handout:
    """Return a full handout on an example learner."""
    profile = example_profiles()[name]
    advice = advised(profile)
    run = Run(frozen_index(), "0", draws=100)
    first = frozen_index().programs[advice.ranking[0].id]
    return Handout(
        advice=advice,
        plan=sample_plan(),
        comparison=compare(run, profile, [first], degree=True),
        name="Ana Pérez",
        note="We met on Tuesday.\nLook at the math first.",
        full=full,
        made="2026-11-23",
        start="2026-12-01",
    )


def hostile_index() -> Index:
    """Return a catalog whose every text means harm, past what a catalog file may hold."""
    programs = [hostile_program(f"p{place}", text) for place, text in enumerate(HOSTILE)]
    retired = make_program("gone", status={"value": "retired", "as_of": "2026-01", "source": "s1"})
    return make_index(*programs, replace(retired, title=" ".join(HOSTILE[:-1])))


def hostile_program(name: str, text: str) -> Program:
    """Return a program with a text in its title, its gaps and its source."""
    program = make_program(name, cost={"program": {"usd": [100, 100], "source": "s1"}})
    source = replace(program.sources["s1"], title=text)
    assert isinstance(source, Source)
    assert SOURCE["url"] == source.url
    return replace(program, title=text, gaps=(text,), sources=program.sources | {"s1": source})


@cache
def hostile_handout(*, full: bool = True) -> Handout:
    """Return a handout on the hostile catalog, for a hostile name and with a hostile note."""
    text = " ".join(HOSTILE[:-1])
    plan = sample_plan()
    steps = [replace(step, title=text, says=text, code=HOSTILE[0], url=f"javascript:{text}") for step in plan.steps]
    plan = replace(plan, title=text, provider=text, steps=steps, unknown=list(HOSTILE))
    advice = advised(HOPEFUL, hostile_index(), draws=5)
    return Handout(advice=advice, plan=plan, name=text, note=text, start="2026-12-01", full=full)
