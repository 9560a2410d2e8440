"""The first place under two other ways to reckon, and what is said where they disagree."""

import pytest

from makers import make_index, make_program
from mmadvisor.advise.outcome import Run
from mmadvisor.advise.pipeline import advise
from mmadvisor.model.advice import Advice
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program


def program(name: str, usd: float, *, proctored: bool) -> Program:
    cost = {"program": {"usd": [usd, usd], "source": "s1", "as_of": "2026-11"}}
    return make_program(name, cost=cost, assessment={"proctored": proctored, "source": "s1"}, level="advanced")


def advised(*programs: Program, profile: Profile = Profile()) -> Advice:  # noqa: B008 - an empty profile is immutable
    return advise(Run(make_index(*programs), "0", draws=20), profile)


def test_a_first_place_that_all_methods_give() -> None:
    advice = advised(program("good", 100, proctored=True), program("dear", 900, proctored=True))
    assert [row.rank_equal_weights for row in advice.ranking] == [1, 2]
    assert [row.rank_product for row in advice.ranking] == [1, 2]
    assert [(check.method, check.agrees) for check in advice.cross_check] == [
        ("equal-weights", True),
        ("weighted-product", True),
    ]
    assert all(check.says.startswith("The first place stays first") for check in advice.cross_check)


def test_a_first_place_that_hangs_on_the_weights() -> None:
    # Cost weighs 0.75, outcomes 0.25: 0.75 x 0.9 + 0.25 x 0.5 = 0.80 against 0.75 x 0.6 + 0.25 x 0.95 = 0.69;
    # weighed alike 0.70 against 0.78.
    cheap, checked = program("cheap", 100, proctored=False), program("checked", 400, proctored=True)
    advice = advised(cheap, checked, profile=Profile(priorities=("cost", "outcomes")))
    assert [row.id for row in advice.ranking] == ["cheap", "checked"]
    assert [row.rank_equal_weights for row in advice.ranking] == [2, 1]
    equal, _product = advice.cross_check
    assert (equal.first, equal.agrees) == ("checked", False)
    assert equal.says == "If all wishes weighed the same, Checked (Plain University) would come first."


def test_a_first_place_with_a_weak_point_loses_by_the_product() -> None:
    # Outcomes weigh 0.75, cost 0.25: 0.75 x 0.95 + 0.25 x 0.02 = 0.72 against 0.75 x 0.5 + 0.25 x 1 = 0.63;
    # by the product 0.36 against 0.59.
    weak, even = program("weak", 980, proctored=True), program("even", 0, proctored=False)
    advice = advised(weak, even, profile=Profile(priorities=("outcomes", "cost")))
    assert [row.id for row in advice.ranking] == ["weak", "even"]
    product = advice.cross_check[1]
    assert (product.first, product.agrees) == ("even", False)
    assert "in which a weak point costs more, Even (Plain University) would come first" in product.says


def test_equal_programs_share_the_first_rank_and_agree() -> None:
    advice = advised(program("one", 100, proctored=True), program("two", 100, proctored=True))
    assert [row.rank_equal_weights for row in advice.ranking] == [1, 1]
    assert all(check.agrees and check.first == "one" for check in advice.cross_check)


def test_nothing_ranked_nothing_checked() -> None:
    advice = advised(program("one", 900, proctored=True), profile=Profile(budget_usd=1))
    assert (advice.ranking, advice.cross_check, advice.key_unknown) == ([], [], None)


@pytest.mark.parametrize("key", ["criterion_values", "cap"])
def test_the_exact_values_are_told(key: str) -> None:
    advice = advised(program("one", 100, proctored=True))
    row = advice.ranking[0]
    assert {"criterion_values": {"cost": pytest.approx(0.9), "outcomes": 0.95}, "cap": 1.0}[key] == getattr(row, key)
