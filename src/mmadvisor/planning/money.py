"""What is paid when: course by course where the price of a course is known, else the whole at the start."""

from collections.abc import Sequence

from mmadvisor.facts.cost import date_in_words
from mmadvisor.model.cost import Price
from mmadvisor.model.plan import Payment
from mmadvisor.planning.loads import Part
from mmadvisor.planning.timeline import Dated
from mmadvisor.planning.wishes import Study
from mmadvisor.planning.words import sentence

Usd = tuple[float, float]
Due = tuple[Dated, Part]
NOT_KNOWN = "No source states this price. Ask before you enroll."


def payments(study: Study, rows: Sequence[Dated]) -> list[Payment]:
    """Return every payment in order of its day: aid first, then courses and exam, then a reserve for a second try."""
    due = [(row, row.stretch.part) for row in rows if row.stretch.part is not None]
    found = by_course(study, due) if course_price(study, len(due)) else [whole(study, due[0][0])]
    return [*aid(study), *found, *reserves(study, due)]


def course_price(study: Study, parts: int) -> tuple[Price, Usd] | None:
    """Return the price of one course: the rest of the total where what closes the program has a price of its own."""
    cost = study.at.program.cost
    if cost is None or cost.course is None:
        return None
    if cost.final is None or cost.program is None or cost.program.usd[0] < cost.program.usd[1]:
        return cost.course, cost.course.usd
    share = (cost.program.usd[0] - cost.final.usd[1]) / max(parts - 1, 1)
    within = cost.course.usd[0] <= share <= cost.course.usd[1]
    return cost.course, (share, share) if within else cost.course.usd


def part_price(study: Study, part: Part, parts: int) -> tuple[Price, Usd] | None:
    """Return the price of a part; an exam or project of which no hours are stated has none that we know."""
    cost = study.at.program.cost
    if cost is not None and cost.final is not None and part.kind != "course":
        return cost.final, cost.final.usd
    if part.bare or (part.kind != "course" and not part.known):
        return None
    price = course_price(study, parts)
    return (price[0], (price[1][0] * part.runs, price[1][1] * part.runs)) if price else None


def by_course(study: Study, due: Sequence[Due]) -> list[Payment]:
    """Return a payment for each part, on the day it starts."""
    found = []
    for place, (row, part) in enumerate(due):
        price = part_price(study, part, len(due))
        says = [dated_price(*price) if price else NOT_KNOWN, *(first_says(study) if place == 0 else [])]
        found.append(
            Payment(
                date=row.start.isoformat(),
                what=row.stretch.title,
                usd=price[1] if price else None,
                says=" ".join(says),
                sources=list(study.at.refs(price[0].source)) if price else [],
            )
        )
    return found


def whole(study: Study, first: Dated) -> Payment:
    """Return one payment for the whole program, on the day its first course starts."""
    cost = study.at.program.cost
    price = cost.program if cost else None
    says = [NOT_KNOWN]
    if price is not None:
        says = [dated_price(price, price.usd), "No source says how it is split, so that all of it stands at the start."]
    return Payment(
        date=first.start.isoformat(),
        what="The whole program",
        usd=price.usd if price else None,
        says=" ".join([*says, *first_says(study)]),
        sources=list(study.at.refs(price.source)) if price else [],
    )


def dated_price(price: Price, usd: Usd) -> str:
    """Say how old a price is, and whether it is a share of the total."""
    when = f"of {date_in_words(price.as_of)}" if price.as_of else "without a date"
    share = (
        " Courses differ; this is the mean that the total leaves."
        if usd[0] == usd[1] and price.usd[0] < price.usd[1]
        else ""
    )
    return f"Price {when}{', converted to dollars' if price.converted else ''}; look up today's.{share}"


def first_says(study: Study) -> list[str]:
    """Say what to know before the first payment."""
    cost = study.at.program.cost
    says = [sentence(cost.note.says)] if cost and cost.note else []
    if cost and cost.audit_free:
        says.append("Lessons could be read free of charge when last seen: look in before you pay.")
    return says + [row.says for row in study.at.program.prerequisites if row.about == "refund"]


def aid(study: Study) -> list[Payment]:
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
            usd=(0.0, 0.0),
            says=" ".join(map(sentence, says)),
            sources=list(study.at.refs(*sources, *(key for row in rows for key in row.sources))),
            kind="aid",
        )
    ]


def reserves(study: Study, due: Sequence[Due]) -> list[Payment]:
    """Return what to keep ready for a second try at an exam, where the provider speaks of one."""
    rules = [row for row in study.at.program.prerequisites if row.about == "retake"]
    exam = next((each for each in due if each[1].kind == "exam"), None)
    if not rules or exam is None:
        return []
    row, part = exam
    price = part_price(study, part, len(due))
    return [
        Payment(
            date=row.end.isoformat(),
            what=f"Reserve for a second try: {row.stretch.title}",
            usd=price[1] if price else None,
            says=" ".join([*(each.says for each in rules), "Keep it ready; it is not counted as paid."]),
            sources=list(study.at.refs(*(key for each in rules for key in each.sources))),
            kind="reserve",
        )
    ]
