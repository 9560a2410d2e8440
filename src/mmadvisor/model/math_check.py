"""The math self-check as data: `catalog/math_check.yaml`."""

from typing import Annotated

from msgspec import Meta

from mmadvisor.model.common import MathTopic, Record, Text


class ProblemChoice(Record, frozen=True, kw_only=True):
    """One choice: the words that are shown, and the same as an expression for the tests."""

    says: Text
    value: Text


class Problem(Record, frozen=True, kw_only=True):
    """One problem. `answer` repeats the words of the right choice.

    `proof` is a claim about `answer`, in sympy's notation, that is true of the value of the right choice and of no
    other. The tests prove it; the program never runs it. `because` is shown once the topic is done.
    """

    ask: Text
    choices: Annotated[tuple[ProblemChoice, ...], Meta(min_length=3, max_length=6)]
    answer: Text
    proof: Text
    because: Text


class TopicCheck(Record, frozen=True, kw_only=True):
    """One topic: the harder problem comes only after the easy one was solved."""

    topic: MathTopic
    easy: Problem
    harder: Problem


class MathCheck(Record, frozen=True, kw_only=True):
    """`catalog/math_check.yaml`."""

    opening: tuple[Text, ...] = ()
    topics: tuple[TopicCheck, ...] = ()
