"""First step: gates, for all pairs of a learner and a program."""

from dataclasses import dataclass

import numpy as np

from mmadvisor.advise.reads import reads
from mmadvisor.batch.block import Block
from mmadvisor.batch.sheets import Sheets
from mmadvisor.batch.table import Table
from mmadvisor.batch.truths import YES, code
from mmadvisor.mcda.arrays import Ints
from mmadvisor.model.profile import Profile
from mmadvisor.model.rules import Gate
from mmadvisor.rules.apply import gate_result
from mmadvisor.rules.conditions import facts_used


@dataclass(frozen=True, slots=True)
class Passed:
    """Pairs that no gate keeps out, by learner and program; and what keeps out most of the others.

    `obstacle` is a place in `Gates.titles` for each learner, -1 for none.
    """

    learner: Ints
    program: Ints
    obstacle: Ints


class Gates:
    """All gates. Those that no other answer could open come first: what they keep out counts no further."""

    def __init__(self, sheets: Sheets) -> None:
        self.sheets = sheets
        gates = sheets.index.catalog.rules.gates
        self.lasting = [self.table(gate) for gate in gates if not gate.changeable]
        self.lasting.sort(key=lambda table: len(table.keys))
        changeable = [gate for gate in gates if gate.changeable]
        self.changeable = [self.table(gate) for gate in changeable]
        self.titles = sorted({gate.title.lower() for gate in changeable})
        self.title_of = [self.titles.index(gate.title.lower()) for gate in changeable]

    @property
    def tables(self) -> list[Table]:
        """All tables."""
        return [*self.lasting, *self.changeable]

    def table(self, gate: Gate) -> Table:
        """Return the table of one gate."""

        def find(profile: Profile, program: int) -> tuple[float]:
            return (code(gate_result(gate, self.sheets.sheet(profile, program).get)),)

        return Table(reads(facts_used(gate.when)), len(self.sheets.programs), 1, find)

    def screen(self, block: Block) -> Passed:
        """Run every gate on every pair that still matters."""
        programs = len(self.sheets.programs)
        learner, program = np.divmod(np.arange(block.count * programs), max(programs, 1))
        for table in self.lasting:
            near = table.look_up(block, learner, program)[:, 0] != YES
            learner, program = learner[near], program[near]
        counts = np.zeros((block.count, len(self.titles) + 1), dtype=np.int64)
        passes = np.ones(len(learner), dtype=bool)
        for table, title in zip(self.changeable, self.title_of, strict=True):
            shut = table.look_up(block, learner, program)[:, 0] == YES
            counts[:, title] += np.bincount(learner[shut], minlength=block.count)
            passes &= ~shut
        most = counts.argmax(axis=1)
        return Passed(learner[passes], program[passes], np.where(counts.any(axis=1), most, -1))
