"""An entry of the fact list: what a fact is, and how it is computed."""

from collections.abc import Callable

from msgspec import Struct

from mmadvisor.model.facts import Fact, FactSpec, Kind, Unit
from mmadvisor.reckoning.situation import Situation

Compute = Callable[[Situation], Fact]


class Known(Struct, frozen=True):
    """A fact that can be computed: what it is, and how."""

    spec: FactSpec
    compute: Compute


def fact(
    name: str,
    kind: Kind,
    about: str,
    compute: Compute,
    *,
    unit: Unit = "",
    choices: tuple[str, ...] = (),
    reads: str = "",
) -> Known:
    """Return an entry of the list; `reads` names profile keys, separated by spaces."""
    return Known(FactSpec(name, kind, about, unit, choices, frozenset(reads.split())), compute)
