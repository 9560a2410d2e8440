"""Three-valued conditions: truth tables, intervals, lists, and what must hold for any of them."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mmadvisor.model.facts import UNKNOWN, Fact, assumed_fact, number, text_fact
from mmadvisor.model.rules import Condition
from mmadvisor.rules.conditions import Truth, evaluate, facts_used, junction

YES: Condition = {"flag.yes": {"is": True}}
NO: Condition = {"flag.no": {"is": True}}
OPEN: Condition = {"flag.open": {"is": True}}
TERMS: list[tuple[Condition, Truth]] = [(YES, True), (NO, False), (OPEN, None)]
FLAGS = {"flag.yes": text_fact(value=True), "flag.no": text_fact(value=False)}


def holds(condition: Condition, facts: Mapping[str, Fact] = FLAGS) -> Truth:
    return evaluate(condition, lambda name: facts.get(name, UNKNOWN))


def compared(fact: Fact, operator: str, wanted: Any) -> Truth:  # noqa: ANN401 - any operand
    return holds({"x": {operator: wanted}}, {"x": fact})


# Kleene's strong three-valued logic: https://plato.stanford.edu/entries/logic-manyvalued/
AND = {
    (True, True): True,
    (True, None): None,
    (True, False): False,
    (None, None): None,
    (None, False): False,
    (False, False): False,
}
OR = {
    (True, True): True,
    (True, None): True,
    (True, False): True,
    (None, None): None,
    (None, False): None,
    (False, False): False,
}


@pytest.mark.parametrize(("one", "first"), TERMS)
@pytest.mark.parametrize(("other", "second"), TERMS)
def test_two_conditions_together(one: Condition, first: Truth, other: Condition, second: Truth) -> None:
    both = AND[(first, second)] if (first, second) in AND else AND[(second, first)]
    either = OR[(first, second)] if (first, second) in OR else OR[(second, first)]
    assert holds({"all": [one, other]}) is both
    assert holds({"any": [one, other]}) is either
    assert junction([first, second], decisive=False) is both
    assert junction([first, second], decisive=True) is either


@pytest.mark.parametrize(("condition", "truth"), TERMS)
def test_not_turns_yes_and_no_and_leaves_unknown(condition: Condition, truth: Truth) -> None:
    assert holds({"not": condition}) is (None if truth is None else not truth)
    assert holds({"not": {"not": condition}}) is truth


def test_several_entries_must_all_hold() -> None:
    assert holds(YES | OPEN) is None
    assert holds(YES | OPEN | NO) is False
    assert holds({"any": [NO, YES]} | YES) is True


def test_nothing_asked_holds() -> None:
    assert holds({}) is True
    assert holds({"not": {}}) is False
    assert junction([], decisive=False) is True
    assert junction([], decisive=True) is False


@pytest.mark.parametrize(
    ("fact", "operator", "limit", "truth"),
    [
        (number(5), "at_least", 5, True),
        (number(5), "at_least", 5.001, False),
        (number(5), "at_most", 5, True),
        (number(5), "at_most", 4.999, False),
        (number(4, 6), "at_least", 4, True),
        (number(4, 6), "at_least", 5, None),
        (number(4, 6), "at_least", 6, None),
        (number(4, 6), "at_least", 6.001, False),
        (number(4, 6), "at_most", 6, True),
        (number(4, 6), "at_most", 5, None),
        (number(4, 6), "at_most", 4, None),
        (number(4, 6), "at_most", 3.999, False),
        (number(5), "below", 5.001, True),
        (number(0.6996), "below", 0.7, True),  # which is shown as 70%
        (number(5), "below", 5, False),
        (number(4, 6), "below", 6.001, True),
        (number(4, 6), "below", 6, None),
        (number(4, 6), "below", 4.001, None),
        (number(4, 6), "below", 4, False),
        (UNKNOWN, "at_least", 0, None),
        (UNKNOWN, "below", 0, None),
        (UNKNOWN, "at_most", 0, None),
        # A range in which a number is assumed to lie decides nothing, however clear it looks.
        (assumed_fact(4, 5, 6), "at_least", 0, None),
        (assumed_fact(4, 5, 6), "at_most", 100, None),
    ],
)
def test_numbers_are_intervals(fact: Fact, operator: str, limit: float, truth: Truth) -> None:
    assert compared(fact, operator, limit) is truth


@pytest.mark.parametrize(
    ("fact", "operator", "wanted", "truth"),
    [
        (text_fact("open"), "is", "open", True),
        (text_fact("open"), "is", "retired", False),
        (text_fact("open"), "in", ["retired", "open"], True),
        (text_fact("open"), "in", ["retired"], False),
        (text_fact("open"), "in", [], False),
        (text_fact(value=True), "is", True, True),
        (text_fact(value=False), "is", True, False),
        (text_fact(value=False), "is", False, True),
        # A list meets a word if one of its items does; an empty list meets none.
        (text_fact(("finance", "law")), "is", "law", True),
        (text_fact(("finance", "law")), "in", ["design", "law"], True),
        (text_fact(("finance", "law")), "in", ["design"], False),
        (text_fact(()), "is", "law", False),
        (UNKNOWN, "is", "open", None),
        (UNKNOWN, "in", ["open"], None),
        (text_fact(None), "is", "open", None),
    ],
)
def test_words_are_compared_whole(fact: Fact, operator: str, wanted: object, truth: Truth) -> None:
    assert compared(fact, operator, wanted) is truth


@pytest.mark.parametrize(
    ("fact", "known"),
    [
        (UNKNOWN, False),
        (text_fact(None), False),
        (assumed_fact(1, 1.5, 2), False),
        (number(0), True),
        (number(1, 2), True),
        (text_fact(value=False), True),
        (text_fact(()), True),
        (text_fact("none"), True),
    ],
)
def test_whether_a_fact_is_known_is_never_unknown(fact: Fact, known: bool) -> None:
    assert compared(fact, "known", wanted=True) is known
    assert compared(fact, "known", wanted=False) is not known


def test_facts_used_are_those_of_every_branch() -> None:
    condition: Condition = {
        "a": {"known": True},
        "all": [{"b": {"is": "x"}}, {"not": {"c": {"at_least": 1}}}],
        "any": [{"all": [{"d": {"in": ["x"]}}]}, {}],
    }
    assert list(facts_used(condition)) == ["a", "b", "c", "d"]


NAMES = ("n.a", "n.b", "w.a", "w.b", "f.a")
leaves: st.SearchStrategy[Condition] = st.one_of(
    st.builds(
        lambda name, operator, limit: {name: {operator: limit}},
        st.sampled_from(["n.a", "n.b"]),
        st.sampled_from(["at_least", "at_most", "below"]),
        st.integers(0, 4),
    ),
    st.builds(lambda name, word: {name: {"is": word}}, st.sampled_from(["w.a", "w.b"]), st.sampled_from("xyz")),
    st.builds(
        lambda name, words: {name: {"in": words}}, st.sampled_from(["w.a", "w.b"]), st.lists(st.sampled_from("xyz"))
    ),
    st.builds(lambda flag: {"f.a": {"is": flag}}, st.booleans()),
)
conditions: st.SearchStrategy[Condition] = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(lambda items: {"all": items}, st.lists(inner, min_size=1, max_size=3)),
        st.builds(lambda items: {"any": items}, st.lists(inner, min_size=1, max_size=3)),
        st.builds(lambda item: {"not": item}, inner),
    ),
    max_leaves=8,
)
ends = st.integers(0, 4)


@st.composite
def knowledge(draw: st.DrawFn) -> tuple[dict[str, Fact], dict[str, Fact]]:
    """Facts, and the same facts when more is known: an interval has shrunk, an unknown is found out."""
    less, more = {}, {}
    for name in NAMES:
        if name.startswith("n"):
            low, high = sorted((draw(ends), draw(ends)))
            least, most = sorted((draw(st.integers(low, high)), draw(st.integers(low, high))))
            more[name] = number(least, most)
            less[name] = draw(st.sampled_from([number(low, high), more[name], UNKNOWN, assumed_fact(low, low, high)]))
        else:
            fact = text_fact(draw(st.booleans())) if name.startswith("f") else text_fact(draw(st.sampled_from("xyz")))
            more[name] = draw(st.sampled_from([fact, UNKNOWN]))
            less[name] = draw(st.sampled_from([more[name], UNKNOWN]))
    return less, more


@given(conditions, knowledge())
def test_more_knowledge_never_flips_what_was_decided(
    condition: Condition, known: tuple[dict[str, Fact], dict[str, Fact]]
) -> None:
    before, after = (holds(condition, facts) for facts in known)
    assert before is None or after is before


@given(st.lists(conditions, min_size=1, max_size=3), knowledge())
def test_de_morgan(items: list[Condition], known: tuple[dict[str, Fact], dict[str, Fact]]) -> None:
    negated = [{"not": item} for item in items]
    for facts in known:
        assert holds({"not": {"all": items}}, facts) is holds({"any": negated}, facts)
        assert holds({"not": {"any": items}}, facts) is holds({"all": negated}, facts)


@given(conditions, knowledge())
def test_what_is_known_for_certain_is_decided(
    condition: Condition, known: tuple[dict[str, Fact], dict[str, Fact]]
) -> None:
    certain = {
        name: text_fact("x")
        if not fact.known and name.startswith("w")
        else text_fact(value=True)
        if not fact.known
        else fact
        for name, fact in known[1].items()
    }
    exact = {name: number(fact.low) if fact.low is not None else fact for name, fact in certain.items()}
    assert holds(condition, exact) is not None


@given(conditions)
def test_nothing_known_decides_nothing(condition: Condition) -> None:
    assert holds(condition, {}) is None
