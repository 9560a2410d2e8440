"""The math self-check: two problems a topic, the second only after the first was solved.

A missed easy problem places the topic at `never`, a solved one at `rusty`, both at `fresh`. Topics that no longer
apply (all the others without algebra) are skipped by the conditions of the questionnaire.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from mmadvisor.model.common import Freshness, MathTopic
from mmadvisor.model.math_check import Problem, TopicCheck
from mmadvisor.questionnaire.interview import BACK

Applies = Callable[[MathTopic, Mapping[MathTopic, Freshness]], bool]


class Trial(NamedTuple):
    """One problem on the screen, with its number; how many follow depends on the replies."""

    topic: MathTopic
    level: str
    problem: Problem
    number: int


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
    if last is not None and last.solved and last.trial.level == "easy":
        return Trial(last.trial.topic, "harder", by_topic[last.trial.topic].harder, number)
    placed = placements(tried)
    for check in checks:
        if check.topic not in placed and applies(check.topic, placed):
            return Trial(check.topic, "easy", check.easy, number)
    return None


def placements(tried: Sequence[Tried]) -> dict[MathTopic, Freshness]:
    """Return where each topic stands; one whose harder problem is still to come stands at `rusty` so far."""
    placed: dict[MathTopic, Freshness] = {}
    for each in tried:
        if each.trial.level == "easy":
            placed[each.trial.topic] = "rusty" if each.solved else "never"
        elif each.solved:
            placed[each.trial.topic] = "fresh"
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
        if trial.level == "harder" or not tried[-1].solved:
            keep(placements(tried))
    return tried
