"""A result before it is put into words: what the draws of its ranking are made from."""

import pytest

from makers import make_index, make_program
from mmadvisor.advise.outcome import matrix_of, outcome
from mmadvisor.advise.screen import sheets
from mmadvisor.model.profile import Profile


def test_draws_lie_evenly_around_the_value_to_reckon_with() -> None:
    # 100 to 900 USD, typically 700, is worth 0.1 to 0.9 and 0.3 to reckon with: draws from 0.1 to 0.5.
    # What is known to lie within a range counts as its middle, and is drawn from all of it.
    ranged = {"program": {"usd": [200, 600], "source": "s1", "as_of": "2026-11"}}
    index, cost_alone = make_index(make_program(), make_program("ranged", cost=ranged)), Profile(credit="not-needed")
    matrix = matrix_of(outcome(index, cost_alone, sheets(index, cost_alone)))
    assert matrix.ids == ("ranged", "one")
    assert matrix.low[:, 0] == pytest.approx([0.4, 0.1])
    assert matrix.high[:, 0] == pytest.approx([0.8, 0.5])
