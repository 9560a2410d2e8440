"""What errors.py promises about text that reaches a terminal."""

import random
import time

import pytest

from mmadvisor.errors import AdvisorError, UsageProblem, did_you_mean, quote, suggestion_of, visible
from mmadvisor.problems import DataProblems, Problem

HOSTILE = "a\x1b[31m\x07\x9b\u202eb\u2066\u2028\ud800\r"


def test_a_problem_prints_place_code_message_and_hint() -> None:
    problem = Problem("catalog/x.yaml", 3, 7, "SC001", "the key 'a' is not known", "did you mean b?")
    assert str(problem) == "catalog/x.yaml:3:7: SC001 the key 'a' is not known (did you mean b?)"
    assert str(Problem("x", 0, 0, "YA015", "there is no such file")) == "x:0:0: YA015 there is no such file"


def test_no_part_of_a_problem_carries_harmful_characters() -> None:
    problem = Problem(HOSTILE, 1, 1, "YA001", HOSTILE + "\n", HOSTILE + "\t")
    safe = r"a\x1b[31m\x07\x9b\u202eb\u2066\u2028\ud800\r"
    assert (problem.path, problem.message, problem.hint) == (safe, safe + r"\n", safe + r"\t")
    assert str(problem).isprintable()


def test_problems_sort_by_path_then_line_then_column() -> None:
    places = [("a", 0, 0), ("a", 2, 9), ("a", 10, 1), ("a", 10, 2), ("b", 1, 1)]
    problems = [Problem(*place, "YA001", "x") for place in places]
    shuffled = [*problems, Problem("b", 1, 1, "YA001", "x", "with a hint")]
    random.Random(1).shuffle(shuffled)  # noqa: S311 - any order will do
    assert sorted(shuffled)[:5] == problems


def test_expected_errors_have_exit_codes() -> None:
    assert (AdvisorError("x").exit_code, UsageProblem("x").exit_code) == (1, 2)
    assert issubclass(UsageProblem, AdvisorError)


def test_data_problems_print_one_a_line_in_order() -> None:
    error = DataProblems([Problem("b", 1, 1, "YA001", "x"), Problem("a", 1, 1, "YA001", "y")])
    assert str(error) == "a:1:1: YA001 y\nb:1:1: YA001 x"
    assert [problem.path for problem in error.problems] == ["a", "b"]
    assert error.exit_code == 1


def test_an_error_message_is_made_visible_and_keeps_its_lines() -> None:
    assert str(UsageProblem("no program 'a\x1b]0;b\x07'\nsee list")) == "no program 'a\\x1b]0;b\\x07'\nsee list"


def test_ordinary_text_of_any_script_stays_as_it_is() -> None:
    text = "Universität, 東京, Ελλάδα, हिन्दी, 😀, \xa0 and \\x1b in letters"
    assert visible(text) == text


def test_quotes_cut_what_is_long() -> None:
    assert quote("short") == "'short'"
    assert quote("x" * 1000) == "'" + "x" * 60 + "...'"


def test_a_problem_that_repeats_something_endless_is_cut() -> None:
    problem = Problem("x", 1, 1, "RU002", "m" * 10_000, "h" * 10_000)
    assert len(str(problem)) < 1100


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("NECH", suggestion_of("NECHE")),
        ("neche", suggestion_of("NECHE")),
        ("hour_per_week", suggestion_of("hours_per_week")),
        ("hours_per_weeks", suggestion_of("hours_per_week")),
        ("calculos", suggestion_of("calculus")),
        ("finance2", suggestion_of("finance", "finances")),
        ("zebra", None),
        ("", None),
    ],
)
def test_did_you_mean(word: str, answer: str | None) -> None:
    assert did_you_mean(word, ["NECHE", "hours_per_week", "calculus", "finance", "finances"]) == answer


def test_a_suggestion_is_a_question() -> None:
    assert suggestion_of("finance") == "did you mean finance?"
    assert suggestion_of("finance", "finances") == "did you mean finance or finances?"


def test_did_you_mean_is_quick_about_long_words() -> None:
    choices = [f"program-number-{number}" for number in range(2000)]
    start = time.process_time()
    assert did_you_mean("p" * 1_000_000, choices) is None
    assert time.process_time() - start < 0.5
