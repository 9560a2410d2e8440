"""What is paid when: the payments of the reckoning, each on its day and with what to know of it."""

from collections.abc import Iterator, Sequence

from mmadvisor.model.cost import Price
from mmadvisor.model.dates import date_in_words
from mmadvisor.model.days import Day, after_months
from mmadvisor.model.plan import Payment
from mmadvisor.model.study import Usd
from mmadvisor.planning.timeline import Dated
from mmadvisor.planning.wishes import Assignment
from mmadvisor.planning.words import counted
from mmadvisor.reckoning.arithmetic import Cases
from mmadvisor.reckoning.money import Charge, charge
from mmadvisor.reckoning.study import sum_of
from mmadvisor.rules.sentences import stopped, usd_in_words

NOT_KNOWN = "No source states this price. Ask before you enroll."
NOTHING = Usd(low=0.0, likely=0.0, high=0.0)


def payments(study: Assignment, rows: Sequence[Dated]) -> list[Payment]:
    """Return every payment in order of its day: aid first, then courses and exams, then reserves for a second try."""
    due = [row for row in rows if row.stretch.part is not None]
    paid = [each for row in study.reckoning.money.charges for each in payments_of(study, row, due)]
    found = sorted(paid, key=lambda each: each.date)
    first = [told_first(study, found[0]), *found[1:]] if found else []
    return [*aid(study), *first, *reserves(study, due)]


def payments_of(study: Assignment, row: Charge, due: Sequence[Dated]) -> Iterator[Payment]:
    """Yield the payments for one charge."""
    if row.what == "month":
        yield from monthly(study, row, due)
        return
    target = next((each for each in due if each.stretch.part is study.reckoning.load.parts[row.place]), due[0])
    runs = study.reckoning.load.parts[row.place].runs
    if row.what == "part" and runs > 1 and row.usd is not None:
        yield from one_by_one(study, row, target, runs)
        return
    whole = "The whole program"
    if row.usd is not None and study.reckoning.money.first is None:
        whole = f"{whole} (how it is split is not known)"
    what = {"part": target.stretch.title, "exam": f"Exam of {target.stretch.title}"}.get(row.what, whole)
    yield payment(study, target.start, what, row.usd, row.price, price_says(study, row))


def one_by_one(study: Assignment, row: Charge, target: Dated, runs: int) -> Iterator[Payment]:
    """Yield the payment for the first of courses that no source names, and those for the others."""
    first, says = study.reckoning.money.first, price_says(study, row)
    if first is None or row.usd is None:
        return
    yield payment(study, target.start, "The first course", first, row.price, says)
    left = row.usd[0] - first[0], row.usd[1] - first[1], row.usd[2] - first[2]
    second = target.start + (target.end - target.start) / runs
    more = [*says, "Each is paid before its start."]
    yield payment(study, second, counted(runs - 1, "further course"), left, row.price, more)


def monthly(study: Assignment, row: Charge, due: Sequence[Dated]) -> Iterator[Payment]:
    """Yield the first month of a subscription, and the months after it."""
    if row.usd is None or row.price is None or study.reckoning.money.first is None:
        return
    first, rest = study.reckoning.money.first, row.usd
    months = round(rest[1] / first[1]) if first[1] else 1
    says = [
        *price_says(study, row),
        *(["End it before your weeks away: they are not counted."] if study.wishes.away else []),
    ]
    yield payment(study, due[0].start, "First month of the subscription", first, row.price, says)
    if months > 1:
        left = rest[0] - first[0], rest[1] - first[1], rest[2] - first[2]
        each = usd_in_words(sum_of(first, by_income=study.reckoning.money.by_income))
        what = f"The subscription, {each} each month, {counted(months - 1, 'more time')}"
        more = [*says, "The sum is not due at once. It goes on for as long as you take: a slower pace costs more."]
        yield payment(study, after_months(due[0].start, 1), what, left, row.price, more)


def payment(
    study: Assignment, day: Day, what: str, usd: Cases | None, price: Price | None, says: Sequence[str]
) -> Payment:
    """Return one payment."""
    return Payment(
        date=day.isoformat(),
        what=what,
        usd=sum_of(usd, by_income=study.reckoning.money.by_income),
        says=" ".join(says),
        sources=list(study.at.refs(price.source)) if price else [],
    )


def price_says(study: Assignment, row: Charge) -> list[str]:
    """Say how old a price is, and on what it rests."""
    if row.price is None:
        return [NOT_KNOWN]
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


def told_first(study: Assignment, first: Payment) -> Payment:
    """Add to the first payment what to know before it."""
    cost = study.at.program.cost
    says = [first.says, *([stopped(cost.note.says)] if cost and cost.note else [])]
    if cost and cost.audit_free:
        says.append("Lessons could be read free of charge when last seen: look in before you pay.")
    says += [row.says for row in study.at.program.prerequisites if row.about == "refund"]
    return Payment(
        date=first.date, what=first.what, usd=first.usd, says=" ".join(says), sources=first.sources, kind=first.kind
    )


def aid(study: Assignment) -> list[Payment]:
    """Return the step of asking for aid, for a learner who needs it, on the first day of the plan."""
    program = study.at.program
    rows = [row for row in program.prerequisites if row.about == "aid"]
    note = program.cost.aid if program.cost else None
    if not study.at.profile.needs_aid or not (note or rows):
        return []
    sources = [note.source, *note.see] if note else []
    says = [*([note.says] if note else []), *(row.says for row in rows)]
    return [
        Payment(
            date=study.wishes.start.isoformat(),
            what="Ask for financial aid",
            usd=NOTHING,
            says=" ".join(map(stopped, says)),
            sources=list(study.at.refs(*sources, *(key for row in rows for key in row.sources))),
            kind="aid",
        )
    ]


def reserves(study: Assignment, due: Sequence[Dated]) -> Iterator[Payment]:
    """Yield what to keep ready for a second try at an exam, where its price is known or the provider speaks of one."""
    rules = [row for row in study.at.program.prerequisites if row.about == "retake"]
    charges = {row.place: row for row in study.reckoning.money.charges if row.what == "part"}
    for row in due:
        part = row.stretch.part
        course = part.course if part else None
        if course is None or not (course.second_try or (rules and course.kind == "exam")):
            continue
        own = charges.get(study.reckoning.load.parts.index(part)) if part else None
        again = charge(study.at, "part", course.second_try, 0) if course.second_try else own
        sources = [
            *(key for each in rules for key in each.sources),
            *([again.price.source] if again and again.price else []),
        ]
        yield Payment(
            date=row.end.isoformat(),
            what=f"Reserve for a second try: {row.stretch.title}",
            usd=sum_of(again.usd if again else None, by_income=False),
            says=" ".join([*(each.says for each in rules), "Keep it ready; it is not counted as paid."]),
            sources=list(study.at.refs(*sources)),
            kind="reserve",
        )
