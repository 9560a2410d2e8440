"""Facts past their limit, and what looking them up would be worth: by hand on few programs."""

import random

import pytest
from msgspec.structs import replace

from makers import frozen_index, make_index, make_program, small_catalog, small_rules
from mmadvisor.advise.simulated_learners import population
from mmadvisor.advise.stale import stale_facts
from mmadvisor.model.catalog import Catalog, Index
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from mmadvisor.model.rules import Ask, Criterion

ANSWERED = Profile(credit="not-needed")
OLD_STATUS = {"value": "unknown", "as_of": "2024-01", "source": "s1"}


def asking(criterion: Criterion) -> Criterion:
    ask = Ask(what="the price", whom="the seller")
    return replace(criterion, parts=tuple(replace(part, ask=ask) for part in criterion.parts))


def catalog() -> Catalog:
    """The small catalog with the price as the one criterion: 0 USD is worth 1, 1,000 USD nothing."""
    rules = small_rules()
    price_alone = tuple(asking(each) for each in rules.criteria if each.id == "cost")
    return replace(small_catalog(), rules=replace(rules, criteria=price_alone, presets={}, cautions=(), caps=()))


def catalog_of(*programs: Program) -> Index:
    base = catalog()
    return make_index(*programs, catalog=replace(base, rules=replace(base.rules, presets=small_rules().presets)))


def priced(name: str, usd: float, as_of: str | None, **more: object) -> Program:
    return make_program(name, cost={"program": {"usd": [usd, usd], "source": "s1", "as_of": as_of}}, **more)


def test_only_what_is_past_its_limit_or_undated() -> None:
    index = catalog_of(priced("new", 500, "2026-11"), priced("old", 500, "2020-01"), priced("undated", 500, None))
    found = {row.id: row for row in stale_facts(index, [])}
    assert set(found) == {"old", "undated"}
    assert (found["old"].kind, found["old"].age_months, found["old"].limit_months) == ("price", 82, 24)
    assert (found["undated"].dated, found["undated"].age_months) == (None, None)
    assert found["old"].page == "https://example.org/old"


def test_worth_of_a_price_by_hand() -> None:
    # The fresh program is worth 0.6 for sure. The other, stale, could be worth anything from 0 to 1:
    # above 0.6 it would be chosen, with a mean gain of 0.4 x 0.4 / 2 = 0.08.
    index = catalog_of(priced("fresh", 400, "2026-11"), priced("stale", 900, None))
    (row,) = stale_facts(index, [ANSWERED])
    assert row.id == "stale"
    assert row.points == pytest.approx(8.0, abs=0.5)


def test_worth_of_a_status_is_half_the_loss_if_it_is_gone() -> None:
    index = catalog_of(priced("first", 200, "2026-11", status=OLD_STATUS), priced("second", 600, "2026-11"))
    (row,) = stale_facts(index, [ANSWERED])
    assert (row.id, row.kind) == ("first", "status")
    assert row.points == pytest.approx(20.0, abs=0.5)


def test_alone_only_its_status_matters() -> None:
    index = catalog_of(priced("only", 200, None, status=OLD_STATUS))
    assert {row.kind: row.points > 0 for row in stale_facts(index, [ANSWERED])} == {"status": True, "price": False}


def test_worth_is_an_average() -> None:
    index = catalog_of(priced("fresh", 400, "2026-11"), priced("stale", 900, None))
    elsewhere = Profile(fields=("design",))
    both, one = (stale_facts(index, rows)[0].points for rows in ([ANSWERED, ANSWERED], [ANSWERED]))
    assert both == one
    assert stale_facts(index, [elsewhere, elsewhere])[0].points <= one


def test_retired_programs_are_left_out() -> None:
    gone = {"value": "retired", "as_of": "2019-01", "source": "s1"}
    assert stale_facts(catalog_of(priced("gone", 200, None, status=gone)), [ANSWERED]) == []


def test_kinds_can_be_chosen() -> None:
    index = catalog_of(priced("first", 200, None, status=OLD_STATUS))
    assert [row.kind for row in stale_facts(index, [], ["status"])] == ["status"]


def test_the_same_chance_draws_the_same_learners() -> None:
    first, second, other = (
        list(population(frozen_index(), random.Random(seed), 5))  # noqa: S311 - a simulation
        for seed in (1, 1, 2)
    )
    assert first == second != other


def test_worth_most_stands_first(index: Index) -> None:
    learners = list(population(index, random.Random(1), 40))  # noqa: S311 - a simulation
    points = [row.points for row in stale_facts(index, learners)]
    assert points == sorted(points, reverse=True)
    assert points[0] > 0
