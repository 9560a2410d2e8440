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


Ask = Callable[[Trial], Any]
Keep = Callable[[Mapping[MathTopic, Freshness]], None]


def next_trial(checks: Sequence[TopicCheck], tried: Sequence[Tried], applies: Applies) -> Trial | None:
    """Return the next problem, or None at the end."""
    by_topic = {each.topic: each for each in checks}
    last = tried[-1] if tried else None
    number = len(tried) + 1
    placed = placements(tried)
    left = [each for each in checks if each.topic not in placed and applies(each.topic, placed)]
    most = len(tried) + PROBLEMS * len(left)
    if last is not None and last.trial.level == "easy" and last.reply is not None:
        return Trial(last.trial.topic, "harder", by_topic[last.trial.topic].harder, number, most - 1)
    return Trial(left[0].topic, "easy", left[0].easy, number, most) if left else None


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


def run(checks: Sequence[TopicCheck], applies: Applies, ask: Ask, keep: Keep) -> list[Tried]:
    """Ask all problems; back takes the last reply back, from the first it stays. `keep` gets each finished topic."""
    tried: list[Tried] = []
    while (trial := next_trial(checks, tried, applies)) is not None:
        reply = ask(trial)
        if reply is BACK:
            tried = tried[:-1]
            continue
        tried.append(Tried(trial, reply))
        if trial.level == "harder" or reply is None:
            keep(placements(tried))
    return tried
