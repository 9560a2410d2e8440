"""The partial value functions that the R package smaa is documented and tested with.

https://rdrr.io/cran/smaa/man/smaa.pvf.html (out of bounds: clipped) and smaa/tests/pvf.R in
https://github.com/gertvv/rsmaa.
"""

import pytest

from mmadvisor.mcda.value import piecewise_linear

FALLING = [(50.0, 1.0), (75.0, 0.8), (90.0, 0.5), (100.0, 0.0)]
RISING = [(-0.15, 0.0), (0.0, 0.1), (0.25, 0.9), (0.35, 1.0)]


@pytest.mark.parametrize(
    ("x", "value"),
    [(50, 1.0), (90, 0.5), (100, 0.0), (10, 1.0), (40, 1.0), (101, 0.0), (120, 0.0), (60, 0.92), (75, 0.8)],
)
def test_falling(x: float, value: float) -> None:
    assert piecewise_linear(FALLING, x, x) == pytest.approx((value, value))


@pytest.mark.parametrize(("x", "value"), [(-0.15, 0.0), (0.0, 0.1), (0.1, 0.42), (0.25, 0.9), (0.35, 1.0)])
def test_rising(x: float, value: float) -> None:
    assert piecewise_linear(RISING, x, x) == pytest.approx((value, value))
