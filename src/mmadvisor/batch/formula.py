"""What rules say of reckoned facts: worked out over columns at each look-up, and not kept."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from mmadvisor.batch.block import Block
from mmadvisor.batch.sheets import Sheets
from mmadvisor.batch.truths import Column, Columns
from mmadvisor.mcda.arrays import Floats, Ints

Work = Callable[[Columns, int], npt.NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Formula:
    """Stands where a `Table` stands for rules on other facts. `work` is given columns of facts, and how many cases."""

    sheets: Sheets
    work: Work

    def look_up(self, block: Block, learners: Ints, programs: Ints) -> Floats:
        """Return (pairs, width) what is said of each pair of a learner and a program."""

        @cache
        def column(name: str) -> Column:
            return self.sheets.column(name, block, learners, programs)

        return np.asarray(self.work(column, len(learners)), dtype=np.float64)
