"""The ranking under two other ways to reckon: does the first place hang on the method?"""

from collections.abc import Sequence

import numpy as np

from mmadvisor.advise.score import Scored
from mmadvisor.advise.weighing import Weighing
from mmadvisor.mcda.additive import weighted_sum
from mmadvisor.mcda.arrays import Floats
from mmadvisor.mcda.places import order_keys, places_by
from mmadvisor.model.advice import CrossCheck, Method, Ranked

SAME: dict[Method, str] = {
    "equal-weights": "The first place stays first if all wishes weigh the same.",
    "weighted-product": "The first place stays first by the weighted product, in which a weak point costs more.",
}
OTHER: dict[Method, str] = {
    "equal-weights": "If all wishes weighed the same, {} would come first.",
    "weighted-product": "By the weighted product, in which a weak point costs more, {} would come first.",
}
FLOOR = 0.01
"""A value of 0 would leave nothing of the product, and tell apart no two programs that have one."""


def other_ranks(weighing: Weighing, rows: Sequence[Scored]) -> tuple[list[int], list[int]]:
    """Rank at least one program with all criteria weighed alike, and by the weighted product; caps hold in both.

    Ranks stand by position in the ranking; equal ones share the better rank.
    """
    values = np.array([[middle for _, middle, _ in row.values.values()] for row in rows])
    caps = np.array([row.cap for row in rows])
    weights = np.array(weighing.weights)
    alike = np.full_like(weights, 1 / weights.size)
    level = np.array([row.level for row in rows], dtype=np.int64)
    equal, product = (
        places_by(order_keys(total, caps, level))
        for total in (weighted_sum(alike, values.T), weighted_product(values, weights))
    )
    return equal, product


def weighted_product(values: Floats, weights: Floats) -> Floats:
    """Return the (m,) products of (m, n) values, 0 to 1, each raised to its weight; at least 0.01 counts of a value.

    The weighted product model (https://en.wikipedia.org/wiki/Weighted_product_model). With (n,) weights that sum to 1,
    it never exceeds the weighted sum, and equals it where all values of an alternative are alike.
    """
    lifted: Floats = np.maximum(values, FLOOR)
    return np.asarray(np.exp((np.log(lifted) * weights).sum(axis=1)))


def cross_check(ranking: Sequence[Ranked]) -> list[CrossCheck]:
    """Say what each method puts first; nothing where nothing is ranked. To share its first rank counts as agreement."""
    if len(ranking) < 2:  # noqa: PLR2004 - one program has nobody to change places with
        return []
    ranks_by: dict[Method, list[int]] = {
        "equal-weights": [row.rank_equal_weights for row in ranking],
        "weighted-product": [row.rank_product for row in ranking],
    }
    found = []
    for method, ranks in ranks_by.items():
        first, agrees = ranking[ranks.index(1)], ranks[0] == 1
        says = SAME[method] if agrees else OTHER[method].format(f"{first.title} ({first.provider})")
        found.append(CrossCheck(method=method, first=first.id, agrees=agrees, says=says))
    return found
