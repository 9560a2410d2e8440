"""The additive value model: fixed weights on values with fixed anchors.

Edwards & Barron 1994 (https://doi.org/10.1006/obhd.1994.1087). Needs no numpy: plain numbers and columns of many
alternatives are added up in the same order, so that they agree to the last bit, and the total of one alternative
depends on its own values alone.
"""

from collections.abc import Iterable
from typing import Any


def weighted_sum(weights: Iterable[Any], values: Iterable[Any]) -> Any:  # noqa: ANN401 - numbers, or arrays of them
    """Return the sum of weight times value, added up from the first to the last.

    Args:
        weights: n weights; numbers, or arrays of one shape with a weight for each alternative.
        values: n values, or arrays of the same shape.
    """
    total: Any = 0.0
    for weight, value in zip(weights, values, strict=True):
        total = total + weight * value
    return total
