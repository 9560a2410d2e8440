"""Facts past their age limit, ordered by how much they move advice: where to look first.

The order is the expected value of perfect information over simulated learners. For each learner and each ranked
program, a part of a criterion that rests on a stale fact is treated as if its value could be anything from 0 to 1. A
program whose status is stale is treated as if it were as likely gone as there: what counts is the loss if it is gone.
Parts that rest on the same fact are added up.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import get_args

from mmadvisor.advise.key_unknown import Open, value_of_information
from mmadvisor.advise.outcome import Outcome, outcome
from mmadvisor.advise.score import Scored, weighed_parts
from mmadvisor.facts.age import Read, read
from mmadvisor.model.catalog import Index
from mmadvisor.model.checking import FactKind
from mmadvisor.model.keeping import StaleFact
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from mmadvisor.reckoning.situation import Situation

RESTS_ON: dict[str, FactKind] = {
    "cost/price": "price",
    "credit-conversion/share": "pathway",
    "workload/week": "structure",
    "workload/end": "structure",
}
"""Criterion and part -> the kind of fact that it rests on."""
KINDS: tuple[FactKind, ...] = get_args(FactKind)
GONE = 0.5
"""How likely a program is gone whose status nobody has confirmed."""
DIGITS = 3
Key = tuple[str, FactKind]


def stale_facts(index: Index, learners: Sequence[Profile], kinds: Iterable[FactKind] = KINDS) -> list[StaleFact]:
    """Return the facts of some kinds that are past their limit, those first that move advice most.

    Programs that are retired are left out: their end had a notice, and nothing else about them moves advice.
    """
    wanted = frozenset(kinds)
    found = {
        (program.id, kind): when
        for program in index.catalog.programs
        if program.status.value != "retired"
        for kind, when in stale(index, program).items()
        if kind in wanted
    }
    gains = average_gains(index, learners, found)
    rows = [as_stale_fact(index, key, when, gains[key]) for key, when in found.items()]
    return sorted(rows, key=lambda row: (-row.points, -(row.age_months or 0), row.id, KINDS.index(row.kind)))


def stale(index: Index, program: Program) -> dict[FactKind, Read]:
    """Return when each kind of fact of a program was read that is past its limit, or undated."""
    at = Situation(program, Profile(), index)
    found = {kind: read(at, kind) for kind in KINDS}
    return {kind: when for kind, when in found.items() if when is not None and when.is_past(at, kind)}


def average_gains(index: Index, learners: Sequence[Profile], found: Mapping[Key, Read]) -> Counter[Key]:
    """Return what each fact is worth to a learner on average, in total value from 0 to 1."""
    sums: Counter[Key] = Counter()
    for profile in learners:
        for key, gain in gains_for(outcome(index, profile), found):
            sums[key] += gain / len(learners)  # type: ignore[assignment]
    return sums


def gains_for(result: Outcome, found: Mapping[Key, Read]) -> Iterator[tuple[Key, float]]:
    """Yield what each stale fact is worth to one learner."""
    ranked = result.ranked
    for row in ranked:
        if (row.id, "status") in found and row is ranked[0]:
            yield (row.id, "status"), loss_if_gone(ranked)
        if len(ranked) > 1:
            yield from gains_of_parts(result, row, found)


def loss_if_gone(ranked: Sequence[Scored]) -> float:
    """Return what it costs not to know whether the first place is still there."""
    return GONE * max(ranked[0].value - (ranked[1].value if len(ranked) > 1 else 0.0), 0.0)


def gains_of_parts(result: Outcome, row: Scored, found: Mapping[Key, Read]) -> Iterator[tuple[Key, float]]:
    """Yield what each part of a criterion is worth that rests on a stale fact of a program."""
    for part in weighed_parts(result.weighing, row):
        kind = RESTS_ON.get(part.name)
        if kind is not None and part.size > 0 and (row.id, kind) in found:
            middle = part.found.middle
            fact = Open(row, part, part.size * middle, part.size * (1 - middle))
            yield (row.id, kind), value_of_information(fact, result.ranked).gain


def as_stale_fact(index: Index, key: Key, when: Read, gain: float) -> StaleFact:
    """Return a stale fact in its printed form."""
    program, kind = index.programs[key[0]], key[1]
    return StaleFact(
        id=program.id,
        title=program.title,
        provider=index.provider(program),
        kind=kind,
        dated=when.date,
        age_months=when.age_months(Situation(program, Profile(), index)),
        limit_months=index.catalog.freshness.of(kind).months,
        points=round(gain * 100, DIGITS),
        page=program.url,
    )
