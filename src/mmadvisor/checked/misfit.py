"""What is wrong with one value, before anybody asked where it stands."""

import re
from typing import Final, NamedTuple

from msgspec import inspect

from mmadvisor.checked.words import mismatch_of, wanted
from mmadvisor.located.data import in_words

_ALMOST_NUMBER = re.compile(r"[+ ]*(-?[0-9]+(?:[_, ][0-9]{3})*(?:\.[0-9]+)?) *")
_DECIMAL_COMMA = re.compile(r"[+ ]*(-?[0-9]+),([0-9]{1,2}|[0-9]{4,}) *")
_POINT_BEFORE_THREE = re.compile(r"-?[0-9]{1,3}\.[0-9]{3}")
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


def wrong_kind(info: inspect.Type, value: object, words: str | None = None) -> Misfit:
    """Say that another kind of value is wanted, with the likely remedy; `words` describe a text by its pattern."""
    hint = "leave it out if nothing is known" if value is None else _remedy(info, value)
    return Misfit("SC003", mismatch_of(words or wanted(info), in_words(value)), hint)


def _remedy(info: inspect.Type, value: object) -> str | None:
    match info, value:
        case inspect.StrType(), bool() | int() | float():
            return _quotes(info, value)
        case (inspect.IntType() | inspect.FloatType(), str()):
            return _digits(value)
        case inspect.BoolType(), str() if value.lower() in _ALMOST_BOOL:
            return f"write {_ALMOST_BOOL[value.lower()]}, in small letters and without quotes"
        case (inspect.TupleType() | inspect.CollectionType(), str() | int() | float()):
            return _brackets(info, value)
        case _:
            return None


def _quotes(info: inspect.StrType, value: object) -> str | None:
    if info.pattern and not re.fullmatch(info.pattern, str(value)):  # quotes alone would not do
        return None
    if isinstance(value, float):  # how it was written is lost: 1.10 became 1.1
        return "put it in quotes"
    return f"put it in quotes: '{str(value).lower()}'"


def _digits(value: str) -> str:
    start = value[:_SHORT_ENOUGH_TO_REPEAT]
    if comma := _DECIMAL_COMMA.fullmatch(start):
        return f"write {comma[1]}.{comma[2]} without quotes"
    almost = _ALMOST_NUMBER.fullmatch(start)
    if not almost or _POINT_BEFORE_THREE.fullmatch(almost[1]):  # 1.500 may mean one thousand five hundred
        return "write digits only, without quotes or a unit"
    number = re.sub("[_, ]|^0+(?=[0-9])", "", almost[1])
    return f"write {number} without quotes"


def _brackets(info: inspect.Type, value: str | float) -> str:
    if isinstance(info, inspect.TupleType):
        return "write both ends of the range: [low, high]"
    short = len(str(value)) <= _SHORT_ENOUGH_TO_REPEAT
    return f"put it in square brackets: [{value}]" if short else "put it in square brackets"
