"""Rules of value over columns give what they give for each case alone, to the last bit."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from makers import frozen_index
from mmadvisor.batch.conditions import Column, FactColumn, NumberColumn
from mmadvisor.batch.scores import measures
from mmadvisor.facts.registry import SPECS
from mmadvisor.model.facts import UNKNOWN, Fact, assumed_fact, number, text_fact
from mmadvisor.model.rules import Part, ValueFunction
from mmadvisor.rules.apply import measure
from mmadvisor.rules.conditions import facts_used

PARTS = {f"{row.id} {part.id}": part for row in frozen_index().catalog.rules.criteria for part in row.parts}
ENDS = st.one_of(st.integers(0, 4).map(float), st.floats(0, 4), st.floats(0, 30_000))


def facts(name: str) -> st.SearchStrategy[Fact]:
    """Facts as one of this name may be."""
    spec = SPECS[name]
    if spec.kind == "number":
        ordered = st.tuples(ENDS, ENDS, ENDS).map(sorted)
        known = ordered.map(lambda ends: number(ends[0], ends[2]))
        return st.one_of(st.just(UNKNOWN), ENDS.map(number), known, ordered.map(lambda ends: assumed_fact(*ends)))
    values = [True, False] if spec.kind == "flag" else list(spec.choices)
    return st.sampled_from([None, *values]).map(text_fact)


def column(name: str, cases: list[Fact]) -> Column:
    if SPECS[name].kind != "number":
        return FactColumn(np.arange(len(cases)), cases)
    ends = ([np.nan if end is None else end for end in (fact.low, fact.high, fact.typical)] for fact in cases)
    return NumberColumn(*np.array(list(ends), dtype=np.float64).reshape(-1, 3).T)


def names_of(part: Part) -> list[str]:
    used = {name for rule in part.rules for name in facts_used(rule.when)}
    return sorted(used | {rule.value.of for rule in part.rules if isinstance(rule.value, ValueFunction)})


@pytest.mark.parametrize("name", PARTS)
@given(st.data())
def test_as_for_one_case(name: str, data: st.DataObject) -> None:
    part = PARTS[name]
    cases = data.draw(st.lists(st.fixed_dictionaries({each: facts(each) for each in names_of(part)}), max_size=6))
    columns = {each: column(each, [case[each] for case in cases]) for each in names_of(part)}
    alone = [measure(part, case.__getitem__) for case in cases]
    found = measures(part, columns.__getitem__, len(cases))
    assert found.tolist() == [[each.low, each.middle, each.high] for each in alone]
