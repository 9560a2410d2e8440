"""What would change the answer: which answers are tried, in which steps, and how a change is told."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from makers import make_courses, make_index, make_program
from mmadvisor.advise.changes import MOST_CHANGES, Attempt, attempts, move_priority
from mmadvisor.advise.outcome import Run, outcome
from mmadvisor.advise.pipeline import advise
from mmadvisor.model.advice import Change
from mmadvisor.model.profile import CriterionId, Profile
from mmadvisor.model.program import Program


def price(usd: float, as_of: str = "2026-11") -> dict[str, Any]:
    return {"program": {"usd": [usd, usd], "source": "s1", "as_of": as_of}}


def changes(profile: Profile, *programs: Program) -> list[Change]:
    return advise(Run(make_index(*programs), "0", draws=20), profile).what_would_change


DEAR = [make_program(f"at-{usd}", cost=price(usd)) for usd in (1100, 1900)]


def tries(profile: Profile, *programs: Program) -> Iterator[Attempt]:
    index = make_index(*(programs or DEAR))
    return attempts(outcome(index, profile))


def steps(profile: Profile) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for attempt in tries(profile):
        found[attempt.line].append(attempt.to)
    found.pop("priorities", None)  # always tried, and looked at below
    return dict(found)


def orders(profile: Profile) -> list[tuple[Any, str]]:
    return [(attempt.to, attempt.action) for attempt in tries(profile) if attempt.line == "priorities"]


def test_the_order_of_priorities_is_tried_in_both_directions() -> None:
    assert orders(Profile(goal="advance")) == [
        (("outcomes", "cost"), "If outcomes mattered more to you than cost"),
        (("outcomes", "cost"), "If outcomes mattered most to you"),
    ]


def test_where_all_count_alike_each_is_tried_as_the_most_important() -> None:
    assert orders(Profile(priorities=(("cost", "outcomes"),))) == [
        (("cost", "outcomes"), "If cost mattered most to you"),
        (("outcomes", "cost"), "If outcomes mattered most to you"),
    ]


def test_who_has_one_criterion_has_no_order_to_change() -> None:
    assert orders(Profile(credit="not-needed")) == []


def test_a_criterion_moves_before_a_tie_as_a_whole() -> None:
    groups: tuple[tuple[CriterionId, ...], ...] = (("cost", "workload"), ("outcomes", "goal-fit"))
    assert move_priority(groups, "goal-fit", 0) == ("goal-fit", ("cost", "workload"), "outcomes")
    assert move_priority(groups, "cost", 0) == ("cost", "workload", ("outcomes", "goal-fit"))


def test_a_change_of_priorities_that_changes_the_first_place_is_told() -> None:
    cheap = make_program("cheap", cost=price(50), assessment={"proctored": False, "source": "s1"})
    checked = make_program("checked", cost=price(400), assessment={"proctored": True, "source": "s1"})
    found = {each.answer: each for each in changes(Profile(priorities=("cost", "outcomes")), cheap, checked)}
    assert found["priorities"].to == ("outcomes", "cost")
    assert found["priorities"].first == "checked"
    assert "If outcomes mattered more to you than cost, Checked" in found["priorities"].says


def test_who_answered_nothing_has_nothing_to_change() -> None:
    assert steps(Profile()) == {}


def test_steps_go_from_the_smallest_on() -> None:
    found = steps(Profile(hours_per_week=4, budget_usd=1000, finish_within_months=12))
    assert found == {
        "hours-more": [5, 6, 7, 8],
        "hours-fewer": [3, 2, 1],
        "budget": [1100, 1900],
    }


def test_topics_that_are_not_fresh_are_refreshed_one_at_a_time() -> None:
    profile = Profile(math={"algebra": "fresh", "calculus": "never", "proofs": "rusty"})
    tried = [attempt for attempt in tries(profile) if attempt.answer.startswith("math.")]
    found = [(attempt.answer, attempt.start, attempt.to, attempt.profile.math) for attempt in tried]
    assert found == [
        ("math.calculus", "never", "fresh", {"algebra": "fresh", "calculus": "fresh", "proofs": "rusty"}),
        ("math.proofs", "rusty", "fresh", {"algebra": "fresh", "calculus": "never", "proofs": "fresh"}),
    ]


def test_the_other_wishes_for_credit_are_tried() -> None:
    assert steps(Profile(credit="welcome")) == {"credit-essential": ["essential"], "credit-not-needed": ["not-needed"]}


def test_a_budget_grows_to_the_price_of_a_program() -> None:
    assert steps(Profile(budget_usd=1500)) == {"budget": [1900]}
    assert steps(Profile(budget_usd=2000)) == {}


def test_nobody_is_told_to_find_more_than_twice_as_much() -> None:
    assert steps(Profile(budget_usd=0)) == {}
    assert steps(Profile(budget_usd=100)) == {"budget": [1100]}
    assert steps(Profile(budget_usd=1000)) == {"budget": [1100, 1900]}
    assert steps(Profile(hours_per_week=3)) == {"hours-more": [4, 5, 6], "hours-fewer": [2, 1]}


@pytest.mark.parametrize(("deadline", "tried"), [(7, [12]), (5, [])])
def test_nobody_is_told_to_take_more_than_twice_as_long(deadline: float, tried: list[int]) -> None:
    a_year = make_program(pacing="self", courses=make_courses((52, (8, 8))))
    found = tries(Profile(hours_per_week=8, finish_within_months=deadline), a_year)
    assert [attempt.to for attempt in found if attempt.line == "months"] == tried


def test_no_topic_is_learned_before_the_one_that_it_builds_on() -> None:
    tried = tries(Profile(math={"algebra": "never", "calculus": "never", "proofs": "never"}))
    assert [(each.answer, each.action) for each in tried if each.line.startswith("math")] == [
        ("math.algebra", "With algebra learned")
    ]


@pytest.mark.parametrize(
    "profile",
    [
        Profile(hours_per_week=1, finish_within_months=1, budget_usd=1),
        Profile(hours_per_week=50, finish_within_months=96, budget_usd=300_000),
        Profile(hours_per_week=60, finish_within_months=120, budget_usd=1_000_000),
    ],
)
def test_every_changed_answer_could_be_given(profile: Profile) -> None:
    for attempt in tries(profile):
        assert msgspec.convert(msgspec.to_builtins(attempt.profile), Profile) == attempt.profile


def test_an_attempt_changes_one_answer() -> None:
    profile = Profile(hours_per_week=8, budget_usd=500, math={"algebra": "rusty"}, credit="welcome")
    for attempt in tries(profile):
        assert differing(profile, attempt) == {attempt.answer.partition(".")[0]}


def differing(profile: Profile, attempt: Attempt) -> set[str]:
    keys = Profile.__struct_fields__
    return {key for key in keys if getattr(profile, key) != getattr(attempt.profile, key)}


def test_a_change_that_lets_a_program_pass_is_told() -> None:
    (found,) = changes(Profile(budget_usd=500), make_program(cost=price(700)))
    assert (found.answer, found.start, found.to, found.first) == ("budget_usd", 500, 700, "one")
    assert found.says.startswith(
        "With a budget of 700 USD instead of 500, One (Plain University) would pass and come first"
    )
    assert found.verdict != "not-now"


def test_a_change_of_the_first_place_is_told() -> None:
    checked = make_program("checked", assessment={"proctored": True, "source": "s1"}, level="advanced", cost=price(200))
    plain = make_program("plain", cost=price(150))
    found = {each.answer: each for each in changes(Profile(credit="welcome"), checked, plain)}
    assert found["credit"].to == "not-needed"
    assert found["credit"].first == "plain"
    assert found["credit"].says == "If credit were not needed, Plain (Plain University) would come first."


def test_what_changes_nothing_is_not_told() -> None:
    settled = make_program(cost=price(100), assessment={"proctored": True, "source": "s1"}, level="advanced")
    assert changes(Profile(hours_per_week=8, budget_usd=5000), settled) == []


def test_a_change_that_only_turns_the_verdict_is_told() -> None:
    # The price alone counts without credit; the check is not known and pulls the program down with it.
    (found,) = changes(Profile(credit="welcome"), make_program(cost=price(250)))
    assert (found.answer, found.to, found.first, found.verdict) == ("credit", "not-needed", "one", "go-ahead")
    assert found.says == "If credit were not needed, the verdict would be: go ahead."


def test_at_most_five_changes() -> None:
    assert MOST_CHANGES == 5
