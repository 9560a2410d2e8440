"""What is worth a look, on the real catalog: noting what a page may say does what was told."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import real
from learners import example_profiles
from mmadvisor.catalog.noted import note_facts
from mmadvisor.cli.given.noting import read_note
from mmadvisor.model.advice import Advice, Look
from mmadvisor.model.catalog import Index
from mmadvisor.model.profile import Profile
from panel import PANEL
from running import Ran, inside

TODAY = "2026-12-01"
SHORT_OF_IT = 1500.0
LEARNERS = {
    **example_profiles(),
    **PANEL,
    "has less than it cost in 2019": Profile(
        fields=("supply-chain",), hours_per_week=10, finish_within_months=24, budget_usd=SHORT_OF_IT
    ),
}


@cache
def advised(name: str) -> Advice:
    return real.advised(LEARNERS[name])


def settings(facts: dict[str, object]) -> list[str]:
    """Write facts as `note` takes them."""
    return [
        f"{key}={'-'.join(map(str, fact)) if isinstance(fact, list | tuple) else fact}" for key, fact in facts.items()
    ]


def answer(advice: Advice) -> tuple[str | None, str]:
    return advice.verdict.about, advice.verdict.code


def with_note(look: Look, facts: dict[str, object]) -> Index:
    catalog = real.real_index().catalog
    return Index(note_facts(catalog, [read_note(look.id, TODAY, None, settings(facts))]).catalog)


@pytest.mark.parametrize("name", LEARNERS)
def test_noting_a_value_does_what_was_told(name: str) -> None:
    before = advised(name)
    for look in before.worth_a_look:
        assert look.other.changes
        for tried in (look.likely, look.other):
            after = real.advised(LEARNERS[name], with_note(look, tried.facts))
            assert answer(after) == (tried.about, tried.verdict)
            assert (answer(after) != answer(before)) is tried.changes


def test_learners_of_several_kinds_have_something_to_look_up() -> None:
    looks = [look for name in LEARNERS for look in advised(name).worth_a_look]
    assert {look.key for look in looks} >= {"price", "hours_per_week", "math"}
    assert any(not look.likely.changes for look in looks)
    assert any("USD in 20" in look.known for look in looks)  # an old price, beside those that nobody states


def test_an_old_price_that_still_holds_keeps_the_advice_and_a_bad_one_changes_it(tmp_path: Path) -> None:
    wishes = ("fields=supply-chain", "hours_per_week=10", "finish_within_months=24", f"budget_usd={SHORT_OF_IT}")

    def run(*words: str) -> Ran:
        return inside(tmp_path, *words, index=real.real_index())

    def advice() -> Any:  # noqa: ANN401 - parsed JSON
        return json.loads(run("recommend", *(f"--set={each}" for each in wishes), "-f", "json").out)

    before = advice()
    (look,) = before["worth_a_look"]
    assert (look["key"], look["known"]) == ("price", "1,595 USD in 2019")
    program, *command = look["command"].split()
    assert (program, command) == ("mmadvisor", ["note", look["id"], "price=..."])
    assert run(*command).code == 2  # what the page says has to be put in
    for tried, changes in ((look["likely"], False), (look["other"], True)):
        assert run(*command[:-1], *settings(tried["facts"]), "--today", TODAY).code == 0
        after = advice()
        assert (after["verdict"]["about"], after["verdict"]["code"]) == (tried["about"], tried["verdict"])
        assert (after["verdict"]["about"] != before["verdict"]["about"]) is changes
        assert look["key"] not in {row["key"] for row in after["worth_a_look"] if row["id"] == look["id"]}
