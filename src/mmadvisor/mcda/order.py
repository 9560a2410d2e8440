"""The one order of alternatives: level, then value, as whole numbers that no noise of computing can move.

Needs no numpy: plain numbers and arrays follow the same formulas.
"""

from typing import Any

LEVELS = 8
"""Levels there may be, 0 best: with two totals of nine decimals they fill a whole number of 63 bits."""
RESOLUTION = 10**9
"""Totals are compared at nine decimals, far below what is ever shown."""
_TOTAL_BITS = 30


def order_key(level: Any, capped: Any, whole: Any) -> Any:  # noqa: ANN401 - whole numbers, or arrays of them
    """Return a whole number that orders alternatives: greater is better, equal is tied.

    The level comes first, then the total under its cap; among equal ones the total without a cap decides. So a capped
    alternative stands below every better one of its level, and capped ones keep their order among themselves.

    Args:
        level: 0 (best) to `LEVELS` - 1.
        capped: The total under its cap, times `RESOLUTION`, as a whole number.
        whole: The total without a cap, the same way.
    """
    return ((LEVELS - 1 - level) << 2 * _TOTAL_BITS) + (capped << _TOTAL_BITS) + whole


def key_of(level: int, total: float, cap: float) -> int:
    """Return the order key of one alternative from its level, its total before the cap, and its cap."""
    whole = round(total * RESOLUTION)
    key: int = order_key(level, min(whole, round(cap * RESOLUTION)), whole)
    return key
