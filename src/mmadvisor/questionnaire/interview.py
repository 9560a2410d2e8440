"""The questions of one run and its answers: which question comes next, without a terminal.

A question comes unless its condition is false; one that cannot be decided yet does not keep it away. Answers
whose condition has become false are dropped, and asked again when it holds again.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from typing import Any, Final, NamedTuple

from mmadvisor.model.catalog import Index
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import MathEntry
from mmadvisor.model.questions import Question
from mmadvisor.questionnaire.answers import Answer, Answers, Origin, plain_of
from mmadvisor.questionnaire.profiles import as_profile

PROFILE = "profile."
USUAL = frozenset({"statistics", "calculus"})
"""Topics asked about for a field that builds on math, whatever its programs say."""


class Turn(Enum):
    """Replies that are no answer."""

    BACK = "back"
    DONE = "done"


BACK: Final = Turn.BACK
DONE: Final = Turn.DONE
NOT_SURE: Final = None

Decide = Callable[[Mapping[str, Any], Profile], bool | None]
"""Whether a condition holds for a profile; None where that is not known."""


class Step(NamedTuple):
    """One question on the screen: the third of the twelve that can still come, and the answer so far.

    A question that is changed later has no place: number and total are 0.
    """

    question: Question
    number: int
    total: int
    answer: Answer | None


class Interview:
    """The questions of one run, in their order, and the answers so far: `while step := next(): reply(...)`.

    Answers from a file or a flag are settled: they are not asked again. A question that offers nothing is not asked;
    unlike one whose condition is false, it keeps the answer that was given in another way.
    """

    def __init__(self, index: Index, decide: Decide, *, quick: bool = False) -> None:
        self.index = index
        self.decide = decide
        self.quick = quick
        self.questions = index.catalog.questionnaire.questions
        self.answers: Answers = {}
        self.profile = Profile()
        self.at: Question | None = None
        self.open_before: frozenset[str] | None = None
        """Ids of what was open before an answer is changed, since only what the change opens is asked after it."""

    def take(self, answers: Answers) -> None:
        """Take over answers, without those whose condition is false; dropping one may drop the next."""
        while True:
            self.answers, self.profile = answers, as_profile(plain_of(answers), self.index)
            gone = {each.feeds for each in self.questions if each.feeds in answers and self.holds(each.when) is False}
            if not gone:
                return
            answers = {key: answer for key, answer in answers.items() if key not in gone}

    def begin(self) -> None:
        """Go to the first open question."""
        self.at, self.open_before = self.first_open(), None

    def begin_at_last(self) -> None:
        """Go back to the last question that comes."""
        self.begin()
        self.at = next((each for each in reversed(self.questions) if self.comes(each)), self.at)

    def change(self, question: Question) -> None:
        """Go to a question that is asked again, out of the order, and from it to those that the new answer opens."""
        self.at, self.open_before = question, frozenset(each.id for each in self.questions if self.is_open(each))

    def next(self) -> Step | None:
        """Return the question to ask, with its place among those that can still come; None if nothing is left."""
        at = self.at
        if at is None:
            return None
        answer = self.answers.get(at.feeds)
        if self.open_before is not None:
            return Step(at, 0, 0, answer)
        coming = [each for each in self.questions if self.can_come(each) or each is at]
        return Step(at, coming.index(at) + 1, len(coming), answer)

    def reply(self, value: Any) -> None:  # noqa: ANN401 - an answer of any kind
        """Take the reply to the question of `next`: an answer, NOT_SURE, or BACK, which ends a change.

        Back from the first question stays there.
        """
        at = self.at
        assert at is not None  # noqa: S101 - `next` has returned it
        if value is not BACK:
            self.take({**self.answers, at.feeds: Answer(value, Origin.PROMPT)})
            self.at = self.after(at)
        elif self.open_before is None:
            before = self.questions[: self.questions.index(at)]
            self.at = next((each for each in reversed(before) if self.comes(each)), at)
        else:
            self.at = None

    def lines(self) -> list[tuple[Question, Answer | None]]:
        """Return every question that applies and has anything to ask, with its answer, asked or not."""
        return [
            (each, self.answers.get(each.feeds))
            for each in self.questions
            if self.holds(each.when) is not False and (each.feeds in self.answers or self.offers(each))
        ]

    def holds(self, condition: Mapping[str, Any]) -> bool | None:
        """Tell whether a condition holds for the answers so far; None where that is not known."""
        return self.decide(condition, self.profile) if condition else True

    def comes(self, question: Question) -> bool:
        """Tell whether a question is asked in this run, by what is known so far."""
        return self.is_wanted(question) and self.holds(question.when) is not False

    def can_come(self, question: Question) -> bool:
        """Tell whether a question is asked, or may be once others are answered."""
        waits = (self.is_open(each) for each in self.questions if each.feeds in reads(question.when))
        return self.comes(question) or (self.is_wanted(question) and any(waits))

    def is_wanted(self, question: Question) -> bool:
        """Tell whether this run asks a question, if its condition holds."""
        answer = self.answers.get(question.feeds)
        settled = answer is not None and answer.origin in {Origin.FILE, Origin.FLAG}
        return not settled and (question.quick or not self.quick) and self.offers(question)

    def is_open(self, question: Question) -> bool:
        """Tell whether a question comes and has no answer yet."""
        return question.feeds not in self.answers and self.comes(question)

    def first_open(self) -> Question | None:
        """Return the first question without an answer."""
        return next((each for each in self.questions if self.is_open(each)), None)

    def after(self, question: Question) -> Question | None:
        """Return the next question: one without an answer, or one answered earlier in this run.

        Answers kept from earlier runs are passed. After a change only what it has opened is left.
        """
        if self.open_before is not None:
            opened = (each for each in self.questions if self.is_open(each) and each.id not in self.open_before)
            return next(opened, None)
        for each in self.questions[self.questions.index(question) + 1 :]:
            answer = self.answers.get(each.feeds)
            if (answer is None or answer.origin is Origin.PROMPT) and self.comes(each):
                return each
        return self.first_open()

    def offers(self, question: Question) -> bool:
        """Tell whether a question has, or may come to have, anything to choose from.

        Courses and math are asked about only where the fields that were named have them.
        """
        key, _, topic = question.feeds.partition(".")
        courses = question.choices_from == "courses"
        if "fields" not in self.answers or not (courses or key in {"math", "programming"}):
            return True
        fields = self.profile.fields or ()
        if not fields and not courses:
            return True
        programs = self.index.catalog.programs
        own = [row for row in programs if not {row.fields.primary, *row.fields.also}.isdisjoint(fields)]
        if courses:
            return any(row.courses for row in own)
        if key == "programming":
            return any(row.programming is not None and row.programming.need != "none" for row in own)
        needed = {each for row in own if row.math is not None for each in topics_of(row.math)}
        if any(self.index.fields[each].quantitative for each in fields):
            needed |= USUAL
        return topic in needed or (topic == "algebra" and bool(needed))  # all other math builds on it


def topics_of(math: MathEntry) -> set[str]:
    """Return the topics of math that a program asks for, or would be glad of."""
    level = {"proof-based": "proofs", "none": None}.get(str(math.level), math.level)
    return {topic for topic, need in math.topics.items() if need != "none"} | ({level} if level else set())


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
