import numpy as np
import pytest

from mmadvisor.mcda.order import key_of
from mmadvisor.mcda.places import order_keys, places, places_by


def _places(totals: list[list[float]], cap: list[float]) -> tuple[list[list[int]], list[list[int]]]:
    best, worst = places(order_keys(np.array(totals), np.array(cap), np.zeros(len(cap), dtype=np.int64)))
    return best.tolist(), worst.tolist()


def test_best_first_in_each_draw() -> None:
    assert _places([[0.2, 0.9, 0.5], [0.7, 0.1, 0.3]], [1, 1, 1])[0] == [[3, 1, 2], [1, 3, 2]]


def test_tied_alternatives_fill_several_places() -> None:
    best, worst = _places([[0.5, 0.9, 0.5, 0.1, 0.5]], [1] * 5)
    assert best == [[2, 1, 2, 5, 2]]
    assert worst == [[4, 1, 4, 5, 4]]


def test_a_capped_alternative_stands_below_every_better_one() -> None:
    best, _ = _places([[0.95, 0.7, 0.61, 0.59]], [0.6, 1, 1, 1])
    assert best == [[3, 1, 2, 4]]


def test_capped_alternatives_keep_their_order() -> None:
    assert _places([[0.8, 0.9, 0.7, 0.95]], [0.6, 0.6, 1, 0.5])[0] == [[3, 2, 1, 4]]


def test_capped_alternatives_are_told_apart_as_finely_as_others() -> None:
    assert _places([[0.8, 0.800000002]], [0.6, 0.6])[0] == [[2, 1]]


def test_totals_that_differ_by_noise_tie() -> None:
    best, worst = _places([[0.1 + 0.2, 0.3, 0.300000002]], [1, 1, 1])
    assert (best, worst) == ([[2, 2, 1]], [[3, 3, 1]])


@pytest.mark.parametrize("shape", [(3, 0), (0, 2), (2, 1)])
def test_no_draw_no_alternative_or_one(shape: tuple[int, int]) -> None:
    best, worst = places(order_keys(np.full(shape, 0.5), np.ones(shape[1]), np.zeros(shape[1], dtype=np.int64)))
    assert best.shape == worst.shape == shape
    assert np.all(best == 1)
    assert np.all(worst == 1)


def test_a_better_level_comes_before_any_value() -> None:
    keys = order_keys(np.array([[0.2, 0.9, 0.5, 0.5]]), np.ones(4), np.array([0, 1, 1, 7]))
    assert places(keys)[0].tolist() == [[1, 2, 3, 4]]


@pytest.mark.parametrize("level", [0, 7])
@pytest.mark.parametrize(("total", "cap"), [(0.0, 1.0), (1.0, 1.0), (0.123456789, 0.1), (0.7, 0.69)])
def test_one_alternative_has_the_key_that_it_has_among_many(level: int, total: float, cap: float) -> None:
    keys = order_keys(np.array([[total]]), np.array([cap]), np.array([level]))
    assert keys.tolist() == [[key_of(level, total, cap)]]


def test_places_by_key() -> None:
    assert places_by(np.array([3, 9, 3, 9])) == [3, 1, 3, 1]
