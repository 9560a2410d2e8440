"""Three-valued conditions: a closed set of operators over facts, no embedded code.

A condition maps fact names to one operator each (`is`, `in`, `at_least`, `at_most`, `below`, `known`), or holds `all`
or `any` with a list of conditions, or `not` with one. Several entries must all hold. Results follow Kleene's
strong three-valued logic (https://plato.stanford.edu/entries/logic-manyvalued/): True, False, or None for
unknown.
"""

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from mmadvisor.errors import did_you_mean, quote
from mmadvisor.located.data import in_words
from mmadvisor.model.facts import Fact, FactSpec
from mmadvisor.model.rules import Condition

Get = Callable[[str], Fact]
Truth = bool | None
Where = tuple[str | int, ...]
Fault = tuple[Where, str, str | None]
"""Where something is wrong, what, and a hint."""
GROUPS = ("all", "any", "not")
OF_NUMBERS: dict[str, Callable[[Any, Any], Any]] = {
    "at_least": operator.ge,
    "at_most": operator.le,
    "below": operator.lt,
}
"""Operators of numbers, and of arrays of them."""
OPERATORS = ("is", "in", *OF_NUMBERS, "known")


def evaluate(condition: Condition, get: Get) -> Truth:
    """Return whether a condition holds; an empty one does."""
    result: Truth = True
    for key, operand in condition.items():  # as in `junction`, at half its price: this runs for each rule and program
        truth = evaluate_entry(key, operand, get)
        if truth is False:
            return False
        if truth is None:
            result = None
    return result


def evaluate_entry(key: str, operand: Any, get: Get) -> Truth:  # noqa: ANN401 - checked data of any form
    """Evaluate one entry of a condition."""
    if key == "not":
        inner = evaluate(operand, get)
        return None if inner is None else not inner
    if key in GROUPS:
        return junction((evaluate(item, get) for item in operand), decisive=key == "any")
    ((name, wanted),) = operand.items()
    return compare(get(key), name, wanted)


def junction(truths: Iterable[Truth], *, decisive: bool) -> Truth:
    """Kleene conjunction, in which False is decisive, or disjunction (True); what follows that is not asked for."""
    result: Truth = not decisive
    for truth in truths:
        if truth is decisive:
            return truth
        if truth is None:
            result = None
    return result


def compare(fact: Fact, name: str, wanted: Any) -> Truth:  # noqa: ANN401 - checked data of any form
    """Apply one operator to one fact."""
    if name == "known":
        return fact.known is wanted
    if not fact.known:
        return None
    if fact.low is not None and fact.high is not None:
        return compare_number(fact.low, fact.high, name, wanted)
    accepted = [wanted] if name == "is" else wanted
    if isinstance(fact.value, tuple):
        return any(item in accepted for item in fact.value)
    return fact.value in accepted


def compare_number(low: float, high: float, name: str, wanted: float) -> Truth:
    """Compare an interval with a number: unknown where the interval lies on both sides."""
    holds = OF_NUMBERS[name]
    first, last = holds(low, wanted), holds(high, wanted)
    return first if first == last else None


def facts_used(condition: Condition) -> Iterator[str]:
    """Yield the names of all facts in a condition."""
    for key, operand in condition.items():
        if key == "not":
            yield from facts_used(operand)
        elif key in GROUPS:
            for item in operand:
                yield from facts_used(item)
        else:
            yield key


def find_faults(condition: Any, specs: Mapping[str, FactSpec], at: Where) -> Iterator[Fault]:  # noqa: ANN401
    """Yield what is wrong with a condition, of which nothing is checked yet."""
    if not isinstance(condition, dict):
        yield at, "a condition is a mapping from a fact to an operator", None
        return
    for key, operand in condition.items():
        here = (*at, key)
        if key == "not":
            yield from find_faults(operand, specs, here)
        elif key in GROUPS:
            if not isinstance(operand, list) or not operand:
                yield here, f"{key} takes a list of conditions", None
                continue
            for place, item in enumerate(operand):
                yield from find_faults(item, specs, (*here, place))
        elif key not in specs:
            yield here, f"unknown fact {key!r}", did_you_mean(key, [*specs, *GROUPS])
        elif not isinstance(operand, dict) or len(operand) != 1:
            yield here, "a fact takes exactly one operator", "for example {is: open}"
        else:
            ((name, wanted),) = operand.items()
            yield from operand_faults(specs[key], name, wanted, (*here, name))


def operand_faults(spec: FactSpec, name: str, wanted: Any, at: Where) -> Iterator[Fault]:  # noqa: ANN401
    """Yield what is wrong with one operator on one fact."""
    if name not in OPERATORS:
        yield at, f"unknown operator {name!r}", did_you_mean(name, OPERATORS)
    elif name == "known":
        if not isinstance(wanted, bool):
            yield at, "known takes true or false", None
    elif (name in OF_NUMBERS) != (spec.kind == "number"):
        fitting = "at_least, at_most, below or known" if spec.kind == "number" else "is, in or known"
        yield at, f"{spec.name} is a {spec.kind}; use {fitting}", None
    elif spec.kind == "number":
        if isinstance(wanted, bool) or not isinstance(wanted, int | float):
            yield at, f"{name} takes a number", None
    elif name == "in" and not isinstance(wanted, list):
        yield at, "in takes a list", None
    else:
        for item in wanted if name == "in" else [wanted]:
            yield from word_faults(spec, item, at)


def word_faults(spec: FactSpec, item: Any, at: Where) -> Iterator[Fault]:  # noqa: ANN401
    """Yield what is wrong with a value that a fact is compared with."""
    if spec.kind == "flag" and not isinstance(item, bool):
        yield at, f"{spec.name} is true or false, not {name_of(item)}", None
    elif spec.choices and item not in spec.choices:
        yield at, f"{spec.name} is never {name_of(item)}", did_you_mean(str(item), spec.choices)


def name_of(item: Any) -> str:  # noqa: ANN401 - as above
    """Name a value for a message: text in quotes, a number as it is, anything else by its kind."""
    if isinstance(item, str):
        return quote(item)
    return str(item) if type(item) in {int, float} else in_words(item)
