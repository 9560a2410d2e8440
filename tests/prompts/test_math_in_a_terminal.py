"""The math self-check at a terminal: three learners, on menus and on plain lines, with and without saving."""

from pathlib import Path

import pytest

from makers import frozen_index
from mmadvisor.model.questions import Problem
from ptys import CTRL_C, ENTER, ESC, Terminal, saved_in
from running import run

CHECKS = frozen_index().catalog.math_check.topics


def place(problem: Problem) -> int:
    """Return the place of the right choice, from 0."""
    return [choice.says for choice in problem.choices].index(problem.answer)


@pytest.mark.parametrize("stands", ["never", "rusty", "fresh"])
def test_three_learners_are_placed(stands: str, tmp_path: Path) -> None:
    with Terminal(tmp_path, "math", "--accessible") as at:
        at.see("Begin")
        at.press("1\n")
        for check in CHECKS[:1] if stands == "never" else CHECKS:
            for level, problem in (("easy", check.easy), ("harder", check.harder)):
                at.see(problem.ask)
                knows = stands == "fresh" or (stands == "rusty" and level == "easy")
                at.see("Your answer:")
                at.press(f"{place(problem) + 1 if knows else 5}\n")
                if not knows:
                    break
        at.see("Kept in")
        assert at.end() == 0
        assert "\x1b" not in at.raw
    saved = saved_in(tmp_path)
    expected = {"algebra": "never"} if stands == "never" else {check.topic: stands for check in CHECKS}
    assert (saved["answers"], saved["finished"]) == ({"math": expected}, False)


def test_menus_go_back_and_stop_and_each_topic_done_is_kept(tmp_path: Path) -> None:
    algebra, statistics = CHECKS[:2]
    with Terminal(tmp_path, "math", rows=16, columns=40) as at:
        at.see("Begin")
        at.press(ENTER)
        at.see(algebra.easy.ask)
        at.press(ESC)
        at.see("Problem 1 of 12.")
        at.press("abcd"[place(algebra.easy)])
        at.see(algebra.harder.ask)
        at.press("?")
        at.see(statistics.easy.ask)
        at.press(ESC)
        at.see(algebra.harder.ask)
        at.press("abcd"[place(algebra.harder)])
        at.see(statistics.easy.ask)
        at.press(CTRL_C)
        at.see("Stopped. Topics that were done are kept.")
        assert at.end() == 130
    assert saved_in(tmp_path)["answers"] == {"math": {"algebra": "fresh"}}


def test_other_answers_stay_and_those_that_no_longer_apply_go(tmp_path: Path) -> None:
    path = tmp_path / "data" / "mmadvisor" / "answers.json"
    path.parent.mkdir(parents=True)
    path.write_text('{"goal": "advance", "math": {"algebra": "fresh", "calculus": "fresh"}}', "utf-8")
    with Terminal(tmp_path, "math", "--accessible") as at:
        at.press("1\n5\n")
        at.see("Not asked, as they build on algebra")
        assert at.end() == 0
    assert saved_in(tmp_path)["answers"] == {"goal": "advance", "math": {"algebra": "never"}}


def test_without_saving_the_flags_are_printed(tmp_path: Path) -> None:
    with Terminal(tmp_path, "math", "--accessible", "--no-save") as at:
        at.press("1\n5\n")
        at.see("To use it: --set math.algebra=never")
        assert at.end() == 0
    assert saved_in(tmp_path) == {}


def test_no_terminal_is_a_usage_error(tmp_path: Path) -> None:
    ran = run(tmp_path, "math", text="1\n1\n")
    assert (ran.code, ran.out) == (2, "")
    assert "math asks questions" in ran.err
