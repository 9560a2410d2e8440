"""Every line can be changed; what a change opens is asked at once, and nothing else."""

from collections.abc import Sequence
from typing import Any

from answering import interview, question, values_of
from mmadvisor.questionnaire.answers import Answer, Answers, Origin, plain_of
from mmadvisor.questionnaire.interview import BACK, DONE, Step, run
from mmadvisor.questionnaire.review import Line, review, review_lines


def finished(**changes: Any) -> Answers:  # noqa: ANN401 - answers of any kind
    policy = {each.feeds: values_of(each)[0] for each in interview().questions} | changes
    return run(interview(), {}, lambda step: policy[step.question.feeds], lambda _: None)


def reviewed(answers: Answers, picks: list[Any], replies: list[Any]) -> tuple[Answers, list[str]]:
    asked: list[str] = []

    def ask(step: Step) -> Any:  # noqa: ANN401 - an answer of any kind
        asked.append(step.question.feeds)
        return replies.pop(0)

    def pick(shown: Sequence[Line]) -> Any:  # noqa: ANN401 - a question or a turn
        assert [line.question.feeds for line in shown]
        return picks.pop(0)

    return review(interview(), answers, pick, ask, lambda _: None)[0], asked


def test_one_line_is_changed_and_all_others_stay() -> None:
    before = finished()
    after, asked = reviewed(before, [question("hours_per_week"), DONE], [12])
    assert asked == ["hours_per_week"]
    assert {key for key in before if before[key] != after[key]} == {"hours_per_week"}


def test_what_a_change_opens_is_asked_at_once() -> None:
    before = finished(credit="not-needed")
    assert "degree_countries" not in before
    after, asked = reviewed(before, [question("credit"), DONE], ["essential", ["US"]])
    assert asked == ["credit", "degree_countries"]
    assert plain_of(after)["degree_countries"] == ["US"]


def test_what_a_change_makes_pointless_leaves_the_page() -> None:
    before = finished()
    after, _ = reviewed(before, [question("math.algebra"), DONE], ["never"])
    shown = [line.question.feeds for line in review_lines(interview(), after)]
    assert [feeds for feeds in shown if feeds.startswith("math.")] == ["math.algebra"]
    assert len(shown) == 21 - 4


def test_back_leaves_the_line_as_it_was() -> None:
    before = finished()
    assert reviewed(before, [question("goal"), DONE], [BACK])[0] == before


def test_questions_that_were_not_asked_stand_on_the_page_too() -> None:
    quick = run(interview(quick=True), {}, lambda step: values_of(step.question)[0], lambda _: None)
    shown = review_lines(interview(quick=True), quick)
    assert len(shown) == 22
    assert sum(line.answer is None for line in shown) == 14


def test_an_answer_from_a_flag_can_be_changed() -> None:
    before = {**finished(), "hours_per_week": Answer(8, Origin.FLAG)}
    after, _ = reviewed(before, [question("hours_per_week"), DONE], [5])
    assert after["hours_per_week"] == Answer(5, Origin.PROMPT)
