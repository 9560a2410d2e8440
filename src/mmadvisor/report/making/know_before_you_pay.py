"""`Know before you pay`: what a careful adviser would not leave out, from typed facts, the weightiest first.

Weights are judgments, 0 to 100: above 80 is what can make the money worthless to this learner, above 60 what changes
how to plan, the rest what is good to know.
"""

from collections.abc import Iterator
from itertools import chain

from msgspec import Struct

from mmadvisor.facts import admission, credit
from mmadvisor.facts.cost import unpriced_parts
from mmadvisor.facts.passed import passed_courses, stays_good
from mmadvisor.model.pathway import Pathway
from mmadvisor.model.program import About
from mmadvisor.reckoning.loads import outweighs
from mmadvisor.reckoning.situation import Situation
from mmadvisor.reckoning.study import reckon
from mmadvisor.report.view import Said
from mmadvisor.rules.sentences import listing, number_in_words, stopped

MOST = 5
LONGEST = 170
"""Letters of a sentence of somebody else's; what is longer ends with its last whole sentence or clause."""
NOTICES = {"lapsed": 95, "place": 72, "learners": 78, "presumes": 62}
OWN = {"none": "no degree", "bachelor": "a bachelor's"}
"""How an answer is told beside what a degree asks for and the learner may lack."""
UNNAMED = "A page once spoke of a degree behind it, without naming it or saying that it counts there. Ask first."
CREDIT_WISH = {"essential": 30, "welcome": 12, "not-needed": -25}
"""What the wish for credit adds to the weight of what a degree asks."""


class Weighed(Struct, frozen=True):
    """A condition with its weight and the ids of its sources."""

    weight: int
    says: str
    sources: tuple[str, ...] = ()


def conditions(at: Situation) -> tuple[Said, ...]:
    """Return at most five, the weightiest first."""
    kinds = (noticed, taken_as_passed, dates, exams, heavy_end, demands, money, degrees)
    chosen = sorted(chain.from_iterable(kind(at) for kind in kinds), key=lambda each: -each.weight)[:MOST]
    return tuple(Said(says=each.says, sources=at.refs(*each.sources)) for each in chosen)


def noticed(at: Situation) -> Iterator[Weighed]:
    """What learners reported, what lapsed, what holds only in some place, what is presumed; whether it is open."""
    for row in at.program.notices:
        new = row.about == "presumes" and at.profile.field_level in {None, "new"}
        yield Weighed(NOTICES[row.about] + 15 * new, shorten(row.says), (row.source, *row.see))
    status = at.program.status
    if status.value == "unknown":
        yield Weighed(93, "Whether it takes new learners is not known: ask before anything else.", (status.source,))


def dates(at: Situation) -> Iterator[Weighed]:
    """Own pace or fixed dates, and what the provider says of them."""
    pacing, bound = at.program.pacing, bool(at.profile.irregular_weeks or at.profile.finish_within_months)
    told = list(platform_rules(at, "dates", 64 + 12 * bound))
    if pacing in {"instructor", "mixed"} and not told:
        all_of = "Its courses run" if pacing == "instructor" else "Some of its courses run"
        yield Weighed(60 + 15 * bound, f"{all_of} on fixed dates. When the next ones start is not known here.")
    elif pacing == "self":
        yield Weighed(34, "You set the pace: no fixed dates are stated.")
    elif pacing is None:
        yield Weighed(52 + 12 * bound, "Whether its courses run on fixed dates is not known.")
    yield from told


def exams(at: Situation) -> Iterator[Weighed]:
    """The exam: whether it is watched, and when it opens."""
    known = at.program.assessment
    if known is None or not known.final_exam:
        return
    watched = "A supervised exam" if known.proctored else "A final exam"
    last = next((row for row in at.program.prerequisites if row.about == "exam-last"), None)
    opens = "; it opens only when all else is passed" if last else ""
    again = next((row.second_try for row in at.program.courses if row.second_try is not None), None)
    costs = f"; a second try costs {number_in_words(*again.usd, 'usd')}" if again else ""
    sources = (known.source, *(last.sources[:1] if last else ()), *((again.source,) if again else ()))
    yield Weighed(66 if known.proctored else 58, f"{watched} decides{opens}{costs}.", sources)


def heavy_end(at: Situation) -> Iterator[Weighed]:
    """A closing project or exam that asks more hours a week than the courses ask, and than the learner has."""
    own, load = at.profile.hours_per_week, reckon(at).load
    for part in load.parts:
        if own is not None and part.course is not None and outweighs(part, load, own):
            asks = number_in_words(part.hours[0], part.hours[2], "hours_per_week")
            says = f"{part.course.title} asks {asks} for {number_in_words(part.weeks, part.weeks, 'weeks')}"
            yield Weighed(61, f"{says}, more than its courses and than you have.", (part.course.source,))


def demands(at: Situation) -> Iterator[Weighed]:
    """An order that is enforced, courses that may not run together, and how long what was passed or bought is good.

    The last is weighty where the likely or the late end comes after it.
    """
    months = reckon(at).study().months
    for row in at.program.prerequisites:
        if row.about == "order" and row.enforced:
            yield Weighed(50, shorten(row.says), row.sources)
        elif row.about == "not-together":
            yield Weighed(44, shorten(row.says), row.sources)
        elif row.about == "bundle-expiry" or (row.about == "expiry" and not passed_courses(at).known):
            beyond = 0 if row.months is None else (months.likely > row.months) + (months.late > row.months)
            yield Weighed(46 + 20 * beyond, shorten(row.says), row.sources)


def taken_as_passed(at: Situation) -> Iterator[Weighed]:
    """What the learner has passed, so that time and price are those of what is left; and how long it stays good."""
    titles, good = passed_courses(at).value, stays_good(at).value
    if isinstance(titles, tuple):
        kept = next((row.sources for row in at.program.prerequisites if row.about == "expiry"), ())
        yield Weighed(90, f"Taken as passed: {listing(titles)}. {good}", kept)


def money(at: Situation) -> Iterator[Weighed]:
    """What comes on top, aid for who needs it, what reading free leaves out, and until when money is given back."""
    cost, on_top = at.program.cost, unpriced_parts(at)
    if on_top.known:
        yield Weighed(76, f"What {on_top.value} would cost is not known; it comes on top of the price.")
    if at.profile.needs_aid:
        yield from platform_rules(at, "aid", 74)
        if cost is not None and cost.aid is not None:
            yield Weighed(72, shorten(cost.aid.says), (cost.aid.source,))
    if cost is not None and cost.audit_free and cost.audit_source:
        poor = at.profile.budget_usd is not None and at.profile.budget_usd == 0
        says = "The lessons could be read free when last seen; a certificate is only for those who pay."
        yield Weighed(48 + 40 * poor, says, (cost.audit_source,))
    yield from platform_rules(at, "refund", 54)


def degrees(at: Situation) -> Iterator[Weighed]:
    """What the degree behind it asks, or that nothing is known of one; for a degree, what it asks itself."""
    program, wish = at.program, CREDIT_WISH.get(at.profile.credit or "", 0)
    if admission.average_met(at).value is False:
        yield Weighed(90, f"It asks for a grade average of {admission.average_asked(at).value}, and yours is lower.")
    if program.credential == "Degree":
        if program.admission is not None:
            yield Weighed(70, shorten(f"Admission comes first. {program.admission.says}"), (program.admission.source,))
        yield from platform_rules(at, "entry", 69)
        return
    row = credit.best_pathway(at) or next((each for each in credit.credit_rows(at) if each.status != "closed"), None)
    if row is None:
        if wish > 0:
            lead = credit.credit_lead(at).known
            yield Weighed(50 + wish, UNNAMED if lead else "No degree is known to count it.")
        return
    yield Weighed(50 + wish, behind(row, at), (row.source,))
    if row.own_degree and at.profile.education in {"bachelor", "master-or-more"}:
        yield Weighed(40 + wish, shorten(row.own_degree), (row.source,))


def behind(row: Pathway, at: Situation) -> str:
    """Word what a degree asks of who comes with the credential, and what of it the learner may lack."""
    entry = admission.ENTRY_WORDS.get(row.bachelor or "")
    own = None if credit.entry_met(at, row) else OWN.get(at.profile.education or "")
    asked = f", which asks for {entry}{f' (you named {own})' if own else ''}" if entry else ""
    more = [
        *({"all": ["All of the rest is on campus."], "some": ["A part of it is on campus."]}.get(row.campus or "", [])),
        *([f"What is then left costs {number_in_words(*row.left.usd, 'usd')}."] if row.left and row.left.usd else []),
        *([stopped(row.english)] if row.english else []),
    ]
    name = f"{row.degree}, {row.institution}"
    if row.status == "active":
        return " ".join([f"{name} counts it only after admission{asked}.", *more])
    return " ".join([f"{name} once counted it, after admission{asked}. Ask whether it still does.", *more])


def platform_rules(at: Situation, about: About, weight: int) -> Iterator[Weighed]:
    """What the provider says on a subject."""
    for row in reckon(at).conditions:
        if row.about == about:
            yield Weighed(weight, shorten(row.says), row.sources)


def shorten(text: str) -> str:
    """Return a text, or as many of its whole sentences as there is room for, and at least one."""
    if len(text) <= LONGEST:
        return text
    kept = ""
    for sentence in text.replace("! ", "!\n").replace(". ", ".\n").splitlines():
        if kept and len(kept) + len(sentence) >= LONGEST:
            break
        kept = f"{kept} {sentence}".strip()
    return kept
