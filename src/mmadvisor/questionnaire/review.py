"""Check your answers: every line can be changed, and what a change opens up is asked at once."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from mmadvisor.model.questions import Question
from mmadvisor.questionnaire.answers import Answer, Answers
from mmadvisor.questionnaire.interview import BACK, Ask, Interview, Keep, Turn


class Line(NamedTuple):
    """One line of the page: a question and its answer, None if it was not asked."""

    question: Question
    answer: Answer | None


Pick = Callable[[Sequence[Line]], Question | Turn]
"""Returns the question to change, DONE, or BACK for the last question."""


def review_lines(interview: Interview, answers: Answers) -> list[Line]:
    """Return every question that applies and has anything to ask, asked or not."""
    return [
        Line(each, answers.get(each.feeds))
        for each in interview.questions
        if interview.holds(each.when, answers) is not False
        and (each.feeds in answers or interview.offers(each, answers))
    ]


def review(interview: Interview, answers: Answers, pick: Pick, ask: Ask, keep: Keep) -> tuple[Answers, Turn]:
    """Let answers be changed until `pick` is done, or goes back."""
    while True:
        picked = pick(review_lines(interview, answers))
        if isinstance(picked, Turn):
            return answers, picked
        answers = change(interview, answers, picked, ask, keep)


def change(interview: Interview, answers: Answers, question: Question, ask: Ask, keep: Keep) -> Answers:
    """Ask one question again, then those that the new answer opens; back leaves the rest as it is."""
    at: Question | None = question
    opened = {each.id for each in interview.questions if interview.is_open(each, answers)}
    while at is not None:
        value = ask(interview.change(at, answers))
        if value is BACK:
            return answers
        answers = interview.with_answer(at, value, answers)
        keep(answers)
        at = next(
            (each for each in interview.questions if interview.is_open(each, answers) and each.id not in opened), None
        )
    return answers
