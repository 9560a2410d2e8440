"""The few words and numbers that are typed; all else is text."""

import re
from math import isinf
from typing import Final

_WORDS: Final[dict[str, bool | None]] = {"": None, "~": None, "null": None, "true": True, "false": False}
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_LARGEST_INTEGER = 2**53  # JSON readers elsewhere hold numbers as floats, which are exact up to here


class NumberRangeError(ValueError):
    """A number that this program or another reader of the data could not hold exactly."""


def typed(text: str) -> str | int | float | bool | None:
    """Return what an unquoted piece of YAML or JSON stands for.

    Raises:
        NumberRangeError: an integer beyond 2**53, or a number beyond what a float holds.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "-0123456789" or not (number := _NUMBER.fullmatch(text)):
        return text
    if number.lastindex:
        if isinf(value := float(text)):
            raise NumberRangeError("the number is too large")
        return value
    # Python refuses to convert thousands of digits, so count them first.
    if len(text) > len(str(-_LARGEST_INTEGER)) or abs(int(text)) > _LARGEST_INTEGER:
        raise NumberRangeError(f"whole numbers may have at most {_LARGEST_INTEGER}")
    return int(text)
