"""Second step: weights, once for each combination of the answers that decide them."""

from dataclasses import dataclass

import numpy as np

from mmadvisor.advise.reads import reads
from mmadvisor.advise.weigh import Weighing, weigh
from mmadvisor.batch.block import Block
from mmadvisor.mcda.arrays import Floats, Ints
from mmadvisor.model.rules import RuleBook
from mmadvisor.rules.conditions import facts_used


@dataclass(frozen=True, slots=True)
class Weighed:
    """`weighings[place[i]]` is that of learner i; `weights` has a row for each and a column for each criterion."""

    place: Ints
    weighings: list[Weighing]
    weights: Floats


class Weighings:
    """Weighings found so far."""

    def __init__(self, rules: RuleBook) -> None:
        self.rules = rules
        self.columns = {criterion.id: place for place, criterion in enumerate(rules.criteria)}
        applies = reads(name for criterion in rules.criteria for name in facts_used(criterion.applies))
        self.keys = tuple(sorted(applies | {"goal", "priorities"}))
        self.forget()

    def forget(self) -> None:
        """Start anew."""
        self.found: dict[tuple[int, ...], tuple[Weighing, Floats]] = {}

    def of(self, block: Block) -> Weighed:
        """Return the weighing of each learner; a criterion that does not count weighs nothing."""
        place, firsts = block.combinations(self.keys)
        rows = [self.find(block, learner) for learner in firsts.tolist()]
        weights = np.array([row for _, row in rows]).reshape(len(rows), len(self.columns))
        return Weighed(place, [weighing for weighing, _ in rows], weights)

    def find(self, block: Block, learner: int) -> tuple[Weighing, Floats]:
        """Return the weighing of one learner, with a weight for each criterion of the rules."""
        codes = tuple(int(block.codes[key][learner]) for key in self.keys)
        if codes not in self.found:
            weighing = weigh(self.rules, block.profile(learner, self.keys))
            row = np.zeros(len(self.columns))
            row[[self.columns[criterion.id] for criterion in weighing.criteria]] = weighing.weights
            self.found[codes] = weighing, row
        return self.found[codes]
