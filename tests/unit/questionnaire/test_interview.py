"""The way through the questions: whatever is replied, it ends, and the answers fit one another."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answering import ask_all, interview, question, values_of
from makers import frozen_index, make_index
from mmadvisor.cli.quiz.start import decide
from mmadvisor.questionnaire.answers import Answer, Answers, Origin, plain_of
from mmadvisor.questionnaire.interview import BACK, NOT_SURE, Interview, Step, reads

REPLIES = st.lists(st.just(BACK) | st.integers(0, 9), max_size=60)


def replying(replies: Iterator[Any], seen: list[Step]) -> Callable[[Step], Any]:
    """Return a person who replies in turn: a number picks an answer; at the end, not sure."""

    def ask(step: Step) -> Any:  # noqa: ANN401 - an answer of any kind
        seen.append(step)
        reply = next(replies, NOT_SURE)
        values = values_of(step.question)
        return values[reply % len(values)] if isinstance(reply, int) else reply

    return ask


@given(REPLIES, st.booleans())
def test_any_replies_come_to_an_end_and_every_question_that_comes_is_answered(replies: list[Any], quick: bool) -> None:
    at, seen = interview(quick=quick), list[Step]()
    answers = ask_all(at, replying(iter(replies), seen))
    assert len(seen) <= len(replies) + 2 * len(at.questions)
    assert at.first_open() is None
    assert {step.question.feeds for step in seen} >= set(answers)


@given(REPLIES)
def test_no_answer_is_ever_kept_whose_condition_is_false(replies: list[Any]) -> None:
    at = interview()

    def check() -> None:
        for each in at.questions:
            assert each.feeds not in at.answers or at.holds(each.when) is not False

    ask_all(at, replying(iter(replies), []), check)
    check()


@given(st.data(), st.lists(st.booleans(), max_size=50))
def test_going_back_and_giving_the_same_answers_gives_the_same_profile(data: st.DataObject, backs: list[bool]) -> None:
    at = interview()
    policy = {each.feeds: data.draw(st.sampled_from(values_of(each))) for each in at.questions}

    def straight(step: Step) -> Any:  # noqa: ANN401 - an answer of any kind
        return policy[step.question.feeds]

    turns = iter(backs)

    def wavering(step: Step) -> Any:  # noqa: ANN401 - as above
        return BACK if next(turns, False) else policy[step.question.feeds]

    assert ask_all(interview(), wavering) == ask_all(at, straight)


@given(st.data(), st.booleans())
def test_the_count_goes_up_by_one_and_the_total_never_grows(data: st.DataObject, quick: bool) -> None:
    at, seen = interview(quick=quick), list[Step]()

    def ask(step: Step) -> Any:  # noqa: ANN401 - as above
        seen.append(step)
        return data.draw(st.sampled_from(values_of(step.question)))

    ask_all(at, ask)
    assert [step.number for step in seen] == list(range(1, len(seen) + 1))
    totals = [step.total for step in seen]
    assert totals == sorted(totals, reverse=True)
    assert totals[-1] == len(seen)
    assert totals[0] == (8 if quick else 23)


@given(REPLIES)
def test_only_the_replies_make_the_answers(replies: list[Any]) -> None:
    kept: list[Answers] = []
    at = interview()
    answers = ask_all(at, replying(iter(replies), []), lambda: kept.append(at.answers))
    assert kept[-1] == answers
    assert {answer.origin for answer in answers.values()} == {Origin.PROMPT}


def test_back_from_the_first_question_stays_there() -> None:
    seen: list[Step] = []
    ask_all(interview(), replying(iter([BACK, BACK, 0]), seen))
    assert [step.question.id for step in seen[:4]] == ["goal", "goal", "goal", "fields"]


def test_answers_from_a_file_or_a_flag_are_not_asked_and_saved_ones_are_passed() -> None:
    start = {
        "goal": Answer("advance", Origin.FLAG),
        "fields": Answer(["finance"], Origin.FILE),
        "field_level": Answer("some", Origin.SAVED),
        "education": Answer("bachelor", Origin.SAVED),
    }
    seen: list[Step] = []
    at = interview()
    at.take(start)
    ask_all(at, replying(iter([BACK, 0]), seen))
    assert [(step.question.id, step.number, step.total) for step in seen[:3]] == [
        ("algebra", 3, 20),
        ("education", 2, 20),
        ("algebra", 3, 20),
    ]
    assert seen[1].answer == Answer("bachelor", Origin.SAVED)


def test_answers_that_depend_on_a_changed_one_are_dropped_and_asked_again() -> None:
    at = interview()
    answers: Answers = {
        key: Answer(value, Origin.PROMPT)
        for key, value in {"math.algebra": "fresh", "math.calculus": "rusty", "credit": "welcome"}.items()
    }
    at.take(answers)
    at.change(question("math.algebra"))
    at.reply("never")
    assert plain_of(at.answers) == {"math.algebra": "never", "credit": "welcome"}
    at.change(question("math.algebra"))
    at.reply("rusty")
    assert at.is_open(question("math.calculus"))


def test_quick_asks_the_eight_that_decide_most() -> None:
    seen: list[Step] = []
    ask_all(interview(quick=True), replying(iter([0] * 8), seen))
    assert [step.question.feeds for step in seen] == [
        "goal",
        "fields",
        "math.algebra",
        "math.statistics",
        "math.calculus",
        "hours_per_week",
        "budget_usd",
        "credit",
    ]


def answered(**values: Any) -> Answers:  # noqa: ANN401 - answers of any kind
    return {key: Answer(value, Origin.PROMPT) for key, value in values.items()}


@pytest.mark.parametrize("fields", [[], None], ids=["every field will do", "not sure"])
def test_where_no_field_is_named_its_level_is_pointless_and_there_are_no_courses_to_offer(fields: object) -> None:
    at = interview()
    at.take(answered(fields=fields))
    assert not at.comes(question("field_level"))
    assert not at.comes(question("completed"))
    at.take(answered(fields=fields, field_level="new", completed=["CTL.SC0x"], start="2027-01-04"))
    assert at.answers == answered(fields=fields, completed=["CTL.SC0x"], start="2027-01-04")


def test_level_and_courses_are_asked_where_a_named_field_has_programs_with_courses() -> None:
    index = frozen_index()
    at = Interview(make_index(index.programs["mitx-supply-chain-management"], catalog=index.catalog), decide)
    for fields, courses in ((["supply-chain"], True), (["law"], False), (["law", "supply-chain"], True)):
        at.take(answered(fields=fields))
        assert at.comes(question("field_level"))
        assert at.comes(question("completed")) is courses


def test_the_answers_that_a_condition_reads_are_found_at_any_depth() -> None:
    condition = {"any": [{"profile.goal": {"is": "advance"}}, {"not": {"profile.math.algebra": {"is": "never"}}}]}
    assert set(reads(condition)) == {"goal", "math.algebra"}
