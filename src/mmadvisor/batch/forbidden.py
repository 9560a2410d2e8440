"""Sets of verdict codes as whole numbers, one bit each."""

from collections.abc import Iterable
from typing import get_args

from mmadvisor.model.common import VerdictCode

CODES: tuple[VerdictCode, ...] = get_args(VerdictCode)


def codes_of(codes: Iterable[VerdictCode]) -> int:
    """Return a set of verdict codes as a number."""
    return sum(1 << CODES.index(code) for code in set(codes))
