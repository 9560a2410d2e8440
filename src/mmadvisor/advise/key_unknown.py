"""The one fact not known that matters most for the first place, with whom to ask.

Each open fact is weighed by its expected value of perfect information (Howard 1966,
https://doi.org/10.1109/TSSC.1966.300074): by how many points the best choice would be better on average, were that
fact alone known. It lies evenly in its range, as in the draws; all else stays where it is reckoned with.
"""

from collections.abc import Container, Iterator, Sequence
from typing import get_args

from msgspec import Struct

from mmadvisor.advise.answers_read import part_reads
from mmadvisor.advise.bands import level_of
from mmadvisor.advise.score import Scored, WeighedPart, weighed_parts
from mmadvisor.advise.weighing import Weighing
from mmadvisor.model.advice import KeyUnknown
from mmadvisor.model.catalog import Index
from mmadvisor.model.common import MathTopic
from mmadvisor.model.profile import Profile
from mmadvisor.model.rules import Ask, Asked

MEASURES = ("hours_per_week", "finish_within_months", "budget_usd", "programming")
"""Answers that programs are measured against: while one is open, a range says as much of the learner as of them."""
LEAST_SHARE = 0.05
"""A fact that would change the first place in fewer of its possible values is not worth a question of its own."""
LEAST_REACH = 0.005
"""Half a point: what could move a value by less cannot be seen in it."""
DIGITS = 4


class Open(Struct, frozen=True):
    """A part of a criterion that is not settled for one program, and how far it may move the total, 0 to 1."""

    row: Scored
    part: WeighedPart
    down: float
    up: float


class Worth(Struct, frozen=True):
    """What knowing an open fact is worth: gain in total value, and share of its values that change the first place."""

    gain: float
    share: float


NOTHING = Worth(0.0, 0.0)


def key_unknown(index: Index, profile: Profile, weighing: Weighing, ranked: Sequence[Scored]) -> KeyUnknown | None:
    """Return the open fact worth most; None if none is likely to change the first place. `ranked` best first."""
    if len(ranked) < 2:  # noqa: PLR2004 - a first place that nobody contests
        return None
    asked = askable(profile, weighing)
    found = [(value_of_information(fact, ranked), fact) for row in ranked for fact in open_parts(weighing, row, asked)]
    likely = [(value, fact) for value, fact in found if value.share >= LEAST_SHARE]
    if not likely:
        return None
    best, fact = max(likely, key=lambda each: each[0].gain)
    ask = asked[fact.part.name].about(fact.row.screened.program.credential)
    return as_key_unknown(index, fact, ask, best, ranked)


def askable(profile: Profile, weighing: Weighing) -> dict[str, Ask]:
    """Return how to settle the parts of criteria, by `criterion/part`, whose ranges come from the programs alone."""
    missing = {key for key in MEASURES if getattr(profile, key) is None}
    if len(profile.math) < len(get_args(MathTopic)):
        missing.add("math")
    return {
        f"{criterion.id}/{part.id}": part.ask
        for criterion in weighing.criteria
        for part in criterion.parts
        if part.ask is not None and not part_reads(part) & missing
    }


def open_parts(weighing: Weighing, row: Scored, asked: Container[str]) -> Iterator[Open]:
    """Yield what could be asked about a program."""
    for part in weighed_parts(weighing, row):
        below = part.found.middle - part.found.low
        if part.name in asked and part.size * below >= LEAST_REACH:
            yield Open(row, part, part.size * below, part.size * min(below, 1 - part.found.middle))


def value_of_information(fact: Open, ranked: Sequence[Scored]) -> Worth:
    """Return what knowing one fact is worth: nothing where levels decide, and not values."""
    least, most, first = fact.row.middle - fact.down, fact.row.middle + fact.up, ranked[0]
    if fact.row is first:
        rival = ranked[1].value
        if level_at(fact, rival) < ranked[1].level:
            return NOTHING
        return Worth(mean_above(-most, -least, -rival), share_above(-most, -least, -rival))
    if fact.row.cap <= first.value or level_at(fact, first.value) > first.level:
        return NOTHING
    gain = mean_above(least, most, first.value) - mean_above(least, most, fact.row.cap)
    return Worth(gain, share_above(least, most, first.value))


def level_at(fact: Open, value: float) -> int:
    """Return the level of a program whose total were so high once the fact is known."""
    sheet = fact.row.screened.sheet
    evidence = fact.row.evidence_share + fact.down + fact.up
    return level_of(sheet.at.index.catalog.rules, sheet.get, value, evidence)


def share_above(low: float, high: float, bar: float) -> float:
    """Return the share of an interval that lies above a bar."""
    return min(max((high - bar) / (high - low), 0.0), 1.0)


def mean_above(low: float, high: float, bar: float) -> float:
    """Return the mean of max(x - bar, 0) for x spread evenly from low to high."""
    return (max(high - bar, 0.0) ** 2 - max(low - bar, 0.0) ** 2) / (2 * (high - low))


def as_key_unknown(index: Index, fact: Open, asked: Asked, value: Worth, ranked: Sequence[Scored]) -> KeyUnknown:
    """Return the fact in its printed form."""
    program, leads = fact.row.screened.program, fact.row is ranked[0]
    rival = ranked[1 if leads else 0].screened.program
    name, other = (f"{each.title} ({index.provider(each)})" for each in (program, rival))
    effect = f"put {other} first" if leads else f"put it before {other}"
    return KeyUnknown(
        id=program.id,
        title=program.title,
        provider=index.provider(program),
        criterion=fact.part.criterion,
        part=fact.part.part.id,
        change_share=round(value.share, DIGITS),
        rival=rival.id,
        says=f"{name}: find out {asked.what}. Ask {asked.whom}. "
        f"The answer would {effect} in {round(value.share * 100)} of 100 cases.",
    )
