"""JSON, checked by the standard library, then taken part by part for the positions that it does not give."""

import json
import re

from mmadvisor.errors import quote
from mmadvisor.located.build import Builder
from mmadvisor.located.data import Position
from mmadvisor.located.report import Limits, Report, too_deep
from mmadvisor.located.scalars import NumberRangeError, typed
from mmadvisor.located.syntax import json_in_words
from mmadvisor.located.text import Text, check_value

# A string without its end runs to the end of the file: starting over at each later quote would take for ever.
_PART = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[\]{}]|[^\s"\[\]{}:,]+', re.DOTALL)


def feed_json(text: Text, builder: Builder, limits: Limits, report: Report) -> None:
    """Hand the parts of a JSON text to a builder.

    Raises:
        ReadingStoppedError: the text is not valid JSON, or breaks a limit.
    """
    _check_depth(text, limits, report)
    try:
        # Numbers stay text here, as Python refuses to convert very long ones.
        json.loads(text.characters, parse_int=str, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as error:
        place, complaint = _comma_too_many(text.characters, error.pos) or (error.pos, error.msg)
        message, hint = json_in_words(complaint)
        report.stop("YA001", text.position(place), message, hint)
    for part in _PART.finditer(text.characters):
        _take(part[0], text.position(part.start()), builder, report)


def _comma_too_many(characters: str, place: int) -> tuple[int, str] | None:
    """Return the place of a comma after the last entry; Python before 3.13 complains of the bracket behind it."""
    before = characters[:place].rstrip(" \t\n\r")
    if characters[place : place + 1] in {"}", "]"} and before.endswith(","):
        return len(before) - 1, "trailing comma"
    return None


def _check_depth(text: Text, limits: Limits, report: Report) -> None:
    """Refuse deep nesting before the decoder, which calls itself for each level, meets it."""
    depth = 0
    for part in _PART.finditer(text.characters):
        if part[0] in "[{":
            depth += 1
            if depth > limits.depth:
                report.stop("YA011", text.position(part.start()), too_deep(limits))
        elif part[0] in "]}":
            depth -= 1


def _take(part: str, position: Position, builder: Builder, report: Report) -> None:
    match part[0]:
        case "{":
            builder.open({}, position)
        case "[":
            builder.open([], position)
        case "}" | "]":
            builder.close()
        case '"':
            value = str(json.loads(part)) if "\\" in part else part[1:-1]
            check_value(value, position, report)
            builder.add(value, position)
        case _:
            builder.add(_typed(part, position, report), position)


def _typed(part: str, position: Position, report: Report) -> str | int | float | bool | None:
    try:
        value = typed(part)
    except NumberRangeError as error:
        report.add("YA010", position, f"{quote(part)}: {error}")
        return None
    if isinstance(value, str):  # Python's decoder lets NaN and Infinity pass as numbers
        report.add("YA010", position, f"{quote(part)} is not a number that JSON can hold")
    return value
