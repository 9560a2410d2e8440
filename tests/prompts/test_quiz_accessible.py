"""The questionnaire on plain lines: for screen readers, and for terminals that cannot draw."""

import json
import unicodedata
from pathlib import Path

import pytest

from makers import frozen_index
from ptys import CTRL_C, CTRL_D, Terminal, saved_in
from quiz_steps import FLAGS, STEPS
from running import run

TYPED = (
    "2",
    "finance, marketing",
    "3",
    "2",
    "1",
    "2",
    "2",
    "3",
    "not sure",
    "2",
    "2; corporate finance",
    "8",
    "2",
    "2030-01-07",
    "?",
    "$2,500",
    "1",
    "2",
    "any country",
    "3.2",
    "1",
)
ORDER = ("3", "=", "1", "that is all")
POINTLESS = ("financial aid", "know this field", "passed courses")
"""Not asked of who is sure of neither a budget nor a field."""


@pytest.fixture(params=["option", "ACCESSIBLE", "TERM"])
def accessible(request: pytest.FixtureRequest, tmp_path: Path) -> Terminal:
    """The questionnaire on plain lines, asked for in each of the ways."""
    words = ("quiz", "--accessible") if request.param == "option" else ("quiz",)
    env = {"ACCESSIBLE": {"ACCESSIBLE": "1"}, "TERM": {"TERM": "dumb"}}.get(request.param, {})
    return Terminal(tmp_path / "home", *words, env=env)


def test_a_run_on_plain_lines_gives_the_advice_of_the_same_flags(accessible: Terminal, tmp_path: Path) -> None:
    with accessible as at:
        at.see("Begin")
        at.press("1\n")
        for (ask, _), typed in zip(STEPS, TYPED, strict=False):
            at.see(ask)
            for each in typed.split("; "):
                at.see("Your answer:")
                at.press(f"{each}\n")
        at.see(STEPS[-1][0])
        for typed in ORDER:
            at.see("Your answer:")
            at.press(f"{typed}\n")
        at.see("Check your answers")
        at.press("1\n")
        at.see("What next")
        at.press("end\n")
        at.see("Your answers as a code")
        assert at.end() == 0
        transcript = at.raw
    assert "\x1b" not in transcript
    assert [c for c in transcript if unicodedata.name(c, "").startswith(("BOX DRAWING", "BLOCK"))] == []
    (tmp_path / "flags").mkdir()
    words = [word for flag in FLAGS for word in ("--set", flag)]
    by_flags = json.loads(run(tmp_path / "flags", "recommend", *words, "-f", "json").out)
    assert json.loads(run(tmp_path / "home", "recommend", "-f", "json").out) == by_flags


def test_what_cannot_be_understood_is_asked_again_and_back_works(tmp_path: Path) -> None:
    with Terminal(tmp_path, "quiz", "--accessible") as at:
        at.see("Begin")
        at.press("1\n")
        at.see("5. Not sure")
        for typed in ("0", "7", "xyz", "to", ""):
            at.press(f"{typed}\n")
            at.see("is in 1, 2, 3, 4." if typed == "to" else "Please type a number from 1 to 6, or a name.")
        at.press("(1)\n")
        at.see("Which fields")
        for typed in ("", "nothing", "1, 35", "99", "data, finance, zz"):
            at.press(f"{typed}\n")
            at.see("Please type numbers" if typed != "1, 35" else "go alone")
        at.press("back\n")
        at.see("Question 1 of 23")
        at.see("Enter alone keeps: To change career.")
        at.press("\n")
        at.see("Question 2 of 23")
        at.press("Finance, 13.\n")
        at.see("Fields: Finance, Supply chain and logistics")
        at.see("Question 3 of 22")
        assert saved_in(tmp_path)["answers"] == {"goal": "change-career", "fields": ["finance", "supply-chain"]}


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D], ids=["ctrl-c", "ctrl-d"])
def test_stopping_keeps_the_answers_and_says_how_to_go_on_in_the_same_way(key: str, tmp_path: Path) -> None:
    with Terminal(tmp_path, "quiz", "--accessible") as at:
        at.see("Begin")
        at.press("1\n")
        at.see("Your answer:")
        at.press("1\n")
        at.see("Which fields")
        at.see("Your answer:")
        at.press(key)
        at.see("1 answer kept in")
        at.see("mmadvisor quiz --accessible")
        assert at.end() == 130


def test_not_sure_everywhere_gives_wide_ranges_and_no_confident_first_place(tmp_path: Path) -> None:
    with Terminal(tmp_path, "quiz", "--accessible") as at:
        at.see("Begin")
        at.see("Your answer:")
        at.press("1\n")
        for question in frozen_index().catalog.questionnaire.questions:
            if not any(each in question.ask for each in POINTLESS):
                at.see(question.ask)
                at.see("Your answer:")
                at.press("?\n")
        at.see("Check your answers")
        at.press("see what\n")
        at.see("Neither a goal nor an order was named, so all count alike.")
        at.press("<\n")
        at.see("Check your answers")
        at.press("1\n")
        at.see("What next")
        at.press("end\n")
        assert at.end() == 0
        text = at.text()
    assert "TELL US MORE FIRST" in text.upper()
    saved = saved_in(tmp_path)
    assert (saved["answers"], len(saved["not_sure"])) == ({}, 20)
    advice = json.loads(run(tmp_path, "recommend", "-f", "json").out)
    assert advice["verdict"]["code"] == "ask-first"
    assert {row["rank"] for row in advice["ranking"]} == {None}
    assert advice["ranking"][0]["title"] not in text
    assert advice["ranking"][0]["rank_high"] >= 3
    assert all(row["value_high"] - row["value_low"] > 10 for row in advice["ranking"])
