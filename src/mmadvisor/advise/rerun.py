"""Runs the pipeline again on a changed profile, doing again only what the change touches.

The result is that of a fresh run (a property test compares them); only the way there is shorter. Facts, gates and
parts of criteria say which answers they read.
"""

from collections.abc import Iterable, Mapping

from mmadvisor.advise.pipeline import Outcome
from mmadvisor.advise.score import Measures, Scored, in_order, score_one
from mmadvisor.advise.screen import Screened
from mmadvisor.advise.weigh import weigh
from mmadvisor.facts.registry import SPECS
from mmadvisor.facts.situation import Situation
from mmadvisor.model.catalog import Index
from mmadvisor.model.profile import Profile
from mmadvisor.model.rules import Criterion, Part, ValueFunction
from mmadvisor.rules.apply import gate_result
from mmadvisor.rules.conditions import Truth, facts_used


class Rerun:
    """Runs changed profiles against one outcome."""

    def __init__(self, index: Index, base: Outcome) -> None:
        self.index = index
        self.rules = index.catalog.rules
        self.gate_reads = [reads(facts_used(gate.when)) for gate in self.rules.gates]
        self.criterion_reads = {row.id: criterion_reads(row) for row in self.rules.criteria}
        self.measures: Mapping[str, Measures] = {row.id: row.measures for row in base.ranked}
        self.screened = [*(row.screened for row in base.ranked), *base.excluded]

    def outcome(self, profile: Profile, changed: frozenset[str]) -> Outcome:
        """Return the outcome of a profile that differs from the first in the answers `changed`."""
        weighing = weigh(self.rules, profile)
        kept = [name for name, read in self.criterion_reads.items() if not read & changed]
        touched = [bool(read & changed) for read in self.gate_reads]
        ranked: list[Scored] = []
        excluded: list[Screened] = []
        for before in self.screened:
            after = self.gated(before, profile, changed, touched)
            if after.passes:
                old = self.measures.get(after.program.id, {})
                known: Measures = {name: old[name] for name in kept if name in old}
                ranked.append(score_one(self.rules, weighing, after, known))
            else:
                excluded.append(after)
        return Outcome(profile, weighing, in_order(ranked), excluded)

    def gated(self, before: Screened, profile: Profile, changed: frozenset[str], touched: list[bool]) -> Screened:
        """Run the gates that the change touches; none where another keeps the program out in any case."""
        if any(shut and not again for shut, again in zip(before.shut, touched, strict=True)):
            return before
        sheet = before.sheet.after(Situation(before.program, profile, self.index), changed)
        shut: list[Truth] = [
            gate_result(gate, sheet.get) if again else old
            for gate, old, again in zip(before.gates, before.shut, touched, strict=True)
        ]
        return Screened(before.program, sheet, before.gates, tuple(shut))


def reads(names: Iterable[str]) -> frozenset[str]:
    """Return the answers that facts depend on."""
    return frozenset(key for name in names for key in SPECS[name].reads)


def criterion_reads(criterion: Criterion) -> frozenset[str]:
    """Return the answers that the measures of a criterion depend on."""
    return frozenset(key for part in criterion.parts for key in part_reads(part))


def part_reads(part: Part) -> frozenset[str]:
    """Return the answers that the measure of a part depends on."""
    names = [name for rule in part.rules for name in facts_used(rule.when)]
    names += [rule.value.of for rule in part.rules if isinstance(rule.value, ValueFunction)]
    return reads(names)
