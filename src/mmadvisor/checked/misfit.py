"""What is wrong with one value, before anybody asked where it stands."""

import re
from typing import Final, NamedTuple

from msgspec import inspect

from mmadvisor.checked.words import mismatch_of, wanted
from mmadvisor.located.data import in_words

_ALMOST_NUMBER = re.compile(r"[+ ]*(-?[0-9][0-9_, ]*(?:\.[0-9]+)?) *")
_ALMOST_BOOL: Final = {
    "yes": "true",
    "on": "true",
    "true": "true",
    "no": "false",
    "off": "false",
    "false": "false",
}
_SHORT_ENOUGH_TO_REPEAT = 40


class Misfit(NamedTuple):
    """A problem that waits for its position."""

    code: str
    message: str
    hint: str | None = None


def wrong_kind(info: inspect.Type, value: object) -> Misfit:
    """Say that another kind of value is wanted, with the likely remedy."""
    hint = "leave it out if nothing is known" if value is None else _remedy(info, value)
    return Misfit("SC003", mismatch_of(wanted(info), in_words(value)), hint)


def _remedy(info: inspect.Type, value: object) -> str | None:
    match info, value:
        case inspect.StrType(), float():  # how it was written is lost: 1.10 became 1.1
            return "put it in quotes"
        case inspect.StrType(), bool() | int():
            return f"put it in quotes: '{str(value).lower()}'"
        case (inspect.IntType() | inspect.FloatType(), str()):
            return _digits(value)
        case inspect.BoolType(), str() if value.lower() in _ALMOST_BOOL:
            return f"write {_ALMOST_BOOL[value.lower()]}, in small letters and without quotes"
        case (inspect.TupleType() | inspect.CollectionType(), str() | int() | float()):
            return _brackets(info, value)
        case _:
            return None


def _digits(value: str) -> str:
    almost = _ALMOST_NUMBER.fullmatch(value[:_SHORT_ENOUGH_TO_REPEAT])
    if not almost:
        return "write digits only, without quotes or a unit"
    number = re.sub("[_, ]|^0+(?=[0-9])", "", almost[1])
    return f"write {number} without quotes"


def _brackets(info: inspect.Type, value: str | float) -> str:
    if isinstance(info, inspect.TupleType):
        return "write both ends of the range: [low, high]"
    short = len(str(value)) <= _SHORT_ENOUGH_TO_REPEAT
    return f"put it in square brackets: [{value}]" if short else "put it in square brackets"
