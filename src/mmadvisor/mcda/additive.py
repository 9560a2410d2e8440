"""The additive value model."""

from typing import NamedTuple

import numpy as np

from mmadvisor.mcda.arrays import Floats
from mmadvisor.mcda.matrix import DecisionMatrix

_SUM_TOLERANCE = 1e-9


class Totals(NamedTuple):
    """Totals of m alternatives, 0 to 1, caps applied.

    Attributes:
        middle: (m,) totals with every unknown at the middle of its interval.
        low: (m,) least possible totals.
        high: (m,) greatest possible totals.
    """

    middle: Floats
    low: Floats
    high: Floats


def additive(values: Floats, weights: Floats) -> Floats:
    """Return the weighted sum of values.

    Fixed weights on values with fixed anchors: Edwards & Barron 1994
    (https://doi.org/10.1006/obhd.1994.1087). An alternative's total depends on its own values alone.

    Args:
        values: (..., m, n) values.
        weights: (n,) weights that sum to 1, none negative.

    Returns:
        (..., m) totals.

    Raises:
        ValueError: Shapes disagree, or weights are negative or do not sum to 1.
    """
    if weights.shape != values.shape[-1:] or weights.size == 0:
        raise ValueError(f"values {values.shape} need {values.shape[-1:]} weights, got {weights.shape}")
    if not (np.all(weights >= 0) and abs(float(weights.sum()) - 1) <= _SUM_TOLERANCE):
        raise ValueError(f"weights must not be negative and must sum to 1, got {weights}")
    # Not `values @ weights`: BLAS picks its order of summation by the number of rows, and a total may not
    # change by even the last bit when another alternative comes or goes.
    total: Floats = values[..., 0] * weights[0]
    for j in range(1, weights.size):
        total = total + values[..., j] * weights[j]
    return total


def totals(matrix: DecisionMatrix, weights: Floats) -> Totals:
    """Return the totals of all alternatives.

    Args:
        matrix: m alternatives on n criteria.
        weights: (n,) weights that sum to 1, none negative.

    Raises:
        ValueError: As `additive`.
    """
    middle, low, high = (
        np.minimum(additive(values, weights), matrix.cap) for values in (matrix.middle, matrix.low, matrix.high)
    )
    return Totals(middle=middle, low=low, high=high)


def evidence_share(matrix: DecisionMatrix, weights: Floats) -> Floats:
    """Return how much of each total is settled: 1 minus the sum of weight x interval width.

    Args:
        matrix: m alternatives on n criteria.
        weights: (n,) weights that sum to 1, none negative.

    Returns:
        (m,) shares, 0 (nothing known) to 1 (all known).

    Raises:
        ValueError: As `additive`.
    """
    return 1 - additive(matrix.width, weights)
