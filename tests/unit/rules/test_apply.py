"""Rules applied: which rule of a part applies, what value it gives, and which sentence goes with it."""

from collections.abc import Mapping
from typing import Any

import pytest
from msgspec import convert

from makers import BASIS, part, rule
from mmadvisor.facts.registry import SPECS
from mmadvisor.model.advice import Reason, SourceRef
from mmadvisor.model.facts import UNKNOWN, Fact, assumed_fact, number, text_fact
from mmadvisor.model.rules import CriterionRule, Gate, Part, ValueFunction
from mmadvisor.rules.apply import Measure, Words, function_value, measure, rule_value, sentence, word
from mmadvisor.rules.conditions import evaluate

PAGE = SourceRef(url="https://example.org/fact", dated="2025-01")
GROUND = SourceRef(url=BASIS[0]["url"], dated=BASIS[0]["dated"])
SAYS = {"good": "Good.", "fair": "Fair.", "poor": "Poor.", "unknown": "Not known."}


def words(facts: Mapping[str, Fact]) -> Words:
    return Words(lambda name: facts.get(name, UNKNOWN), SPECS)


def make_part(*rules: dict[str, Any]) -> Part:
    return convert(part("side", *rules), Part)


def judged(facts: Mapping[str, Fact], *rules: dict[str, Any]) -> tuple[Measure, Reason]:
    found = measure(make_part(*rules), words(facts).get)
    return found, word(found, words(facts))


PRICED = rule(
    "CO901",
    value={"of": "fit.cost_usd", "points": [[0, 1.0], [1000, 0.0]]},
    unknown={"low": 0.1, "high": 0.4},
    says=SAYS,
)


@pytest.mark.parametrize(
    ("fact", "ends", "middle", "known", "says"),
    [
        (number(100), (0.9, 0.9), 0.9, True, "Good."),
        (number(500), (0.5, 0.5), 0.5, True, "Fair."),
        (number(900), (0.1, 0.1), 0.1, True, "Poor."),
        (number(200, 600), (0.4, 0.8), 0.6, True, "Fair."),
        (number(2000), (0.0, 0.0), 0.0, True, "Poor."),
        (UNKNOWN, (0.1, 0.4), 0.25, False, "Not known."),
        # An assumed price lends its range, and is spoken of as unknown. Silence is not rewarded: it counts for no
        # more than what is typical.
        (assumed_fact(200, 200, 600), (0.4, 0.8), 0.6, False, "Not known."),
        (assumed_fact(200, 400, 600), (0.4, 0.8), 0.6, False, "Not known."),
        (assumed_fact(200, 500, 600), (0.4, 0.8), 0.5, False, "Not known."),
        (assumed_fact(200, 600, 600), (0.4, 0.8), 0.4, False, "Not known."),
        (assumed_fact(0, 900, 2000), (0.0, 1.0), 0.1, False, "Not known."),
        (assumed_fact(0, 2000, 3000), (0.0, 1.0), 0.0, False, "Not known."),
    ],
)
def test_points(fact: Fact, ends: tuple[float, float], middle: float, known: bool, says: str) -> None:
    found, reason = judged({"fit.cost_usd": fact}, PRICED)
    assert (found.low, found.high) == pytest.approx(ends, abs=1e-9)
    assert found.middle == pytest.approx(middle, abs=1e-9)
    assert (found.known, reason.says, reason.rule) == (known, says, "CO901")


@pytest.mark.parametrize(
    ("fact", "low", "high", "known"),
    [(text_fact("exam"), 0.6, 0.6, True), (text_fact("project"), 0.2, 0.5, False), (UNKNOWN, 0.2, 0.5, False)],
)
def test_tables(fact: Fact, low: float, high: float, known: bool) -> None:
    checked = rule(
        "OU901",
        value={"of": "program.assessment", "table": {"exam": 0.6}},
        unknown={"low": 0.2, "high": 0.5},
        says=SAYS,
    )
    found, _ = judged({"program.assessment": fact}, checked)
    assert (found.low, found.high, found.known) == (low, high, known)


def test_flags_are_no_keys_of_a_table() -> None:
    assert function_value(ValueFunction(of="x", table={"yes": 1.0}), lambda _: text_fact(value=True)) is None


def test_a_fixed_value_and_a_fixed_range() -> None:
    fixed, reason = judged({}, rule("CO902", value=0.8, says=SAYS))
    assert (fixed.low, fixed.high, fixed.known, reason.says) == (0.8, 0.8, True, "Good.")
    # A range that the rule itself leaves open is something stated, yet not settled.
    ranged, reason = judged({}, rule("CO903", value=[0.3, 0.5], says=SAYS))
    assert (ranged.low, ranged.high, ranged.known, reason.says) == (0.3, 0.5, False, "Fair.")


def test_the_first_rule_that_holds_applies_and_an_unknown_one_does_not() -> None:
    rules = (
        rule("CO904", when={"program.pacing": {"is": "self"}}, value=0.9, says=SAYS),
        rule("CO905", when={"program.pacing": {"known": True}}, value=0.5, says=SAYS),
        rule("CO906", value=0.1, says=SAYS),
    )
    assert judged({"program.pacing": text_fact("self")}, *rules)[0].rule.id == "CO904"
    assert judged({"program.pacing": text_fact("mixed")}, *rules)[0].rule.id == "CO905"
    assert judged({}, *rules)[0].rule.id == "CO906"


def test_the_last_rule_is_for_all_others_whatever_it_asks() -> None:
    rules = (
        rule("CO904", when={"program.pacing": {"is": "self"}}, value=0.9, says=SAYS),
        rule("CO906", when={"program.pacing": {"is": "mixed"}}, value=0.1, says=SAYS),
    )
    assert judged({"program.pacing": text_fact("instructor")}, *rules)[0].rule.id == "CO906"


def test_a_rule_without_value_and_without_range_may_mean_anything() -> None:
    found = measure(make_part(rule("CO907", says=SAYS)), lambda _: UNKNOWN)
    assert (found.low, found.high, found.stated, found.known) == (0.0, 1.0, False, False)


@pytest.mark.parametrize(
    ("says", "value", "expected"),
    [
        (SAYS, 2 / 3, "Good."),
        (SAYS, 0.6666, "Fair."),
        (SAYS, 1 / 3, "Fair."),
        (SAYS, 0.3333, "Poor."),
        ({"good": "One for all."}, 0.0, "One for all."),
        ({"poor": "One for all."}, 1.0, "One for all."),
        ({"fair": "Fair.", "poor": "Poor."}, 1.0, "Fair."),
        ({"unknown": "Not known."}, 1.0, ""),
    ],
)
def test_sentences_go_by_value(says: dict[str, str], value: float, expected: str) -> None:
    assert sentence(convert(rule("CO908", says=says), CriterionRule), value) == expected


def test_sources_are_those_of_the_facts_used() -> None:
    priced = PRICED | {"when": {"program.pacing": {"is": "self"}}, "says": {"good": "{program.provider}."}}
    other = SourceRef(url="https://example.org/other")
    facts = {
        "fit.cost_usd": number(0, sources=[PAGE]),
        "program.pacing": Fact(value="self", sources=(other, PAGE)),
        "program.provider": text_fact("Plain University", [PAGE]),
    }
    assert judged(facts, priced, PRICED)[1].sources == [PAGE, other]


def test_without_sources_of_facts_a_sentence_rests_on_its_rule() -> None:
    assert judged({}, PRICED)[1].sources == [GROUND]


@pytest.mark.parametrize(("fact", "truth"), [(text_fact("retired"), True), (text_fact("open"), False), (UNKNOWN, None)])
def test_gates_are_three_valued(fact: Fact, truth: bool | None) -> None:
    gate = convert(rule("GA901", when={"program.status": {"is": "retired"}}, excludes="Out."), Gate)
    assert evaluate(gate.when, lambda _: fact) is truth


def test_a_reason_shows_its_facts_and_their_sources() -> None:
    gate = convert(rule("GA901", when={"fit.field": {"is": "none"}}, excludes="{program.field}, {program.title}"), Gate)
    facts = {"fit.field": text_fact("none", [PAGE]), "program.field": text_fact("finance")}
    reason = words(facts).reason(gate, gate.excludes)
    assert (reason.rule, reason.says, reason.sources) == ("GA901", "finance, not known", [PAGE])


def test_a_reason_without_sources_of_facts_rests_on_its_rule() -> None:
    gate = convert(rule("GA901", when={"fit.field": {"is": "none"}}, excludes="Another field."), Gate)
    assert words({"fit.field": text_fact("none")}).reason(gate, gate.excludes).sources == [GROUND]


def test_the_value_of_a_rule_alone() -> None:
    priced = convert(PRICED, CriterionRule)
    assert rule_value(priced, lambda _: UNKNOWN) is None
    assert rule_value(priced, lambda _: number(250)) == (0.75, 0.75)
