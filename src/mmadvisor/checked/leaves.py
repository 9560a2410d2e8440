"""Single values against the limits of their types."""

import re

from msgspec import inspect

from mmadvisor.checked.misfit import Misfit
from mmadvisor.checked.words import length_in_words, list_words, pattern_in_words, range_in_words
from mmadvisor.errors import did_you_mean, quote

_PERCENT = 100


def check_leaf(info: inspect.Type, value: object, words: str | None = None) -> Misfit | None:
    """Check a value of the right kind; `words` describe the pattern of a text if its type brings its own."""
    match info, value:
        case inspect.StrType(), str():
            return _text(info, value, words)
        case inspect.LiteralType(), _ if value not in info.values:
            choices = [str(allowed) for allowed in info.values]
            hint = did_you_mean(str(value), choices) or list_words(choices)
            return Misfit("SC004", f"{quote(str(value))} is not allowed here", hint)
        case (inspect.IntType() | inspect.FloatType(), int() | float()) if not _in_range(info, value):
            return Misfit("SC005", f"{value} is out of range: expected {range_in_words(info)}", _as_share(info, value))
        case _:
            return None


def _text(info: inspect.StrType, value: str, words: str | None) -> Misfit | None:
    if info.min_length and not value:
        return Misfit("SC005", "the text is empty", "leave it out if nothing is known")
    length = len(value)
    if not (info.min_length or 0) <= length <= (length if info.max_length is None else info.max_length):
        limits = length_in_words(info.min_length, info.max_length, "character")
        return Misfit("SC005", f"the text has {length} characters: expected {limits}")
    # msgspec searches for the pattern, and its $ lets a line end pass.
    if info.pattern and not re.fullmatch(info.pattern, value):
        return Misfit("SC005", f"{quote(value)} is not {words or pattern_in_words(info.pattern)}")
    return None


def _in_range(info: inspect.IntType | inspect.FloatType, number: float) -> bool:
    return (
        (info.ge is None or number >= info.ge)
        and (info.gt is None or number > info.gt)
        and (info.le is None or number <= info.le)
        and (info.lt is None or number < info.lt)
        and (info.multiple_of is None or number % info.multiple_of == 0)
    )


def _as_share(info: inspect.IntType | inspect.FloatType, number: float) -> str | None:
    if info.ge == 0 and info.le == 1 and 1 < number <= _PERCENT:
        return f"a share is a part of 1: write {number / _PERCENT:g} for {number:g}%"
    return None
