"""Many learners together: what was counted over a batch."""

from typing import Any

from mmadvisor.model.common import Out

ANY_FIELD = "any"
NOT_ANSWERED = "not answered"


class Counts(Out, frozen=True, kw_only=True):
    """Sums over learners.

    `verdicts` are those for first places that hold in all weightings; `not_firm` counts those of them that would be
    others if they held in none. `blank` counts rows of which every cell is empty. `fields` counts each field named,
    `fields_without` those of learners for whom nothing passes. `topics` counts topics that fall short for the first
    place, by the answer on that topic.
    """

    learners: int = 0
    left_out: int = 0
    blank: int = 0
    nothing_passes: int = 0
    verdicts: dict[str, int] = {}
    not_firm: dict[str, int] = {}
    firsts: dict[str, int] = {}
    obstacles: dict[str, int] = {}
    fields: dict[str, int] = {}
    fields_without: dict[str, int] = {}
    topics: dict[str, dict[str, int]] = {}

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            **{name: add_counts(getattr(self, name), getattr(other, name)) for name in self.__struct_fields__}
        )


def add_counts(one: Any, other: Any) -> Any:  # noqa: ANN401 - a number, or such by names
    """Add numbers, or those of the same names, in alphabetical order."""
    if not isinstance(one, dict):
        return one + other
    both = {name: add_counts(one[name], other[name]) for name in one.keys() & other.keys()}
    return dict(sorted({**one, **other, **both}.items()))
