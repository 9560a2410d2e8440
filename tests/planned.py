"""Plans of small programs, for tests that reckon dates by hand. Every plan starts on Monday, 4 January 2027.

Beside them, the study and the sums of plans that a test writes down as a whole.
"""

from datetime import date
from typing import Any

from makers import make_courses, make_index, make_program
from mmadvisor.model.plan import Plan, Step
from mmadvisor.model.profile import Profile
from mmadvisor.model.study import Bases, Cases, Fits, Span, Study, Usd
from mmadvisor.planning.make_plan import make_plan
from mmadvisor.planning.wishes import Wishes

START = date(2027, 1, 4)
REGULAR = {"irregular_weeks": False}
READY = {"math": {"level": "none", "says": "None.", "source": "s1"}}
"""No math on entry, so that nothing is to refresh."""


def plan_of(profile: dict[str, Any], *, parallel: bool = False, wished: tuple[str, ...] = (), **keys: Any) -> Plan:  # noqa: ANN401
    """Return the plan of a program with these keys for a learner with these answers; eight regular hours by default."""
    program = make_program(**(READY | keys))
    learner = Profile(**({"hours_per_week": 8.0} | REGULAR | profile))
    return make_plan(make_index(program), "0", program, learner, Wishes(START, parallel, wished))


def two_courses(**changes: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return keys of a program with two courses of ten weeks at six to eight hours, the second behind the first."""
    courses = make_courses((10, (6, 8)), (10, (6, 8)))
    courses[1]["after"] = ["c0"]
    return {"courses": courses, "pacing": "self"} | changes


def exam(**changes: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return an exam of which no effort is stated."""
    return {"code": "cf", "title": "Final", "kind": "exam", "source": "s1", "after": ["c0", "c1"]} | changes


def days(plan: Plan) -> list[tuple[str, str, str]]:
    """Return kind, first and last day of each step."""
    return [(step.kind, step.start, step.end) for step in plan.steps]


def of_kind(plan: Plan, *kinds: str) -> list[Step]:
    """Return the steps of some kinds."""
    return [step for step in plan.steps if step.kind in kinds]


def ends(plan: Plan) -> tuple[str, str, str]:
    """Return the early, the likely and the late end."""
    assert plan.finish is not None
    return plan.finish.early.date, plan.finish.likely.date, plan.finish.late.date


def rules(plan: Plan) -> list[str]:
    """Return the codes of all warnings."""
    return [row.rule for row in plan.warnings]


def usd(amount: float) -> Usd:
    """Return a sum that is known."""
    return Usd(low=amount, likely=amount, high=amount)


def some_study() -> Study:
    """Return a study of which everything is known."""
    return Study(
        months=Cases(early=10.2, likely=12.9, late=17.7),
        weeks_of_preparation=Cases(early=6, likely=7, late=8),
        hours_per_week=Span(low=10, high=14),
        total_hours=Span(low=390, high=560),
        cost_usd=usd(300),
        first_payment_usd=usd(300),
        basis=Bases(months="read", cost="reckoned"),
        fits=Fits(week="stretch", deadline="yes", budget="yes"),
    )
