"""Answers know where they came from."""

from pathlib import Path

import pytest
from hypothesis import given

from answering import plain_profiles
from makers import frozen_index
from mmadvisor.cli.given import options
from mmadvisor.cli.own import saved_answers
from mmadvisor.cli.quiz.start import starting_answers
from mmadvisor.questionnaire.answers import Answer, Origin, answers_of, flatten, nest, plain_of

INDEX = frozen_index()


@given(plain_profiles())
def test_a_profile_comes_back_as_it_was(plain: dict[str, object]) -> None:
    assert plain_of(answers_of(plain, Origin.SAVED)) == flatten(nest(plain)) == plain


def test_not_sure_is_an_answer_that_the_profile_does_not_hold() -> None:
    answers = answers_of({"goal": "advance"}, Origin.SAVED, not_sure=["credit", "math.proofs"])
    assert plain_of(answers) == {"goal": "advance"}
    assert answers["credit"] == answers["math.proofs"] == Answer(None, Origin.SAVED)


def test_an_answer_stands_above_not_sure() -> None:
    assert answers_of({"goal": "advance"}, Origin.SAVED, not_sure=["goal"])["goal"].value == "advance"


def test_a_flag_replaces_an_answer_and_an_empty_flag_takes_it_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    saved_answers.save({"goal": "advance", "budget_usd": 100, "credit": "welcome"})
    found = starting_answers(INDEX, options.Answers(settings=["goal=learn-skill", "budget="]), restart=False)
    assert found.answers == {"goal": Answer("learn-skill", Origin.FLAG), "credit": Answer("welcome", Origin.SAVED)}
