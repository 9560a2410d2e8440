import numpy as np
import pytest

from mmadvisor.mcda.tally import percentile, rank_shares, top_share, winning_weights

# Four draws of four alternatives: no tie; the first two tie; the last three tie; all tie.
BEST = np.array([[1, 2, 3, 4], [1, 1, 3, 4], [1, 2, 2, 2], [1, 1, 1, 1]], dtype=np.int32)
WORST = np.array([[1, 2, 3, 4], [2, 2, 3, 4], [1, 4, 4, 4], [4, 4, 4, 4]], dtype=np.int32)


def test_top_share_counts_ties_in_part() -> None:
    assert top_share(BEST, WORST, 1) * 4 == pytest.approx([2.75, 0.75, 0.25, 0.25])
    assert top_share(BEST, WORST, 3) * 4 == pytest.approx([3.75, 2 + 2 / 3 + 0.75, 2 + 2 / 3 + 0.75, 2 / 3 + 0.75])


def test_rank_shares_spread_ties_evenly() -> None:
    third = 1 / 3
    assert rank_shares(BEST, WORST) * 4 == pytest.approx(
        np.array(
            [
                [2.75, 0.75, 0.25, 0.25],
                [0.75, 1.75 + third, 0.25 + third, 0.25 + third],
                [0.25, 0.25 + third, 2.25 + third, 0.25 + third],
                [0.25, 0.25 + third, 0.25 + third, 2.25 + third],
            ]
        )
    )


def test_central_weights_count_ties_in_part() -> None:
    weights = np.array([[0.9, 0.1], [0.8, 0.2], [0.7, 0.3], [0.6, 0.4]])
    central = winning_weights(BEST, WORST, weights)
    assert central[0, 0] == pytest.approx((0.9 + 0.8 / 2 + 0.7 + 0.6 / 4) / 2.75)
    assert central[1, 0] == pytest.approx((0.8 / 2 + 0.6 / 4) / 0.75)
    assert central.sum(axis=1) == pytest.approx(np.ones(4))


def test_never_first_has_no_central_weights() -> None:
    central = winning_weights(BEST[:1], WORST[:1], np.array([[0.9, 0.1]]))
    assert central[0].tolist() == [0.9, 0.1]
    assert np.isnan(central[1:]).all()


@pytest.mark.parametrize(("percent", "rank"), [(1, 1), (5, 1), (6, 2), (50, 10), (95, 19), (96, 20), (100, 20)])
def test_percentile_is_a_rank_that_occurred(percent: int, rank: int) -> None:
    ranks = np.arange(20, 0, -1, dtype=np.int32)[:, None]
    assert percentile(ranks, percent).tolist() == [rank]


def test_percentile_of_one_draw() -> None:
    assert percentile(BEST[:1], 5).tolist() == percentile(BEST[:1], 95).tolist() == [1, 2, 3, 4]


def test_no_alternatives() -> None:
    none = np.empty((5, 0), dtype=np.int32)
    assert top_share(none, none, 3).shape == (0,)
    assert rank_shares(none, none).shape == (0, 0)
    assert winning_weights(none, none, np.ones((5, 1))).shape == (0, 1)
    assert percentile(none, 95).shape == (0,)
