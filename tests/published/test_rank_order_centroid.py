"""Rank-order-centroid weights for two to six criteria.

The fractions were worked out by hand from w(k) = (1/k + ... + 1/n) / n, the formula of Edwards & Barron 1994
(https://doi.org/10.1006/obhd.1994.1087) and Barron & Barrett 1996 (https://doi.org/10.1287/mnsc.42.11.1515).
"""

import pytest

from mmadvisor.mcda.weights import rank_order_centroid

NUMERATORS = {
    4: [3, 1],
    18: [11, 5, 2],
    48: [25, 13, 7, 3],
    300: [137, 77, 47, 27, 12],
    360: [147, 87, 57, 37, 22, 10],
}


@pytest.mark.parametrize(("denominator", "numerators"), NUMERATORS.items())
def test_exact_fractions(denominator: int, numerators: list[int]) -> None:
    expected = [numerator / denominator for numerator in numerators]
    assert rank_order_centroid([1] * len(numerators)) == pytest.approx(expected, abs=1e-15)


def test_four_criteria_as_printed() -> None:
    """Two decimals, as printed in Roszkowska 2013, table 4 (https://doi.org/10.15290/ose.2013.05.65.02)."""
    assert rank_order_centroid([1] * 4).round(2).tolist() == [0.52, 0.27, 0.15, 0.06]
