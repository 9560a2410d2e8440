"""The questionnaire as a person sees it: keys in, screens out."""

import json
import shlex
import sys
from pathlib import Path

import pytest

from makers import frozen_index
from ptys import BACKSPACE, CTRL_C, ENTER, ESC, SPACE, UP, Terminal, saved_in, squeezed
from quiz_steps import FLAGS, STEPS, answered, place
from running import run

SIZES = [(24, 80), (12, 40)]


@pytest.fixture(scope="module")
def by_flags(tmp_path_factory: pytest.TempPathFactory) -> object:
    """The advice on the same answers, given by flags."""
    words = [word for flag in FLAGS for word in ("--set", flag)]
    return json.loads(run(tmp_path_factory.mktemp("flags"), "recommend", *words, "--format", "json").out)


@pytest.mark.parametrize(("rows", "columns"), SIZES)
def test_a_whole_run_gives_the_advice_of_the_same_flags(
    rows: int, columns: int, by_flags: object, tmp_path: Path
) -> None:
    with Terminal(tmp_path / "home", "quiz", rows=rows, columns=columns) as at:
        at.see("Begin")
        at.press(ENTER)
        for number, (ask, keys) in enumerate(STEPS, 1):
            at.see(place(number))
            at.see(ask)
            at.press(keys)
        at.see("Check your answers")
        at.see("Fields: Finance, Marketing")
        at.press(ENTER)
        at.see("You: Finance, Marketing")
        while "[w] why" not in at.shown():
            at.press(SPACE)
            at.settle()
        at.press("s")
        at.see("File")
        at.press("report.txt" + BACKSPACE * 3 + "json" + ENTER)
        at.see("Wrote report.json.")
        at.press("e")
        assert at.end() == 0
        assert "2-" in at.text()
    assert json.loads((tmp_path / "home" / "report.json").read_text("utf-8")) == by_flags
    saved = saved_in(tmp_path / "home")
    assert (saved["finished"], saved["not_sure"]) == (True, ["finish_within_months", "math.linear-algebra"])
    assert json.loads(run(tmp_path / "home", "recommend", "-f", "json").out) == by_flags


def test_back_twice_and_the_same_answers_again(tmp_path: Path) -> None:
    with Terminal(tmp_path, "quiz") as at:
        answered(at, 5)
        before = at.saved()
        at.press(ESC)
        at.see(place(5))
        at.press("<")
        at.see(place(4))
        at.press(ENTER)
        at.see(place(5))
        at.press(ENTER)
        at.see(place(6))
        assert at.saved() == before


def test_a_list_with_marks_says_what_is_missing_and_what_is_not_found(tmp_path: Path) -> None:
    with Terminal(tmp_path, "quiz", rows=16, columns=40) as at:
        answered(at, 1)
        at.see("Entrepreneurship")
        at.press(ENTER)
        at.see("Mark with the space bar, then Enter.")
        at.press("qq")
        at.see("(no line has it)")
        at.press(ESC + "energy" + ENTER)
        at.see("[x] Energy")
        at.settle()
        assert "Mark with" not in at.shown()
        at.press(ENTER)
        at.see("Fields: Energy")


def test_a_space_belongs_to_a_search_that_is_open(tmp_path: Path) -> None:
    with Terminal(tmp_path, "quiz", *left_to_ask("degree_countries")) as at:
        at.see("In which countries")
        at.press("united st")
        at.see("Search: united st")
        at.press(ENTER + ENTER)
        at.see("Check your answers")
        assert at.saved()["answers"]["degree_countries"] == ["US"]


def test_back_from_the_first_question_leads_to_the_opening_screen(tmp_path: Path) -> None:
    with Terminal(tmp_path, "quiz") as at:
        answered(at, 0)
        for _ in range(2):
            at.press(ESC)
            at.see("Begin")
            at.press(ENTER)
            at.see(place(1))
        at.press(CTRL_C)
        at.see("Nothing was answered, so nothing was saved.")
        assert at.end() == 130
    assert saved_in(tmp_path) == {}


def test_going_back_leaves_no_old_lines_on_the_screen(tmp_path: Path) -> None:
    with Terminal(tmp_path, "quiz") as at:
        answered(at, 3)
        at.settle()
        before = at.shown()
        for _ in range(3):
            at.press("2")
            at.see(place(5))
            at.press("<")
            at.see(place(4))
        at.settle()
        assert at.shown().count("Question") == 1
        assert len(at.shown().split()) <= len(before.split())


def test_a_number_that_can_be_read_in_two_ways_is_asked_back(tmp_path: Path) -> None:
    with Terminal(tmp_path, "quiz", *left_to_ask("hours_per_week", "budget_usd", "needs_aid")) as at:
        at.see("How many hours a week")
        at.press("6-8" + ENTER)
        at.see("6 to 8 is a range")
        at.see("Enter: 6")
        at.press("8" + ENTER)
        at.see("How much can you spend")
        at.press("2.500" + ENTER)
        at.see("in two ways")
        at.press(ENTER + "n" + ENTER)
        at.see("Check your answers")
        assert at.saved()["answers"] | {"hours_per_week": 8, "budget_usd": 2500} == at.saved()["answers"]


def test_a_budget_may_be_in_other_money_and_a_deadline_a_day(tmp_path: Path) -> None:
    with Terminal(tmp_path, "quiz", *left_to_ask("finish_within_months", "budget_usd", "needs_aid")) as at:
        at.see("by which day")
        at.press("2020-01-31" + ENTER)
        at.see("less than a month")
        at.press("2031-01-31" + ENTER)
        at.see("How much can you spend")
        at.press("900 kr" + ENTER)
        at.see("several currencies")
        at.press("€900" + ENTER)
        at.see("900 EUR, about 1,058 USD at the rate of 8 May 2026")
        at.press("n" + ENTER)
        at.see("Check your answers")
        at.see("by 31 Jan 2031")
        assert at.saved()["answers"] | {"finish_by": "2031-01-31", "budget": "900 EUR"} == at.saved()["answers"]


def test_where_nothing_can_be_kept_it_is_said_first_and_the_code_brings_the_answers_back(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    nowhere = {"XDG_DATA_HOME": str(tmp_path / "file")}
    with Terminal(tmp_path, "quiz", *left_to_ask("hours_per_week"), env=nowhere) as at:
        at.see("Nothing can be kept on this machine")
        at.see("How many hours a week")
        at.press("8" + ENTER)
        at.see("Check your answers")
        at.press(CTRL_C)
        at.see("Nothing was saved.")
        at.see("--code")


def test_an_answer_that_does_not_fit_is_asked_again_in_the_words_of_the_flag(tmp_path: Path) -> None:
    with Terminal(tmp_path, "quiz", "--quick", "--set", "goal=advance", "--set", "math.algebra=never") as at:
        at.see("2 answers given already, 4 to go.")
        at.press(UP + UP + UP + ENTER)
        at.see("How many hours a week")
        for typed, says in (
            ("100", "100 is out of range: expected at least 1 and at most 60."),
            ("eight", "Please type a number, ? if you are not sure, or < to go back."),
            ("", "Please type a number, ? if you are not sure, or < to go back."),
        ):
            at.press(typed + ENTER)
            at.see(says)
        at.press("8" + ENTER)
        at.see("How much can you spend")
        at.press("<" + ENTER)
        at.see("Enter: 8")
        at.press(ENTER)
        at.see("How much can you spend")
        assert at.saved()["answers"]["hours_per_week"] == 8


def flags(*more: str) -> list[str]:
    """Return every answer as flags, so that nothing is left to ask."""
    every = (*FLAGS, "finish_within_months=24", "math.linear-algebra=rusty", *more)
    return [word for flag in every for word in ("-s", flag)]


def left_to_ask(*keys: str) -> list[str]:
    """Return every answer but some as flags."""
    return [word for each in flags()[1::2] if each.partition("=")[0] not in keys for word in ("-s", each)]


def test_courses_open_as_a_list_for_who_has_some_and_back_leads_out_of_it(tmp_path: Path) -> None:
    with Terminal(tmp_path, "quiz", *left_to_ask("completed")) as at:
        at.see("Question 1 of 1")
        at.see("Have you passed courses of such programs")
        at.settle()
        assert "[ ]" not in at.shown()
        at.press("2")
        at.see("[ ]")
        at.press(ESC)
        at.see("Yes: choose them from a list")
        at.press("2")
        at.see("[ ]")
        at.press("derivatives" + ENTER + "mathematical" + ENTER + ENTER)
        at.see("Check your answers")
        at.see("Courses passed: Derivatives Markets: Advanced Modeling and Strategies, Mathematical Methods for")
        assert at.saved()["answers"]["completed"] == ["15.435x", "15.455x"]


def test_a_day_is_asked_again_until_it_is_in_the_calendar(tmp_path: Path) -> None:
    with Terminal(tmp_path, "quiz", *left_to_ask("start")) as at:
        at.see("From which day on will you have time?")
        for typed, says in (
            ("soon", "'soon' is not a day, written YYYY-MM-DD, such as 2027-01-04."),
            ("2020-01-04", "4 January 2020 has passed."),
            ("2027-02-31", "There is no '2027-02-31' in the calendar."),
            ("", "Please type a day as 2027-01-04, ? if you are not sure, or < to go back."),
        ):
            at.press(typed + ENTER)
            at.see(says)
        at.press("2035-03-01" + ENTER)
        at.see("Check your answers")
        at.see("Start: 1 Mar 2035")
        assert at.saved()["answers"]["start"] == "2035-03-01"


def test_a_line_is_changed_on_the_page_and_what_it_opens_is_asked(tmp_path: Path) -> None:
    with Terminal(tmp_path, "quiz", *flags("degree_countries=", "grade_average=", "credit=not-needed"), rows=40) as at:
        at.see("0 to go.")
        at.see("Check your answers")
        at.settle()
        assert "Countries for a degree" not in at.shown()
        at.press("dd" + ENTER)
        at.see("Do you want credit towards a degree?")
        at.press("i")
        at.press(ENTER)
        at.see("In which countries would you take that degree?")
        at.press("states" + ENTER + ENTER)
        at.see("What is the grade average of your last degree")
        at.press("3.2" + ENTER)
        at.see("Check your answers")
        at.see("Countries for a degree: United States")
        at.press("ssss" + ENTER)
        at.see("What counts how much")
        at.see("These shares follow from your order.")
        at.press("c")
        at.see("What matters most to you?")
        at.press("1")
        at.see("So far: 1. A school of good standing")
        at.press(ENTER)
        at.see("Check your answers")
        at.press(ESC)
        at.see("Question 4 of 4")


def test_one_key_leads_from_the_result_to_all_else(tmp_path: Path) -> None:
    with Terminal(tmp_path, "quiz", *flags()) as at:
        at.see("Check your answers")
        at.press(ENTER)
        at.see("Do this next")
        at.see("[e] end")
        at.press("w")
        at.see("Which one")
        at.press("1")
        at.see("any key: more; <: skip")
        at.press("<")
        at.see("mmadvisor show")
        at.see("[r] result")
        at.press("p")
        at.see("Plan:")
        at.see("any key: more; <: skip")
        at.press("<")
        at.see("mmadvisor plan ")
        at.see("[r] result")
        at.press("r")
        at.see("Do this next")
        at.see("[c] change")
        at.press("c")
        at.see("Check your answers")


def test_a_file_that_is_there_is_replaced_only_if_wished(tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text("mine", "utf-8")
    with Terminal(tmp_path, "quiz", *flags()) as at:
        at.see("Check your answers")
        at.press(ENTER)
        at.see("[s] save")
        at.press("s")
        at.see("File")
        at.press("mine.doc" + ENTER)
        at.see("Please name a file that ends in .md")
        at.press("no/such/folder.md" + ENTER)
        at.see("there is no folder")
        at.press("mine.md" + ENTER)
        at.see("mine.md is there already.")
        at.press(ENTER)
        at.see("File")
        assert (tmp_path / "mine.md").read_text("utf-8") == "mine"
        at.press("mine.md" + ENTER)
        at.see("mine.md is there already.")
        at.press(UP + ENTER)
        at.see("Wrote mine.md.")
    assert "# Should I study" in (tmp_path / "mine.md").read_text("utf-8")


def test_a_result_that_goes_to_a_file_is_whole_and_plain(tmp_path: Path) -> None:
    words = " ".join(["-m", "mmadvisor", "quiz", *flags()])
    with Terminal(tmp_path, command=f"{shlex.quote(sys.executable)} {words} > advice.txt") as at:
        at.see("Check your answers")
        at.press(ENTER)
        at.see("Your answers as a code, for --code: 2-")
        assert at.end() == 0
    text = (tmp_path / "advice.txt").read_text("utf-8")
    assert "Do this next" in text
    assert "\x1b" not in text


@pytest.mark.parametrize(("rows", "columns"), [(24, 80), (16, 40)])
def test_a_question_with_few_choices_stands_whole_on_the_screen(rows: int, columns: int, tmp_path: Path) -> None:
    questions = {each.ask: each for each in frozen_index().catalog.questionnaire.questions}
    with Terminal(tmp_path, "quiz", rows=rows, columns=columns) as at:
        at.see("Begin")
        at.press(ENTER)
        for number, (start, keys) in enumerate(STEPS[:18], 1):
            at.see(place(number))
            question = next(each for ask, each in questions.items() if ask.startswith(start))
            at.see(question.example or question.why)
            if question.kind in {"choice", "yes-no"}:
                at.see("Not sure")
                at.see("Back")
                screen = squeezed(at.shown())
                assert squeezed(question.ask) in screen
                for words in (question.why, *(choice.label for choice in question.choices), "Not sure", "Back"):
                    assert squeezed(words) in screen, at.shown()
            assert [line for line in at.screen.display if len(line.rstrip()) > columns] == []
            at.press(keys)


def test_of_two_answers_that_do_not_fit_the_last_complaint_alone_stays(tmp_path: Path) -> None:
    with Terminal(tmp_path, "quiz", *left_to_ask("hours_per_week")) as at:
        at.see("How many hours a week")
        for typed, says in (("2,5", "2,5 can be read in two ways"), ("many", "Please type a number")):
            at.press(typed + ENTER)
            at.see(says)
        at.settle()
        assert "in two ways" not in at.shown()
        assert at.shown().count("How many hours a week") == 1


def test_ctrl_z_leaves_no_trace_on_the_page(tmp_path: Path) -> None:
    with Terminal(tmp_path, "quiz") as at:
        at.see("Begin")
        at.press("\x1a")
        at.settle()
        assert "^Z" not in at.shown()
        at.press("1")
        at.see("What do you want it for?")
