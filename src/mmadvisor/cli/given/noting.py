"""A note from what was typed, `price=1195 hours_per_week=8-10 math.calculus=required`, to the learner's folder."""

import re
from typing import Any, get_args

from mmadvisor.checked import convert, rising
from mmadvisor.cli.given.week_options import own_day, read_date
from mmadvisor.cli.own import note_store
from mmadvisor.errors import UsageProblem, did_you_mean, quote, shortened, visible
from mmadvisor.located import Located
from mmadvisor.model.common import MathNeed, MathTopic
from mmadvisor.model.course import CoursePacing
from mmadvisor.model.learner_notes import LearnerNote, PageFacts
from mmadvisor.model.program import ENDED, Program, ProgrammingNeed
from mmadvisor.questionnaire.numbers import Doubt, read_number
from mmadvisor.questionnaire.settings import NO, YES

NUMBERS = {
    "price": ("budget_usd", "1195"),
    "course_price": ("budget_usd", "300"),
    "month_price": ("budget_usd", "49"),
    "hours_per_week": ("hours_per_week", "8-10"),
    "months": ("finish_within_months", "12"),
}
"""Facts that are numbers: the answer whose units they have, and how they are written."""
RANGES = frozenset({"hours_per_week", "months"})
RANGE = re.compile(r"(.+?)\s*(?:-|–|\bto\b)\s*(.+)")  # noqa: RUF001 - people type dashes
KEYS = (
    *(key for key in PageFacts.__struct_fields__ if key != "math"),
    *(f"math.{topic}" for topic in get_args(MathTopic)),
)
LISTS = {
    "status": ("open", "closed"),
    "pacing": get_args(CoursePacing),
    "read_free": ("yes", "no"),
    "programming": get_args(ProgrammingNeed),
    **{f"math.{topic}": get_args(MathNeed) for topic in get_args(MathTopic)},
}
"""Facts that take a word of a list."""


def take_note(
    program: Program, facts: list[str], on: str | None = None, url: str | None = None, today: str | None = None
) -> None:
    """Keep what a learner read on a page of a program.

    Raises:
        UsageProblem: The day is none or has not come, a fact does not fit, or the program takes no learners.
        AdvisorError: It cannot be written.
    """
    now = own_day(today)
    day = read_date("--on", on) if on else now
    if day > now:
        raise UsageProblem(f"--on: {day} has not come yet")
    note = read_note(program.id, day.isoformat(), url, facts)
    if program.status.value in ENDED and note.facts.status != "open":
        raise UsageProblem(f"{program.title} is said to have ended; if its page takes learners, add status=open")
    note_store.keep(note)


def read_note(program: str, on: str, url: str | None, settings: list[str]) -> LearnerNote:
    """Return the note that settings `key=value` make up.

    Raises:
        UsageProblem: A setting names nothing that can be noted, or its value does not fit.
    """
    facts: dict[str, Any] = {}
    note = None
    for setting in settings:
        key, value = parsed(setting)
        outer, _, topic = key.partition(".")
        if topic:
            facts.setdefault(outer, {})[topic] = value
        else:
            facts[key] = value
        data: dict[str, Any] = {"program": program, "on": on, "facts": facts} | ({} if url is None else {"url": url})
        note, problems = convert(Located(data, {}, {}), LearnerNote, "note", tuples=rising)
        if note is None:
            hint = f" ({problems[0].hint})" if problems[0].hint else ""
            raise UsageProblem(f"{visible(shortened(setting))}: {problems[0].message}{hint}")
    assert note is not None  # noqa: S101 - there is a setting
    return note


def parsed(setting: str) -> tuple[str, Any]:
    """Return key and plain value of a setting. What cannot be a value stays text, for the check to refuse.

    Raises:
        UsageProblem: It has no `=`, names nothing that can be noted, or a number can be read in two ways.
    """
    key, equals, text = (part.strip() for part in setting.partition("="))
    if not equals:
        raise UsageProblem(f"{quote(setting)}: write it as key=value, for example price=1195")
    if key not in KEYS:
        raise UsageProblem(f"{quote(key)} cannot be noted ({did_you_mean(key, KEYS) or 'one of ' + ', '.join(KEYS)})")
    if key == "read_free":
        return key, True if text.lower() in YES else False if text.lower() in NO else text
    if key not in NUMBERS:
        return key, text.lower()
    found = RANGE.fullmatch(text) if key in RANGES else None
    ends = [number(setting, NUMBERS[key][0], end) for end in (found.groups() if found else (text,))]
    return key, [ends[0], ends[-1]] if key in RANGES else ends[0]


def number(setting: str, like: str, text: str) -> float | str:
    """Return the number that a text means; the text itself if it means none.

    Raises:
        UsageProblem: It can be read in two ways.
    """
    value = read_number(like, text)
    if isinstance(value, Doubt):
        raise UsageProblem(f"{quote(setting)}: {value.says}")
    return text if value is None else value
