"""Budgets in other money and days by which to be done, as the numbers that are reckoned from them."""

from collections.abc import Iterator
from datetime import date

from mmadvisor.batch.block import Coding
from mmadvisor.batch.rows import RawColumn
from mmadvisor.errors import Problem, UsageProblem
from mmadvisor.mcda.arrays import Ints
from mmadvisor.model.catalog import Index
from mmadvisor.model.profile import SAID_AS, SAID_BY, Profile
from mmadvisor.questionnaire.reckoned import counted_from, in_us_dollars

TWICE = "this row says the same in two columns"
NO_START = "in a batch, a day by which to be done is counted from the day in the column start"


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
            own = Problem("", 0, 0, "PR008", TWICE, "keep one of them")
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
