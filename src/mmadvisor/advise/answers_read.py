"""Which answers gates and criteria read."""

from collections.abc import Iterable

from mmadvisor.facts.registry import SPECS
from mmadvisor.model.rules import Part, ValueFunction
from mmadvisor.rules.conditions import facts_used


def reads(names: Iterable[str]) -> frozenset[str]:
    """Return the answers that facts depend on."""
    return frozenset(key for name in names for key in SPECS[name].reads)


def part_reads(part: Part) -> frozenset[str]:
    """Return the answers that the measure of a part depends on."""
    names = [name for rule in part.rules for name in facts_used(rule.when)]
    names += [rule.value.of for rule in part.rules if isinstance(rule.value, ValueFunction)]
    return reads(names)
