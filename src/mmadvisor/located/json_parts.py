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
        complaint, index = _stumble(error)
        report.stop("YA001", text.position(index), *json_in_words(complaint))
    for part in _PART.finditer(text.characters):
        _take(part[0], text.position(part.start()), builder, report)


def _stumble(error: json.JSONDecodeError) -> tuple[str, int]:
    """Return what the decoder complains about and where; from Python 3.13 on it names a trailing comma by itself."""
    before = error.doc[: error.pos].rstrip()
    if before.endswith(",") and error.doc.startswith(("]", "}"), error.pos):
        return "trailing comma", len(before) - 1
    return error.msg, error.pos


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
