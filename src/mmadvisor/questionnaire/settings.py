"""`key=value` as text: `hours_per_week=8`, `math.calculus=rusty`, `fields=finance,management`, `budget=900EUR`.

Lists are separated by commas; in the order of priorities `+` joins criteria that tie. An empty list is an answer too:
`fields=all`, `completed=none`. An empty value, `unknown` or `not-sure` (where that is no choice of its own) takes an
answer back.
"""

from collections.abc import Iterable, Sequence
from typing import Any, get_args

from mmadvisor.errors import UsageProblem, did_you_mean, quote
from mmadvisor.model.common import Freshness, MathTopic, Programming
from mmadvisor.model.profile import CreditWish, CriterionId, Education, FieldLevel, Goal, Profile
from mmadvisor.questionnaire.numbers import UNITS, Doubt, read_number

FLAGS = frozenset({"irregular_weeks", "needs_aid"})
DATES = frozenset({"start"})
EMPTY = {"fields": "all", "degree_countries": "all", "languages": "all", "completed": "none"}
"""Lists of the catalog's words, and the word for an empty one."""
TAKEN_BACK = frozenset({"", "unknown"})
NOT_SURE = "not-sure"
KEYS = (
    *(key for key in Profile.__struct_fields__ if key != "math"),
    *(f"math.{topic}" for topic in get_args(MathTopic)),
)
CHOICES = {
    "goal": get_args(Goal),
    "field_level": get_args(FieldLevel),
    "education": get_args(Education),
    "programming": get_args(Programming),
    "credit": get_args(CreditWish),
    "priorities": get_args(CriterionId),
    **dict.fromkeys(FLAGS, ("yes", "no")),
    **{f"math.{topic}": get_args(Freshness) for topic in get_args(MathTopic)},
}
EXAMPLES = {
    "hours_per_week": "8",
    "finish_within_months": "18",
    "budget_usd": "2500",
    "budget": "900EUR",
    "start": "2027-01-04",
    "finish_by": "2027-12-15",
    "grade_average": "3.2",
}
"""How a value is written where numbers and days answer."""
YES = frozenset({"yes", "true", "y", "1"})
NO = frozenset({"no", "false", "n", "0"})


def choices(key: str) -> tuple[str, ...]:
    """Return the words that an answer takes; none where numbers or lists of the catalog answer it."""
    return CHOICES.get(key, ())


def parse_setting(setting: str) -> tuple[str, Any]:
    """Return key and plain value of a setting; None takes the answer back.

    Raises:
        UsageProblem: It has no `=`, or names no answer.
    """
    key, equals, text = setting.partition("=")
    key, text = key.strip(), text.strip()
    if not equals:
        raise UsageProblem(f"--set {quote(setting)}: write it as key=value, for example hours_per_week=8")
    if key not in KEYS:
        hint = did_you_mean(key, KEYS) or f"one of {', '.join(KEYS)}"
        raise UsageProblem(f"--set: there is no answer {quote(key)} ({hint})")
    if key in UNITS and isinstance(doubt := read_number(key, text), Doubt):
        raise UsageProblem(f"--set {quote(setting)}: {doubt.says}")
    return key, plain_value(key, text)


def plain_value(key: str, text: str) -> Any:  # noqa: ANN401 - a value of any kind that a profile holds
    """Return the value that a text stands for. What cannot be one stays text, for the checks to refuse."""
    if text.lower() in TAKEN_BACK or (text.lower() == NOT_SURE and key != "goal"):
        return None
    if key in UNITS:
        value = read_number(key, text)
        return text if value is None or isinstance(value, Doubt) else value
    if key in FLAGS:
        return True if text.lower() in YES else False if text.lower() in NO else text
    if key in EMPTY:
        return [] if text.lower() == EMPTY[key] else words(text, ",") or text
    if key == "priorities":
        return ties_nested([words(group, "+") for group in words(text, ",")]) or text
    return text


def words(text: str, separator: str) -> list[str]:
    """Split a list, dropping blanks."""
    return [word.strip() for word in text.split(separator) if word.strip()]


def group_ties(words: Iterable[tuple[str, bool]]) -> list[list[str]]:
    """Return words in groups, from words with whether each ties with the one before."""
    groups: list[list[str]] = []
    for word, tied in words:
        groups[-1].append(word) if tied and groups else groups.append([word])
    return groups


def ties_nested(groups: Iterable[Sequence[str]]) -> list[str | list[str]]:
    """Return an order as the profile writes it: what ties as a nested list."""
    return [group[0] if len(group) == 1 else list(group) for group in groups]
