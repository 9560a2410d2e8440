"""Answers become a profile: one set of checks for a typed answer, a flag, a file and a code."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from mmadvisor.checked import convert
from mmadvisor.errors import DataProblems, Problem, UsageProblem, did_you_mean, quote, shortened, visible
from mmadvisor.located import Located, read_yaml
from mmadvisor.model.context import Field
from mmadvisor.model.profile import Profile
from mmadvisor.questionnaire.settings import parse_setting

Fields = Mapping[str, Field]


def read_answers(path: Path, fields: Fields) -> dict[str, Any]:
    """Return the answers of a profile file, checked, as plain data.

    Raises:
        DataProblems: The file cannot be read, or does not hold a profile; with every problem of it.
    """
    shown = str(path)
    located, problems = read_yaml(path, shown=shown)
    if located is None:
        raise DataProblems(problems)
    if located.data is None:
        return {}
    profile, problems = check(located, shown, fields)
    if profile is None:
        raise DataProblems(problems)
    assert isinstance(located.data, dict)  # noqa: S101 - else there is a problem
    return dict(located.data)


def check(located: Located, shown: str, fields: Fields) -> tuple[Profile | None, list[Problem]]:
    """Return the profile of located data, or None and every problem."""
    profile, problems = convert(located, Profile, shown)
    if profile is not None:
        problems = [
            Problem(shown, *located.at(where), code, message, hint)
            for where, code, message, hint in word_faults(profile, fields)
        ]
    return (None, problems) if problems else (profile, [])


def word_faults(profile: Profile, fields: Fields) -> Iterator[tuple[tuple[str | int, ...], str, str, str | None]]:
    """Yield what types cannot say: fields come from the catalog's list, criteria are ordered once."""
    for place, word in enumerate(profile.fields or ()):
        if word not in fields:
            hint = did_you_mean(word, fields) or "'mmadvisor list --fields' names them all"
            yield ("fields", place), "PR001", f"there is no field {quote(word)}", hint
    seen: set[str] = set()
    for place, group in enumerate(profile.priorities or ()):
        for word in group if isinstance(group, tuple) else (group,):
            if word in seen:
                yield ("priorities", place), "PR002", f"{word!r} stands in the order twice", None
            seen.add(word)


def with_settings(answers: Mapping[str, Any], settings: list[str], fields: Fields) -> dict[str, Any]:
    """Return answers with `key=value` settings put over them, each checked.

    Raises:
        UsageProblem: A setting names no answer, or its value does not fit.
    """
    merged = {key: dict(value) if isinstance(value, dict) else value for key, value in answers.items()}
    for setting in settings:
        put(merged, *parse_setting(setting))
        objection = objection_to(merged, fields)
        if objection is not None:
            raise UsageProblem(f"--set {visible(shortened(setting))}: {objection}")
    return merged


def objection_to(answers: Mapping[str, Any], fields: Fields) -> str | None:
    """Say what is wrong with answers, for a flag, a prompt and a code alike; None if they fit."""
    profile, problems = check(Located(dict(answers), {}, {}), "answers", fields)
    if profile is not None:
        return None
    hint = f" ({problems[0].hint})" if problems[0].hint else ""
    return f"{problems[0].message}{hint}"


def fitting(answers: Mapping[str, Any], fields: Fields) -> tuple[dict[str, Any], list[str]]:
    """Return those answers that fit, and the keys of those that do not (any more)."""
    kept: dict[str, Any] = {}
    dropped = []
    for key, value in answers.items():
        parts = {f"{key}.{topic}": each for topic, each in value.items()} if isinstance(value, dict) else {key: value}
        for name, each in parts.items():
            if objection_to(alone(name, each), fields) is None:
                put(kept, name, each)
            else:
                dropped.append(name)
    return kept, dropped


def put(answers: dict[str, Any], key: str, value: Any) -> None:  # noqa: ANN401 - any plain value
    """Set one answer, or remove it where the value is None; `math.<topic>` goes into the mapping `math`."""
    outer, _, topic = key.partition(".")
    holder = answers.setdefault(outer, {}) if topic else answers
    if value is None:
        holder.pop(topic or outer, None)
    else:
        holder[topic or outer] = value
    if topic and not holder:
        del answers[outer]


def alone(key: str, value: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
    """Return one answer as a profile of its own."""
    answers: dict[str, Any] = {}
    put(answers, key, value)
    return answers


def as_profile(answers: Mapping[str, Any], fields: Fields) -> Profile:
    """Return checked answers as a profile.

    Raises:
        DataProblems: The answers do not fit after all.
    """
    profile, problems = check(Located(dict(answers), {}, {}), "answers", fields)
    if profile is None:
        raise DataProblems(problems)
    return profile
