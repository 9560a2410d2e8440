import numpy as np
import numpy.typing as npt
import pytest

from mmadvisor.mcda.matrix import DecisionMatrix

LOW = [[0.2, 0.5], [0.0, 1.0]]
HIGH = [[0.4, 0.5], [1.0, 1.0]]


def matrix(
    ids: tuple[str, ...] = ("a", "b"),
    low: npt.ArrayLike = LOW,
    high: npt.ArrayLike = HIGH,
    cap: npt.ArrayLike = (1.0, 0.6),
) -> DecisionMatrix:
    return DecisionMatrix(ids, np.array(low), np.array(high), np.array(cap))


def test_width() -> None:
    assert matrix().width == pytest.approx(np.array([[0.2, 0.0], [1.0, 0.0]]))


def test_no_alternatives() -> None:
    empty = matrix((), np.empty((0, 3)), np.empty((0, 3)), [])
    assert empty.width.shape == (0, 3)


@pytest.mark.parametrize("level", [[0], [0, 8], [-1, 0]])
def test_levels_must_fit(level: list[int]) -> None:
    with pytest.raises(ValueError, match="level must be"):
        DecisionMatrix(("a", "b"), np.array(LOW), np.array(HIGH), np.ones(2), np.array(level))


def test_arrays_are_copies_that_cannot_be_written_to() -> None:
    low = np.array(LOW)
    copied = matrix(low=low)
    low[0, 0] = 0.9
    assert copied.low[0, 0] == 0.2
    with pytest.raises(ValueError, match="read-only"):
        copied.cap[0] = 0.0


def test_whole_numbers_become_float64() -> None:
    assert matrix(low=[[0, 0], [0, 1]], high=[[1, 1], [1, 1]]).low.dtype == np.float64


@pytest.mark.parametrize("low", [0.5, [0.2, 0.5], [[0.2, 0.5]], [[], []], [[[0.2]], [[0.5]]]])
def test_low_of_another_shape_is_refused(low: npt.ArrayLike) -> None:
    with pytest.raises(ValueError, match="low must be"):
        matrix(low=low)


def test_high_or_cap_of_another_shape_is_refused() -> None:
    with pytest.raises(ValueError, match="high must be"):
        matrix(high=[[1.0], [1.0]])
    with pytest.raises(ValueError, match="high must be"):
        matrix(cap=[1.0])


def test_an_id_that_occurs_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="same id"):
        matrix(("a", "a"))


@pytest.mark.parametrize("wrong", [-0.1, 1.1, np.nan, np.inf])
def test_numbers_outside_0_to_1_are_refused(wrong: float) -> None:
    with pytest.raises(ValueError, match="low must lie"):
        matrix(low=[[wrong, 0.5], [0.0, 1.0]])
    with pytest.raises(ValueError, match="high must lie"):
        matrix(high=[[0.4, wrong], [1.0, 1.0]])
    with pytest.raises(ValueError, match="cap must lie"):
        matrix(cap=[1.0, wrong])


def test_crossed_ends_are_refused() -> None:
    with pytest.raises(ValueError, match="must not exceed"):
        matrix(low=HIGH, high=LOW)
