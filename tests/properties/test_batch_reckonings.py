"""What is reckoned over columns is what is reckoned for each learner alone, to the last bit."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from budget import examples
from mmadvisor.batch.block import KEYS, Block, Coding
from mmadvisor.batch.conditions import FactColumn
from mmadvisor.batch.fact_sheets import Sheets
from mmadvisor.batch.reckonings import is_reckoned
from mmadvisor.facts.registry import SPECS
from mmadvisor.model.facts import UNKNOWN, Fact
from mmadvisor.model.profile import Profile
from real import profiles, real_index, unshared

SHEETS = Sheets(real_index())
NAMES = [name for name in SPECS if is_reckoned(name)]


def block(learners: list[Profile]) -> Block:
    coding = Coding()
    codes = {key: [coding.number(key, getattr(each, key)) for each in learners] for key in KEYS}
    return Block(coding, {key: np.array(each) for key, each in codes.items()}, len(learners))


def facts_of(name: str, learners: Block, learner: list[int], program: list[int]) -> list[Fact]:
    column = SHEETS.column(name, learners, np.array(learner), np.array(program))
    if isinstance(column, FactColumn):
        return [Fact(value=column.facts[place].value) for place in column.place.tolist()]
    ends = (each.tolist() for each in (column.low, column.high, column.typical))
    known = ([None if end != end else end for end in row] for row in zip(*ends, strict=True))  # noqa: PLR0124 - NaN
    return [Fact(low=low, high=high, typical=typical) for low, high, typical in known]


@given(st.lists(st.one_of(profiles(), unshared()), min_size=1, max_size=5))
@settings(max_examples=examples(15))
def test_every_fact_is_that_of_each_learner(learners: list[Profile]) -> None:
    every = [(learner, program) for learner in range(len(learners)) for program in range(len(SHEETS.programs))]
    together = block(learners)
    for pairs in (every, every[::7]):
        learner, program = (list(each) for each in zip(*pairs, strict=True))
        sheets = [SHEETS.sheet(learners[one], other) for one, other in pairs]
        for name in NAMES:
            alone = [sheet.get(name) for sheet in sheets]
            expected = [Fact(each.value, each.low, each.high, (), each.typical) for each in alone]
            assert facts_of(name, together, learner, program) == expected, name


def test_facts_of_hours_deadline_and_budget_are_reckoned() -> None:
    assert {"fit.stretch", "fit.deadline", "fit.cost_share", "fit.preparation_weeks"} <= set(NAMES)
    assert not {"profile.hours_per_week", "fit.field", "fit.missing_topics", "program.hours_per_week"} & set(NAMES)


def test_pairs_that_were_not_reckoned_before_are() -> None:
    learners = block([Profile(hours_per_week=8), Profile(hours_per_week=4)])
    first = facts_of("fit.months", learners, [0, 1], [0, 0])
    assert facts_of("fit.months", learners, [0, 1], [1, 0]) != first
    assert facts_of("fit.months", learners, [0, 1], [0, 0]) == first
    assert UNKNOWN not in first
