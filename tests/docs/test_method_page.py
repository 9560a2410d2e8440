"""The worked example of docs/method.md, reckoned again by the code that ranks."""

import numpy as np

from makers import ROOT
from mmadvisor.mcda.additive import additive, evidence_share, totals
from mmadvisor.mcda.matrix import DecisionMatrix
from mmadvisor.mcda.product import weighted_product
from mmadvisor.mcda.weights import rank_order_centroid

PAGE = " ".join((ROOT / "docs" / "method.md").read_text().split())
WEIGHTS = rank_order_centroid((1, 1, 1))
LOW, HIGH = np.array([[0.7, 0.8, 0.0]]), np.array([[0.7, 0.8, 0.9]])
MATRIX = DecisionMatrix(("example",), LOW, HIGH, np.ones(1))


def test_the_weights() -> None:
    credit, workload, cost = WEIGHTS
    assert f"| credit conversion | (1 + 1/2 + 1/3) / 3 = {credit:.3f} |" in PAGE
    assert f"| workload | (1/2 + 1/3) / 3 = {workload:.3f} |" in PAGE
    assert f"| cost | (1/3) / 3 = {cost:.3f} |" in PAGE


def test_the_value_with_its_range() -> None:
    found = totals(MATRIX, WEIGHTS)
    parts = [round(float(part), 1) for part in WEIGHTS * MATRIX.middle[0] * 100]
    assert f"= {parts[0]} + {parts[1]} + {parts[2]} = {found.middle[0] * 100:.0f}" in PAGE
    low, high = found.low[0] * 100, found.high[0] * 100
    assert f"a range from {low:.0f} (price worth 0) to {high:.0f} (price worth 90)" in PAGE


def test_the_settled_share() -> None:
    share = evidence_share(MATRIX, WEIGHTS)[0]
    assert f"Its settled share is 1 - {WEIGHTS[2]:.3f} x 0.9 = {share:.2f}" in PAGE


def test_the_weighted_product() -> None:
    product, total = weighted_product(MATRIX.middle, WEIGHTS)[0], additive(MATRIX.middle, WEIGHTS)[0]
    powers = " x ".join(f"{value:.2f}^{weight:.3f}" for value, weight in zip(MATRIX.middle[0], WEIGHTS, strict=True))
    assert f"{powers} = {product:.2f}, against {total:.2f} by the sum" in PAGE
