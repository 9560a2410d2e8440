"""Conditions over many cases give what they give for each case alone."""

from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mmadvisor.batch.conditions import Column, FactColumn, NumberColumn, code, holds
from mmadvisor.model.facts import UNKNOWN, Fact, assumed_fact, number, text_fact
from mmadvisor.rules.conditions import evaluate

NUMBERS = st.one_of(
    st.just(UNKNOWN),
    st.integers(0, 5).map(number),
    st.tuples(st.integers(0, 3), st.integers(0, 3)).map(lambda pair: number(min(pair), max(pair))),
    st.just(assumed_fact(1, 2, 3)),
)
WORDS = st.one_of(
    st.just(UNKNOWN), st.sampled_from([text_fact("a"), text_fact("b"), text_fact(("a", "b")), text_fact(())])
)
ENTRIES = st.one_of(
    st.builds(
        lambda key, wanted: {"n": {key: wanted}}, st.sampled_from(["at_least", "at_most", "below"]), st.integers(0, 5)
    ),
    st.builds(lambda name, wanted: {name: {"known": wanted}}, st.sampled_from("nw"), st.booleans()),
    st.sampled_from([{"w": {"is": "a"}}, {"w": {"in": ["a", "c"]}}]),
)
CONDITIONS: st.SearchStrategy[dict[str, Any]] = st.recursive(
    st.one_of(ENTRIES, st.just({})),
    lambda inner: st.one_of(
        st.builds(lambda inside: {"not": inside}, inner),
        st.builds(lambda key, inside: {key: inside}, st.sampled_from(["all", "any"]), st.lists(inner, min_size=1)),
        st.builds(lambda one, other: one | other, inner, inner),
    ),
    max_leaves=6,
)


def column(facts: list[Fact]) -> FactColumn:
    different = list(dict.fromkeys(facts))
    return FactColumn(np.array([different.index(fact) for fact in facts], dtype=np.int64), different)


def numbers(facts: list[Fact]) -> NumberColumn:
    ends = ([np.nan if end is None else end for end in (fact.low, fact.high, fact.typical)] for fact in facts)
    return NumberColumn(*np.array(list(ends), dtype=np.float64).reshape(-1, 3).T)


@given(CONDITIONS, st.lists(st.tuples(NUMBERS, WORDS), min_size=1, max_size=8))
def test_as_for_one_case(condition: dict[str, Any], cases: list[tuple[Fact, Fact]]) -> None:
    columns = {name: column([case[place] for case in cases]) for place, name in enumerate("nw")}
    one_by_one = [code(evaluate(condition, dict(zip("nw", case, strict=True)).__getitem__)) for case in cases]
    assert holds(condition, columns.__getitem__, len(cases)).tolist() == one_by_one
    reckoned: dict[str, Column] = {"n": numbers([number for number, _ in cases]), "w": columns["w"]}
    assert holds(condition, reckoned.__getitem__, len(cases)).tolist() == one_by_one


@given(st.lists(NUMBERS, min_size=1, max_size=8), st.data())
def test_both_kinds_of_column_have_the_same_ends(facts: list[Fact], data: st.DataObject) -> None:
    some = np.array(data.draw(st.lists(st.integers(0, len(facts) - 1))), dtype=np.int64)
    for one, other in ((column(facts), numbers(facts)), (column(facts).taken(some), numbers(facts).taken(some))):
        np.testing.assert_array_equal(one.ends, other.ends)
    np.testing.assert_array_equal(column(facts).ends[0], [fact.low if fact.known else np.nan for fact in facts])


def test_no_cases() -> None:
    assert holds({"n": {"known": True}}, lambda _: column([]), 0).tolist() == []
