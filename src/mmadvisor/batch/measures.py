"""Rules of value over columns of facts: what `rules.apply.measure` says of one case, for many."""

import numpy as np

from mmadvisor.batch.truths import YES, Columns, NumberColumn, holds
from mmadvisor.mcda.arrays import Floats, Ints
from mmadvisor.mcda.values import piecewise_linear_of, values_at
from mmadvisor.model.facts import UNKNOWN, Fact
from mmadvisor.model.rules import CriterionRule, Part, ValueFunction
from mmadvisor.rules.apply import measure_by


def measures(part: Part, column: Columns, cases: int) -> Floats:
    """Return (cases, 3) low, middle and high of one part of a criterion."""
    found = np.empty((cases, 3))
    left = np.arange(cases)
    for rule in part.rules:
        takes = np.ones(len(left), dtype=bool)
        if rule is not part.rules[-1]:
            takes = holds(rule.when, column, cases)[left] == YES
        found[left[takes]] = measures_by(rule, column, left[takes])
        left = left[~takes]
    return found


def measures_by(rule: CriterionRule, column: Columns, cases: Ints) -> Floats:
    """Return (cases, 3) low, middle and high by one rule."""
    if not isinstance(rule.value, ValueFunction):
        return np.array([row_of(rule, UNKNOWN)])
    facts = column(rule.value.of).taken(cases)
    if not isinstance(facts, NumberColumn):
        return np.array([row_of(rule, fact) for fact in facts.facts]).reshape(-1, 3)[facts.place]
    low, high = piecewise_linear_of(rule.value.points, facts.low, facts.high)
    middle = (low + high) / 2
    capped = np.minimum(middle, values_at(rule.value.points, facts.typical))
    found = np.stack([low, np.where(np.isnan(facts.typical), middle, capped), high], axis=1)
    found[np.isnan(facts.low)] = row_of(rule, UNKNOWN)
    return found


def row_of(rule: CriterionRule, fact: Fact) -> tuple[float, float, float]:
    """Return low, middle and high by one rule where the fact that it asks for is this one."""
    found = measure_by(rule, lambda _: fact)
    return found.low, found.middle, found.high
