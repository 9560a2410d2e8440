"""The plan of one program on a few lines: a dated strip, what is paid, and where one can stop."""

from datetime import date
from typing import TypeVar

from mmadvisor.model.common import VerdictCode
from mmadvisor.model.plan import Payment, Plan, Step
from mmadvisor.report.making.blocks import as_said
from mmadvisor.report.view import Moment, Stop, Strip
from mmadvisor.report.wording import plan_words as words
from mmadvisor.report.wording.money_and_time import price
from mmadvisor.report.wording.words import cut

T = TypeVar("T")
MOST = 7
MOST_STOPS = 3
MOST_WATCHED = 3
PERCENT = 100.0
LONGEST = 90
"""Letters of a title on a line."""


def strip(plan: Plan, code: VerdictCode) -> Strip:
    """Lay a plan on a few lines; where one course is advised, say that the rest is for who goes on."""
    steps = [step for step in plan.steps if step.kind != "slack"]
    shown = few(steps, MOST)
    stops = few(plan.stop_points, MOST_STOPS)
    return Strip(
        title=f"{plan.title}, {plan.provider}",
        opening=opening(plan, code),
        moments=tuple(moment(step, plan) for step in shown),
        left_out=len(steps) - len(shown),
        stops=tuple(
            Stop(
                when=words.day(each.date),
                after=cut(each.after, LONGEST),
                paid=words.sum_in_a_cell(each.paid_usd),
                holds=each.says,
            )
            for each in stops
        ),
        stops_left_out=len(plan.stop_points) - len(stops),
        watch=tuple(map(as_said, plan.warnings[:MOST_WATCHED])),
    )


def opening(plan: Plan, code: VerdictCode) -> str:
    """Say when it starts and ends, whether that rests on what is usual, and what it costs."""
    goes_on = "One course is what we advise; this is the whole, if you go on after it." if code == "one-course" else ""
    assumed = "How long it takes is not known: what is usual stands in." if plan.study.basis.months == "assumed" else ""
    said = (goes_on, words.opening_line(plan), assumed, f"Likely price: {price(plan.study)}.")
    return " ".join(filter(None, said))


def moment(step: Step, plan: Plan) -> Moment:
    """Word one step, and place it between the first day and the last."""
    first, last = date.fromisoformat(plan.start), max(date.fromisoformat(each.end) for each in plan.steps)
    whole = max((last - first).days + 1, 1)
    start, end = date.fromisoformat(step.start), date.fromisoformat(step.end)
    paid = () if step.kind == "application" else plan.payments
    due = [row for row in paid if row.date == step.start and row.kind == "payment"]
    return Moment(
        when=words.day(step.start),
        kind=step.kind,
        says=cut(f"{'If admitted: ' if words.hangs_on_admission(plan, step) else ''}{words.step_title(step)}", LONGEST),
        pays=", ".join(pays(row, plan) for row in due),
        start=round((start - first).days / whole * PERCENT, 2),
        width=round(max(((end - start).days + 1) / whole * PERCENT, 1.0), 2),
    )


def pays(row: Payment, plan: Plan) -> str:
    """Word what is paid; where no source says how a price is split, that it is that of the whole."""
    split = plan.study.first_payment_usd is not None or row.usd is None
    return f"{words.sum_in_a_cell(row.usd)}{'' if split else ' in all'}"


def few(rows: list[T], most: int) -> list[T]:
    """Return the first rows and the last."""
    return rows if len(rows) <= most else [*rows[: most - 1], rows[-1]]
