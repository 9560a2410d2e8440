"""Checks on the questionnaire: each question feeds an answer, each answer has one question, all words fit.

| code | problem |
|---|---|
| QU001 | a question feeds a key that the profile does not have |
| QU002 | an answer of the profile has no question |
| QU003 | two questions share an id or an answer |
| QU004 | choices do not fit the kind of question, or the answer |
| QU005 | the reason is longer than 25 words |
| QU006 | a question depends on one that comes after it |
| QU007 | a range is not the one that the profile accepts |
"""

from collections.abc import Iterator, Mapping

from msgspec import inspect

from mmadvisor.errors import did_you_mean
from mmadvisor.located import Fault, Where
from mmadvisor.model.facts import FactSpec
from mmadvisor.model.profile import SAID_BY, Profile
from mmadvisor.model.questions import Question, Questionnaire
from mmadvisor.questionnaire.interview import reads
from mmadvisor.questionnaire.settings import DATES, KEYS

LONGEST_REASON = 25


def questionnaire_faults(questionnaire: Questionnaire, specs: Mapping[str, FactSpec]) -> Iterator[Fault]:
    """Check the whole questionnaire; `specs` are the facts `profile.*`."""
    ids: set[str] = set()
    fed: set[str] = set()
    for place, question in enumerate(questionnaire.questions):
        at: Where = ("questions", place)
        if question.id in ids:
            yield Fault((*at, "id"), "QU003", f"the id {question.id!r} stands here twice")
        if question.feeds in fed:
            yield Fault((*at, "feeds"), "QU003", f"another question feeds {question.feeds!r}")
        for key in sorted({*reads(question.when)} - fed):
            if key in KEYS:
                yield Fault((*at, "when"), "QU006", f"the question for {key!r} must come before this one")
        ids.add(question.id)
        fed.add(question.feeds)
        yield from question_faults(question, specs, at)
    for key in KEYS:
        if SAID_BY.get(key, key) not in fed:
            yield Fault(("questions",), "QU002", f"no question feeds {key!r}")


def question_faults(question: Question, specs: Mapping[str, FactSpec], at: Where) -> Iterator[Fault]:
    """Check one question."""
    if question.feeds not in KEYS:
        hint = did_you_mean(question.feeds, KEYS)
        yield Fault((*at, "feeds"), "QU001", f"the profile has no {question.feeds!r}", hint)
        return
    if len(question.why.split()) > LONGEST_REASON:
        yield Fault((*at, "why"), "QU005", f"a reason has at most {LONGEST_REASON} words")
    yield from kind_faults(question, at)
    limits = accepted(question.feeds)
    if question.kind == "number" and limits is None:
        yield Fault((*at, "kind"), "QU004", f"{question.feeds} is no number")
    elif question.kind == "number" and question.range and (question.range.least, question.range.most) != limits:
        span = " to ".join(f"{limit:g}" for limit in limits or ())
        yield Fault((*at, "range"), "QU007", f"{question.feeds} takes {span}")
    spec = specs.get(f"profile.{question.feeds}")
    for place, choice in enumerate(question.choices):
        if spec is not None and choice.value not in spec.choices:
            hint = did_you_mean(str(choice.value), spec.choices)
            where = (*at, "choices", place, "value")
            yield Fault(where, "QU004", f"{question.feeds} is never {choice.value!r}", hint)


def kind_faults(question: Question, at: Where) -> Iterator[Fault]:
    """Check that a question has what its kind needs, and nothing of another kind."""
    kind = question.kind
    listed = kind in {"choices", "order"}
    pairs = (
        (kind == "choice", bool(question.choices), "choices belong to a question of kind choice, and only there"),
        (listed, question.choices_from is not None, "choices_from belongs to choices and order, and only there"),
        (kind == "number", question.range is not None, "a range belongs to a question of kind number, and only there"),
        (kind == "date", question.feeds in DATES, "kind date belongs to an answer that is a day, and only there"),
    )
    for wanted, given, says in pairs:
        if wanted != given:
            yield Fault((*at, "kind"), "QU004", says)
    if question.some is not None and (kind != "choices" or question.every is None):
        yield Fault((*at, "some"), "QU004", "some belongs to choices with a line for an empty list")


def accepted(key: str) -> tuple[float, float] | None:
    """Return the least and the most that the profile accepts for a number; None if the answer is none."""
    info = inspect.type_info(Profile)
    assert isinstance(info, inspect.StructType)  # noqa: S101 - it is one
    kind = next((field.type for field in info.fields if field.name == key), None)
    for each in kind.types if isinstance(kind, inspect.UnionType) else ():
        if isinstance(each, inspect.FloatType) and each.ge is not None and each.le is not None:
            return each.ge, each.le
    return None
