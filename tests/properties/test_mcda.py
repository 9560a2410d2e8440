"""What must hold for any decision matrix, any order of importance and any draws."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budget import examples
from mmadvisor.mcda.acceptability import Acceptability, accept, drawn_totals, stream
from mmadvisor.mcda.additive import Totals, totals_of
from mmadvisor.mcda.arrays import Floats
from mmadvisor.mcda.matrix import DecisionMatrix
from mmadvisor.mcda.places import order_keys, places
from mmadvisor.mcda.ranks_and_rounding import allot, competition_ranks
from mmadvisor.mcda.value import piecewise_linear
from mmadvisor.mcda.weights import draw_weights, rank_order_centroid

DRAWS = 60
SEED = 42

thorough = settings(deadline=None, max_examples=examples(60))

Problem = tuple[DecisionMatrix, list[int]]

# Coarse numbers as well as fine ones, so that ties and equal alternatives do occur.
shares = st.one_of(st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]), st.floats(0, 1))
orders = st.lists(st.integers(1, 3), min_size=1, max_size=3)


@st.composite
def problems(draw: st.DrawFn, *, known: bool = False, capped: bool = True, least: int = 0) -> Problem:
    groups = draw(orders)
    n = sum(groups)
    m = draw(st.integers(least, 6))
    cells = st.lists(st.lists(st.tuples(shares, shares), min_size=n, max_size=n), min_size=m, max_size=m)
    pairs = np.array(draw(cells), dtype=np.float64).reshape(m, n, 2)
    low = pairs.min(axis=2)
    high = low if known else pairs.max(axis=2)
    cap = draw(st.lists(st.sampled_from([0.4, 0.7, 1.0]), min_size=m, max_size=m)) if capped else [1.0] * m
    return DecisionMatrix(tuple(f"p{i}" for i in range(m)), low, high, np.array(cap)), groups


def _only(matrix: DecisionMatrix, kept: list[int]) -> DecisionMatrix:
    ids = tuple(matrix.ids[i] for i in kept)
    return DecisionMatrix(ids, matrix.low[kept], matrix.high[kept], matrix.cap[kept])


def _accept(problem: Problem) -> Acceptability:
    return accept(problem[0], problem[1], draws=DRAWS, seed=SEED)


def _draws(problem: Problem) -> Floats:
    weights = draw_weights(problem[1], DRAWS, stream(SEED, "weights"))
    return np.concatenate([drawn for _, drawn in drawn_totals(problem[0], weights, SEED)])


def _totals(matrix: DecisionMatrix, weights: Floats) -> Totals:
    """Return the totals before caps, unknowns in the middle of their intervals."""
    middle = (matrix.low + matrix.high) / 2
    return totals_of(weights, list(zip(matrix.low.T, middle.T, matrix.high.T, strict=True)))


@thorough
@given(problems(least=1))
def test_places_are_shared_out_whole(problem: Problem) -> None:
    result = _accept(problem)
    m = len(problem[0].ids)
    assert result.first_share.sum() == pytest.approx(1, abs=1e-9)
    assert result.top3_share.sum() == pytest.approx(min(m, 3), abs=1e-9)
    assert np.all(result.first_share <= result.top3_share + 1e-12)


@thorough
@given(problems(least=1))
def test_rank_intervals_are_ranks(problem: Problem) -> None:
    result = _accept(problem)
    assert result.rank_low.min() == 1
    assert np.all(result.rank_low <= result.rank_high)
    assert result.rank_high.max() == len(problem[0].ids)


@thorough
@given(problems(least=1), st.data())
def test_removing_alternatives_changes_nothing_for_the_rest(problem: Problem, data: st.DataObject) -> None:
    matrix, groups = problem
    kept = sorted(data.draw(st.sets(st.sampled_from(range(len(matrix.ids))))))
    fewer = _only(matrix, kept)
    weights = rank_order_centroid(groups)
    for name in ("low", "middle", "high"):
        before, after = getattr(_totals(matrix, weights), name), getattr(_totals(fewer, weights), name)
        assert np.array_equal(before[kept], after)
    assert np.array_equal(_draws(problem)[:, kept], _draws((fewer, groups)))
    before = _accept(problem).pairwise([(i, k) for i in kept for k in kept])
    after = _accept((fewer, groups)).pairwise([(i, k) for i in range(len(kept)) for k in range(len(kept))])
    assert np.array_equal(before, after)


@thorough
@given(problems(least=1), st.data())
def test_order_of_alternatives_is_irrelevant(problem: Problem, data: st.DataObject) -> None:
    matrix, groups = problem
    shuffled = data.draw(st.permutations(range(len(matrix.ids))))
    before, after = _accept(problem), _accept((_only(matrix, shuffled), groups))
    for name in ("first_share", "top3_share", "rank_low", "rank_high"):
        assert np.array_equal(getattr(before, name)[shuffled], getattr(after, name))
    assert np.array_equal(before.best[:, shuffled], after.best)
    assert np.array_equal(before.worst[:, shuffled], after.worst)


@thorough
@given(problems(known=True, capped=False, least=2))
def test_a_dominated_alternative_is_never_ahead(problem: Problem) -> None:
    matrix, _ = problem
    best, _ = places(order_keys(_draws(problem), matrix.cap, matrix.level))
    for i, row in enumerate(matrix.low):
        for k in np.flatnonzero(np.all(matrix.low <= row, axis=1)):
            assert np.all(best[:, i] <= best[:, k])


@thorough
@given(problems(), st.floats(0, 1))
def test_wider_intervals_never_narrow_totals(problem: Problem, share: float) -> None:
    matrix, groups = problem
    wider = DecisionMatrix(
        matrix.ids, matrix.low * share, np.maximum(matrix.high, 1 - share * (1 - matrix.high)), matrix.cap
    )
    weights = rank_order_centroid(groups)
    narrow, wide = _totals(matrix, weights), _totals(wider, weights)
    assert np.all(wide.low <= narrow.low)
    assert np.all(wide.high >= narrow.high)
    assert np.all(wide.evidence <= narrow.evidence + 1e-12)


@thorough
@given(problems())
def test_draws_stay_within_the_totals_of_their_weights(problem: Problem) -> None:
    matrix, groups = problem
    drawn = _draws(problem)
    weights = draw_weights(groups, DRAWS, stream(SEED, "weights"))
    for row, weight in zip(drawn, weights, strict=True):
        bounds = _totals(matrix, weight)
        assert np.all(bounds.low <= bounds.middle)
        assert np.all(bounds.middle <= bounds.high)
        assert np.all(row >= bounds.low - 1e-12)
        assert np.all(row <= bounds.high + 1e-12)


@thorough
@given(problems())
def test_same_seed_same_result(problem: Problem) -> None:
    once, again = _accept(problem), _accept(problem)
    assert np.array_equal(once.best, again.best)
    assert np.array_equal(once.worst, again.worst)


@thorough
@given(st.lists(st.integers(1, 5), min_size=1, max_size=8))
def test_rank_order_centroid_sums_to_1_and_never_rises(groups: list[int]) -> None:
    weights = rank_order_centroid(groups)
    assert weights.sum() == pytest.approx(1, abs=1e-12)
    assert np.all(np.diff(weights) <= 1e-15)
    assert np.all(weights > 0)


@settings(deadline=None, max_examples=examples(20))
@given(orders, st.integers(0, 1000))
def test_the_mean_of_drawn_weights_is_the_centroid(groups: list[int], seed: int) -> None:
    weights = draw_weights(groups, 4000, stream(seed, "weights"))
    assert weights.mean(axis=0) == pytest.approx(rank_order_centroid(groups), abs=0.025)


@thorough
@given(st.lists(st.floats(-100, 100), max_size=12), st.booleans())
def test_allotted_numbers_add_up_and_stay_near(points: list[float], up: bool) -> None:
    total = math.ceil(math.fsum(points)) if up else math.floor(math.fsum(points))
    whole = allot(points, total)
    assert sum(whole) == total
    assert all(abs(number - point) <= 1 for number, point in zip(whole, points, strict=True))


@thorough
@given(st.lists(st.integers(0, 20), max_size=15), st.integers(0, 3))
def test_competition_ranks_never_fall_and_skip_as_many_as_tie(scores: list[int], tolerance: int) -> None:
    scores = sorted(scores, reverse=True)
    ranks = competition_ranks(len(scores), lambda first, other: scores[first] - scores[other] <= tolerance)
    for position, rank in enumerate(ranks):
        assert rank == 1 + ranks.index(rank)
        assert rank <= position + 1


@thorough
@given(
    st.lists(st.integers(-20, 20), min_size=1, max_size=6, unique=True),
    st.lists(shares, min_size=6, max_size=6),
    st.tuples(st.floats(-30, 30), st.floats(-30, 30)),
)
def test_a_value_interval_holds_every_value_and_is_reached(
    knots: list[int], values: list[float], ends: tuple[float, float]
) -> None:
    points = [(float(x), value) for x, value in zip(sorted(knots), values, strict=False)]
    low, high = min(ends), max(ends)
    least, greatest = piecewise_linear(points, low, high)
    inputs = [*np.linspace(low, high, 25), *(x for x, _ in points if low <= x <= high)]
    reached = [piecewise_linear(points, min(max(x, low), high), min(max(x, low), high))[0] for x in inputs]
    assert min(reached) == least
    assert max(reached) == greatest
