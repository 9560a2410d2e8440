"""One set of checks: the same words for a typed answer, a flag, a file and a code."""

from typing import Any

import pytest

from makers import frozen_index
from mmadvisor.checked.words import mismatch_of
from mmadvisor.errors import UsageProblem, suggestion_of
from mmadvisor.questionnaire.profiles import fitting, objection_to, with_settings
from mmadvisor.questionnaire.settings import plain_value

INDEX = frozen_index()
BAD = [
    ("hours_per_week", "0", "0 is out of range: expected at least 1 and at most 60"),
    ("hours_per_week", "eight", f"{mismatch_of('a number', 'text')} (write digits only, without quotes or a unit)"),
    ("budget_usd", "-1", "-1 is out of range: expected at least 0 and at most 1000000"),
    ("fields", "finanse", f"there is no field 'finanse' ({suggestion_of('finance')})"),
    ("fields", ",", "expected a list, found text (put it in square brackets: [,])"),
    ("degree_countries", "US,UK", f"there is no country UK ({suggestion_of('GB')})"),
    ("completed", "CTL.SC9z", "there is no course or program 'CTL.SC9z' (did you mean CTL.SC4x or CTL.SC3x?)"),
    ("completed", "all", "there is no course or program 'all' ('mmadvisor show ID' names the courses of a program)"),
    ("start", "1 March", "'1 March' is not a day, written YYYY-MM-DD, such as 2027-01-04"),
    ("start", "2027-02-29", "there is no '2027-02-29' in the calendar"),
    ("priorities", "cost,cost", "'cost' stands in the order twice"),
]


@pytest.mark.parametrize(("key", "text", "says"), BAD)
def test_a_typed_answer_and_a_flag_get_the_same_words(key: str, text: str, says: str) -> None:
    assert objection_to({key: plain_value(key, text)}, INDEX) == says
    with pytest.raises(UsageProblem) as refused:
        with_settings({}, [f"{key}={text}"], INDEX)
    assert str(refused.value) == f"--set {key}={text}: {says}"


@pytest.mark.parametrize(
    ("answers", "kept", "dropped"),
    [
        ({"goal": "advance", "credit": "welcome"}, {"goal": "advance", "credit": "welcome"}, []),
        ({"goal": "advance", "fields": ["gone"]}, {"goal": "advance"}, ["fields"]),
        ({"fields": ["gone", "law"]}, {"fields": ["law"]}, ["fields=gone"]),
        ({"completed": ["CTL.SC0x", "CTL.SC9z"]}, {"completed": ["CTL.SC0x"]}, ["completed=CTL.SC9z"]),
        ({"priorities": ["cost", ["cost", "workload"]]}, {}, ["priorities"]),
        ({"math": {"algebra": "fresh", "origami": "fresh"}}, {"math.algebra": "fresh"}, ["math.origami"]),
        ({"shoe_size": 44}, {}, ["shoe_size"]),
        ({"hours_per_week": {"deep": 1}}, {}, ["hours_per_week.deep"]),
    ],
)
def test_answers_that_no_longer_fit_are_dropped_one_by_one(
    answers: dict[str, Any], kept: dict[str, Any], dropped: list[str]
) -> None:
    assert fitting(answers, INDEX) == (kept, dropped)
