"""Runs the pipeline again on a changed profile, doing again only what the change touches.

The result is that of a fresh run (a property test compares them); only the way there is shorter. Facts, gates and
parts of criteria say which answers they read.
"""

from msgspec import Struct

from mmadvisor.advise.answers_read import part_reads, reads
from mmadvisor.advise.gates import Screened
from mmadvisor.advise.outcome import Outcome
from mmadvisor.advise.score import Scored, in_order, score_one
from mmadvisor.advise.weighing import weigh
from mmadvisor.facts.registry import FactSheet
from mmadvisor.model.catalog import Index
from mmadvisor.model.profile import CriterionId, Profile
from mmadvisor.reckoning.situation import Situation
from mmadvisor.rules.conditions import facts_used


class Touch(Struct, frozen=True):
    """What a change of some answers touches: gates by place. The rest stays: criteria, and what a gate keeps out."""

    gates: list[int]
    criteria_kept: frozenset[CriterionId]
    may_pass: list[Screened]
    kept_out: list[Screened]


class Rerun:
    """Runs changed profiles against one outcome."""

    def __init__(self, index: Index, base: Outcome) -> None:
        self.index = index
        self.rules = index.catalog.rules
        self.gate_reads = [reads(facts_used(gate.when)) for gate in self.rules.gates]
        self.criterion_reads = {row.id: frozenset().union(*map(part_reads, row.parts)) for row in self.rules.criteria}
        self.scores = {row.id: row for row in base.ranked}
        self.screened = [*(row.screened for row in base.ranked), *base.held]
        self.touches: dict[frozenset[str], Touch] = {}

    def outcome(self, profile: Profile, changed: frozenset[str]) -> Outcome:
        """Return the outcome of a profile that differs from the first in the answers `changed`."""
        weighing = weigh(self.rules, profile)
        if changed not in self.touches:
            self.touches[changed] = self.touched_by(changed)
        touch = self.touches[changed]
        ranked: list[Scored] = []
        held = list(touch.kept_out)

        def sheet(before: Screened) -> FactSheet:
            return before.sheet.after(Situation(before.program, profile, self.index, before.sheet.at.memo), changed)

        for before in touch.may_pass:
            after = passing(before, sheet(before), touch.gates)
            if after is None:
                held.append(before)
            else:
                old = self.scores.get(after.program.id)
                ranked.append(score_one(self.rules, weighing, after, old, touch.criteria_kept))

        def held_back() -> list[Screened]:
            return [Screened(before.program, sheet(before), before.gates) for before in held]

        return Outcome(profile, weighing, in_order(ranked), held_back, self.index)

    def touched_by(self, changed: frozenset[str]) -> Touch:
        """Return what a change of some answers touches."""
        gates = [place for place, read in enumerate(self.gate_reads) if read & changed]
        kept = frozenset(name for name, read in self.criterion_reads.items() if not read & changed)
        may_pass: list[Screened] = []
        kept_out: list[Screened] = []
        for row in self.screened:
            stays = any(shut for place, shut in enumerate(row.shut) if place not in gates)
            (kept_out if stays else may_pass).append(row)
        return Touch(gates, kept, may_pass, kept_out)


def passing(before: Screened, sheet: FactSheet, touched: list[int]) -> Screened | None:
    """Return a program with the gates run again that a change touches; None as soon as one keeps it out."""
    kept = {place: shut for place, shut in enumerate(before.shut) if place not in touched}
    after = Screened(before.program, sheet, before.gates, kept)
    return None if any(map(after.ask, touched)) else after
