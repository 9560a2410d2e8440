"""Answers that remember where they came from.

Keys are those that questions feed, `math.<topic>` for a topic. A value of None is an answer too: not sure. What can be
said in two ways is one answer: a budget is a number of US dollars, or the text `900 EUR`.
"""

from collections.abc import Iterable, Mapping
from enum import IntEnum
from typing import Any, NamedTuple

from mmadvisor.model.profile import SAID_AS, SAID_BY
from mmadvisor.questionnaire.profiles import set_answer


class Origin(IntEnum):
    """Where an answer came from; a higher one replaces a lower one."""

    SAVED = 1
    FILE = 2
    FLAG = 3
    PROMPT = 4


class Answer(NamedTuple):
    """One answer; None is not sure."""

    value: Any
    origin: Origin


Answers = Mapping[str, Answer]


def answers_of(plain: Mapping[str, Any], origin: Origin, not_sure: Iterable[str] = ()) -> dict[str, Answer]:
    """Return the plain data of a profile as answers of one origin."""
    flat = {key: value for key, value in plain.items() if key != "math"}
    flat |= {f"math.{topic}": value for topic, value in (plain.get("math") or {}).items()}
    answers = dict.fromkeys(not_sure, Answer(None, origin))
    return answers | {SAID_BY.get(key, key): Answer(value, origin) for key, value in flat.items() if value is not None}


def plain_of(answers: Answers) -> dict[str, Any]:
    """Return answers as the plain data of a profile; not sure is left out, like not answered."""
    plain: dict[str, Any] = {}
    for key, answer in answers.items():
        if answer.value is not None:
            set_answer(plain, SAID_AS.get(key, key) if isinstance(answer.value, str) else key, answer.value)
    return plain


def not_sure(answers: Answers) -> tuple[str, ...]:
    """Return the keys that were answered by not sure."""
    return tuple(sorted(key for key, answer in answers.items() if answer.value is None))


def layered(*layers: Answers) -> dict[str, Answer]:
    """Return layers as one; of two answers the one of higher origin counts, of equal ones the later."""
    merged: dict[str, Answer] = {}
    for layer in layers:
        for key, answer in layer.items():
            if key not in merged or merged[key].origin <= answer.origin:
                merged[key] = answer
    return merged


def with_flags(answers: Answers, plain: Mapping[str, Any], keys: Iterable[str]) -> dict[str, Answer]:
    """Put the flags `keys` over answers; `plain` holds their values, and those that it lacks are taken back."""
    flags = answers_of(plain, Origin.FLAG)
    named = {SAID_BY.get(key, key) for key in keys}
    kept = {key: answer for key, answer in answers.items() if key not in named}
    return layered(kept, {key: answer for key, answer in flags.items() if key in named})
