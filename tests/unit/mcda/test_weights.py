import numpy as np
import pytest

from mmadvisor.mcda.acceptability import stream
from mmadvisor.mcda.weights import draw_weights, rank_order_centroid


def test_one_criterion_has_all_the_weight() -> None:
    assert rank_order_centroid([1]).tolist() == [1.0]


def test_all_tied_weigh_alike() -> None:
    assert rank_order_centroid([4]) == pytest.approx([0.25] * 4)


def test_tied_criteria_share_the_mean_of_their_places() -> None:
    strict = rank_order_centroid([1, 1, 1, 1, 1, 1])
    tied = rank_order_centroid([1, 2, 3])
    assert tied == pytest.approx([strict[0], *[strict[1:3].mean()] * 2, *[strict[3:].mean()] * 3])


def test_draws_agree_with_the_order() -> None:
    weights = draw_weights([1, 2, 3], 500, stream(7, "test"))
    assert weights.shape == (500, 6)
    assert weights.sum(axis=1) == pytest.approx(np.ones(500))
    assert np.all(weights[:, :1].min(axis=1) >= weights[:, 1:3].max(axis=1))
    assert np.all(weights[:, 1:3].min(axis=1) >= weights[:, 3:].max(axis=1))


def test_order_within_a_group_is_left_to_chance() -> None:
    weights = draw_weights([1, 2], 4000, stream(7, "test"))
    assert float(np.mean(weights[:, 1] > weights[:, 2])) == pytest.approx(0.5, abs=0.03)


def test_no_draws() -> None:
    assert draw_weights([2, 1], 0, stream(7, "test")).shape == (0, 3)


@pytest.mark.parametrize("groups", [[], [0], [1, 0, 2], [-1]])
def test_empty_groups_are_refused(groups: list[int]) -> None:
    with pytest.raises(ValueError, match="at least one criterion"):
        rank_order_centroid(groups)
    with pytest.raises(ValueError, match="at least one criterion"):
        draw_weights(groups, 1, stream(7, "test"))
