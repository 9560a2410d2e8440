"""Answers by key, as all ways in bring them, and answers that remember where they came from.

Keys are those that questions feed, `math.<topic>` for a topic; a profile and its files hold topics in a mapping of
their own, and only `flatten` and `nest` know of both. In answers with an origin None is an answer too: not sure. What
can be said in two ways is one of them: a budget is a number of US dollars, or the text `900 EUR`.
"""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any, NamedTuple

from mmadvisor.model.profile import SAID_AS, SAID_BY


class Origin(Enum):
    """Where an answer came from."""

    SAVED = "saved"
    FILE = "file"
    FLAG = "flag"
    PROMPT = "prompt"


class Answer(NamedTuple):
    """One answer; None is not sure."""

    value: Any
    origin: Origin


Answers = Mapping[str, Answer]


def flatten(plain: Mapping[str, Any]) -> dict[str, Any]:
    """Return the plain data of a profile by key, each topic by itself."""
    flat: dict[str, Any] = {}
    for key, value in plain.items():
        flat |= {f"{key}.{topic}": each for topic, each in value.items()} if isinstance(value, dict) else {key: value}
    return flat


def nest(flat: Mapping[str, Any]) -> dict[str, Any]:
    """Return answers by key as the plain data of a profile."""
    plain: dict[str, Any] = {}
    for key, value in flat.items():
        outer, _, topic = key.partition(".")
        if topic:
            plain.setdefault(outer, {})[topic] = value
        else:
            plain[key] = value
    return plain


def set_answer(flat: dict[str, Any], key: str, value: Any) -> None:  # noqa: ANN401 - any plain value
    """Set one answer, or remove it where the value is None. Of two ways to say one answer the last one counts."""
    flat.pop(SAID_BY.get(key) or SAID_AS.get(key) or "", None)
    flat.pop(key, None) if value is None else flat.update({key: value})


def answers_of(flat: Mapping[str, Any], origin: Origin, not_sure: Iterable[str] = ()) -> dict[str, Answer]:
    """Return answers by key as answers of one origin."""
    answers = dict.fromkeys(not_sure, Answer(None, origin))
    return answers | {SAID_BY.get(key, key): Answer(value, origin) for key, value in flat.items() if value is not None}


def plain_of(answers: Answers) -> dict[str, Any]:
    """Return the values of answers by key; not sure is left out, like not answered."""
    return {
        SAID_AS.get(key, key) if isinstance(value, str) else key: value
        for key, (value, _) in answers.items()
        if value is not None
    }
