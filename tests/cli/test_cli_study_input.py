"""Answers on which time and money hang, at their ends and beyond: an answer, or one line that says what to give."""

import json
from pathlib import Path

import pytest

from running import inside

PROGRAM = "mitx-finance"
BEYOND = [
    ("hours_per_week", "0.5", "expected at least 1 and at most 60"),
    ("hours_per_week", "80", "expected at least 1 and at most 60"),
    ("finish_within_months", "0", "expected at least 1 and at most 120"),
    ("budget_usd", "-1", "expected at least 0 and at most 1000000"),
]


@pytest.mark.parametrize("command", [("recommend",), ("plan", PROGRAM)])
@pytest.mark.parametrize(("key", "value", "says"), BEYOND)
def test_set_beyond_the_ends_is_a_mistake_of_use(
    command: tuple[str, ...], key: str, value: str, says: str, tmp_path: Path
) -> None:
    ran = inside(tmp_path, *command, "--set", f"{key}={value}")
    assert (ran.code, ran.out) == (2, "")
    assert ran.lines == [f"mmadvisor: --set {key}={value}: {value} is out of range: {says}"]


@pytest.mark.parametrize(("key", "value", "says"), BEYOND)
def test_profile_beyond_the_ends_is_named_with_its_place(key: str, value: str, says: str, tmp_path: Path) -> None:
    (tmp_path / "me.yaml").write_text(f"goal: advance\n{key}: {value}\n")
    ran = inside(tmp_path, "plan", PROGRAM, "--profile", "me.yaml")
    assert (ran.code, ran.out) == (1, "")
    assert ran.lines == [f"me.yaml:2:{len(key) + 3}: SC005 {value} is out of range: {says}"]


def test_ends_themselves_are_answers(tmp_path: Path) -> None:
    for hours in ("1", "60"):
        words = [f"hours_per_week={hours}", "budget_usd=0", "finish_within_months=1"]
        settings = [word for each in words for word in ("--set", each)]
        ran = inside(tmp_path, "plan", PROGRAM, *settings, "--format", "json")
        assert (ran.code, ran.err) == (0, "")
        study = json.loads(ran.out)["study"]
        assert study["fits"]["deadline"] == study["fits"]["budget"] == "no"
        assert study["months"]["likely"] > 1
        assert study["cost_usd"]["likely"] > 0
