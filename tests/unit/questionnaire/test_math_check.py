"""The math self-check places learners, and every problem has one right choice: proved, not believed."""

from collections.abc import Callable, Mapping
from itertools import chain
from typing import Any

import pytest
import sympy  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from makers import frozen_index
from mmadvisor.model.common import Freshness, MathTopic
from mmadvisor.model.questions import Problem
from mmadvisor.questionnaire.interview import BACK
from mmadvisor.questionnaire.math_check import Applies, MathCheck, Trial, Tried, placements

CHECKS = frozen_index().catalog.math_check.topics
PROBLEMS = {
    f"{each.topic}-{level}": problem
    for each in CHECKS
    for level, problem in (("easy", each.easy), ("harder", each.harder))
}
SYMBOLS = dict(zip("xkj", sympy.symbols("x k j"), strict=True))
NOTATION = {name: getattr(sympy, name) for name in dir(sympy) if not name.startswith("_")} | SYMBOLS
Placed = Mapping[MathTopic, Freshness]


def value(text: str, **names: Any) -> Any:  # noqa: ANN401 - whatever the notation stands for
    return eval(text, {"__builtins__": BUILTINS}, NOTATION | names)  # noqa: S307 - our own data, in sympy's notation


BUILTINS = {"abs": abs, "all": all, "set": set, "sorted": sorted, "zip": zip}


@pytest.mark.parametrize("problem", PROBLEMS.values(), ids=PROBLEMS)
def test_the_proof_holds_for_the_answer_and_for_no_other_choice(problem: Problem) -> None:
    right = [choice.says for choice in problem.choices if bool(holds(problem, choice.value))]
    assert right == [problem.answer]


def holds(problem: Problem, choice: str) -> Any:  # noqa: ANN401 - as above
    names = {"answer": value(choice)}
    # A generator inside eval sees globals alone, so that the notation must stand there.
    return eval(problem.proof, {"__builtins__": BUILTINS} | NOTATION | names)  # noqa: S307 - as above


@pytest.mark.parametrize("problem", PROBLEMS.values(), ids=PROBLEMS)
def test_the_words_of_a_plain_number_are_its_value(problem: Problem) -> None:
    for choice in problem.choices:
        words = choice.says.rpartition("= ")[2]
        if set(words) <= set("-0123456789/"):
            assert sympy.Rational(words) == value(choice.value)


def test_each_topic_has_two_problems_and_answers_stand_in_different_places() -> None:
    places = [[choice.says for choice in each.choices].index(each.answer) for each in PROBLEMS.values()]
    assert len(PROBLEMS) == 12
    assert max(places.count(place) for place in range(4)) <= 5


def always(topic: MathTopic, placed: Placed) -> bool:
    del topic, placed
    return True


def builds_on_algebra(topic: MathTopic, placed: Placed) -> bool:
    return topic == "algebra" or placed.get("algebra") != "never"


def ask_all(applies: Applies, ask: Callable[[Trial], Any]) -> list[Tried]:
    check = MathCheck(CHECKS, applies)
    while trial := check.next():
        check.reply(trial, ask(trial))
    return check.tried


def learner(knows: Callable[[Trial], bool]) -> Callable[[Trial], str | None]:
    return lambda trial: trial.problem.answer if knows(trial) else None


@pytest.mark.parametrize(
    ("knows", "stands", "problems"),
    [
        (lambda _: False, "never", 6),
        (lambda trial: trial.level == "easy", "rusty", 12),
        (lambda _: True, "fresh", 12),
    ],
    ids=["never", "rusty", "fresh"],
)
def test_three_learners_are_placed_as_intended(knows: Callable[[Trial], bool], stands: str, problems: int) -> None:
    tried = ask_all(always, learner(knows))
    assert placements(tried) == {each.topic: stands for each in CHECKS}
    assert len(tried) == problems


def test_without_algebra_the_topics_that_build_on_it_are_skipped() -> None:
    tried = ask_all(builds_on_algebra, learner(lambda _: False))
    assert placements(tried) == {"algebra": "never"}
    assert len(tried) == 1


def test_a_wrong_choice_is_a_miss_like_not_knowing() -> None:
    def wrong(trial: Trial) -> str:
        return next(choice.says for choice in trial.problem.choices if choice.says != trial.problem.answer)

    assert set(placements(ask_all(always, wrong)).values()) == {"never"}


def test_a_topic_is_kept_once_it_is_done_and_not_before() -> None:
    check, done = MathCheck(CHECKS, always), list[Placed]()
    reply = learner(lambda trial: trial.topic == "algebra")
    while trial := check.next():
        if check.reply(trial, reply(trial)):
            done.append(placements(check.tried))
    assert done[0] == {"algebra": "fresh"}
    assert [len(each) for each in done] == [1, 2, 3, 4, 5, 6]


def test_a_slip_is_no_verdict() -> None:
    def slips(trial: Trial) -> str:
        wrong = next(choice.says for choice in trial.problem.choices if choice.says != trial.problem.answer)
        return wrong if trial.level == "easy" else trial.problem.answer

    assert set(placements(ask_all(always, slips)).values()) == {"rusty"}


def test_the_number_of_problems_at_most_is_told() -> None:
    tried = ask_all(always, learner(lambda trial: trial.topic != "algebra"))
    assert [each.trial.most for each in tried] == [12, *[11] * 10]


@given(st.lists(st.booleans() | st.just(BACK), max_size=40))
def test_any_replies_end_and_back_takes_the_last_one_back(replies: list[Any]) -> None:
    straight: list[Any] = []
    for reply in replies:
        straight = straight[:-1] if reply is BACK else [*straight, reply]
    left = chain(replies)

    def ask(trial: Trial) -> Any:  # noqa: ANN401 - as above
        reply = next(left, False)
        return reply if reply is BACK else trial.problem.answer if reply else None

    tried = ask_all(always, ask)
    assert len(tried) <= 12
    assert [each.trial.number for each in tried] == list(range(1, len(tried) + 1))
    if len(straight) <= len(tried) and BACK not in replies:
        assert [each.solved for each in tried[: len(straight)]] == straight
