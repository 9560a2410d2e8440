"""The request to an employer who may pay: what it is, from whom, for how much; what is not known, and no promise."""

import re
from collections.abc import Iterator

from mmadvisor.facts.cost import dated_price
from mmadvisor.model.dates import date_in_words
from mmadvisor.model.plan import Plan
from mmadvisor.reckoning.situation import Situation
from mmadvisor.report.making.letters import SIGNED, kind
from mmadvisor.report.making.view_options import Basis
from mmadvisor.report.view import Letter
from mmadvisor.report.wording import money_and_time, plan_words
from mmadvisor.rules.sentences import listing, number_in_words

MOST_BLANKS, SHORT = 3, 90
OWN = re.compile(r"\byour?\b", re.IGNORECASE)
"""What a plan does not know of the learner is nothing for an employer."""
YOUR_OWN = "[your organization]"
STATES = {"accredited": "is accredited by", "recognized": "is recognized by"}


def to_employer(basis: Basis, plan: Plan, signed: str | None = None) -> Letter:
    """Ask an employer to pay for what a plan plans."""
    at = basis.situation(plan.id)
    program = at.program
    return Letter(
        to="[name of who decides]",
        subject=f"Would {YOUR_OWN} pay for {program.title}?",
        lines=(
            "Dear [name],",
            (
                f"I would like to take {program.title}, a {kind(at)} of {at.institution.name}, and ask whether "
                f"{YOUR_OWN} would pay for it, in whole or in part."
            ),
            "What it is for: [one or two sentences: which of our tasks it helps with].",
            f"What it is: {what_it_is(at, plan)}",
            f"Who stands behind it: {behind_it(at)}",
            f"When: {when_line(plan)}",
            f"What it costs: {costs(at, plan)}",
            *stops(plan),
            f"What is not known yet: {not_known(plan)}",
            "Nobody has measured what such a credential adds, so I promise no figure. Could we talk about it?",
            f"Kind regards, {signed or SIGNED}",
        ),
    )


def what_it_is(at: Situation, plan: Plan) -> str:
    """Word size, subject and page."""
    program = at.program
    fields = listing([at.index.fields[each].label for each in (program.fields.primary, *program.fields.also)])
    count = sum(each.kind == "course" for each in plan.steps)
    size = f"{count} courses" if program.courses and count > 1 else "online study"
    asked = plan.study.hours_per_week
    hours = f"; the heaviest course asks {number_in_words(asked.low, asked.high, 'hours_per_week')}" if asked else ""
    return f"{size} ({fields}){hours}. {program.url}"


def behind_it(at: Situation) -> str:
    """Word who vouches for the school, and that this is not for the credential."""
    school, program = at.institution, at.program
    row = next((each for each in school.accreditation if each.state != "none"), None)
    if row is None:
        return f"{school.name}; who accredits it is not known to me."
    alone = "" if program.credential == "Degree" else " That holds for the school, not for this credential."
    return f"{school.name}, which {STATES[row.state]} {row.body}.{alone}"


def when_line(plan: Plan) -> str:
    """Word the first day and the ends."""
    admitted = "if I am admitted at once, " if plan.if_admitted else ""
    start = f"{admitted}from {plan_words.day(plan.start)}"
    if plan.finish is None:
        return f"{start}; the end is not known."
    likely, late = (plan_words.month_of(each.date) for each in (plan.finish.likely, plan.finish.late))
    return f"{start} to about {likely}; {late} if much goes slowly."


def costs(at: Situation, plan: Plan) -> str:
    """Word the price with its age, and the first payment with its day."""
    price = dated_price(at)
    if plan.study.cost_usd is None or price is None:
        return "the price is not known to me; I shall send it before anything is paid."
    read = f"read in {date_in_words(price.as_of)}" if price.as_of else "from a page without a date"
    first = next((each for each in plan.payments if each.kind == "payment"), None)
    paid = " How it is split is not known to me."
    if plan.study.first_payment_usd is not None and first is not None:
        paid = f" The first payment, {plan_words.due(first)}, is due about {plan_words.day(first.date)}."
    return (
        f"{money_and_time.price(plan.study)}, {read}; today's price may differ, and I shall send it before anything is "
        f"paid.{paid}"
    )


def stops(plan: Plan) -> Iterator[str]:
    """Say where one can stop, where that saves money."""
    first = next((each for each in plan.stop_points if each.paid_usd and each.paid_usd.high > 0), None)
    whole = plan.study.cost_usd
    if first is not None and first.paid_usd and whole and first.paid_usd.high < whole.low:
        paid = plan_words.paid(first.paid_usd)
        yield f"Where we can stop: after {first.after}, {plan_words.day(first.date)}, with {paid}."


def not_known(plan: Plan) -> str:
    """List the first short blanks of the plan that are not the learner's own."""
    blanks = [each.split(":")[0].rstrip(".") for each in plan.unknown]
    told = [f"{each[:1].lower()}{each[1:]}" for each in blanks if len(each) <= SHORT and not OWN.search(each)]
    return f"{'; '.join(told[:MOST_BLANKS])}." if told else "nothing that I know of."
