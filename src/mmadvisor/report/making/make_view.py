"""From an advice to the record of words that layouts show."""

from collections.abc import Sequence
from datetime import date

from mmadvisor.model.advice import Advice
from mmadvisor.model.catalog import Index
from mmadvisor.report.making.blocks import as_said
from mmadvisor.report.making.view_options import Basis, choose_best, limits, options
from mmadvisor.report.making.view_steps import MOST, steps
from mmadvisor.report.view import Option, Said, Step, View
from mmadvisor.report.wording.profile_words import answer_in_words, value_of

CLEAR, AHEAD = 0.75, 0.5
WAYS = 100
ORDER = ("second", "third")
WHOSE = ("fields", "hours_per_week", "budget_usd", "finish_within_months")


def view_of(advice: Advice, index: Index, start: date) -> View:
    """Return the record of an advice; `start` is the first day of study."""
    basis = Basis(index, advice.profile, start)
    shown, name = tuple(options(basis, advice)), advice.verdict.about
    return View(
        code=advice.verdict.code,
        word=advice.verdict.title,
        verdict=Said(says=advice.verdict.says, rule=advice.verdict.rule),
        whose=whose_answers(advice, index),
        reasons=tuple(as_said(each) for each in advice.verdict.reasons),
        options=shown,
        limits=limits(basis),
        certainty=certainty(advice),
        mind=what_to_mind(advice, index, shown),
        look_into=look_into(advice),
        look=next((f"Worth a look: {row.title}, {row.what} ({row.known})." for row in advice.worth_a_look), None),
        looks=tuple(
            Step(says=row.says, link=row.url, command=row.command.removeprefix("mmadvisor "))
            for row in advice.worth_a_look
        ),
        steps=tuple(steps(basis, advice))[:MOST],
        next=name and f"{'plan' if advice.ranking else 'show'} {name}",
    )


def whose_answers(advice: Advice, index: Index) -> tuple[str, ...]:
    """Say whose answers these are, by the few that decide most."""
    questions = {each.feeds: each for each in index.catalog.questionnaire.questions}
    values = {key: value_of(advice.profile, key) for key in WHOSE if key in questions}
    return tuple(
        answer_in_words(questions[key], value, index) for key, value in values.items() if value not in (None, ())
    )


def certainty(advice: Advice) -> str | None:
    """Say how firm the first place is; nothing where nothing is recommended."""
    row = next((each for each in advice.ranking if each.id == advice.verdict.about), None)
    if row is None or row.rank is None:
        return None
    if len(advice.ranking) == 1:
        return "It is the only program that passes: there is nothing to compare it with."
    share = row.first_share
    firmness = "Clear" if share > CLEAR else "Ahead" if share >= AHEAD else "A close call"
    beside = [
        f"the {ORDER[place]} in {ways(each.first_share)}"
        for place, each in enumerate(choose_best(advice)[1:])
        if each.rank == row.rank or each.first_share >= share
    ]
    start = "A tie" if any(each.rank == row.rank for each in choose_best(advice)[1:]) else firmness
    leads = ", ".join([f"it leads in {ways(share)}", *beside])
    return f"{start}: of {WAYS} ways to weigh your wishes {leads}."


def ways(share: float) -> str:
    """Write a share as so many of a hundred; what is not quite all or nothing is not written as such."""
    whole = round(share * WAYS)
    if share == 0:
        return "none"
    return str(min(max(whole, 1), WAYS - 1)) if share < 1 else "all"


def what_to_mind(advice: Advice, index: Index, shown: Sequence[Option]) -> Said | None:
    """Return the weightiest thing to know: a weighty reason, a caution that bars a verdict, the first condition."""
    if not shown:
        return None
    row = next((each for each in advice.ranking if each.id == advice.verdict.about), None)
    cautions = row.cautions if row else []
    rules = index.catalog.rules
    barring = [each.id for each in rules.cautions if each.forbids] + [each.id for each in rules.gates if each.forbids]
    weighty = {each.id for each in rules.reasons if each.weighty}
    found = [each for each in advice.verdict.reasons if each.rule in weighty]
    found += sorted((each for each in cautions if each.rule in barring), key=lambda each: barring.index(each.rule))
    return next(iter((*map(as_said, found), *shown[0].conditions, *map(as_said, cautions))), None)


def look_into(advice: Advice) -> str | None:
    """Say how many degrees could be right, and which to ask first."""
    rows = advice.look_into
    if not rows or advice.verdict.code == "ask-first" or not advice.ranking:
        return None
    first = f"{rows[0].title}, {rows[0].provider}"
    return f"A degree to look into: {first}." if len(rows) == 1 else f"{len(rows)} degrees to look into, first {first}."
