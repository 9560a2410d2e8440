"""Words that the forms of a plan share."""

from collections.abc import Iterator
from datetime import date

from mmadvisor.model.days import in_words, month_in_words
from mmadvisor.model.plan import BEFORE_ADMISSION, Finish, Payment, Plan, Step
from mmadvisor.model.study import Study, Usd
from mmadvisor.rules.sentences import usd_in_words

KINDS = {"course": "Course", "project": "Project", "exam": "Exam"}
SAID = "What the provider says, and what was chosen"
STOPS = "Where you can stop"
PAID = "What is paid when"
ENDS = "When it ends"


def day(text: str) -> str:
    """Write `2027-01-04` as `4 Jan 2027`."""
    return in_words(date.fromisoformat(text))


def month_of(text: str) -> str:
    """Write `2027-01-04` as `Jan 2027`."""
    return month_in_words(date.fromisoformat(text))


def days(plan: Plan, step: Step) -> str:
    """Write the days of a step: those that hang on an admission say so, and an application has one alone."""
    if step.kind == "application":
        return f"From {day(step.start)}"
    told = f"{day(step.start)} to {day(step.end)}"
    return f"{told}, if admitted at once" if hangs_on_admission(plan, step) else told


def hangs_on_admission(plan: Plan, step: Step) -> bool:
    """Tell whether a step can begin only after a school has admitted the learner."""
    return plan.if_admitted and step.kind not in BEFORE_ADMISSION


def due_day(plan: Plan, text: str) -> str:
    """Write a day of a payment or of a place to stop."""
    return f"{day(text)}, if admitted at once" if plan.if_admitted else day(text)


def due(payment: Payment) -> str:
    """Write what is paid, without its day."""
    return payment.what if payment.kind == "aid" else f"{payment.what}, {usd_in_words(payment.usd)}"


def sum_in_a_cell(price: Usd | None) -> str:
    """Write a sum under a heading that says what it is."""
    return "not known" if price is None else usd_in_words(price)


def paid(price: Usd | None) -> str:
    """Write what is paid by a stop point."""
    if price is None:
        return "What you have paid is not known"
    return "Nothing paid" if price.high == 0 else f"{usd_in_words(price)} paid"


def step_title(step: Step) -> str:
    """Write kind and title of a step, and whether it runs beside another; some titles say what is done themselves."""
    kind = f"{KINDS[step.kind]}: " if step.code and step.kind in KINDS else ""
    return f"{kind}{step.title}{', beside the one before' if step.alongside else ''}"


def opening_line(plan: Plan) -> str:
    """Say in a sentence or two when it starts and ends."""
    hours = round(plan.hours_per_week, 1)
    start = f"From {day(plan.start)}, with {hours:g} hour{'' if hours == 1 else 's'} a week"
    if plan.finish is None:
        return f"{start}."
    if plan.if_admitted:
        at_once = f"{start[0].lower()}{start[1:]}"
        start = f"Admission comes first, and nobody can promise it. If you were admitted at once: {at_once}"
    ends = plan.finish
    early = f"{day(ends.early.date)} at the earliest"
    late = "" if ends.late.date == ends.likely.date else f", {day(ends.late.date)} if much goes slowly"
    return f"{start}, it likely ends on {day(ends.likely.date)}: {early}{late}."


def end_lines(finish: Finish) -> Iterator[str]:
    """Yield the three ends with their assumptions."""
    for label, row in (("Early", finish.early), ("Likely", finish.likely), ("Late", finish.late)):
        yield f"{label}: {day(row.date)}. {row.says}"


def stops(plan: Plan) -> Iterator[str]:
    """Yield where one can stop, with what is paid and in hand by then."""
    for row in plan.stop_points:
        yield f"{due_day(plan, row.date)}, after {row.after}: {paid(row.paid_usd)}. {row.says}"


def summary(plan: Plan) -> list[str]:
    """Say in three lines what it costs, when it ends, and what comes first."""
    study = plan.study_with_options or plan.study
    price = usd_in_words(study.cost_usd)
    blank = [row.what for row in plan.payments if row.kind == "payment" and row.usd is None]
    more = f"; what comes on top for {' and '.join(blank)} is not known" if study.cost_usd is not None and blank else ""
    lines = [f"In all: {price}{first_payment(plan, study)}{more}.", opening_line(plan)]
    if plan.steps:
        lines.append(f"First: {step_title(plan.steps[0])}.")
    return lines


def first_payment(plan: Plan, study: Study) -> str:
    """Say what is paid first, and when; not known where no source says how the price is split."""
    paid = next((row for row in plan.payments if row.kind == "payment"), None)
    if study.first_payment_usd is not None and paid is not None:
        return f"; the first payment, {usd_in_words(study.first_payment_usd)}, on {due_day(plan, paid.date)}"
    return "" if study.cost_usd is None else "; what is paid first is not known: ask how it is split"


NOT_A_PROMISE = (
    "This is a plan, not a promise: runs, prices and rules change. Look at the program's page before each payment."
)
