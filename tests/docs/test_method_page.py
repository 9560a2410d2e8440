"""The worked example of docs/method.md, reckoned again by the code that ranks."""

import numpy as np

from makers import ROOT
from mmadvisor.advise.cross_check import weighted_product
from mmadvisor.mcda.additive import totals_of
from mmadvisor.mcda.weights import rank_order_centroid

PAGE = " ".join((ROOT / "docs" / "method.md").read_text().split())
WEIGHTS = rank_order_centroid((1, 1, 1))
LOW, MIDDLE, HIGH = (0.7, 0.8, 0.0), (0.7, 0.8, 0.45), (0.7, 0.8, 0.9)
TOTALS = totals_of(WEIGHTS, list(zip(LOW, MIDDLE, HIGH, strict=True)))


def test_the_weights() -> None:
    credit, workload, cost = WEIGHTS
    assert f"| credit conversion | (1 + 1/2 + 1/3) / 3 = {credit:.3f} |" in PAGE
    assert f"| workload | (1/2 + 1/3) / 3 = {workload:.3f} |" in PAGE
    assert f"| cost | (1/3) / 3 = {cost:.3f} |" in PAGE


def test_the_value_with_its_range() -> None:
    parts = [round(float(part), 1) for part in WEIGHTS * np.array(MIDDLE) * 100]
    assert f"= {parts[0]} + {parts[1]} + {parts[2]} = {TOTALS.middle * 100:.0f}" in PAGE
    low, high = TOTALS.low * 100, TOTALS.high * 100
    assert f"a range from {low:.0f} (price worth 0) to {high:.0f} (price worth 90)" in PAGE


def test_the_settled_share() -> None:
    share = TOTALS.evidence
    assert f"Its settled share is 1 - {WEIGHTS[2]:.3f} x 0.9 = {share:.2f}" in PAGE


def test_the_weighted_product() -> None:
    product, total = weighted_product(np.array([MIDDLE]), WEIGHTS)[0], TOTALS.middle
    powers = " x ".join(f"{value:.2f}^{weight:.3f}" for value, weight in zip(MIDDLE, WEIGHTS, strict=True))
    assert f"{powers} = {product:.2f}, against {total:.2f} by the sum" in PAGE
