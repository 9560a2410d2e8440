"""What is paid when: the payments of the reckoning, each on its day and with what to know of it."""

from collections.abc import Iterable, Iterator, Sequence

from mmadvisor.model.dates import date_in_words
from mmadvisor.model.days import Day, after_months
from mmadvisor.model.plan import Payment, PaymentKind
from mmadvisor.model.study import Usd
from mmadvisor.planning.steps import Draft, Stretch
from mmadvisor.planning.wishes import Assignment
from mmadvisor.planning.words import counted
from mmadvisor.reckoning.arithmetic import Cases
from mmadvisor.reckoning.money import Charge, charge
from mmadvisor.reckoning.study import sum_of
from mmadvisor.rules.sentences import stopped, usd_in_words

NOTHING = Usd(low=0.0, likely=0.0, high=0.0)


def payments(draft: Draft) -> list[Payment]:
    """Return every payment in order of its day: aid first, then courses and exams, then reserves for a second try."""
    study, due = draft.study, [row for row, _ in draft.due]
    paid = [each for row in study.reckoning.money.charges for each in payments_of(study, row, due)]
    found = sorted(paid, key=lambda each: each.date)
    first = [with_what_to_know(study, found[0]), *found[1:]] if found else []
    return [*aid(study), *first, *reserves(draft)]


def payments_of(study: Assignment, row: Charge, due: Sequence[Stretch]) -> Iterator[Payment]:
    """Yield the payments for one charge."""
    if row.what == "month":
        yield from monthly(study, row, due[0].start)
        return
    part = study.reckoning.load.parts[row.place]
    target = next((each for each in due if each.part is part), due[0])
    if row.what == "part" and part.runs > 1 and row.usd is not None:
        yield from one_by_one(study, row, target, part.runs)
        return
    whole = "The whole program"
    if row.usd is not None and study.reckoning.money.first is None:
        whole = f"{whole} (how it is split is not known)"
    what = {"part": target.title, "exam": f"Exam of {target.title}"}.get(row.what, whole)
    yield payment_of(study, row, target.start, what, row.usd)


def one_by_one(study: Assignment, row: Charge, target: Stretch, runs: int) -> Iterator[Payment]:
    """Yield the payment for the first of courses that no source names, and those for the others."""
    first = study.reckoning.money.first
    if first is None or row.usd is None:
        return
    yield payment_of(study, row, target.start, "The first course", first)
    second = target.start + (target.end - target.start) / runs
    what, more = counted(runs - 1, "further course"), "Each is paid before its start."
    yield payment_of(study, row, second, what, what_is_left(row.usd, first), more)


def monthly(study: Assignment, row: Charge, start: Day) -> Iterator[Payment]:
    """Yield the first month of a subscription, and the months after it."""
    first = study.reckoning.money.first
    if row.usd is None or first is None:
        return
    says = ["End it before your weeks away: they are not counted."] if study.wishes.away else []
    yield payment_of(study, row, start, "First month of the subscription", first, *says)
    months = round(row.usd[1] / first[1]) if first[1] else 1
    if months > 1:
        each = usd_in_words(sum_of(first, by_income=study.reckoning.money.by_income))
        what = f"The subscription, {each} each month, {counted(months - 1, 'more time')}"
        says.append("The sum is not due at once. It goes on for as long as you take: a slower pace costs more.")
        yield payment_of(study, row, after_months(start, 1), what, what_is_left(row.usd, first), *says)


def what_is_left(usd: Cases, first: Cases) -> Cases:
    """Return a sum without its first payment."""
    return usd[0] - first[0], usd[1] - first[1], usd[2] - first[2]


def payment_of(study: Assignment, row: Charge, day: Day, what: str, usd: Cases | None, *more: str) -> Payment:
    """Return one payment for a charge, with what to know of its price and `more`."""
    total = sum_of(usd, by_income=study.reckoning.money.by_income)
    return payment(study, day, what, total, [*price_says(study, row), *more], [row.price.source if row.price else None])


def payment(
    study: Assignment,
    day: Day,
    what: str,
    usd: Usd | None,
    says: Iterable[str],
    sources: Iterable[str | None],
    kind: PaymentKind = "payment",
) -> Payment:
    """Return a payment, or what else is to do about money on a day."""
    found = study.refs(*sources)
    return Payment(date=day.isoformat(), what=what, usd=usd, says=" ".join(says), sources=found, kind=kind)


def price_says(study: Assignment, row: Charge) -> list[str]:
    """Say how old a price is, and on what it rests."""
    if row.price is None:
        return ["No source states this price. Ask before you enroll."]
    when = f"of {date_in_words(row.price.as_of)}" if row.price.as_of else "without a date"
    says = [f"Price {when}{', converted to dollars' if row.price.converted else ''}; look up today's."]
    if row.price.says:
        says.append(stopped(row.price.says))
    if row.shared:
        says.append("No source states it alone: it is what the price of the whole leaves.")
    if row.what == "whole" and (len(study.reckoning.load.parts) > 1 or study.reckoning.money.first is None):
        says.append("No source says how it is split, so that all of it stands at the start. Ask before you enroll.")
    if study.reckoning.money.by_income:
        says.append("It depends on your income: look up what you would pay.")
    return says


def with_what_to_know(study: Assignment, first: Payment) -> Payment:
    """Return the first payment, with what to know before it."""
    cost = study.at.program.cost
    says = [first.says, *([stopped(cost.note.says)] if cost and cost.note else [])]
    if cost and cost.audit_free:
        says.append("Lessons could be read free of charge when last seen: look in before you pay.")
    says += [row.says for row in study.at.program.prerequisites if row.about == "refund"]
    return Payment(date=first.date, what=first.what, usd=first.usd, says=" ".join(says), sources=first.sources)


def aid(study: Assignment) -> Iterator[Payment]:
    """Yield the step of asking for aid, for a learner who needs it, on the first day of the plan."""
    program = study.at.program
    rows = [row for row in program.prerequisites if row.about == "aid"]
    note = program.cost.aid if program.cost else None
    if study.at.profile.needs_aid and (note or rows):
        says = [*([note.says] if note else []), *(row.says for row in rows)]
        sources = [*([note.source, *note.see] if note else []), *(key for row in rows for key in row.sources)]
        day, what = study.wishes.start, "Ask for financial aid"
        yield payment(study, day, what, NOTHING, map(stopped, says), sources, kind="aid")


def reserves(draft: Draft) -> Iterator[Payment]:
    """Yield what to keep ready for a second try at an exam, where its price is known or the provider speaks of one."""
    study = draft.study
    rules = [row for row in study.at.program.prerequisites if row.about == "retake"]
    charges = {row.place: row for row in study.reckoning.money.charges if row.what == "part"}
    for row, part in draft.due:
        course = part.course
        if course is None or not (course.second_try or (rules and course.kind == "exam")):
            continue
        own = charges.get(study.reckoning.load.parts.index(part))
        again = charge(study.at, "part", course.second_try, 0) if course.second_try else own
        usd = sum_of(again.usd if again else None, by_income=False)
        says = [*(each.says for each in rules), "Keep it ready; it is not counted as paid."]
        sources = [*(key for each in rules for key in each.sources)]
        sources += [again.price.source] if again and again.price else []
        what = f"Reserve for a second try: {row.title}"
        yield payment(study, row.end, what, usd, says, sources, kind="reserve")
