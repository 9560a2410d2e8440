import numpy as np
import pytest

from mmadvisor.mcda.acceptability import drawn_totals, stream
from mmadvisor.mcda.additive import weighted_sum
from mmadvisor.mcda.arrays import Floats
from mmadvisor.mcda.matrix import DecisionMatrix
from mmadvisor.mcda.weights import draw_weights

WEIGHTS = draw_weights([1, 2], 700, stream(3, "weights"))
LOW = np.array([[0.1, 0.2, 0.3], [0.0, 0.5, 0.2], [0.7, 0.7, 0.7]])
HIGH = np.array([[0.1, 0.9, 0.3], [1.0, 0.5, 0.8], [0.7, 0.7, 0.7]])


def _matrix(low: Floats = LOW, high: Floats = HIGH) -> DecisionMatrix:
    return DecisionMatrix(("a", "b", "c")[: len(low)], low, high, np.ones(len(low)))


def _all_totals(matrix: DecisionMatrix, weights: Floats = WEIGHTS) -> Floats:
    return np.concatenate([totals for _, totals in drawn_totals(matrix, weights, 3)])


def test_known_values_give_the_additive_total() -> None:
    totals = _all_totals(_matrix())
    assert totals[:, 2] == pytest.approx(np.full(700, 0.7))
    assert totals[5, 2] == weighted_sum(WEIGHTS[5], LOW[2])


def test_unknown_values_fill_their_interval_evenly() -> None:
    only_last = np.tile([0.0, 0.0, 1.0], (20_000, 1))
    drawn = _all_totals(_matrix(), only_last)[:, 1]
    assert np.quantile(drawn, [0, 0.25, 0.5, 0.75, 1]) == pytest.approx([0.2, 0.35, 0.5, 0.65, 0.8], abs=0.01)


def test_a_cell_does_not_depend_on_what_else_is_unknown() -> None:
    only_last = np.tile([0.0, 0.0, 1.0], (50, 1))
    before = _all_totals(_matrix(), only_last)
    known = HIGH.copy()
    known[1, 0] = LOW[1, 0]
    assert np.array_equal(_all_totals(_matrix(high=known), only_last), before)


def test_an_alternative_does_not_depend_on_the_others() -> None:
    assert np.array_equal(_all_totals(_matrix(LOW[:2], HIGH[:2])), _all_totals(_matrix())[:, :2])


def test_portions_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = _all_totals(_matrix())
    monkeypatch.setattr("mmadvisor.mcda.acceptability._CELLS", 1)
    portions = list(drawn_totals(_matrix(), WEIGHTS, 3))
    assert [(rows.start, rows.stop) for rows, _ in portions] == [(0, 256), (256, 512), (512, 700)]
    assert np.array_equal(np.concatenate([totals for _, totals in portions]), whole)


def test_no_alternatives() -> None:
    empty = DecisionMatrix((), np.empty((0, 3)), np.empty((0, 3)), np.empty(0))
    assert _all_totals(empty).shape == (700, 0)


def test_same_arguments_same_numbers() -> None:
    assert stream(1, "a", 2).random(3).tolist() == stream(1, "a", 2).random(3).tolist()


def test_numbers_are_the_same_in_every_process_and_version() -> None:
    # A change here changes every shown share: it belongs in the changelog.
    assert stream(1, "weights").integers(0, 1000, 4).tolist() == [823, 96, 458, 110]
    assert stream(1, "a", 0).integers(0, 1000, 4).tolist() == [20, 358, 26, 945]


def test_seed_name_and_place_each_make_another_stream() -> None:
    streams = [stream(1, "a"), stream(2, "a"), stream(1, "b"), stream(1, "a", 0), stream(1, "a", 1)]
    assert len({float(rng.random()) for rng in streams}) == len(streams)


def test_negative_seed_is_refused() -> None:
    with pytest.raises(ValueError, match="non-negative"):
        stream(-1, "a")
