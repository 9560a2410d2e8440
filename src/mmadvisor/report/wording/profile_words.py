"""A learner's answers: in the words of the questionnaire, and as a file that brings the same advice back."""

from collections.abc import Collection
from typing import Any

from msgspec import to_builtins

from mmadvisor.model.catalog import Index
from mmadvisor.model.profile import SAID_AS, Profile, as_said
from mmadvisor.model.questions import Question
from mmadvisor.report.wording.money_and_time import money_in_words
from mmadvisor.report.wording.plan_words import day

NOT_ANSWERED = "not answered"
NOT_SURE = "not-sure"
ONE = {"hours a week": "hour a week", "US dollars": "US dollar", "months": "month"}
EMPTY = {"completed": "none"}
"""Words for an empty list, where it does not mean any."""


def profile_in_words(profile: Profile, index: Index) -> list[tuple[str, str]]:
    """Return label and answer of every question."""
    return [
        (question.label, answer_in_words(question, value_of(profile, question.feeds), index))
        for question in index.catalog.questionnaire.questions
    ]


def profile_lines(profile: Profile) -> list[str]:
    """Return the lines of a profile file: YAML, of which JSON is a part, with a key on each line; 8 and not 8.0."""
    import json  # noqa: PLC0415 - few outputs hold the answers

    plain = to_builtins(as_said(profile))
    whole = {key: int(value) for key, value in plain.items() if isinstance(value, float) and value.is_integer()}
    return [f"{key}: {json.dumps(value)}" for key, value in (plain | whole).items()]


def value_of(profile: Profile, feeds: str) -> Any:  # noqa: ANN401 - an answer of any kind
    """Return the answer that a question feeds; None if there is none."""
    key, _, topic = feeds.partition(".")
    said = getattr(profile, SAID_AS[key]) if key in SAID_AS else None
    value = getattr(profile, key) if said is None else said
    return value.get(topic) if topic else value


def answer_in_words(question: Question, value: Any, index: Index) -> str:  # noqa: ANN401 - as above
    """Return one answer in words."""
    if value is None or isinstance(value, bool):
        return {None: NOT_ANSWERED, True: "Yes", False: "No"}[value]
    if isinstance(value, list | tuple):
        return ", ".join(item_in_words(question, item, index) for item in value) or EMPTY.get(question.feeds, "any")
    if question.kind == "number":
        return number_in_its_words(question, value, index)
    if question.kind == "date":
        return day(str(value))
    if value == NOT_SURE:
        return "Not sure"
    return next((choice.label for choice in question.choices if choice.value == value), str(value))


def number_in_its_words(question: Question, value: float | str, index: Index) -> str:
    """Return a number with its unit, or what stands for it: a sum in other money, a day by which to be done."""
    if isinstance(value, str):
        return money_in_words(value, index) if question.feeds == "budget_usd" else f"by {day(value)}"
    number = f"{value:,.0f}" if float(value).is_integer() else f"{value:,}"
    unit = question.unit or ""
    return f"{number} {ONE.get(unit, unit) if value == 1 else unit}".strip()


def item_in_words(question: Question, item: Any, index: Index) -> str:  # noqa: ANN401 - as above
    """Return one item of a list in words; a tie of criteria is joined by `=`."""
    if isinstance(item, list | tuple):
        return " = ".join(item_in_words(question, each, index) for each in item)
    if question.choices_from == "fields":
        return index.fields[item].label
    if question.choices_from == "courses":
        return index.completable[item] + (" (all of it)" if item in index.programs else "")
    if question.choices_from == "criteria":
        return next(row.wish for row in index.catalog.rules.criteria if row.id == item)
    questionnaire = index.catalog.questionnaire
    names = {"languages": questionnaire.languages, "countries": questionnaire.countries}
    return names.get(question.choices_from or "", {}).get(item, str(item))


def choices_in_words(question: Question, index: Index, fields: Collection[str]) -> list[tuple[str, str]]:
    """Return what a question offers from a closed list, by name: fields, or what the programs have.

    `fields` are those of interest; courses are offered of their programs, or of all where none is named.
    """
    if question.choices_from == "fields":
        rows = sorted(index.catalog.fields.fields, key=lambda row: (row.group or "", row.label.casefold()))
        return [(row.id, row.label) for row in rows]
    if question.choices_from == "courses":
        return courses_in_words(index, fields)
    programs = index.catalog.programs
    if question.choices_from == "languages":
        codes = {language for program in programs for language in program.languages}
    else:
        codes = {index.institutions[program.institution].country for program in programs}
        codes |= {row.country for program in programs for row in program.credit if row.country}
    return sorted(((code, item_in_words(question, code, index)) for code in codes), key=lambda pair: pair[1])


def courses_in_words(index: Index, fields: Collection[str]) -> list[tuple[str, str]]:
    """Return each program of some fields by title, its courses behind it; what stands in two programs stands once."""
    programs = sorted(index.catalog.programs, key=lambda program: (program.title, program.id))
    wanted = [row for row in programs if {row.fields.primary, *row.fields.also} & {*fields}] or programs
    found: dict[str, str] = {}
    for program in wanted:
        school = index.provider(program)
        found[program.id] = f"{program.title}, all of it ({school})"
        for course in program.courses:
            found.setdefault(course.code, f"{course.title} ({program.title}, {school})")
    return list(found.items())
