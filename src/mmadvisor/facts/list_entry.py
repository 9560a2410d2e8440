"""An entry of the fact list: what a fact is, and how it is computed."""

from collections.abc import Callable
from typing import Literal

from msgspec import Struct

from mmadvisor.model.facts import Fact, FactSpec, Unit
from mmadvisor.reckoning.situation import Situation

Compute = Callable[[Situation], Fact]
Values = Unit | Literal["flag", "names", "text"] | tuple[str, ...]
"""What a fact may be: a number in a unit, a flag, names, a text, or one of several choices."""


class Known(Struct, frozen=True):
    """A fact that can be computed: what it is, and how."""

    spec: FactSpec
    compute: Compute


def fact(name: str, values: Values, about: str, compute: Compute, reads: str = "") -> Known:
    """Return an entry of the list; `reads` names profile keys, separated by spaces."""
    keys = frozenset(reads.split())
    match values:
        case tuple():
            spec = FactSpec(name, "choice", about, choices=values, reads=keys)
        case "flag" | "names" | "text":
            spec = FactSpec(name, values, about, reads=keys)
        case _:
            spec = FactSpec(name, "number", about, values, reads=keys)
    return Known(spec, compute)
