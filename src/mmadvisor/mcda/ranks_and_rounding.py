"""Ranks with ties, and whole numbers that add up."""

import math
from collections.abc import Callable, Sequence


def competition_ranks(count: int, tied: Callable[[int, int], bool]) -> list[int]:
    """Return the 1-based ranks of alternatives that stand in order already, best first.

    Tied ones share a rank, and the next one is skipped (1, 1, 3). Each is compared with the first of the group before
    it, not with its neighbor: a chain of near-ties must not carry the last to the rank of the first.

    `tied(first, other)` is asked of two positions, first < other.
    """
    firsts: list[int] = []
    for position in range(count):
        first = firsts[-1] if firsts else position
        joins = first < position and tied(first, position)
        firsts.append(first if joins else position)
    return [first + 1 for first in firsts]


def allot(points: Sequence[float], total: int) -> list[int]:
    """Round numbers so that they sum exactly to `total`: the method of largest remainders.

    Each number gets its floor; what is left goes, one each, to the largest fractions, and among equal
    fractions to the earlier ones (https://en.wikipedia.org/wiki/Largest_remainder_method).

    Args:
        points: Finite numbers, negative ones included. Their fractions are compared at nine decimals, so
            that the noise of computing decides nothing.
        total: Their sum, rounded up or down.

    Raises:
        ValueError: A number is not finite, or `total` is neither floor nor ceiling of their sum.
    """
    if not all(math.isfinite(point) for point in points):
        raise ValueError(f"points must be finite numbers, got {list(points)}")
    exact = math.fsum(points)
    if not math.floor(exact) <= total <= math.ceil(exact):
        raise ValueError(f"{total} is not a rounding of {exact}, the sum of the points")
    whole = [math.floor(point) for point in points]
    fraction = [round(point - floor, 9) for point, floor in zip(points, whole, strict=True)]
    by_fraction = sorted(range(len(whole)), key=lambda position: -fraction[position])
    for position in by_fraction[: total - sum(whole)]:
        whole[position] += 1
    return whole
