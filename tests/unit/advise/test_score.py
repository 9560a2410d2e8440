"""Totals reckoned by hand: weights times value intervals, caps, and the order that follows."""

from typing import Any

import pytest
from msgspec import convert
from msgspec.structs import replace

from makers import make_index, make_program, rule, small_rules
from mmadvisor.advise.gates import screen
from mmadvisor.advise.score import Scored, in_order, score_one
from mmadvisor.advise.weighing import weigh
from mmadvisor.model.profile import CriterionId, Profile
from mmadvisor.model.rules import Cap, RuleBook

WELCOME = Profile(credit="welcome")


def price(usd: float) -> dict[str, Any]:
    return {"program": {"usd": [usd, usd], "source": "s1", "as_of": "2026-11"}}


def scored(*programs: dict[str, Any], profile: Profile = WELCOME, rules: RuleBook | None = None) -> list[Scored]:
    book = rules or small_rules()
    index = make_index(*(make_program(**keys) for keys in programs), rules=book)
    return in_order(score_one(book, weigh(book, profile), row) for row in screen(index, profile))


def test_known_facts_give_one_value() -> None:
    # 0.75 x 0.75 for a price of 250, and 0.25 x (0.75 x 1.0 + 0.25 x 0.8) for a proctored, advanced program
    (row,) = scored({"cost": price(250), "assessment": {"proctored": True, "source": "s1"}, "level": "advanced"})
    assert (row.low, row.high) == pytest.approx((0.8, 0.8))
    assert row.value == row.middle == pytest.approx(0.8)
    assert row.evidence_share == pytest.approx(1)


def test_unknown_facts_give_a_range() -> None:
    # 0.75 x 0.75 and 0.25 x (0.75 x [0.2, 0.6] + 0.25 x [0.0, 0.4])
    (row,) = scored({"cost": price(250)})
    assert (row.low, row.middle, row.high) == pytest.approx((0.6, 0.65, 0.7))
    assert row.evidence_share == pytest.approx(0.9)
    assert row.values["cost"] == pytest.approx((0.75, 0.75, 0.75))
    assert row.values["outcomes"] == pytest.approx((0.15, 0.35, 0.55))
    assert set(row.measures) == {"cost", "outcomes"}


def test_an_assumed_price_counts_as_a_range() -> None:
    (row,) = scored({}, profile=Profile(credit="not-needed"))
    # 100 to 900 USD, typically 700: the range counts in full, and the value as what is typical
    assert (row.low, row.middle, row.high) == pytest.approx((0.1, 0.3, 0.9))
    assert row.evidence_share == pytest.approx(0.2)


def test_a_cap_holds_the_value_and_nothing_else() -> None:
    (row,) = scored({"cost": price(0)}, profile=Profile(credit="not-needed", fields=("finance",)))
    assert (row.low, row.middle, row.high) == (1.0, 1.0, 1.0)
    assert (row.cap, row.value) == (0.5, 0.5)
    assert [cap.id for cap in row.caps] == ["CP901"]


def test_of_several_caps_the_lowest_holds() -> None:
    limits = {"CP911": 0.7, "CP912": 0.6, "CP913": 0.8}
    rows = [rule(name, when={}, at_most=limit, says="So.") for name, limit in limits.items()]
    (row,) = scored({"cost": price(0)}, rules=replace(small_rules(), caps=convert(rows, tuple[Cap, ...])))
    assert [cap.id for cap in row.caps] == list(limits)
    assert row.middle > 0.8
    assert row.cap == row.value == 0.6


def test_without_a_cap_anything_is_allowed() -> None:
    (row,) = scored({"cost": price(0)})
    assert (row.caps, row.cap) == ((), 1.0)


def test_capped_programs_keep_their_order_and_stand_below_better_ones() -> None:
    rows = scored(
        {"id": "capped-b", "cost": price(100)},
        {"id": "capped-a", "cost": price(200)},
        {"id": "free", "cost": price(450), "fields": {"primary": "finance"}},
        profile=Profile(credit="not-needed", fields=("finance",)),
    )
    assert [(row.id, row.value) for row in rows] == [
        ("free", pytest.approx(0.55)),
        ("capped-b", 0.5),
        ("capped-a", 0.5),
    ]


def test_equal_programs_stand_in_the_order_of_their_ids() -> None:
    rows = scored({"id": "b"}, {"id": "c"}, {"id": "a"})
    assert [row.id for row in rows] == ["a", "b", "c"]


def test_noise_of_computing_orders_nothing() -> None:
    one, two = scored({"id": "a"}, {"id": "b"})

    def order(middle: float, other: float, cap: float = 1.0) -> list[str]:
        caps = (replace(small_rules().caps[0], at_most=cap),)
        rows = [replace(one, middle=middle, caps=caps), replace(two, middle=other, caps=caps)]
        return [row.id for row in in_order(rows)]

    assert order(0.5, 0.5 + 3e-10) == ["a", "b"]
    assert order(0.5, 0.5 + 2e-9) == ["b", "a"]
    assert order(0.5, 0.5 + 3e-10, cap=0.4) == ["a", "b"]
    assert order(0.5, 0.5 + 2e-9, cap=0.4) == ["b", "a"]


@pytest.mark.parametrize(("kept", "cost"), [({"cost"}, 0.1), ({"cost", "accreditation"}, 0.1), ({"outcomes"}, 0.75)])
def test_what_is_kept_of_an_earlier_score_is_not_measured_again(kept: set[CriterionId], cost: float) -> None:
    index = make_index(make_program(cost=price(250)))
    rules, weighing = index.catalog.rules, weigh(index.catalog.rules, WELCOME)
    (row,) = screen(index, WELCOME)
    before = score_one(rules, weighing, row)
    other = replace(before, values=before.values | {"cost": (0.1, 0.1, 0.1)})
    found = score_one(rules, weighing, row, other, kept)
    assert list(found.values.items()) == list((before.values | {"cost": (cost, cost, cost)}).items())
    assert found.measures == before.measures


def test_the_ranking_puts_the_settled_share_on_the_sheet() -> None:
    (row,) = scored({"cost": price(250)})
    assert row.screened.sheet.get("fit.evidence_share").low == pytest.approx(0.9)
