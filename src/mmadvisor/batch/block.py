"""The answers of some learners as whole numbers: the same answer to the same question has the same number."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import numpy.typing as npt

from mmadvisor.mcda.arrays import Floats, Ints
from mmadvisor.model.profile import Profile

KEYS = Profile.__struct_fields__
UNANSWERED = Profile()
Flags = npt.NDArray[np.bool_]


class Coding:
    """The number of each answer that was seen. Number 0 is not answered."""

    def __init__(self) -> None:
        self.values: dict[str, list[Any]] = {key: [getattr(UNANSWERED, key)] for key in KEYS}
        self.numbers: dict[str, dict[Any, int]] = {key: {as_key(getattr(UNANSWERED, key)): 0} for key in KEYS}

    def number(self, key: str, value: Any) -> int:  # noqa: ANN401 - an answer of any kind
        """Return the number of an answer."""
        name = as_key(value)
        numbers = self.numbers[key]
        if name not in numbers:
            numbers[name] = len(numbers)
            self.values[key].append(value)
        return numbers[name]

    @property
    def size(self) -> int:
        """How many answers have a number."""
        return sum(map(len, self.values.values()))


def as_key(value: Any) -> Any:  # noqa: ANN401 - as above
    """Return what an answer is looked up by; a mapping has no hash of its own."""
    return tuple(sorted(value.items())) if isinstance(value, dict) else value


def combine(columns: Iterable[tuple[Ints, int]], count: int) -> tuple[Ints, Ints]:
    """Return (n,) the combination that each row has, and a row that has each one.

    Args:
        columns: (n,) whole numbers, and how many different ones there can be. They are combined one after the other, so
            that no number outgrows its type.
        count: n.
    """
    place = np.zeros(count, dtype=np.int64)
    first = np.zeros(min(count, 1), dtype=np.int64)
    for codes, different in columns:
        _, first, place = np.unique(place * different + codes, return_index=True, return_inverse=True)
    return place, first


class Block:
    """Learners whose answers are numbers: `codes[key]` has one for each learner."""

    def __init__(self, coding: Coding, codes: dict[str, Ints], count: int) -> None:
        self.coding = coding
        self.codes = codes
        self.count = count
        self.found: dict[tuple[str, ...], tuple[Ints, Ints]] = {}

    def combinations(self, keys: tuple[str, ...]) -> tuple[Ints, Ints]:
        """Return (n,) the combination of these answers that each learner has, and a learner who has each one."""
        if keys not in self.found:
            self.found[keys] = combine(((self.codes[key], len(self.coding.values[key])) for key in keys), self.count)
        return self.found[keys]

    def numbers(self, key: str) -> Floats:
        """Return an answer that is a number; NaN for not answered."""
        values = self.coding.values[key]
        return np.array([values[code] for code in self.codes[key].tolist()], dtype=np.float64)

    def profile(self, learner: int, keys: Iterable[str] = KEYS) -> Profile:
        """Return some answers of a learner; the others stay open."""
        return Profile(**{key: self.coding.values[key][self.codes[key][learner]] for key in keys})

    def part(self, start: int, stop: int) -> "Block":
        """Return the learners from one place to before another."""
        codes = {key: numbers[start:stop] for key, numbers in self.codes.items()}
        return Block(self.coding, codes, min(stop, self.count) - start)
