"""Checks on rules: whatever a rule names exists, and what it promises can be kept.

| code | problem |
|---|---|
| RU001 | two rules share a code |
| RU002 | a condition does not hold together |
| RU003 | a sentence shows a fact that does not exist |
| RU004 | a value function does not fit its fact |
| RU005 | the parts of a criterion do not sum to 1 |
| RU006 | the rules of a part, or the verdicts, do not end with one for all others |
| RU007 | an example names a fact that does not exist |
| RU008 | a rule that may be unknown does not say what that means |
| RU009 | a preset does not order all criteria once |
| RU010 | criteria, bands, constants, titles or assumptions are missing |
| RU011 | an assumed range does not rise |
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import get_args

from mmadvisor.errors import did_you_mean
from mmadvisor.located import Fault, Where
from mmadvisor.model import rules
from mmadvisor.model.facts import FactSpec
from mmadvisor.model.profile import CriterionId, Goal
from mmadvisor.model.program import Credential
from mmadvisor.model.questions import Questionnaire
from mmadvisor.rules.conditions import find_faults
from mmadvisor.rules.sentences import placeholders

Specs = Mapping[str, FactSpec]
RULE_CODE = re.compile(r"[A-Z]{2}\d{3}")
FAMILIES = ("gates", "caps", "cautions", "verdicts", "reasons")
"""Keys of files under which rules stand in a row."""
SENTENCES = ("excludes", "cautions", "says", "first_step")
"""Keys of such a rule that hold a sentence."""
RECKONING = (
    "heavy_course_hours",
    "late_run_wait_weeks",
    "light_preparation_weeks",
    "longest_bearable_months",
    "longest_months",
    "longest_times_stated",
    "near",
    "near_if_low",
    "week_too_much",
    "long_gap_months",
    "lost_week_share",
    "partial_course_margin",
    "price_drift_years",
    "price_fall_per_year",
    "price_rise_per_year",
    "reach_below",
    "revision_weeks",
    "run_wait_weeks",
    "safe_from",
    "slow_learner_margin",
    "stated_months_margin",
    "undated_price_years",
)


def rule_faults(
    file: rules.GateFile | rules.CapFile | rules.CautionFile | rules.VerdictFile, specs: Specs
) -> Iterator[Fault]:
    """Check the condition of every rule of a file, its sentences and its examples."""
    for key in FAMILIES:
        for place, rule in enumerate(getattr(file, key, ())):
            at = (key, place)
            yield from condition_faults(rule.when, specs, (*at, "when"))
            yield from sentence_faults({each: getattr(rule, each, None) for each in SENTENCES}, specs, at)
            yield from example_faults(rule, specs, at)


def verdict_faults(file: rules.VerdictFile, specs: Specs) -> Iterator[Fault]:
    """Check `verdict.yaml`; `specs` are those of a whole result."""
    yield from rule_faults(file, specs)
    for code in dict.fromkeys(rule.code for rule in file.verdicts):
        if code not in file.titles:
            yield Fault(("titles",), "RU010", f"the verdict {code!r} has no title", f"write {code}: ...")
    if file.verdicts[-1].when:
        at = ("verdicts", len(file.verdicts) - 1, "when")
        yield Fault(at, "RU006", "the last verdict must hold for all others", "write when: {}")


def criterion_faults(criterion: rules.Criterion, specs: Specs) -> Iterator[Fault]:
    """Check one criterion file."""
    answers = {name: spec for name, spec in specs.items() if name.startswith("profile.")}
    yield from condition_faults(criterion.applies, answers, ("applies",))
    if abs(sum(part.share for part in criterion.parts) - 1) > 1e-9:  # noqa: PLR2004 - noise of adding
        yield Fault(("parts",), "RU005", "the shares of the parts must sum to 1")
    for place, part in enumerate(criterion.parts):
        yield from part_faults(part, specs, ("parts", place))


def part_faults(part: rules.Part, specs: Specs, at: Where) -> Iterator[Fault]:
    """Check the rules of one part, and the fact that its question asks for."""
    asked = part.ask.of if part.ask else None
    if asked and asked not in specs:
        yield Fault((*at, "ask", "of"), "RU004", f"unknown fact {asked!r}", did_you_mean(asked, specs))
    if part.ask and part.ask.must is not None:
        yield from condition_faults(part.ask.must, specs, (*at, "ask", "must"))
    for place, rule in enumerate(part.rules):
        here = (*at, "rules", place)
        yield from condition_faults(rule.when, specs, (*here, "when"))
        says = {key: getattr(rule.says, key) for key in ("good", "fair", "poor", "unknown")}
        yield from sentence_faults(says, specs, (*here, "says"))
        yield from value_faults(rule, specs, here)
        yield from example_faults(rule, specs, here)
    if part.rules[-1].when:
        where = (*at, "rules", len(part.rules) - 1, "when")
        yield Fault(where, "RU006", "the last rule of a part must hold for all others", "leave out its when")


def value_faults(rule: rules.CriterionRule, specs: Specs, at: Where) -> Iterator[Fault]:
    """Check the value of a criterion rule, and what it says of the unknown."""
    may_be_unknown = rule.value is None or isinstance(rule.value, rules.ValueFunction)
    if may_be_unknown and not table_is_whole(rule, specs):
        missing = "this rule may be unknown and has no {} for it"
        if rule.says.unknown is None:
            yield Fault(at, "RU008", missing.format("sentence"), "add says: {unknown: ...}")
        if rule.unknown is None:
            yield Fault(at, "RU008", missing.format("interval"), "add unknown: {low, high}")
    if rule.unknown is not None and rule.unknown.low > rule.unknown.high:
        yield Fault((*at, "unknown"), "RU008", "low is more than high")
    if isinstance(rule.value, tuple) and rule.value[0] > rule.value[1]:
        yield Fault((*at, "value"), "RU004", "low is more than high")
    if isinstance(rule.value, float | int) and not 0 <= rule.value <= 1:
        yield Fault((*at, "value"), "RU004", "a value is between 0 and 1")
    if isinstance(rule.value, rules.ValueFunction):
        yield from function_faults(rule.value, specs, (*at, "value"))


def function_faults(function: rules.ValueFunction, specs: Specs, where: Where) -> Iterator[Fault]:
    """Check a value function against its fact."""
    spec = specs.get(function.of)
    if spec is None:
        yield Fault((*where, "of"), "RU004", f"unknown fact {function.of!r}", did_you_mean(function.of, specs))
        return
    if bool(function.points) == bool(function.table):
        yield Fault(where, "RU004", "a value function has points or a table, not both")
    elif (spec.kind == "number") != bool(function.points) or spec.kind not in {"number", "choice"}:
        fitting = "points" if spec.kind == "number" else "a table" if spec.kind == "choice" else "another fact"
        yield Fault(where, "RU004", f"{function.of} is a {spec.kind}; use {fitting}")
    xs = [x for x, _ in function.points]
    if xs != sorted(set(xs)):
        yield Fault((*where, "points"), "RU004", "the first numbers of the points must rise")
    for choice in function.table:
        if choice not in spec.choices:
            hint = did_you_mean(choice, spec.choices)
            yield Fault((*where, "table", choice), "RU004", f"{function.of} is never {choice!r}", hint)


def table_is_whole(rule: rules.CriterionRule, specs: Specs) -> bool:
    """Tell whether a table covers every choice of a fact of the program, which is never blank."""
    function = rule.value
    if not isinstance(function, rules.ValueFunction) or function.of != "program.credential":
        return False
    return set(function.table) >= set(specs[function.of].choices)


def question_faults(file: Questionnaire, specs: Specs) -> Iterator[Fault]:
    """Check the conditions of the questions; `specs` are the facts `profile.*`."""
    for place, question in enumerate(file.questions):
        yield from condition_faults(question.when, specs, ("questions", place, "when"))


def condition_faults(condition: object, specs: Specs, at: Where) -> Iterator[Fault]:
    """Check a condition."""
    for where, message, hint in find_faults(condition, specs, at):
        yield Fault(where, "RU002", message, hint)


def sentence_faults(sentences: Mapping[str, str | None], specs: Specs, at: Where) -> Iterator[Fault]:
    """Check that every placeholder can be filled."""
    for key, text in sentences.items():
        for name in placeholders(text or ""):
            if name not in specs:
                hint = did_you_mean(name, specs)
                yield Fault((*at, key), "RU003", f"the sentence shows an unknown fact {name!r}", hint)
        if text and text.count("{") != len(list(placeholders(text))):
            yield Fault((*at, key), "RU003", "a brace in the sentence is no fact", "write {program.title}")


def example_faults(rule: rules.Rule, specs: Specs, at: Where) -> Iterator[Fault]:
    """Check that examples give facts that exist."""
    for place, example in enumerate(rule.examples):
        for name in example.given:
            if name not in specs:
                where = (*at, "examples", place, "given", name)
                yield Fault(where, "RU007", f"unknown fact {name!r}", did_you_mean(name, specs))


def weight_faults(file: rules.WeightFile) -> Iterator[Fault]:
    """Check `weights.yaml`."""
    wanted = sorted(get_args(CriterionId))
    for goal in get_args(Goal):
        if goal not in file.presets:
            yield Fault(("presets",), "RU009", f"there is no preset for the goal {goal!r}")
    for goal, preset in file.presets.items():
        named = [each for group in preset.order for each in (group if isinstance(group, tuple) else (group,))]
        if sorted(named) != wanted:
            yield Fault(("presets", goal, "order"), "RU009", "a preset names each criterion exactly once")
    limits = [band.at_least for band in file.bands]
    if limits != sorted(set(limits), reverse=True) or limits[-1] != 0:
        yield Fault(("bands",), "RU010", "bands go from the highest down to 0")
    for name in RECKONING:
        if name not in file.reckoning:
            yield Fault(("reckoning",), "RU010", f"the constant {name!r} is missing")


def assumption_faults(file: rules.AssumptionFile) -> Iterator[Fault]:
    """Check `assumptions.yaml`: every kind of credential has its ranges, and least, typical and most rise."""
    for name in ("hours_per_week", "total_hours", "cost_usd"):
        ranges = getattr(file, name).ranges
        for kind in get_args(Credential):
            if kind not in ranges:
                yield Fault((name, "ranges"), "RU010", f"no range is assumed for {kind!r}", f"write {kind}: [1, 2, 3]")
        for kind, spread in ranges.items():
            if list(spread) != sorted(spread) or spread[0] < 0:
                where = (name, "ranges", kind)
                yield Fault(where, "RU011", "least, typical and most must rise from 0 or more")
    for group in ("quantitative", "other"):
        least, typical, most = map(set, getattr(file.math_topics, group))
        if not least <= typical <= most:
            yield Fault(("math_topics", group), "RU011", "each list of topics must hold the one before it")


def missing_criteria(criteria: Iterable[rules.Criterion]) -> Iterator[Fault]:
    """Check that there is a file for each criterion."""
    present = {criterion.id for criterion in criteria}
    for name in get_args(CriterionId):
        if name not in present:
            yield Fault((), "RU010", f"there is no sound file for the criterion {name!r}", f"criteria/{name}.yaml")
