import math

import pytest

from mmadvisor.mcda.value import piecewise_linear

RISING = [(0.0, 0.0), (10.0, 0.8), (20.0, 1.0)]
HUMP = [(0.0, 0.2), (10.0, 1.0), (20.0, 0.4)]
DIP = [(0.0, 0.9), (10.0, 0.1), (20.0, 0.5)]


@pytest.mark.parametrize(
    ("x", "value"),
    [(-5, 0.0), (0, 0.0), (5, 0.4), (10, 0.8), (15, 0.9), (20, 1.0), (99, 1.0), (math.inf, 1.0)],
)
def test_known_input_has_one_value(x: float, value: float) -> None:
    assert piecewise_linear(RISING, x, x) == pytest.approx((value, value))


@pytest.mark.parametrize(
    ("points", "low", "high", "interval"),
    [
        (RISING, 5, 15, (0.4, 0.9)),
        (RISING, -math.inf, math.inf, (0.0, 1.0)),
        (HUMP, 5, 15, (0.6, 1.0)),
        (HUMP, 0, 20, (0.2, 1.0)),
        (HUMP, 12, 15, (0.7, 0.88)),
        (DIP, 5, 20, (0.1, 0.5)),
        (DIP, 10, 20, (0.1, 0.5)),
    ],
)
def test_interval_reaches_inner_knots(
    points: list[tuple[float, float]], low: float, high: float, interval: tuple[float, float]
) -> None:
    assert piecewise_linear(points, low, high) == pytest.approx(interval)


def test_one_point_is_a_constant() -> None:
    assert piecewise_linear([(3.0, 0.7)], -1, 8) == (0.7, 0.7)


def test_knots_are_met_exactly() -> None:
    points = [(0.1, 0.3), (0.7, 0.1 + 0.2), (1.3, 0.9)]
    assert [piecewise_linear(points, x, x)[0] for x, _ in points] == [value for _, value in points]


def test_rounding_carries_no_value_past_a_knot() -> None:
    x = math.nextafter(0.7999999999999999, 0)
    assert piecewise_linear([(0.2, 0.8), (0.7999999999999999, 0.1)], x, x) == (0.1, 0.1)


@pytest.mark.parametrize(
    ("points", "low", "high", "message"),
    [
        ([], 0, 1, "at least one point"),
        ([(1.0, 0.0), (0.0, 1.0)], 0, 1, "must rise"),
        ([(1.0, 0.0), (1.0, 1.0)], 0, 1, "must rise"),
        ([(math.nan, 0.0)], 0, 1, "finite"),
        ([(0.0, math.inf)], 0, 1, "finite"),
        (RISING, 2, 1, "must not exceed"),
        (RISING, math.nan, 1, "must not exceed"),
        (RISING, 0, math.nan, "must not exceed"),
    ],
)
def test_senseless_input_is_refused(points: list[tuple[float, float]], low: float, high: float, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        piecewise_linear(points, low, high)
