"""How many random learners and inputs the properties try: a sample with all tests, the whole by `make properties`.

Both are seeded, so that a run fails again where it failed; the sample is no more than a first look.
"""

import os
from collections.abc import Sequence
from typing import TypeVar

import pytest

KEY = "MMADVISOR_PROPERTIES"
SHARE, LEAST = 10, 5
T = TypeVar("T")


def is_whole() -> bool:
    """Tell whether all is asked for; a word that means neither is refused."""
    said = os.environ.get(KEY, "sample")
    if said not in {"sample", "whole"}:
        raise pytest.UsageError(f"{KEY} is {said!r}: say whole, or leave it out for a sample")
    return said == "whole"


def examples(whole: int) -> int:
    """Return how many examples to try of so many: all, or a tenth of them and at least five."""
    return whole if is_whole() else max(whole // SHARE, min(whole, LEAST))


def cases(whole: Sequence[T]) -> Sequence[T]:
    """Return which of many cases to try: all, or every tenth."""
    return whole if is_whole() else whole[::SHARE]
