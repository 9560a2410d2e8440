"""From located data to a value of the wanted type."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, TypeVar

import msgspec
from msgspec import inspect

from mmadvisor.checked.walk import TupleCheck, Walk
from mmadvisor.errors import Problem
from mmadvisor.located import Located, Where
from mmadvisor.located.report import ReadingStoppedError, Report

T = TypeVar("T")

_PATH = re.compile(r"`\$([^`]*)`$")
_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")


def convert(
    located: Located, type_: type[T], shown: str, *, tuples: TupleCheck | None = None
) -> tuple[T | None, list[Problem]]:
    """Return the data as a value of `type_` and no problem, or None and every problem, sorted by position.

    `shown` is the path as problems print it. `tuples` is asked about each tuple of fixed length whose items
    are sound (see `rising`). Nothing is raised for any data.
    """
    report = Report(shown)
    try:
        _walk(located, type_, report, tuples)
        if not report.problems:
            return msgspec.convert(located.data, type_, strict=True), []
    except ReadingStoppedError:
        pass
    except msgspec.ValidationError as error:
        report.add("SC009", located.at(_where(str(error))), f"this does not fit: {error}")
    return None, sorted(report.problems)


def rising(items: Sequence[Any]) -> str | None:
    """Say so if a pair of numbers runs from high to low; to be passed to `convert`."""
    match items:
        case (int() | float() as low, int() | float() as high) if low > high:
            return f"a range runs from low to high, and {low} is more than {high}"
    return None


def _walk(located: Located, type_: object, report: Report, tuples: TupleCheck | None) -> None:
    if located.data is None:
        report.stop("SC003", located.at(()), "the file is empty")
    Walk(located, report, tuples).check(_info(type_), located.data, ())


@cache
def _info(type_: object) -> inspect.Type:
    return inspect.type_info(type_)


def _where(message: str) -> Where:
    """Return the way that msgspec names at the end of a message, as far as it names keys."""
    path = _PATH.search(message)
    where: list[str | int] = []
    end = 0
    while path and (step := _STEP.match(path[1], end)):
        where.append(step[1] or int(step[2]))
        end = step.end()
    return tuple(where)
