"""Rules applied to the facts of one program and one learner."""

from collections.abc import Iterable

from msgspec import Struct

from mmadvisor.mcda.value import piecewise_linear
from mmadvisor.model.advice import Reason, SourceRef
from mmadvisor.model.facts import FactSpec
from mmadvisor.model.rules import Caution, CriterionRule, Gate, Part, ReasonRule, Rule, ValueFunction, VerdictRule
from mmadvisor.rules.conditions import Get, evaluate, facts_used
from mmadvisor.rules.sentences import fill, placeholders

GOOD_FROM, FAIR_FROM = 2 / 3, 1 / 3
Conditional = Gate | Caution | VerdictRule | ReasonRule | CriterionRule


class Measure(Struct, frozen=True):
    """Value interval that a rule gives, with the value to reckon with.

    `middle` is the middle of the interval, but of an assumption no better than what is typical. `stated`: from facts
    and not from what the rule says of the unknown. `known`: stated, and not a range that the rule itself leaves open.
    """

    rule: CriterionRule
    low: float
    middle: float
    high: float
    stated: bool
    known: bool


class Words(Struct, frozen=True):
    """How to look up facts and to word them."""

    get: Get
    specs: dict[str, FactSpec]

    def say(self, template: str) -> str:
        """Return a sentence with its facts filled in."""
        return fill(template, self.get, self.specs.__getitem__)

    def sources(self, rule: Rule, names: Iterable[str] = ()) -> list[SourceRef]:
        """Return the sources of the facts named; the rule's own basis where they have none."""
        found = list(dict.fromkeys(source for name in names for source in self.get(name).sources))
        return found or [SourceRef(url=row.url, dated=row.dated) for row in rule.basis]

    def reason(self, rule: Conditional, template: str, *names: str) -> Reason:
        """Return a sentence of a rule; its sources are those of the facts named, asked for and shown."""
        names = (*names, *facts_used(rule.when), *placeholders(template))
        return Reason(rule=rule.id, says=self.say(template), sources=self.sources(rule, names))


def rule_value(rule: CriterionRule, get: Get) -> tuple[float, float] | None:
    """Return the value interval that a rule gives; None if the fact that it asks for is unknown."""
    if isinstance(rule.value, ValueFunction):
        return function_value(rule.value, get)
    if rule.value is None or isinstance(rule.value, tuple):
        return rule.value
    return rule.value, rule.value


def function_value(function: ValueFunction, get: Get) -> tuple[float, float] | None:
    """Return the value interval of a fact on fixed anchors."""
    fact = get(function.of)
    if function.table:
        value = None if fact.value is None else function.table.get(str(fact.value))
        return None if value is None else (value, value)
    if fact.low is None or fact.high is None:
        return None
    return piecewise_linear(function.points, fact.low, fact.high)


def measure(part: Part, get: Get) -> Measure:
    """Return the value interval that the first rule gives whose condition holds; the last one is for all others."""
    return measure_by(next((rule for rule in part.rules if evaluate(rule.when, get)), part.rules[-1]), get)


def measure_by(rule: CriterionRule, get: Get) -> Measure:
    """Return the value interval that one rule gives."""
    value = rule_value(rule, get)
    if value is None:
        low, high = (rule.unknown.low, rule.unknown.high) if rule.unknown else (0.0, 1.0)
        return Measure(rule, low, (low + high) / 2, high, stated=False, known=False)
    low, high = value
    if isinstance(rule.value, ValueFunction) and (assumed := get(rule.value.of).typical) is not None:
        typical = piecewise_linear(rule.value.points, assumed, assumed)[0]
        # Silence is not rewarded: what is assumed counts for no more than what is typical.
        return Measure(rule, low, min((low + high) / 2, typical), high, stated=False, known=False)
    return Measure(rule, low, (low + high) / 2, high, stated=True, known=not isinstance(rule.value, tuple))


def word(found: Measure, words: Words) -> Reason:
    """Put a measure into words."""
    rule = found.rule
    template = sentence(rule, found.middle) if found.stated else rule.says.unknown or ""
    return words.reason(rule, template, *([rule.value.of] if isinstance(rule.value, ValueFunction) else []))


def sentence(rule: CriterionRule, value: float) -> str:
    """Return the sentence for a value; a rule may have one sentence for all values."""
    says = rule.says
    wanted = says.good if value >= GOOD_FROM else says.fair if value >= FAIR_FROM else says.poor
    return wanted or says.good or says.fair or says.poor or ""
