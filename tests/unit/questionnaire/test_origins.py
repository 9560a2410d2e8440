"""Answers know where they came from, and a higher origin wins."""

from hypothesis import given
from hypothesis import strategies as st

from answering import plain_profiles
from mmadvisor.questionnaire.answers import Answer, Origin, answers_of, layered, not_sure, plain_of, with_flags


@given(plain_profiles())
def test_a_profile_comes_back_as_it_was(plain: dict[str, object]) -> None:
    assert plain_of(answers_of(plain, Origin.SAVED)) == plain


@given(st.permutations(list(Origin)))
def test_the_highest_origin_wins_in_whatever_order_layers_come(order: list[Origin]) -> None:
    merged = layered(*({"goal": Answer(origin.name, origin)} for origin in order))
    assert merged == {"goal": Answer("PROMPT", Origin.PROMPT)}


def test_origins_rise_from_saved_to_prompt() -> None:
    assert Origin.SAVED < Origin.FILE < Origin.FLAG < Origin.PROMPT


def test_not_sure_is_an_answer_that_the_profile_does_not_hold() -> None:
    answers = answers_of({"goal": "advance"}, Origin.SAVED, not_sure=["credit", "math.proofs"])
    assert plain_of(answers) == {"goal": "advance"}
    assert not_sure(answers) == ("credit", "math.proofs")


def test_an_answer_stands_above_not_sure() -> None:
    assert answers_of({"goal": "advance"}, Origin.SAVED, not_sure=["goal"])["goal"].value == "advance"


def test_a_flag_replaces_an_answer_and_an_empty_flag_takes_it_back() -> None:
    saved = answers_of({"goal": "advance", "budget_usd": 100, "credit": "welcome"}, Origin.SAVED)
    merged = with_flags(saved, {"goal": "learn-skill", "credit": "welcome"}, ["goal", "budget_usd"])
    assert merged == {
        "goal": Answer("learn-skill", Origin.FLAG),
        "credit": Answer("welcome", Origin.SAVED),
    }
