"""Answers become a profile: one set of checks for a typed answer, a flag, a file and a code."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
from msgspec import json
from msgspec.structs import replace

from mmadvisor.checked import convert
from mmadvisor.errors import UsageProblem, did_you_mean, quote, shortened, suggestion_of, visible
from mmadvisor.located import LIMITS, OF_OUTPUTS, Fault, Located, Position, Where, read_yaml
from mmadvisor.model.catalog import Index
from mmadvisor.model.common import BUILDS_ON, Freshness, MathTopic
from mmadvisor.model.days import day_of
from mmadvisor.model.profile import SAID_BY, Priority, Profile, as_said
from mmadvisor.problems import DataProblems, Problem
from mmadvisor.questionnaire.answers import flatten, nest, set_answer
from mmadvisor.questionnaire.money_and_days import as_meant, counted_from, in_us_dollars, point_faults, said_faults
from mmadvisor.questionnaire.settings import parse_setting

OTHERWISE = {"UK": "GB"}
"""Codes that people write for a country, and that ISO 3166 gives to none, with those that it gives."""
HOLDERS = {"mmadvisor/advice/": "profile", "mmadvisor/answers/": "answers"}
"""Beginning of the schema of a file that holds answers beside other things, and the key under which they stand."""


def read_answers(path: Path, index: Index) -> dict[str, Any]:
    """Return the answers of a profile file by key, checked where they stand.

    Raises:
        DataProblems: The file cannot be read, or does not hold a profile; with every problem of it.
    """
    shown = str(path)
    limits = OF_OUTPUTS if path.suffix.lower() == ".json" else LIMITS
    located, problems = read_yaml(path, shown=shown, limits=limits)
    if located is None:
        raise DataProblems(problems)
    if located.data is None:
        return {}
    located = own_answers(located)
    _, problems = check(located, shown, index)
    if problems:
        raise DataProblems(problems)
    assert isinstance(located.data, dict)  # noqa: S101 - else there is a problem
    answers: dict[str, Any] = {}
    for key, value in flatten(located.data).items():
        set_answer(answers, *as_meant(key, value, index))
    return answers


def own_answers(located: Located) -> Located:
    """Return the answers of a file in the form of a profile, with their places.

    Those of a saved advice or of saved answers as they were said; `math.algebra` as `algebra` within `math`.
    """
    data, top = located.data, 0
    if not isinstance(data, dict):
        return located
    schema = str(data.get("schema"))
    holder = next((key for start, key in HOLDERS.items() if schema.startswith(start)), "")
    if isinstance(inner := data.get(holder), dict):
        reckoned = {number for other, number in SAID_BY.items() if inner.get(other) is not None}
        data, top = {name: value for name, value in inner.items() if name not in reckoned}, 1
    math = data.get("math") or {}
    dotted = {key: key.partition(".")[2] for key in data if key.startswith("math.")}
    if dotted and isinstance(math, dict) and not math.keys() & set(dotted.values()):
        topics = {topic: data[key] for key, topic in dotted.items()}
        data = {**{key: value for key, value in data.items() if key not in dotted}, "math": math | topics}
    else:
        dotted = {}

    def moved(places: Mapping[Where, Position]) -> dict[Where, Position]:
        inside = {at[top:]: place for at, place in places.items() if not top or at[:1] == (holder,)}
        return {("math", dotted[at[0]], *at[1:]) if at and at[0] in dotted else at: inside[at] for at in inside}

    return Located(data, moved(located.values), moved(located.keys))


def check(located: Located, shown: str, index: Index) -> tuple[Profile | None, list[Problem]]:
    """Return the profile of located data, or None and every problem."""
    return convert(located, Profile, shown, faults=lambda profile: word_faults(profile, index))


def word_faults(profile: Profile, index: Index) -> Iterator[Fault]:
    """Yield what types cannot say: names come from the catalog, criteria are ordered once, a day is in the calendar."""
    for place, word in enumerate(profile.fields or ()):
        if word not in index.fields:
            hint = did_you_mean(word, index.fields) or "'mmadvisor list --fields' names them all"
            yield Fault(("fields", place), "PR001", f"there is no field {quote(word)}", hint)
    yield from order_faults(profile.priorities or ())
    for place, word in enumerate(profile.completed or ()):
        if word not in index.completable:
            hint = did_you_mean(word, index.completable) or "'mmadvisor show ID' names the courses of a program"
            yield Fault(("completed", place), "PR004", f"there is no course or program {quote(word)}", hint)
    for place, code in enumerate(profile.degree_countries or ()):
        if code in OTHERWISE:
            hint = suggestion_of(OTHERWISE[code])
            yield Fault(("degree_countries", place), "PR011", f"there is no country {code}", hint)
    yield from point_faults("budget_usd", profile.budget_usd)
    for name, day in (("start", profile.start), ("finish_by", profile.finish_by)):
        if day is not None and day_of(day) is None:
            yield Fault((name,), "PR005", f"there is no {quote(day)} in the calendar")
    yield from said_faults(profile, index)


def order_faults(order: Iterable[Priority]) -> Iterator[Fault]:
    """Yield each criterion that stands in an order twice."""
    seen: set[str] = set()
    for place, group in enumerate(order):
        for word in group if isinstance(group, tuple) else (group,):
            if word in seen:
                yield Fault(("priorities", place), "PR002", f"{word!r} stands in the order twice")
            seen.add(word)


def read_settings(settings: Iterable[str], index: Index) -> list[tuple[str, Any]]:
    """Return keys and values of `key=value` settings, each checked; None takes an answer back.

    Raises:
        UsageProblem: A setting names no answer, or its value does not fit.
    """
    found = []
    for setting in settings:
        key, value = as_meant(*parse_setting(setting), index)
        if value is not None and (objection := objection_to({key: value}, index)):
            raise UsageProblem(f"--set {visible(shortened(setting))}: {objection}")
        found.append((key, value))
    return found


def with_settings(answers: Mapping[str, Any], settings: Iterable[str], index: Index) -> dict[str, Any]:
    """Return answers with settings put over them; see `read_settings`."""
    merged = dict(answers)
    for key, value in read_settings(settings, index):
        set_answer(merged, key, value)
    return merged


def check_answers(answers: Mapping[str, Any], index: Index) -> tuple[Profile | None, list[Problem]]:
    """Return the profile of answers by key, or None and every problem."""
    return check(Located(nest(answers), {}, {}), "answers", index)


def objection_to(answers: Mapping[str, Any], index: Index) -> str | None:
    """Say what is wrong with answers, for a flag, a prompt and a code alike; None if they fit."""
    _, problems = check_answers(answers, index)
    if not problems:
        return None
    hint = f" ({problems[0].hint})" if problems[0].hint else ""
    return f"{problems[0].message}{hint}"


def fitting(plain: Mapping[str, Any], index: Index) -> tuple[dict[str, Any], list[str]]:
    """Return those answers that fit, and the keys of those that do not (any more); of a list, the items."""

    def fit(answers: Mapping[str, Any]) -> bool:
        return objection_to(answers, index) is None

    kept: dict[str, Any] = {}
    dropped = []
    for key, value in flatten(plain).items():
        fits = [each for each in value if fit({key: [each]})] if isinstance(value, list) else []
        if value is None or fit({key: value}):
            set_answer(kept, key, value)
        elif fits and fit({key: fits}):
            set_answer(kept, key, fits)
            dropped += [f"{key}={each}" for each in value if each not in fits]
        else:
            dropped.append(key)
    return kept, dropped


def answers_of_profile(profile: Profile) -> dict[str, Any]:
    """Return the answers by key that a profile was made from."""
    return flatten(json.decode(json.encode(as_said(profile))))


def fill_math(math: Mapping[MathTopic, Freshness]) -> dict[MathTopic, Freshness]:
    """Return a math background in full: what builds on a topic that was never learned was never learned either.

    That holds against another answer too. Both cannot be true, the quiz drops the topics that build on it, and to be
    told of preparation for nothing costs a learner less than to pay for a course that cannot be followed.
    """
    return {**math, **{topic: "never" for topic, base in BUILDS_ON.items() if math.get(base) == "never"}}


def overruled_topics(answers: Mapping[str, Any]) -> list[str]:
    """Return the topics of math that count as never learned against their own answer."""
    math = nest(answers).get("math", {})
    return [topic for topic, freshness in fill_math(math).items() if math.get(topic, "never") != freshness]


def as_profile(answers: Mapping[str, Any], index: Index, first: date | None = None) -> Profile:
    """Return checked answers by key as a profile, with all that is reckoned from them: math, US dollars, months.

    `first` is the first day of study; without it no months are counted to a day by which to be done.

    Raises:
        UsageProblem: The day by which to be done is too near or too far.
    """
    said = msgspec.convert(nest(answers), Profile)
    profile = in_us_dollars(replace(said, math=fill_math(said.math)), index)
    return profile if first is None else counted_from(profile, first)
