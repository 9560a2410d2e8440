import math

import pytest

from mmadvisor.mcda.ranks_and_rounding import allot, competition_ranks


def _ranked(totals: list[int], tolerance: int) -> list[int]:
    return competition_ranks(len(totals), lambda first, other: totals[first] - totals[other] <= tolerance)


def test_ties_share_a_rank_and_skip_the_next() -> None:
    assert _ranked([90, 90, 80, 70, 70, 70, 60], 0) == [1, 1, 3, 4, 4, 4, 7]


def test_a_chain_of_near_ties_does_not_carry_on() -> None:
    assert _ranked([90, 89, 88, 87, 86], 1) == [1, 1, 3, 3, 5]


def test_none_and_one() -> None:
    assert _ranked([], 0) == []
    assert _ranked([50], 0) == [1]


def test_only_the_first_of_a_group_is_asked_about() -> None:
    asked: list[tuple[int, int]] = []

    def tied(first: int, other: int) -> bool:
        asked.append((first, other))
        return other < 3

    assert competition_ranks(5, tied) == [1, 1, 1, 4, 5]
    assert asked == [(0, 1), (0, 2), (0, 3), (3, 4)]


@pytest.mark.parametrize(
    ("points", "total", "whole"),
    [
        ([], 0, []),
        ([1.0, 2.0], 3, [1, 2]),
        ([33.4, 33.3, 33.3], 100, [34, 33, 33]),
        ([0.5, 0.5], 1, [1, 0]),
        ([0.5, 0.5, 0.5], 1, [1, 0, 0]),
        ([0.5, 0.5, 0.5], 2, [1, 1, 0]),
        ([10.7, -2.3, 4.1], 13, [11, -2, 4]),
        ([10.7, -2.3, 4.1], 12, [11, -3, 4]),
        ([0.1 + 0.2, 0.7], 1, [0, 1]),
        ([2.9999999999999996, 0.4], 3, [3, 0]),
    ],
)
def test_whole_numbers_add_up(points: list[float], total: int, whole: list[int]) -> None:
    assert allot(points, total) == whole


def test_noise_does_not_break_a_tie() -> None:
    assert allot([1.1 + 2.2, 3.3, 3.4], 10) == [3, 3, 4]
    assert allot([3.5, 1.1 + 2.4000000000000004], 7) == [4, 3]


@pytest.mark.parametrize(("points", "total"), [([1.5, 1.5], 4), ([1.5, 1.5], 2), ([], 1)])
def test_a_total_that_is_no_rounding_is_refused(points: list[float], total: int) -> None:
    with pytest.raises(ValueError, match="not a rounding"):
        allot(points, total)


@pytest.mark.parametrize("wrong", [math.nan, math.inf])
def test_endless_numbers_are_refused(wrong: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        allot([wrong, 1.0], 1)
