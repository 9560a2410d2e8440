"""The examples inside of the real rule files, each as a test of its own, and whether every outcome has one."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

import pytest

from mmadvisor.facts.registry import FACTS, SPECS
from mmadvisor.facts.result import FIRST_PREFIX, RESULT_SPECS
from mmadvisor.model.facts import UNKNOWN, Fact, FactSpec, number, text_fact
from mmadvisor.model.profile import Profile
from mmadvisor.model.rules import (
    Cap,
    Caution,
    Condition,
    CriterionRule,
    Example,
    Gate,
    Part,
    ReasonRule,
    Rule,
    ValueFunction,
    VerdictRule,
)
from mmadvisor.reckoning.situation import Situation
from mmadvisor.rules.apply import FAIR_FROM, GOOD_FROM, measure, rule_value
from mmadvisor.rules.conditions import Get, evaluate, facts_used
from real import real_index

Conditional = Gate | Cap | Caution | VerdictRule | ReasonRule
WORDS = {True: "yes", False: "no", None: "unknown"}

RULES = real_index().catalog.rules
CONDITIONALS: list[Conditional] = [*RULES.gates, *RULES.caps, *RULES.cautions, *RULES.verdicts, *RULES.reasons]
PARTS: list[tuple[Part, CriterionRule]] = [
    (part, rule) for criterion in RULES.criteria for part in criterion.parts for rule in part.rules
]

# Never unknown in an advice: what the model requires of a program, and what a ranking always knows.
NEVER_UNKNOWN = frozenset(
    {
        "program.status",
        "program.credential",
        "fit.evidence_share",
        "result.passing",
        "result.main_answers",
        "result.open_answers",
        "result.first_band",
        "result.first_share",
        "result.top3_share",
        "result.micromasters_close",
    }
)


def specs_of(rule: Rule) -> Mapping[str, FactSpec]:
    return RESULT_SPECS if isinstance(rule, VerdictRule | ReasonRule) else SPECS


def fact_of(value: Any, spec: FactSpec) -> Fact:  # noqa: ANN401 - as written in a rule file
    if isinstance(value, bool | str):
        return text_fact(value)
    if isinstance(value, list):
        return number(*value) if spec.kind == "number" else text_fact(tuple(value))
    return number(value)


def given(facts: Mapping[str, Any], specs: Mapping[str, FactSpec]) -> Get:
    known = {name: fact_of(value, specs[name]) for name, value in facts.items()}
    return lambda name: known.get(name, UNKNOWN)


def numbered(rule: Rule) -> list[tuple[str, Example]]:
    return [(f"{rule.id}-{place}", example) for place, example in enumerate(rule.examples, 1)]


@pytest.mark.parametrize(
    ("rule", "example"),
    [pytest.param(rule, example, id=name) for rule in CONDITIONALS for name, example in numbered(rule)],
)
def test_example_of_a_condition(rule: Conditional, example: Example) -> None:
    get = given(example.given, specs_of(rule))
    truth = evaluate(rule.when, get)
    assert WORDS[truth] == example.value


@pytest.mark.parametrize(
    ("part", "rule", "example"),
    [pytest.param(part, rule, example, id=name) for part, rule in PARTS for name, example in numbered(rule)],
)
def test_example_of_a_value(part: Part, rule: CriterionRule, example: Example) -> None:
    get = given(example.given, SPECS)
    found = measure(part, get)
    assert found.rule.id == rule.id, "another rule of this part applies first"
    if example.value == "unknown":
        assert rule_value(rule, get) is None
        assert rule.unknown is not None
        assert (found.low, found.high, found.stated) == (rule.unknown.low, rule.unknown.high, False)
        return
    expected = example.value if isinstance(example.value, tuple) else (example.value, example.value)
    assert (found.low, found.high) == pytest.approx(expected, abs=1e-9)
    assert found.stated


@pytest.mark.parametrize("rule", [*CONDITIONALS, *(rule for _, rule in PARTS)], ids=lambda rule: rule.id)
def test_examples_give_what_facts_can_be(rule: Rule) -> None:
    specs = specs_of(rule)
    for example in rule.examples:
        for name, value in example.given.items():
            fact, spec = fact_of(value, specs[name]), specs[name]
            assert (fact.low is not None) == (spec.kind == "number"), name
            assert isinstance(fact.value, bool) == (spec.kind == "flag"), name
            assert not spec.choices or fact.value in spec.choices, name


@pytest.mark.parametrize("rule", CONDITIONALS, ids=lambda rule: rule.id)
def test_every_outcome_of_a_condition_has_an_example(rule: Conditional) -> None:
    shown = {example.value for example in rule.examples}
    assert possible_outcomes(rule.when, specs_of(rule)) - shown == set(), "outcomes without an example"


@pytest.mark.parametrize("rule", [rule for _, rule in PARTS], ids=lambda rule: rule.id)
def test_every_outcome_of_a_value_has_an_example(rule: CriterionRule) -> None:
    shown = {"unknown" if example.value == "unknown" else "value" for example in rule.examples}
    assert value_outcomes(rule) - shown == set(), "outcomes without an example"


@pytest.mark.parametrize("rule", [rule for _, rule in PARTS], ids=lambda rule: rule.id)
def test_every_value_has_a_sentence_of_its_own_band(rule: CriterionRule) -> None:
    given_words = [band for band in ("good", "fair", "poor") if getattr(rule.says, band)]
    if len(given_words) == 1:
        return  # one sentence for all values
    wanted = {"good" if value >= GOOD_FROM else "fair" if value >= FAIR_FROM else "poor" for value in values_of(rule)}
    assert {band for band in wanted if getattr(rule.says, band) is None} == set()


def values_of(rule: CriterionRule) -> list[float]:
    """Return the values, or middles of values, that a rule can give: of points, a fine sample."""
    if isinstance(rule.value, tuple):
        return [sum(rule.value) / 2]
    if not isinstance(rule.value, ValueFunction):
        return [] if rule.value is None else [rule.value]
    ends = [value for _, value in rule.value.points]
    steps = [min(ends) + (max(ends) - min(ends)) * step / 100 for step in range(101)] if ends else []
    return [*rule.value.table.values(), *steps]


def value_outcomes(rule: CriterionRule) -> set[str]:
    """Return whether a rule can give a value, and whether it can be unknown."""
    if rule.value is None:
        return {"unknown"}
    if not isinstance(rule.value, ValueFunction):
        return {"value"}
    return {"value"} if rule.value.of in NEVER_UNKNOWN else {"value", "unknown"}


def possible_outcomes(condition: Condition, specs: Mapping[str, FactSpec]) -> set[str]:
    """Try every combination of values around what the condition compares with."""
    wanted: dict[str, list[Fact]] = {}
    for name in facts_used(condition):
        unknown = [] if name.removeprefix(FIRST_PREFIX) in NEVER_UNKNOWN else [UNKNOWN]
        wanted[name] = candidates(specs[name], list(operands(condition, name))) + unknown
    found = set()
    for facts in product(*wanted.values()):
        at = dict(zip(wanted, facts, strict=True))
        found.add(WORDS[evaluate(condition, at.__getitem__)])
    return found


def operands(condition: Condition, name: str) -> Iterator[Any]:
    for key, operand in condition.items():
        if key == name:
            yield from operand.values()
        elif key == "not":
            yield from operands(operand, name)
        elif key in {"all", "any"}:
            for item in operand:
                yield from operands(item, name)


def candidates(spec: FactSpec, compared: list[Any]) -> list[Fact]:
    """Return values of a fact on both sides of what it is compared with."""
    if spec.kind == "number":
        limits = [limit for limit in compared if not isinstance(limit, bool)] or [0]
        return [number(limit + step) for limit in limits for step in (-1, 0, 1)]
    if spec.kind == "flag":
        return [text_fact(value=True), text_fact(value=False)]
    return [text_fact(choice) for choice in spec.choices] or [text_fact("anything")]


@pytest.mark.parametrize("name", sorted(name for name in NEVER_UNKNOWN if name in FACTS))
def test_what_is_never_unknown_is_known_of_every_program(name: str) -> None:
    index = real_index()
    assert all(FACTS[name].compute(Situation(program, Profile(), index)).known for program in index.catalog.programs)
