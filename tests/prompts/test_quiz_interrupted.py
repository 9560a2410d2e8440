"""Whatever ends a questionnaire, what was answered is kept, and the next start goes on from there."""

import json
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from makers import FROZEN
from ptys import CTRL_C, CTRL_D, DOWN, ENTER, UP, Terminal, saved_in
from quiz_steps import STEPS, answered, place

STOPS: dict[str, Callable[[Terminal], None]] = {
    "ctrl-c": lambda at: at.press(CTRL_C),
    "ctrl-d": lambda at: at.press(CTRL_D),
    "sigterm": lambda at: at.kill(signal.SIGTERM),
    "sigint": lambda at: at.kill(signal.SIGINT),
}


def count(home: Path) -> int:
    """Return how many questions were answered, be it by not sure."""
    saved = saved_in(home)
    answers = saved["answers"]
    return len(answers) - ("math" in answers) + len(answers.get("math", {})) + len(saved["not_sure"])


def gone_on(at: Terminal, number: int) -> None:
    """Go on to a question."""
    at.see("Begin" if number == 1 else "How to go on")
    at.press(ENTER)
    at.see(place(number))
    at.see(STEPS[number - 1][0])


@pytest.mark.parametrize("half", [range(1, 12), range(12, 23)], ids=["first-half", "second-half"])
def test_ctrl_c_at_every_question_keeps_all_before_it(half: range, tmp_path: Path) -> None:
    prepare(tmp_path, half.start - 1)
    for number in half:
        with Terminal(tmp_path, "quiz") as at:
            gone_on(at, number)
            at.press(CTRL_C)
            at.see("Nothing was answered" if number == 1 else f"kept in {tmp_path}")
            at.see("mmadvisor quiz")
            assert at.end() == 130
            assert number == 1 or count(tmp_path) == number - 1
        prepare(tmp_path, number)


@pytest.mark.parametrize("half", [range(1, 12), range(12, 23)], ids=["first-half", "second-half"])
def test_kill_9_at_every_question_loses_that_question_alone(half: range, tmp_path: Path) -> None:
    prepare(tmp_path, half.start - 1)
    for number in half:
        with Terminal(tmp_path, "quiz") as at:
            gone_on(at, number)
            at.press(STEPS[number - 1][1])
            at.see("Check your answers" if number == 22 else place(number + 1))
            at.kill(signal.SIGKILL)
            assert at.end() is None
        assert count(tmp_path) == number
    assert [path.name for path in (tmp_path / "data" / "mmadvisor").iterdir()] == ["answers.json"]


def prepare(home: Path, number: int) -> None:
    """Save the first answers of the steps, as a run would leave them."""
    done = [
        ("goal", "advance"),
        ("fields", ["finance", "marketing"]),
        ("field_level", "works"),
        ("education", "bachelor"),
        ("math.algebra", "fresh"),
        ("math.statistics", "rusty"),
        ("math.probability", "rusty"),
        ("math.calculus", "never"),
        ("math.linear-algebra", None),
        ("programming", "basic"),
        ("completed", ["corporate-finance"]),
        ("hours_per_week", 8),
        ("irregular_weeks", False),
        ("start", "2030-01-07"),
        ("finish_within_months", None),
        ("budget_usd", 2500),
        ("needs_aid", True),
        ("credit", "welcome"),
        ("degree_countries", []),
        ("grade_average", 3.2),
        ("languages", ["en"]),
        ("priorities", [["credit-conversion", "accreditation"]]),
    ][:number]
    if not done:
        return
    plain: dict[str, object] = {key: value for key, value in done if value is not None and "." not in key}
    math = {key.partition(".")[2]: value for key, value in done if value is not None and "." in key}
    kept = {
        "schema": "mmadvisor/answers/1",
        "finished": False,
        "not_sure": [key for key, value in done if value is None],
        "answers": plain | ({"math": math} if math else {}),
    }
    path = home / "data" / "mmadvisor" / "answers.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(kept), "utf-8")


@pytest.mark.parametrize("stop", STOPS.values(), ids=STOPS)
def test_every_way_to_stop_says_how_to_go_on_and_puts_the_terminal_back(
    stop: Callable[[Terminal], None], tmp_path: Path
) -> None:
    with Terminal(tmp_path, "quiz") as at:
        answered(at, 2)
        at.settle()
        stop(at)
        at.see("2 answers kept in")
        at.see("Go on with: mmadvisor quiz")
        at.settle()
        assert at.echoes()
        assert at.end() == 130
    assert count(tmp_path) == 2


def test_a_closed_terminal_keeps_what_was_answered_and_leaves_no_log(tmp_path: Path) -> None:
    with Terminal(tmp_path, "quiz") as at:
        answered(at, 3)
        at.settle()
        at.child.close(force=False)
    assert count(tmp_path) == 3
    assert list(tmp_path.rglob("bug.log")) == []


@pytest.mark.parametrize("kind", ["number", "marks", "keys", "menu"])
def test_every_kind_of_prompt_can_be_stopped(kind: str, tmp_path: Path) -> None:
    before = {"number": 11, "marks": 1, "keys": 22, "menu": 22}[kind]
    prepare(tmp_path, before)
    with Terminal(tmp_path, "quiz") as at:
        at.see("How to go on")
        at.press(ENTER)
        if before == 22:
            at.see("Check your answers")
            at.press(*([ENTER] if kind == "keys" else []))
            at.see("[e] end" if kind == "keys" else "")
        else:
            at.see(STEPS[before][0])
        at.settle()
        at.kill(signal.SIGTERM)
        at.see("kept in")
        assert at.end() == 130
    assert list(tmp_path.rglob("bug.log")) == []


def test_without_saving_a_code_brings_the_answers_back(tmp_path: Path) -> None:
    with Terminal(tmp_path, "quiz", "--no-save") as at:
        answered(at, 3)
        at.press(CTRL_C)
        at.see("Nothing was saved. This brings the 3 answers back:")
        assert at.end() == 130
        code = next(word for word in at.text().split() if word.startswith("2-"))
    assert list(tmp_path.rglob("*.json")) == []
    with Terminal(tmp_path, "quiz", "--code", code.lower()) as at:
        at.see("3 answers given already")
        at.see("Question 1 of 19")
        at.see(STEPS[3][0])


def test_restart_forgets_and_starting_over_sets_aside(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "mmadvisor"
    prepare(tmp_path, 5)
    with Terminal(tmp_path, "quiz") as at:
        at.see("How to go on")
        at.press(UP + UP + ENTER)
        at.see(place(1))
        at.press(ENTER)
        at.see(place(2))
    assert (count(tmp_path), sorted(path.name for path in folder.iterdir())) == (
        1,
        ["answers.earlier.json", "answers.json"],
    )
    with Terminal(tmp_path, "quiz", "--restart") as at:
        at.see("Begin")
    assert list(folder.iterdir()) == []


def test_a_file_or_a_code_replaces_saved_answers_only_once_something_is_answered(tmp_path: Path) -> None:
    prepare(tmp_path, 5)
    before = saved_in(tmp_path)
    (tmp_path / "other.yaml").write_text("goal: learn-skill\n", "utf-8")
    with Terminal(tmp_path, "quiz", "--profile", "other.yaml") as at:
        at.see("1 answer given already")
        at.see(STEPS[1][0])
        assert saved_in(tmp_path) == before
        at.press(STEPS[1][1])
        at.see("The answers saved before are kept in")
        at.see(STEPS[2][0])
    assert saved_in(tmp_path)["answers"] == {"goal": "learn-skill", "fields": ["finance", "marketing"]}
    aside = json.loads((tmp_path / "data" / "mmadvisor" / "answers.earlier.json").read_text("utf-8"))
    assert aside == before


def test_two_at_once_leave_a_whole_file(tmp_path: Path) -> None:
    with Terminal(tmp_path, "quiz") as one, Terminal(tmp_path, "quiz") as two:
        for at in (one, two):  # both are there before either saves
            at.see("Begin")
            at.mark = 0
        answered(one, 1)
        answered(two, 1)
        for ask, keys in STEPS[1:4]:
            for at in (one, two):
                at.see(ask)
                at.press(keys)
        one.see(STEPS[4][0])
        two.see(STEPS[4][0])
        assert count(tmp_path) == 4


def test_a_window_that_changes_its_size_is_drawn_anew(tmp_path: Path) -> None:
    with Terminal(tmp_path, "quiz") as at:
        answered(at, 1)
        at.settle()
        for rows, columns in ((12, 40), (40, 120), (24, 80)):
            at.resize(rows, columns)
            at.press(DOWN)
            at.settle()
            assert "> [ ]" in at.shown()
            assert at.shown().count("type to search") == 1
        at.press(" " + ENTER)
        at.see(place(3))
        assert saved_in(tmp_path)["answers"]["fields"] == ["finance"]
        at.press(CTRL_C)
        assert at.end() == 130


def test_ctrl_z_hands_the_terminal_to_the_shell_and_fg_brings_the_question_back(tmp_path: Path) -> None:
    with Terminal(tmp_path, command="exec bash --norc -i") as at:
        at.press(f"{sys.executable} -m mmadvisor quiz --catalog {FROZEN}\n")
        at.see("Begin")
        at.press("1")
        at.see(place(1))
        at.press("\x1a")
        at.see("Stopped")
        at.press("fg\n")
        at.see("Not sure")
        at.press("1")
        at.see(place(2))
        assert at.saved()["answers"] == {"goal": "change-career"}
        at.press(CTRL_C + "exit\n")
