import numpy as np
import pytest

from mmadvisor.mcda.acceptability import accept, firmness, percentile, summarize, top_share
from mmadvisor.mcda.matrix import DecisionMatrix


def _known(values: list[list[float]], cap: list[float] | None = None) -> DecisionMatrix:
    array = np.array(values, dtype=np.float64)
    ids = tuple(f"p{i}" for i in range(len(values)))
    return DecisionMatrix(ids, array, array, np.array(cap or [1.0] * len(values)))


CROSSING = _known([[0.9, 0.1], [0.1, 0.9], [0.05, 0.05]])


def test_shares_and_ranks() -> None:
    result = accept(CROSSING, [2], draws=4000, seed=1)
    assert result.first_share == pytest.approx([0.5, 0.5, 0], abs=0.03)
    assert result.top3_share.tolist() == [1, 1, 1]
    assert result.rank_low.tolist() == [1, 1, 3]
    assert result.rank_high.tolist() == [2, 2, 3]


def test_the_order_of_importance_decides() -> None:
    assert accept(CROSSING, [1, 1], draws=100, seed=1).first_share.tolist() == [1, 0, 0]


def test_pairwise() -> None:
    result = accept(CROSSING, [2], draws=4000, seed=1)
    shares = result.pairwise([(0, 1), (1, 0), (0, 2), (2, 0), (1, 1)])
    assert shares == pytest.approx([0.5, 0.5, 1, 0, 0.5], abs=0.03)
    assert shares[0] + shares[1] == pytest.approx(1)
    assert result.pairwise([]).shape == (0,)
    with pytest.raises(IndexError):
        result.pairwise([(0, 3)])


def test_equal_alternatives_share_everything() -> None:
    result = accept(_known([[0.3, 0.6]] * 4), [1, 1], draws=50, seed=1)
    assert result.first_share.tolist() == [0.25] * 4
    assert result.top3_share.tolist() == [0.75] * 4
    assert result.rank_low.tolist() == [1] * 4
    assert result.rank_high.tolist() == [4] * 4
    assert result.pairwise([(0, 3)]).tolist() == [0.5]


def test_caps_order_below_the_uncapped_and_among_themselves() -> None:
    capped = _known([[0.9, 0.9], [0.7, 0.7], [0.95, 0.95]], cap=[0.6, 1.0, 0.6])
    result = accept(capped, [1, 1], draws=50, seed=1)
    assert result.rank_low.tolist() == result.rank_high.tolist() == [3, 1, 2]


def test_one_alternative_and_one_criterion() -> None:
    alone = DecisionMatrix(("a",), np.array([[0.1]]), np.array([[0.9]]), np.ones(1))
    result = accept(alone, [1], draws=1, seed=0)
    assert result.first_share.tolist() == result.top3_share.tolist() == [1]
    assert result.rank_low.tolist() == result.rank_high.tolist() == [1]


def test_no_alternatives() -> None:
    none = DecisionMatrix((), np.empty((0, 2)), np.empty((0, 2)), np.empty(0))
    result = accept(none, [1, 1], draws=10, seed=1)
    assert result.first_share.shape == result.top3_share.shape == result.rank_low.shape == (0,)


def test_seed_decides_the_draws() -> None:
    once, again, other = (accept(CROSSING, [2], draws=999, seed=seed).first_share for seed in (5, 5, 6))
    assert np.array_equal(once, again)
    assert not np.array_equal(once, other)


@pytest.mark.parametrize(
    ("groups", "draws", "seed", "message"),
    [
        ([1], 10, 1, "do not fit 2 criteria"),
        ([1, 2], 10, 1, "do not fit 2 criteria"),
        ([2, 0], 10, 1, "at least one criterion"),
        ([2], 0, 1, "at least one draw"),
        ([2], -5, 1, "at least one draw"),
        ([2], 10, -1, "non-negative"),
    ],
)
def test_senseless_input_is_refused(groups: list[int], draws: int, seed: int, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        accept(CROSSING, groups, draws=draws, seed=seed)


@pytest.mark.parametrize("level", [[0, 0, 0, 0], [0, 1, 0, 1], [2, 1, 1, 0]])
@pytest.mark.parametrize("high", [0.0, 0.3])
def test_one_alternative_alone_is_as_firm_as_among_all(high: float, level: list[int]) -> None:
    low = np.array([[0.7, 0.1, 0.5], [0.1, 0.7, 0.5], [0.7, 0.1, 0.5], [0.5, 0.5, 0.4]])
    matrix = DecisionMatrix(("a", "b", "c", "d"), low, low + high, np.array([1.0, 0.6, 1.0, 1.0]), np.array(level))
    result = accept(matrix, [1, 2], draws=500, seed=3)
    for position in range(4):
        shares = firmness(matrix, [1, 2], position, draws=500, seed=3)
        assert shares == pytest.approx((result.first_share[position], result.top3_share[position]))


@pytest.mark.parametrize(("often", "low", "high"), [(49, 2, 2), (50, 1, 2), (949, 1, 2), (950, 1, 1)])
def test_rank_intervals_leave_out_what_is_rarer_than_one_draw_in_twenty(often: int, low: int, high: int) -> None:
    # The first of two alternatives comes first this often in 1,000 draws.
    ranks = np.array([[1, 2]] * often + [[2, 1]] * (1000 - often), dtype=np.int32)
    result = summarize(ranks, ranks.copy())
    assert (result.rank_low[0], result.rank_high[0]) == (low, high)
    assert result.first_share == pytest.approx([often / 1000, 1 - often / 1000])


# Four draws of four alternatives: no tie; the first two tie; the last three tie; all tie.
BEST = np.array([[1, 2, 3, 4], [1, 1, 3, 4], [1, 2, 2, 2], [1, 1, 1, 1]], dtype=np.int32)
WORST = np.array([[1, 2, 3, 4], [2, 2, 3, 4], [1, 4, 4, 4], [4, 4, 4, 4]], dtype=np.int32)


def test_top_share_counts_ties_in_part() -> None:
    assert top_share(BEST, WORST, 1) * 4 == pytest.approx([2.75, 0.75, 0.25, 0.25])
    assert top_share(BEST, WORST, 3) * 4 == pytest.approx([3.75, 2 + 2 / 3 + 0.75, 2 + 2 / 3 + 0.75, 2 / 3 + 0.75])


@pytest.mark.parametrize(("percent", "rank"), [(1, 1), (5, 1), (6, 2), (50, 10), (95, 19), (96, 20), (100, 20)])
def test_percentile_is_a_rank_that_occurred(percent: int, rank: int) -> None:
    ranks = np.arange(20, 0, -1, dtype=np.int32)[:, None]
    assert percentile(ranks, percent).tolist() == [rank]


def test_percentile_of_one_draw() -> None:
    assert percentile(BEST[:1], 5).tolist() == percentile(BEST[:1], 95).tolist() == [1, 2, 3, 4]
