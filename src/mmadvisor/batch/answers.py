"""From rows to a block: each different answer is checked once, as a flag or a profile file would be."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from typing import Any, NamedTuple

import numpy as np
from msgspec.structs import replace

from mmadvisor.batch.block import KEYS, Block, Coding, combine
from mmadvisor.batch.rows import Kept, RawColumn, RowProblem, Rows
from mmadvisor.errors import UsageProblem
from mmadvisor.mcda.arrays import Ints
from mmadvisor.model.catalog import Index
from mmadvisor.model.column_map import ID
from mmadvisor.model.profile import SAID_AS, SAID_BY, Profile
from mmadvisor.problems import Problem
from mmadvisor.questionnaire.money_and_days import as_meant, counted_from, in_us_dollars
from mmadvisor.questionnaire.numbers import UNITS, Doubt, number_text, read_number
from mmadvisor.questionnaire.profiles import check_answers, fill_math
from mmadvisor.questionnaire.settings import EMPTY, FLAGS, plain_value

MATH = "math"
DAYS = frozenset({"start", "finish_by", "finish_within_months"})
"""Answers that may be days."""
A_DAY = Problem("", 0, 0, "BA005", "this is a day, as spreadsheets make of ranges such as 8-12", "ask; type one number")
MONTH = r"(?:jan|f[eé]b|m[aä]r|apr|avr|ma[iy]|ju[inl]|aug|aoû|sep|o[ck]t|nov|d[eé][cz])[^\W\d]*\.?"
DAYLIKE = re.compile(
    rf"\d{{1,2}}\.?[-/ ]{MONTH}|{MONTH}[-/ ]\d{{1,4}}|\d{{1,4}}[-./]\d{{1,2}}[-./]\d{{1,4}}(?:[ t][\d:.]+)?"
)
"""What spreadsheets show instead of two numbers with a hyphen: 12-Aug, Aug-12, 8. Dez, 2026-08-12."""
MIDNIGHT = re.compile(r"[T ]00:00(:00(\.0+)?)?(Z|[+-]\d\d(:?\d\d)?)?$")
"""Ends a day that a program keeps as a point of time, be it of a zone."""
LIST = re.compile(r"\[(.*)\]", re.DOTALL)
PARTS = {10: 1, 13: 10**3, 16: 10**6, 19: 10**9}
"""Parts of a second that a count of so many figures means, from 2001 on."""
NO_START = "in a batch, a day by which to be done is counted from the day in the column start"


class Sound(NamedTuple):
    """The rows of which every answer fits, as a block; the others by what is wrong with them."""

    block: Block
    numbers: Ints
    kept: Kept
    problems: list[RowProblem]


def check_rows(rows: Rows, coding: Coding, index: Index) -> Sound:
    """Check all answers, and give those that fit their numbers."""
    fits = np.ones(rows.count, dtype=bool)
    problems = list(rows.problems)
    codes = {key: np.zeros(rows.count, dtype=np.int64) for key in KEYS}
    found = {key: column.mapped(partial(as_answer, key, index=index)) for key, column in rows.columns.items()}
    said = [key for key in found if is_said(key, found)]
    topics = {key.partition(".")[2]: column for key, column in found.items() if key.startswith(f"{MATH}.")}

    def refuse(row: int, key: str, problem: Problem) -> None:
        fits[row] = False
        own = rows.kept[ID][row] if ID in rows.kept else None
        problems.append(RowProblem(int(rows.numbers[row]), key, problem.code, problem.message, problem.hint, own))

    for key, column in found.items():
        bad = np.array([isinstance(each, Problem) for each in column.values], dtype=bool)
        for row in np.flatnonzero(bad[column.place]).tolist():
            refuse(row, key, column.values[column.place[row]])
        if key in codes and key not in said:
            numbers = [0 if isinstance(each, Problem) else coding.number(key, each) for each in column.values]
            codes[key] = np.array(numbers, dtype=np.int64)[column.place]
    for key in said:
        for row, problem in reckon_said(key, found[key], codes, coding, index):
            refuse(row, key, problem)
    kept = np.flatnonzero(fits)
    codes = {key: numbers[kept] for key, numbers in codes.items()}
    codes[MATH] = math_codes({topic: column.taken(kept) for topic, column in topics.items()}, coding, len(kept))
    problems.sort(key=lambda problem: (problem.row, problem.column))
    return Sound(Block(coding, codes, len(kept)), rows.numbers[kept], rows.kept_of(kept), problems)


def is_said(key: str, found: Mapping[str, RawColumn]) -> bool:
    """Tell whether a column has to be reckoned row by row: in other money, as a day, or said in two columns."""
    if key not in SAID_AS:
        return key in SAID_BY and is_answered(found[key])
    other = found.get(SAID_AS[key])
    return (other is not None and is_answered(other)) or any(isinstance(each, str) for each in found[key].values)


def is_answered(column: RawColumn) -> bool:
    """Tell whether any row of a column holds an answer, be it a bad one."""
    return any(each is not None for each in column.values)


def as_answer(key: str, value: Any, index: Index) -> Any:  # noqa: ANN401 - an answer of any kind
    """Return a cell as the profile holds it, or the first problem with it. An empty cell is not answered."""
    if isinstance(value, bytes):
        try:
            value = value.decode()
        except UnicodeDecodeError:
            return Problem("", 0, 0, "BA003", "this is not text in UTF-8", "save the file as CSV in UTF-8")
    if isinstance(value, date):
        value = value.isoformat()
    text = ""
    if isinstance(value, str):
        text = MIDNIGHT.sub("", value.strip()) if key in DAYS else value.strip()
        if key in EMPTY or key == "priorities":
            text = without_brackets(text.replace(";", ","), EMPTY.get(key, ""))
        value = plain_value(key, text)
    key, value = as_meant(key, value, index)
    if value is None or value != value:  # noqa: PLR0124 - NaN, which some programs write for an empty cell
        return None
    profile, problems = check_answers({key: value}, index)
    if profile is None:
        return (refuse_counted_day(value) if key in DAYS else None) or objection(key, text, problems[0])
    outer, _, topic = key.partition(".")
    found = getattr(profile, outer)
    return found[topic] if topic else found


def objection(key: str, text: str, problem: Problem) -> Problem:
    """Return what to say of a text that is no answer: as typed answers are told, or why it has to be asked back."""
    if text.startswith("="):
        return Problem("", 0, 0, "BA006", "this is a formula", "put its value in its place")
    if key in FLAGS:
        return replace(problem, message="this is neither yes nor no", hint=None)
    if key not in UNITS:
        return problem
    if isinstance(found := read_number(key, text), Doubt):
        return Problem("", 0, 0, "BA005", found.says, f"{number_text(found.likely)} is likely; ask")
    return A_DAY if DAYLIKE.fullmatch(text.lower()) else problem


def math_codes(topics: dict[str, RawColumn], coding: Coding, count: int) -> Ints:
    """Return the number of each learner's math background, from a column for each topic."""
    place, firsts = combine(((column.place, len(column.values)) for column in topics.values()), count)
    numbers = []
    for row in firsts.tolist():
        known: dict[Any, Any] = {topic: column.values[column.place[row]] for topic, column in topics.items()}
        answered = {topic: value for topic, value in known.items() if value is not None}
        numbers.append(coding.number(MATH, fill_math(answered)))
    return np.array(numbers, dtype=np.int64)[place]


def without_brackets(text: str, empty: str) -> str:
    """Return a list without its brackets, and items without their quotes; `empty` for an empty one."""
    if (found := LIST.fullmatch(text)) is None:
        return text
    return ",".join(each.strip().strip("'\"") for each in found[1].split(",")) or empty


def refuse_counted_day(value: object) -> Problem | None:
    """Return what to say of a day that is written as a count of seconds, or of their parts, from 1970 on."""
    text = str(value).removesuffix(".0")
    if not text.isdecimal() or len(text) not in PARTS:
        return None
    day = date(1970, 1, 1) + timedelta(seconds=int(text) // PARTS[len(text)])
    says = f"this counts time from 1970 on; {day} is likely"
    return Problem("", 0, 0, "BA005", says, 'write days as 2027-01-04; pandas does by date_format="iso"')


def reckon_said(
    key: str, column: RawColumn, codes: dict[str, Ints], coding: Coding, index: Index
) -> Iterator[tuple[int, Problem]]:
    """Put what a column says, and its numbers, into `codes`; yield each row that has none, or has one already."""
    number = SAID_BY.get(key, key)
    starts = coding.values["start"]
    found: dict[tuple[int, int], float | Problem] = {}
    for row, (place, start) in enumerate(zip(column.place.tolist(), codes["start"].tolist(), strict=True)):
        value = column.values[place]
        if value is None or isinstance(value, Problem):
            continue
        if (place, start) not in found:
            found[place, start] = number_of(number, value, starts[start], index)
        own = found[place, start]
        if codes[number][row]:
            own = Problem("", 0, 0, "PR008", "this row says the same in two columns", "keep one of them")
        if isinstance(own, Problem):
            yield row, own
        else:
            codes[number][row] = coding.number(number, own)
            if isinstance(value, str):
                codes[SAID_AS[number]][row] = coding.number(SAID_AS[number], value)


def number_of(key: str, value: float | str, start: str | None, index: Index) -> float | Problem:
    """Return a number of dollars or months, be it said by a sum in other money or by a day."""
    if not isinstance(value, str):
        return value
    said = Profile(finish_by=value) if SAID_AS[key] == "finish_by" else Profile(budget=value)
    profile = in_us_dollars(said, index)
    if profile.finish_by is not None:
        if start is None:
            return Problem("", 0, 0, "PR010", NO_START)
        try:
            profile = counted_from(profile, date.fromisoformat(start))
        except UsageProblem as error:
            return Problem("", 0, 0, "PR010", str(error))
    reckoned: float = getattr(profile, key)
    return reckoned
