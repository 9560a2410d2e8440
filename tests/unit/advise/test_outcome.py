"""A result before it is put into words: what the draws of its ranking are made from."""

import pytest

from makers import make_index, make_program
from mmadvisor.advise.outcome import Run, draw, first_shares, matrix_of, outcome, shares_of
from mmadvisor.model.profile import Profile


def test_draws_lie_evenly_around_the_value_to_reckon_with() -> None:
    # 100 to 900 USD, typically 700, is worth 0.1 to 0.9 and 0.3 to reckon with: draws from 0.1 to 0.5.
    # What is known to lie within a range counts as its middle, and is drawn from all of it.
    ranged = {"program": {"usd": [200, 600], "source": "s1", "as_of": "2026-11"}}
    index, cost_alone = make_index(make_program(), make_program("ranged", cost=ranged)), Profile(credit="not-needed")
    matrix = matrix_of(outcome(index, cost_alone))
    assert matrix.ids == ("ranged", "one")
    assert matrix.low[:, 0] == pytest.approx([0.4, 0.1])
    assert matrix.high[:, 0] == pytest.approx([0.8, 0.5])


def test_how_firm_the_first_place_is_does_not_hang_on_who_asks() -> None:
    index = make_index(*(make_program(f"p{place}") for place in range(4)))
    run = Run(index, "0", seed=5, draws=200)
    result = outcome(index, Profile())
    shares = first_shares(run, result)
    assert shares == shares_of(draw(run, result))
    assert shares is not None
    assert 0.1 < shares.first < 0.4 < shares.top3 < 0.9


def test_where_nothing_passes_nothing_is_firm() -> None:
    index = make_index(make_program(status={"value": "retired", "as_of": "2026-01", "source": "s1"}))
    run = Run(index, "0", draws=10)
    assert first_shares(run, outcome(index, Profile())) is None
