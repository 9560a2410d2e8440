"""Numbers are read as people write them, and never as something else without a word."""

from pathlib import Path

import pytest

from makers import frozen_index
from mmadvisor.errors import UsageProblem
from mmadvisor.problems import DataProblems
from mmadvisor.questionnaire.numbers import Doubt, read_number
from mmadvisor.questionnaire.profiles import read_answers, with_settings
from mmadvisor.questionnaire.settings import plain_value

INDEX = frozen_index()
READ = [
    ("budget_usd", "$2,000", 2000),
    ("budget_usd", "2 000 USD", 2000),
    ("budget_usd", "US$ 900", 900),
    ("budget_usd", "5k", 5000),
    ("budget_usd", "2.5k", 2500),
    ("budget_usd", "299.99", 299.99),
    ("hours_per_week", "8 hours a week", 8),
    ("hours_per_week", "7.5 h", 7.5),
    ("finish_within_months", "18 months", 18),
    ("finish_within_months", "1.5 years", 18),
]
IN_TWO_WAYS = [
    ("budget_usd", "2.500", 2500),
    ("budget_usd", "2,5", 2.5),
    ("budget_usd", "1.234.567", 1234567),
    ("budget_usd", "$2,000 - $2,500", 2000),
    ("budget_usd", "2-3k", 2000),
    ("hours_per_week", "2,5", 2.5),
    ("hours_per_week", "6-8", 6),
    ("finish_within_months", "12 to 18 months", 18),
]


@pytest.mark.parametrize(("key", "text", "value"), READ)
def test_what_people_write_is_read(key: str, text: str, value: float) -> None:
    assert with_settings({}, [f"{key}={text}"], INDEX) == {key: value}


@pytest.mark.parametrize(("key", "text", "likely"), IN_TWO_WAYS)
def test_what_can_be_read_in_two_ways_is_asked_back(key: str, text: str, likely: float) -> None:
    found = read_number(key, text)
    assert isinstance(found, Doubt)
    assert found.likely == likely
    with pytest.raises(UsageProblem):
        with_settings({}, [f"{key}={text}"], INDEX)


@pytest.mark.parametrize(("key", "text", "likely"), IN_TWO_WAYS)
def test_a_cell_of_a_batch_that_can_be_read_in_two_ways_is_no_number(key: str, text: str, likely: float) -> None:
    del likely
    assert plain_value(key, text) == text


@pytest.mark.parametrize("text", ["500 eur", "eight", "8 of 10", "1e999", "2k-", "5 kg", "--3", ".", "1,,000"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_number("budget_usd", text) is None


def test_a_file_whose_budget_may_hold_a_point_between_thousands_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "me.yaml"
    path.write_text("goal: advance\nbudget_usd: 2.500\n", encoding="utf-8")
    with pytest.raises(DataProblems, match=r"me\.yaml:2:13: PR006 .* \(write whole dollars: 2500, not 2\.500\)"):
        read_answers(path, INDEX)
