"""The math self-check: two problems a topic. A slip is no verdict, only "I do not know" ends a topic at once.

Both solved places a topic at `fresh`, one of both at `rusty`, none at `never`. Topics that no longer apply (all the
others without algebra) are skipped by the conditions of the questionnaire.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from mmadvisor.model.common import Freshness, MathTopic
from mmadvisor.model.questions import Problem, TopicCheck
from mmadvisor.questionnaire.interview import BACK

PROBLEMS = 2
"""Of a topic, at most."""
Applies = Callable[[MathTopic, Mapping[MathTopic, Freshness]], bool]


class Trial(NamedTuple):
    """One problem on the screen: the third of at most twelve."""

    topic: MathTopic
    level: str
    problem: Problem
    number: int
    most: int


class Tried(NamedTuple):
    """A problem and what was replied: the words of a choice, or None for not known."""

    trial: Trial
    reply: str | None

    @property
    def solved(self) -> bool:
        """Whether the reply was right."""
        return self.reply == self.trial.problem.answer

    @property
    def ends_topic(self) -> bool:
        """Whether its topic is done."""
        return self.trial.level == "harder" or self.reply is None


class MathCheck:
    """The problems of one run, and those tried so far: `while trial := next(): reply(...)`."""

    def __init__(self, topics: Sequence[TopicCheck], applies: Applies) -> None:
        self.topics = topics
        self.applies = applies
        self.tried: list[Tried] = []

    def next(self) -> Trial | None:
        """Return the next problem, or None at the end."""
        number = len(self.tried) + 1
        placed = placements(self.tried)
        left = [each for each in self.topics if each.topic not in placed and self.applies(each.topic, placed)]
        most = len(self.tried) + PROBLEMS * len(left)
        if self.tried and not self.tried[-1].ends_topic:
            last = self.tried[-1].trial.topic
            harder = next(each.harder for each in self.topics if each.topic == last)
            return Trial(last, "harder", harder, number, most - 1)
        return Trial(left[0].topic, "easy", left[0].easy, number, most) if left else None

    def reply(self, trial: Trial, reply: Any) -> bool:  # noqa: ANN401 - the words of a choice, None or BACK
        """Take the reply to a problem, and tell whether it ends a topic. BACK takes the last reply back."""
        if reply is BACK:
            self.tried = self.tried[:-1]
            return False
        self.tried.append(Tried(trial, reply))
        return self.tried[-1].ends_topic


def placements(tried: Sequence[Tried]) -> dict[MathTopic, Freshness]:
    """Return where each topic that is done stands."""
    placed: dict[MathTopic, Freshness] = {}
    first = False
    for each in tried:
        if each.trial.level == "harder":
            placed[each.trial.topic] = (
                "fresh" if first and each.solved else "rusty" if first or each.solved else "never"
            )
        elif each.reply is None:
            placed[each.trial.topic] = "never"
        first = each.solved
    return placed
