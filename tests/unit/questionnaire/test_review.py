"""Every line can be changed; what a change opens is asked at once, and nothing else."""

from typing import Any

from answering import ask_all, interview, question, values_of
from mmadvisor.questionnaire.answers import Answer, Answers, Origin, plain_of
from mmadvisor.questionnaire.interview import BACK


def finished(**changes: Any) -> Answers:  # noqa: ANN401 - answers of any kind
    policy = {each.feeds: values_of(each)[0] for each in interview().questions} | changes
    return ask_all(interview(), lambda step: policy[step.question.feeds])


def changed(answers: Answers, feeds: str, replies: list[Any]) -> tuple[Answers, list[str]]:
    asked, at = list[str](), interview()
    at.take(answers)
    at.change(question(feeds))
    while step := at.next():
        asked.append(step.question.feeds)
        at.reply(replies.pop(0))
    return at.answers, asked


def test_one_line_is_changed_and_all_others_stay() -> None:
    before = finished()
    after, asked = changed(before, "hours_per_week", [12])
    assert asked == ["hours_per_week"]
    assert {key for key in before if before[key] != after[key]} == {"hours_per_week"}


def test_what_a_change_opens_is_asked_at_once() -> None:
    before = finished(credit="not-needed")
    assert "degree_countries" not in before
    after, asked = changed(before, "credit", ["essential", ["US"]])
    assert asked == ["credit", "degree_countries"]
    assert plain_of(after)["degree_countries"] == ["US"]


def test_what_a_change_makes_pointless_leaves_the_page() -> None:
    before = finished()
    after, _ = changed(before, "math.algebra", ["never"])
    at = interview()
    at.take(after)
    shown = [row.feeds for row, _ in at.lines()]
    assert [feeds for feeds in shown if feeds.startswith("math.")] == ["math.algebra"]
    assert len(shown) == 21 - 4


def test_back_leaves_the_line_as_it_was() -> None:
    before = finished()
    assert changed(before, "goal", [BACK])[0] == before


def test_questions_that_were_not_asked_stand_on_the_page_too() -> None:
    at = interview(quick=True)
    ask_all(at, lambda step: values_of(step.question)[0])
    shown = at.lines()
    assert len(shown) == 22
    assert sum(answer is None for _, answer in shown) == 14


def test_an_answer_from_a_flag_can_be_changed() -> None:
    before = {**finished(), "hours_per_week": Answer(8, Origin.FLAG)}
    after, _ = changed(before, "hours_per_week", [5])
    assert after["hours_per_week"] == Answer(5, Origin.PROMPT)
