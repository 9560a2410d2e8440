"""Warnings of a plan. Codes are never reused; `WARNINGS` lists them all."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from mmadvisor.facts.answers import answer_of
from mmadvisor.facts.cost import price_sources
from mmadvisor.facts.registry import SPECS
from mmadvisor.model.advice import Reason, SourceRef
from mmadvisor.model.days import DAYS_PER_MONTH, in_words, last_within, next_day, weeks_later
from mmadvisor.model.program import About
from mmadvisor.planning.steps import Draft, Stretch
from mmadvisor.planning.wishes import times_away
from mmadvisor.planning.words import amount, counted, span
from mmadvisor.reckoning.arithmetic import CASES, LATE, LIKELY
from mmadvisor.reckoning.away import cannot_pause
from mmadvisor.reckoning.limits import BEYOND
from mmadvisor.reckoning.loads import Part, outweighs
from mmadvisor.rules import sentences
from mmadvisor.rules.sentences import stopped, usd_in_words

Says = Iterator[tuple[str, list[SourceRef]]]


class WarningKind(NamedTuple):
    """One kind of warning: its code, what it is about, and the sentences that it gives."""

    code: str
    title: str
    says: Callable[[Draft], Says]


def warn(draft: Draft) -> list[Reason]:
    """Return every warning that holds, in the order of the list."""
    return [
        Reason(rule=each.code, says=says, sources=sources) for each in WARNINGS for says, sources in each.says(draft)
    ]


def deadline(draft: Draft) -> Says:
    """The plan may end after the learner's deadline: as far as it is known, and where its time is only assumed."""
    months = draft.study.at.profile.finish_within_months
    if months is None:
        return
    due = last_within(draft.study.wishes.start, months)
    own = f"the last day of your {counted(months, 'month')}"
    if draft.study.at.profile.finish_by is not None:
        own = "the day by which you want to be done"
    named = f"{in_words(due)}, {own}"
    if draft.study.ends[LIKELY] > due:
        yield f"It likely ends on {in_words(draft.study.ends[LIKELY])}, after {named}.", []
    elif draft.study.ends[LATE] > due:
        known = "It likely ends in time; in" if draft.study.reckoning.deadline_fit == "tight" else "In"
        yield f"{known} the late case it ends on {in_words(draft.study.ends[LATE])}, after {named}.", []


def short_weeks(draft: Draft, *, fixed: bool) -> Says:
    """Courses on fixed dates, or whose dates may be fixed, ask more hours than the learner has: once for each load."""
    own = draft.study.hours
    loads: dict[tuple[float, float], list[tuple[Stretch, Part]]] = {}
    for row, part in draft.due:
        low, high, _ = part.hours
        if part.known and part.pacing != "self" and part.fixed is fixed and own < high:
            loads.setdefault((low, high), []).append((row, part))
    for (low, high), rows in loads.items():
        more = len(rows) - 1
        first = rows[0][0].title
        ask = f"{first} and {counted(more, 'other part')} ask" if more else f"{first} asks"
        asks = f"{ask} {span(low, high)} hours a week; you have {amount(own)}."
        says = f"{asks} The plan gives more weeks. Ask before you pay whether the dates leave them."
        if fixed:
            end = ", or do not pay for it." if own < low else " to be safe."
            says = f"On fixed dates {asks} Find {amount(high - own)} more in those weeks{end}"
        yield says, rows[0][0].sources


def two_heavy(draft: Draft) -> Says:
    """Two heavy courses run at once."""
    heavy = draft.study.at.constant("heavy_course_hours")
    for (first, one), (second, other) in pairwise(draft.due):
        loads = one.hours[LIKELY], other.hours[LIKELY]
        if second.alongside and min(loads) >= heavy:
            both = f"{first.title} and {second.title}"
            yield f"{both} at once ask up to {amount(sum(loads))} hours a week. One after the other is safer.", []


def long_gap(draft: Draft) -> Says:
    """The first course lies long back at the exam."""
    exam = next((row for row, part in draft.due if part.kind == "exam"), None)
    if exam is None:
        return
    first = draft.due[0][0]
    gap = (exam.start - first.end).days / DAYS_PER_MONTH
    if gap >= draft.study.at.constant("long_gap_months"):
        lies = f"At the exam {first.title} lies {counted(round(gap), 'month')} back."
        yield f"{lies} Keep your notes and solved problems, and go over them between courses.", []


def lapses(draft: Draft, *, about: About, lasts: str, then: str = "") -> Says:
    """Courses bought together, or passed, would no longer be good at the end: at the likely one, else at the late."""
    study = draft.study
    bought = [weeks_later(study.wishes.start, study.reckoning.time.preparation[each]) for each in CASES]
    for row in study.at.program.prerequisites:
        if row.about == about and row.months is not None:
            for case, end in ((LIKELY, "likely"), (LATE, "late")):
                if study.ends[case] > last_within(bought[case], row.months):
                    until = in_words(last_within(bought[LIKELY], row.months))
                    says = f"{stopped(row.says)} {lasts} {until}; the {end} end comes later.{then}"
                    yield says, study.refs(*row.sources)
                    break


BUNDLE = partial(
    lapses, about="bundle-expiry", lasts="Bought for the first course, it lasts until", then=" Buy course by course."
)
PASSED = partial(lapses, about="expiry", lasts="From the first day of the first course, that is")


def weeks_off(draft: Draft) -> Says:
    """Irregular weeks meet fixed dates."""
    if draft.study.at.profile.irregular_weeks and any(part.fixed for _, part in draft.due):
        yield "Your weeks are irregular, and its courses run on fixed dates: a week that you miss must be made up.", []


def heavy_end(draft: Draft) -> Says:
    """A closing project or exam at one's own pace asks more hours than the courses, and than the learner has."""
    own, load = draft.study.hours, draft.study.reckoning.load
    for row, part in draft.due:
        if part.pacing == "self" and outweighs(part, load, own):
            asks = f"{row.title} asks {span(part.hours[0], part.hours[2])} hours a week"
            few = f"its courses ask {span(*load.heaviest)}, and you have {amount(own)}"
            says = f"{asks} for {counted(part.weeks, 'week')}; {few}. Find out whether it may take longer."
            yield says, row.sources


def away_and_fixed(draft: Draft) -> Says:
    """Courses on fixed dates, or perhaps on them, meet weeks away."""
    away = times_away(draft.study.wishes)
    waiting, inside = [], []
    free = draft.study.wishes.start
    for row in draft.rows:
        if row.part is not None and row.part.pacing != "self":
            if cannot_pause(row.part) and row.start > free:
                waiting.append(row)
            elif any(each.start <= row.end.isoformat() and each.end >= row.start.isoformat() for each in away):
                inside.append(row)
        free = next_day(row.end)
    for row in waiting:
        says = f"{row.title} cannot pause, and would run into your weeks away: here it waits until after them."
        yield f"{says} A run that ends before them is sooner.", row.sources
    for row in inside:
        says = f"Your weeks away lie within {row.title}, which may run on fixed dates."
        yield f"{says} Ask before you pay whether it lets you pause.", row.sources


def above_budget(draft: Draft) -> Says:
    """The likely price lies above the budget."""
    at, reckoning = draft.study.at, draft.study.reckoning
    if reckoning.budget_fit in BEYOND:
        likely = "" if reckoning.money.by_income else "likely "
        own = sentences.in_words(answer_of(at.profile, "budget_usd"), SPECS["profile.budget_usd"])
        says = f"It {likely}costs {usd_in_words(reckoning.study().cost_usd)}; your budget is {own}."
        yield f"{says} Ask for today's price, and whether there is aid, before you pay.", list(price_sources(at))


WARNINGS: tuple[WarningKind, ...] = (
    WarningKind("PL001", "The deadline may be missed", deadline),
    WarningKind("PL002", "A course on fixed dates asks more hours than you have", partial(short_weeks, fixed=True)),
    WarningKind("PL003", "A course is given more weeks than stated", partial(short_weeks, fixed=False)),
    WarningKind("PL004", "Two heavy courses run at once", two_heavy),
    WarningKind("PL005", "The first course lies long back at the exam", long_gap),
    WarningKind("PL006", "A bundle would lapse before the end", BUNDLE),
    WarningKind("PL007", "The first course would no longer count at the end", PASSED),
    WarningKind("PL008", "Irregular weeks meet fixed dates", weeks_off),
    WarningKind("PL009", "A closing part asks more hours than the courses", heavy_end),
    WarningKind("PL010", "Weeks away meet fixed dates", away_and_fixed),
    WarningKind("PL011", "The price lies above your budget", above_budget),
)
