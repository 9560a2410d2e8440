"""First step: gates, for all pairs of a learner and a program."""

from collections.abc import Iterable
from typing import NamedTuple, get_args

import numpy as np

from mmadvisor.advise.answers_read import reads
from mmadvisor.batch.block import UNANSWERED, Block, Flags
from mmadvisor.batch.conditions import OPEN, YES, code, holds
from mmadvisor.batch.fact_sheets import Formula, Sheets, Table
from mmadvisor.mcda.arrays import Ints
from mmadvisor.model.common import VerdictCode
from mmadvisor.model.rules import Gate
from mmadvisor.rules.conditions import evaluate, facts_used

LEAVES = ("one-course", "read-free")
CODES: tuple[VerdictCode, ...] = get_args(VerdictCode)


class Screening(NamedTuple):
    """All pairs that no lasting gate keeps out, by learner and program, and what the other gates say of them.

    Attributes:
        learner: (pairs,) places of learners.
        program: (pairs,) places of programs.
        passes: (pairs,) no gate keeps it out of the ranking.
        looked_into: (pairs,) a degree to look into.
        leaves: what can be advised of it all the same -> (pairs,) whether every gate that keeps it out leaves that.
        forbids: (pairs,) verdicts that open gates rule out, see `codes_of`.
        obstacle: (learners,) place in `Gates.titles` of what keeps out most programs, -1 for none.
    """

    learner: Ints
    program: Ints
    passes: Flags
    looked_into: Flags
    leaves: dict[str, Flags]
    forbids: Ints
    obstacle: Ints


class Gates:
    """All gates. Those that no other answer could open come first: what they keep out counts no further."""

    def __init__(self, sheets: Sheets) -> None:
        self.sheets = sheets
        gates = sheets.index.catalog.rules.gates
        lasting = [gate for gate in gates if not gate.changeable and gate.outcome == "out"]
        lasting.sort(key=lambda gate: len(keys_of(gate)))
        self.lasting = [self.table(gate) for gate in lasting if keys_of(gate)]
        for_all = [gate for gate in lasting if not keys_of(gate)]
        unanswered = [sheets.sheet(UNANSWERED, place) for place in range(len(sheets.programs))]
        shut = [any(evaluate(gate.when, sheet.get) for gate in for_all) for sheet in unanswered]
        self.open = np.flatnonzero(~np.array(shut, dtype=bool))
        """Places of the programs that gates which read no answer let pass."""
        self.gates = [gate for gate in gates if gate not in lasting]
        self.changeable = [self.table(gate) for gate in self.gates]
        self.titles = sorted({gate.title.lower() for gate in self.gates if gate.outcome == "out"})

    def table(self, gate: Gate) -> Table | Formula:
        """Return the table of one gate."""
        return self.sheets.rule_table(
            keys_of(gate),
            1,
            lambda get: (code(evaluate(gate.when, get)),),
            lambda column, cases: holds(gate.when, column, cases)[:, np.newaxis],
        )

    def screen(self, block: Block) -> Screening:
        """Run every gate on every pair that still matters."""
        learner = np.repeat(np.arange(block.count), len(self.open))
        program = np.tile(self.open, block.count)
        for table in self.lasting:
            near = table.look_up(block, learner, program)[:, 0] != YES
            learner, program = learner[near], program[near]
        counts = np.zeros((block.count, len(self.titles) + 1), dtype=np.int64)
        out, look = (np.zeros(len(learner), dtype=bool) for _ in range(2))
        leaves = {what: np.ones(len(learner), dtype=bool) for what in LEAVES}
        forbids = np.zeros(len(learner), dtype=np.int64)
        for gate, table in zip(self.gates, self.changeable, strict=True):
            found = table.look_up(block, learner, program)[:, 0]
            shut = found == YES
            forbids |= np.where(found == OPEN, codes_of(gate.forbids), 0)
            for what in LEAVES:
                if what not in gate.leaves:
                    leaves[what] &= ~shut
            if gate.outcome == "look-into":
                look |= shut
                continue
            out |= shut
            counts[:, self.titles.index(gate.title.lower())] += np.bincount(learner[shut], minlength=block.count)
        obstacle = np.where(counts.any(axis=1), counts.argmax(axis=1), -1)
        return Screening(learner, program, ~(out | look), look & ~out, leaves, forbids, obstacle)


def keys_of(gate: Gate) -> frozenset[str]:
    """Return the answers that a gate reads."""
    return reads(facts_used(gate.when))


def codes_of(codes: Iterable[VerdictCode]) -> int:
    """Return a set of verdict codes as a number, one bit each."""
    return sum(1 << CODES.index(code) for code in set(codes))
