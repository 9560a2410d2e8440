"""What is worth a look: facts on a page of today that would change the answer, each tried by a run.

Of the facts that are open, those come first of which knowing is worth most (`key_unknown.worth`). Each is entered as
a learner would note it, with the value that is likely and with one that is not: what is told is what that run says.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from mmadvisor.advise.changes import effects, is_same_answer, ruling_after
from mmadvisor.advise.gates import Screened
from mmadvisor.advise.key_unknown import askable, open_parts, value_of_information
from mmadvisor.advise.likely_readings import Kind, PageFact, Value, page_facts
from mmadvisor.advise.outcome import Outcome, Run, Shares, rule_outcome
from mmadvisor.advise.score import Scored, in_order, score_one
from mmadvisor.advise.stale import loss_if_gone
from mmadvisor.catalog.page_facts import with_note
from mmadvisor.facts.registry import FactSheet
from mmadvisor.model.advice import Look, Tried, Verdict
from mmadvisor.model.catalog import Index
from mmadvisor.model.learner_notes import UsedNote
from mmadvisor.reckoning.situation import Situation

MOST = 3
MOST_TRIED = 8
"""Facts that are tried at most."""
PARTS: dict[Kind, str] = {
    "status": "status",
    "price": "cost/price",
    "month_price": "cost/price",
    "hours_per_week": "workload/week",
    "math": "math-readiness/gap",
}
"""The part of a criterion that rests on a fact; a status is worth what is lost if the program is gone."""


class Entered(Struct, frozen=True):
    """A value that was tried, and what it would do, in words; empty where it changes nothing."""

    tried: Tried
    effects: str


class Base(Struct, frozen=True):
    """The advice that a fact may change."""

    run: Run
    result: Outcome
    ruling: Verdict
    shares: Shares | None


def worth_a_look(base: Base) -> list[Look]:
    """Return at most three facts, the one worth most first; none while the learner has to be asked first.

    A page says nothing of a month gone by.
    """
    if base.ruling.about is None or base.run.index.edition.as_of is not None:
        return []
    found: list[Look] = []
    for row, fact in candidates(base.result, base.ruling.about)[:MOST_TRIED]:
        other = next((each for way in fact.others if (each := nearest_entered(base, row, way)) is not None), None)
        if other is not None:
            found.append(as_look(base.run.index, row, fact, entered(base, row, fact.likely), other))
        if len(found) == MOST:
            break
    return found


def nearest_entered(base: Base, row: Scored, way: Sequence[Value]) -> Entered | None:
    """Return the first value on the way to the last that changes the advice; None if the last does not."""
    if not way or alike(base, row, way[-1]):
        return None
    place = bisect_left(way, True, key=lambda value: not alike(base, row, value))
    found = entered(base, row, way[min(place, len(way) - 1)])
    return found if found.effects else None


def candidates(result: Outcome, about: str | None) -> list[tuple[Scored, PageFact]]:
    """Return the open facts of which knowing is worth something, most first, then all of the program spoken of."""
    rows = [(gain, row, fact) for row in result.ranked for gain, fact in gains(result, row, about)]
    rows.sort(key=lambda each: -each[0])
    return [(row, fact) for _, row, fact in rows]


def gains(result: Outcome, row: Scored, about: str | None) -> Iterator[tuple[float, PageFact]]:
    """Yield the open facts of a program with what knowing each is worth, in total value."""
    contested = len(result.ranked) > 1
    asked = askable(result.profile, result.weighing) if contested else ()
    parts = {
        each.part.name: value_of_information(each, result.ranked).gain
        for each in open_parts(result.weighing, row, asked)
    }
    spoken_of, leads = row.id == about, row is result.ranked[0]
    if not (spoken_of or leads or any(parts.values())):
        return
    parts["status"] = loss_if_gone(result.ranked) if leads else 0.0
    for fact in page_facts(row.screened.sheet.at):
        gain = parts.get(PARTS[fact.kind], 0.0)
        if gain > 0 or spoken_of:
            yield gain, fact


def alike(base: Base, row: Scored, value: Value) -> bool:
    """Tell whether the advice looks the same with a value noted: the draws are left to those that do not."""
    after = with_program(base.result, row, with_value(row, value))
    return is_same_answer(rule_outcome(base.run, after, base.shares), base.ruling)


def entered(base: Base, row: Scored, value: Value) -> Entered:
    """Run the advice with a value noted."""
    after = with_program(base.result, row, with_value(row, value))
    now = ruling_after(base.run, after)
    changed = not is_same_answer(now, base.ruling)
    return Entered(
        Tried(facts=value.facts, about=now.about, verdict=now.rule.code, changes=changed),
        f"{value.says}, {effects(base.run, base.result, after, base.ruling, now)}." if changed else "",
    )


def with_value(row: Scored, value: Value) -> Situation:
    """Return a program with a value noted this month, and the catalog around it."""
    at = row.screened.sheet.at
    program = at.program
    for key, fact in value.facts.items():
        note = UsedNote(id=program.id, title=program.title, key=key, value=fact, on=at.today, url=program.url)
        program = with_note(program, note)
    programs = tuple(program if each.id == program.id else each for each in at.index.catalog.programs)
    return Situation(program, at.profile, Index(replace(at.index.catalog, programs=programs), at.index.edition))


def with_program(result: Outcome, row: Scored, at: Situation) -> Outcome:
    """Return the outcome with one program changed: the others are judged on their own, and stay as they are."""
    rules = at.index.catalog.rules
    screened = Screened(at.program, FactSheet(at), rules.gates)
    ranked = [each for each in result.ranked if each is not row]
    if screened.passes:
        ranked = in_order([*ranked, score_one(rules, result.weighing, screened)])
    held = [] if screened.passes else [screened]
    return Outcome(result.profile, result.weighing, ranked, lambda: [*result.held, *held], at.index)


def as_look(index: Index, row: Scored, fact: PageFact, likely: Entered, other: Entered) -> Look:
    """Return a fact in its printed form."""
    program = row.screened.program
    provider = index.provider(program)
    return Look(
        id=program.id,
        title=program.title,
        provider=provider,
        url=program.url,
        key=fact.kind,
        what=fact.what,
        known=fact.known,
        command=f"mmadvisor note {program.id} {'math.calculus' if fact.kind == 'math' else fact.kind}=...",
        likely=likely.tried,
        other=other.tried,
        says=f"{program.title} ({provider}): {fact.what} today ({fact.known}). {likely.effects or other.effects}",
    )
