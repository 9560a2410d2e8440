"""JSON, checked by the standard library, then taken part by part for the positions that it does not give."""

import json
import re

from mmadvisor.errors import quote
from mmadvisor.located.build import Builder
from mmadvisor.located.data import Position
from mmadvisor.located.problems_and_limits import Plainer, Report
from mmadvisor.located.scalars import NumberRangeError, typed
from mmadvisor.located.source import Text, check_value

# A string without its end runs to the end of the file: starting over at each later quote would take for ever.
_PART = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[\]{}]|[^\s"\[\]{}:,]+', re.DOTALL)

_COMPLAINTS: Plainer = (
    (
        "Expecting value",
        "a value is missing or misspelled",
        "text stands in double quotes; the only words without are true, false and null",
    ),
    ("property name", "a key in double quotes was expected", 'write "key": value'),
    ("trailing comma", "a comma stands after the last entry", "delete it"),
    ("',' delimiter", "a comma or a closing bracket is missing", "look at the entry before this place"),
    ("':' delimiter", "a colon is missing after the key", 'write "key": value'),
    ("Unterminated string", "a quoted text begins here and never ends", "add the missing quote"),
    ("control character", "a line break or a tab stands inside of a quoted text", r"write \n or \t"),
    ("escape", "this backslash begins no escape that JSON knows", "write two backslashes for one"),
    ("Extra data", "the data ended before this", "a file holds one value"),
)


def feed_json(text: Text, builder: Builder, report: Report) -> None:
    """Hand the parts of a JSON text to a builder.

    Raises:
        ReadingStoppedError: the text is not valid JSON, or breaks a limit.
    """
    try:
        # Numbers stay text here, as Python refuses to convert very long ones.
        json.loads(text.characters, parse_int=str, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as error:
        complaint, index = _stumble(error)
        report.stop_unparsed(text.position(index), complaint, _COMPLAINTS, "JSON")
    except RecursionError:
        pass  # the builder, which calls itself for no level, says where it is too deep
    for part in _PART.finditer(text.characters):
        _take(part[0], text.position(part.start()), builder, report)


def _stumble(error: json.JSONDecodeError) -> tuple[str, int]:
    """Return what the decoder complains about and where; from Python 3.13 on it names a trailing comma by itself."""
    before = error.doc[: error.pos].rstrip()
    if before.endswith(",") and error.doc.startswith(("]", "}"), error.pos):
        return "trailing comma", len(before) - 1
    return error.msg, error.pos


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
