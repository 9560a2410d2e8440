"""The plan as a time line: each step as a bar on the way from the start to the late end."""

from collections.abc import Sequence

from msgspec import Struct

from mmadvisor.model.plan import Payment, Plan, Step
from mmadvisor.model.study import Usd
from mmadvisor.report import words
from mmadvisor.report.html.charts import Bar, range_bar
from mmadvisor.report.html.dates import parts, place
from mmadvisor.rules.sentences import usd_in_words

LEAST_WIDTH = 0.8
"""Units that the bar of a single day still takes, so that it can be seen."""
KINDS = {
    "refresher": "Free preparation",
    "course": "Course",
    "project": "Project",
    "revision": "Revision",
    "exam": "Exam",
    "slack": "Slack",
}


class Line(Struct, frozen=True):
    """The scale: first day, length in days, and the years that begin on the way, each with its place in units."""

    start: float
    length: float
    years: list[tuple[int, float]]


def line(plan: Plan) -> Line:
    """Return the scale of a plan."""
    days = [plan.start, *(step.start for step in plan.steps), *(step.end for step in plan.steps)]
    if plan.finish is not None:
        days += [plan.finish.early.date, plan.finish.late.date]
    places = [place(day) for day in days if parts(day)]
    start, end = (min(places), max(places)) if places else (0.0, 1.0)
    length = max(end - start, 1.0)
    years = sorted({found[0] for found in map(parts, days) if found})
    marks = [(year, (place(str(year)) - start) / length * 100) for year in years]
    return Line(start, length, [(year, round(at, 3)) for year, at in marks if 0 < at < 100])  # noqa: PLR2004 - units


def bar(scale: Line, start: str, end: str) -> Bar:
    """Return the bar of a stretch of days."""
    found = range_bar(place(start) - scale.start, place(end) - scale.start, scale.length)
    return Bar(min(found.x, 100 - LEAST_WIDTH), max(found.width, LEAST_WIDTH))


def hours(step: Step) -> str:
    """Write the effort of a step, with what is put in each week; empty for slack."""
    if step.kind == "slack":
        return ""
    if step.hours is None:
        return "not known"
    whole = f"{spread(step.hours)} hours"
    return f"{whole}, {round(step.hours_per_week, 1):g} a week" if step.hours_per_week else whole


def spread(pair: Sequence[float]) -> str:
    """Write a range of whole numbers with thousands apart."""
    low, high = (f"{round(end):,}" for end in pair)
    return low if low == high else f"{low} to {high}"


def amount(payment: Payment) -> str:
    """Write what a payment takes; a reserve is kept ready, a step towards aid costs nothing."""
    if payment.kind == "aid":
        return "nothing"
    kept = ", kept ready" if payment.kind == "reserve" else ""
    return f"{usd_in_words(payment.usd)}{kept}"


def paid(usd: Usd | None) -> str:
    """Write what is paid by a stop point."""
    return "nothing" if usd is not None and usd.high == 0 else usd_in_words(usd)


def length_in_words(plan: Plan) -> str:
    """Say how many steps there are, and at how many hours a week."""
    return f"{words.counted(len(plan.steps), 'step')} at {round(plan.hours_per_week, 1):g} hours a week"
