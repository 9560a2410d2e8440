"""Two advices compared: nothing where nothing changed, and each change where it belongs."""

from typing import Any

from hypothesis import given, settings
from msgspec.structs import replace

from learners import advised, profiles
from makers import make_index, make_program
from mmadvisor.advise.diff import compare_advice
from mmadvisor.advise.outcome import Run
from mmadvisor.advise.pipeline import advise
from mmadvisor.model.advice import Advice
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program


def priced(name: str, usd: float) -> Program:
    return make_program(name, cost={"program": {"usd": [usd, usd], "source": "s1", "as_of": "2026-11"}})


def advice_on(*programs: Program, **answers: Any) -> Advice:  # noqa: ANN401 - answers of all kinds
    return advise(Run(make_index(*programs), "0", draws=20), Profile(**answers))


@settings(max_examples=10)
@given(profiles())
def test_an_advice_does_not_differ_from_itself(profile: Profile) -> None:
    advice = advised(profile)
    found = compare_advice(advice, advice)
    assert [*found.editions, *found.answers, *found.weights, *found.moves, *found.facts] == []
    assert found.verdict == (advice.verdict.code, advice.verdict.code)


def test_a_changed_answer_with_what_it_did() -> None:
    programs = priced("cheap", 100), priced("dear", 800)
    found = compare_advice(advice_on(*programs, budget_usd=1000), advice_on(*programs, budget_usd=200))
    assert [(row.key, row.old, row.new) for row in found.answers] == [("budget_usd", 1000, 200)]
    (move,) = [row for row in found.moves if row.id == "dear"]
    assert (move.old_rank, move.new_rank, move.new_value) == (2, None, None)
    assert move.reason


def test_a_changed_fact_moves_ranks_and_is_quoted() -> None:
    old, new = advice_on(priced("one", 100), priced("two", 500)), advice_on(priced("one", 900), priced("two", 500))
    found = compare_advice(old, new)
    assert {(row.id, row.old_rank, row.new_rank) for row in found.moves} == {("one", 1, 2), ("two", 2, 1)}
    assert [(row.id, row.criterion, row.old, row.new) for row in found.facts] == [
        ("one", "cost", "Cheap: 100 USD.", "Dear.")
    ]


def test_other_weights_and_editions_are_told() -> None:
    old = advice_on(priced("one", 100), priorities=("cost", "outcomes"))
    new = advice_on(priced("one", 100), priced("two", 100), priorities=("outcomes", "cost"))
    found = compare_advice(old, replace(new, version="9"))
    assert {row.key for row in found.editions} == {"mmadvisor", "programs in the catalog"}
    assert {row.key for row in found.weights} == {"cost", "outcomes"}
    (added,) = [row for row in found.moves if row.id == "two"]
    assert (added.old_rank, added.new_rank is not None) == (None, True)
