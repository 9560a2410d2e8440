"""Which question comes next: pure logic, without a terminal and without the rules of conditions.

A question comes unless its condition is false; one that cannot be decided yet does not keep it away. Answers
whose condition has become false are dropped, and asked again when it holds again.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from mmadvisor.model.questions import Question
from mmadvisor.questionnaire.answers import Answer, Answers, Origin

PROFILE = "profile."


class Turn(Enum):
    """Replies that are no answer."""

    BACK = "back"
    DONE = "done"


BACK: Final = Turn.BACK
DONE: Final = Turn.DONE
NOT_SURE: Final = None

Holds = Callable[[Mapping[str, Any], Answers], bool | None]
"""Whether a condition holds for these answers; None where that is not known."""
Offers = Callable[[Question, Answers], bool]
"""Whether a question has, or may come to have, anything to choose from."""


@dataclass(frozen=True, slots=True)
class Step:
    """One question on the screen: the third of the twelve that can still come, and the answer so far.

    A question that is changed later has no place: number and total are 0.
    """

    question: Question
    number: int
    total: int
    answer: Answer | None


Ask = Callable[[Step], Any]
"""Returns the value of an answer, NOT_SURE or BACK."""
Keep = Callable[[Answers], None]
"""Told the answers after each change."""


@dataclass(frozen=True, slots=True)
class Interview:
    """The questions of one run. Answers from a file or a flag are settled: they are not asked again.

    A question that offers nothing is not asked; unlike one whose condition is false, it keeps the answer that was given
    in another way.
    """

    questions: tuple[Question, ...]
    holds: Holds
    offers: Offers
    quick: bool = False

    def comes(self, question: Question, answers: Answers) -> bool:
        """Tell whether a question is asked in this run, by what is known so far."""
        wanted = self.in_scope(question, answers) and self.offers(question, answers)
        return wanted and self.holds(question.when, answers) is not False

    def can_come(self, question: Question, answers: Answers) -> bool:
        """Tell whether a question is asked, or may be once others are answered."""
        if self.comes(question, answers):
            return True
        waits = any(self.is_open(each, answers) for each in self.questions if each.feeds in reads(question.when))
        return waits and self.in_scope(question, answers) and self.offers(question, answers)

    def in_scope(self, question: Question, answers: Answers) -> bool:
        """Tell whether this run asks a question at all."""
        answer = answers.get(question.feeds)
        settled = answer is not None and answer.origin in {Origin.FILE, Origin.FLAG}
        return not settled and (question.quick or not self.quick)

    def is_open(self, question: Question, answers: Answers) -> bool:
        """Tell whether a question comes and has no answer yet."""
        return question.feeds not in answers and self.comes(question, answers)

    def first_open(self, answers: Answers) -> Question | None:
        """Return the first question without an answer."""
        return next((each for each in self.questions if self.is_open(each, answers)), None)

    def after(self, question: Question, answers: Answers) -> Question | None:
        """Return the next question: one without an answer, or one answered earlier in this run."""
        rest = self.questions[self.questions.index(question) + 1 :]
        return next((each for each in rest if self.waits(each, answers)), None) or self.first_open(answers)

    def waits(self, question: Question, answers: Answers) -> bool:
        """Tell whether to stop at a question on the way forward: answers kept from earlier runs are passed."""
        answer = answers.get(question.feeds)
        return self.comes(question, answers) and (answer is None or answer.origin is Origin.PROMPT)

    def before(self, question: Question, answers: Answers) -> Question | None:
        """Return the question before one, answered or not."""
        rest = self.questions[: self.questions.index(question)]
        return next((each for each in reversed(rest) if self.comes(each, answers)), None)

    def last(self, answers: Answers) -> Question | None:
        """Return the last question that comes."""
        return next((each for each in reversed(self.questions) if self.comes(each, answers)), None)

    def step(self, question: Question, answers: Answers) -> Step:
        """Return a question with its place among those that can still come."""
        coming = [each for each in self.questions if self.can_come(each, answers) or each is question]
        return Step(question, coming.index(question) + 1, len(coming), answers.get(question.feeds))

    def change(self, question: Question, answers: Answers) -> Step:
        """Return a question that is asked again, out of the order."""
        return Step(question, 0, 0, answers.get(question.feeds))

    def with_answer(self, question: Question, value: Any, answers: Answers) -> dict[str, Answer]:  # noqa: ANN401
        """Return answers with one more, less those that it makes pointless."""
        return self.kept({**answers, question.feeds: Answer(value, Origin.PROMPT)})

    def kept(self, answers: Answers) -> dict[str, Answer]:
        """Return answers without those whose condition is false; dropping one may drop the next."""
        while True:
            gone = {
                each.feeds
                for each in self.questions
                if each.feeds in answers and self.holds(each.when, answers) is False
            }
            answers = {key: answer for key, answer in answers.items() if key not in gone}
            if not gone:
                return answers


def reads(condition: Any) -> Iterator[str]:  # noqa: ANN401 - checked data of any form
    """Yield the profile keys that a condition asks for."""
    if isinstance(condition, Mapping):
        for key, inner in condition.items():
            if isinstance(key, str) and key.startswith(PROFILE):
                yield key.removeprefix(PROFILE)
            yield from reads(inner)
    elif isinstance(condition, list | tuple):
        for inner in condition:
            yield from reads(inner)


def run(interview: Interview, answers: Answers, ask: Ask, keep: Keep, start: Question | None = None) -> Answers:
    """Ask from `start`, else from the first open question, to the last one; back from the first stays there."""
    answers = interview.kept(answers)
    at = start or interview.first_open(answers)
    while at is not None:
        value = ask(interview.step(at, answers))
        if value is BACK:
            at = interview.before(at, answers) or at
            continue
        answers = interview.with_answer(at, value, answers)
        keep(answers)
        at = interview.after(at, answers)
    return answers
