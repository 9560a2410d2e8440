"""Which criteria count for a learner, in which order, and who chose it."""

import pytest

from makers import small_rules
from mmadvisor.advise.weighing import weigh
from mmadvisor.model.catalog import Catalog
from mmadvisor.model.profile import CreditWish, CriterionId, Priority, Profile


def order(profile: Profile) -> list[list[str]]:
    return [[row.id for row in group] for group in weigh(small_rules(), profile).groups]


def test_the_preset_of_the_goal_stands_in_for_an_order() -> None:
    weighing = weigh(small_rules(), Profile(goal="advance"))
    assert [row.id for row in weighing.criteria] == ["cost", "outcomes"]
    assert weighing.weights == pytest.approx((0.75, 0.25))
    assert weighing.chosen == frozenset()


@pytest.mark.parametrize(
    ("credit", "criteria"),
    [
        ("welcome", [["cost"], ["outcomes"]]),
        ("essential", [["cost"], ["outcomes"]]),
        ("not-needed", [["cost"]]),
        (None, [["cost"], ["outcomes"]]),  # what is not known drops no criterion
    ],
)
def test_whether_a_criterion_counts_depends_on_the_answers(
    credit: CreditWish | None, criteria: list[list[str]]
) -> None:
    assert order(Profile(credit=credit)) == criteria


@pytest.mark.parametrize(
    ("priorities", "groups", "weights"),
    [
        (("outcomes",), [["outcomes"], ["cost"]], (0.75, 0.25)),
        (("outcomes", "cost"), [["outcomes"], ["cost"]], (0.75, 0.25)),
        ((("outcomes", "cost"),), [["outcomes", "cost"]], (0.5, 0.5)),
        ((), [["cost"], ["outcomes"]], (0.75, 0.25)),
        (("cost", ()), [["cost"], ["outcomes"]], (0.75, 0.25)),
        # Accreditation has no rules in the small catalog: it does not count, whoever names it.
        (("accreditation", "outcomes"), [["outcomes"], ["cost"]], (0.75, 0.25)),
    ],
)
def test_the_stated_order(
    priorities: tuple[Priority, ...], groups: list[list[str]], weights: tuple[float, ...]
) -> None:
    profile = Profile(priorities=priorities)
    assert order(profile) == groups
    assert weigh(small_rules(), profile).weights == pytest.approx(weights)


def test_what_the_learner_named_is_marked_as_chosen() -> None:
    profile = Profile(priorities=("outcomes", ("accreditation",)))
    assert weigh(small_rules(), profile).chosen == {"outcomes", "accreditation"}


def test_what_is_not_named_stands_tied_behind(catalog: Catalog) -> None:
    named: tuple[CriterionId, ...] = ("workload", "cost")
    weighing = weigh(catalog.rules, Profile(priorities=named, credit="not-needed"))
    assert weighing.sizes == (1, 1, 5)
    assert {row.id for row in weighing.groups[2]} == {row.id for row in catalog.rules.criteria} - {
        *named,
        "credit-conversion",
    }
    assert len(set(weighing.weights[2:])) == 1
    assert sum(weighing.weights) == pytest.approx(1)


def test_no_goal_puts_no_criterion_before_another(catalog: Catalog) -> None:
    for profile in (Profile(), Profile(goal="not-sure")):
        assert weigh(catalog.rules, profile).sizes == (len(catalog.rules.criteria),)
