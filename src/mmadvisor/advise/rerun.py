"""Runs the pipeline again on a changed profile, doing again only what the change touches.

The result is that of a fresh run (a property test compares them); only the way there is shorter. Facts, gates and
parts of criteria say which answers they read.
"""

from collections.abc import Callable, Sequence

from msgspec import Struct

from mmadvisor.advise.outcome import Outcome, parted
from mmadvisor.advise.reads import criterion_reads, reads
from mmadvisor.advise.result_view import ResultView, with_what_is_left
from mmadvisor.advise.score import Measures, Scored, in_order, score_one
from mmadvisor.advise.screen import Screened
from mmadvisor.advise.weigh import Weighing, weigh
from mmadvisor.model.catalog import Index
from mmadvisor.model.profile import CriterionId, Profile
from mmadvisor.reckoning.situation import Situation
from mmadvisor.rules.apply import gate_result
from mmadvisor.rules.conditions import Truth, facts_used


class Plan(Struct, frozen=True):
    """What a change touches: gates by place; what stays: criteria with their places, programs that stay out."""

    touched: list[bool]
    kept: list[tuple[int, CriterionId]]
    look_at: list[Screened]
    stay_out: list[Screened]


class Changed(Outcome, frozen=True, dict=True):
    """The outcome of a changed profile. Gates of programs that stay out all the same are run when something asks."""

    staying_out: Callable[[], list[Screened]]

    def look_further(self, view: ResultView) -> ResultView:
        """See `Outcome.look_further`; what is left of a program hangs on every gate that holds it."""
        excluded = [*self.staying_out(), *self.excluded]
        return with_what_is_left(view, self.index, self.ranked, excluded, self.look_into)


class Rerun:
    """Runs changed profiles against one outcome."""

    def __init__(self, index: Index, base: Outcome) -> None:
        self.index = index
        self.rules = index.catalog.rules
        self.gate_reads = [reads(facts_used(gate.when)) for gate in self.rules.gates]
        self.criterion_reads = {row.id: criterion_reads(row) for row in self.rules.criteria}
        self.before = {row.id: row for row in base.ranked}
        self.criteria = [criterion.id for criterion in base.weighing.criteria]
        self.screened = [*(row.screened for row in base.ranked), *base.excluded, *base.look_into]
        self.plans: dict[frozenset[str], Plan] = {}

    def outcome(self, profile: Profile, changed: frozenset[str]) -> Changed:
        """Return the outcome of a profile that differs from the first in the answers `changed`."""
        weighing = weigh(self.rules, profile)
        if changed not in self.plans:
            self.plans[changed] = self.plan(changed)
        plan = self.plans[changed]
        ranked: list[Scored] = []
        held: list[Screened] = []
        for before in plan.look_at:
            after = self.gated(before, profile, changed, plan.touched)
            if after.passes:
                ranked.append(self.scored(weighing, after, plan.kept))
            else:
                held.append(after)

        def staying_out() -> list[Screened]:
            return [self.gated(row, profile, changed, plan.touched) for row in plan.stay_out]

        return Changed(profile, weighing, in_order(ranked), *parted(held), self.index, staying_out)

    def plan(self, changed: frozenset[str]) -> Plan:
        """Return what a change of some answers touches."""
        touched = [bool(read & changed) for read in self.gate_reads]
        kept = [(place, name) for place, name in enumerate(self.criteria) if not self.criterion_reads[name] & changed]
        look_at: list[Screened] = []
        stay_out: list[Screened] = []
        for row in self.screened:
            stays_out = any(
                shut and not again and gate.outcome == "out"
                for gate, shut, again in zip(row.gates, row.shut, touched, strict=True)
            )
            (stay_out if stays_out else look_at).append(row)
        return Plan(touched, kept, look_at, stay_out)

    def scored(self, weighing: Weighing, after: Screened, kept: Sequence[tuple[int, CriterionId]]) -> Scored:
        """Score a program, with what was found before of the criteria that the change does not touch."""
        old = self.before.get(after.program.id)
        if old is None:
            return score_one(self.rules, weighing, after, {})
        known: Measures = {name: old.measures[name] for _, name in kept}
        values = {name: old.values[place] for place, name in kept}
        return score_one(self.rules, weighing, after, known, values)

    def gated(self, before: Screened, profile: Profile, changed: frozenset[str], touched: list[bool]) -> Screened:
        """Run the gates that the change touches."""
        sheet = before.sheet.after(Situation(before.program, profile, self.index, before.sheet.at.memo), changed)
        shut: list[Truth] = [
            gate_result(gate, sheet.get) if again else old
            for gate, old, again in zip(before.gates, before.shut, touched, strict=True)
        ]
        return Screened(before.program, sheet, before.gates, tuple(shut))
