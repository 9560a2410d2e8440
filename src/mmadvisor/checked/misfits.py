"""What is wrong with one value, before anybody asked where it stands, and which type judges it."""

import re
from types import NoneType
from typing import Final, NamedTuple

from msgspec import inspect

from mmadvisor.checked.words import length_broken, list_words, mismatch_of, range_broken, wanted
from mmadvisor.errors import did_you_mean, quote
from mmadvisor.located.data import in_words

_KINDS: Final[dict[type[inspect.Type], frozenset[type]]] = {
    inspect.StrType: frozenset({str}),
    inspect.IntType: frozenset({int}),
    inspect.FloatType: frozenset({int, float}),
    inspect.BoolType: frozenset({bool}),
    inspect.NoneType: frozenset({NoneType}),
}
_ALMOST_NUMBER = re.compile(r"[+ ]*(-?[0-9]+(?:[_, ][0-9]{3})*(?:\.[0-9]+)?) *")
_DECIMAL_COMMA = re.compile(r"[+ ]*(-?[0-9]+),([0-9]{1,2}|[0-9]{4,}) *")
_POINT_BEFORE_THREE = re.compile(r"-?[0-9]{1,3}\.[0-9]{3}")
_ALMOST_BOOL: Final = dict.fromkeys(("yes", "on", "true"), "true") | dict.fromkeys(("no", "off", "false"), "false")
_SHORT_ENOUGH_TO_REPEAT = 40
_PERCENT = 100


class TextForm(NamedTuple):
    """What a type says by `text_form`: a pattern for the whole text, and its words."""

    pattern: str
    words: str


class Misfit(NamedTuple):
    """A problem that waits for its position."""

    code: str
    message: str
    hint: str | None = None


def takes(info: inspect.Type, value: object) -> bool:
    """Whether a type takes values of this kind at all. Types that no file of ours uses take everything."""
    match info:
        case inspect.Metadata():
            return takes(info.type, value)
        case inspect.UnionType():
            return any(takes(member, value) for member in info.types)
        case inspect.LiteralType():
            return type(value) in map(type, info.values)
        case inspect.CollectionType() | inspect.TupleType():
            return type(value) is list
        case inspect.DictType() | inspect.StructType():
            return type(value) is dict
        case _:
            kinds = _KINDS.get(type(info))
            return kinds is None or type(value) in kinds


def settle(info: inspect.Type, value: object) -> tuple[inspect.Type, TextForm | None]:
    """Return the one type that judges a value, and the form that a text must have.

    The union itself comes back if none of its members takes such a value, and any type at all if several do,
    which leaves the judgement to msgspec.
    """
    form: TextForm | None = None
    while True:
        if isinstance(info, inspect.Metadata):
            extra = info.extra_json_schema or {}
            form = TextForm(extra["pattern"], extra["description"]) if "pattern" in extra else form
            info = info.type
        elif isinstance(info, inspect.UnionType) and (member := _member(info, value)) is not info:
            info = member
        else:
            return info, form


def _member(union: inspect.UnionType, value: object) -> inspect.Type:
    if value is None:
        return next((each for each in union.types if isinstance(each, inspect.NoneType)), union)
    members = [each for each in union.types if not isinstance(each, inspect.NoneType)]
    if len(members) > 1:
        members = [each for each in _literals_joined(members) if takes(each, value)]
    if len(members) > 1:
        return inspect.AnyType()
    return members[0] if members else union


def _literals_joined(members: list[inspect.Type]) -> list[inspect.Type]:
    literals = [each for each in members if isinstance(each, inspect.LiteralType)]
    if len(literals) < 2:  # noqa: PLR2004 - nothing to join
        return members
    joined = inspect.LiteralType(tuple(value for each in literals for value in each.values))
    return [joined, *(each for each in members if not isinstance(each, inspect.LiteralType))]


def wrong_kind(info: inspect.Type, value: object, form: TextForm | None = None) -> Misfit:
    """Say that another kind of value is wanted, with the likely remedy."""
    hint = "leave it out if nothing is known" if value is None else _remedy(info, value, form)
    return Misfit("SC003", mismatch_of(form.words if form else wanted(info), in_words(value)), hint)


def _remedy(info: inspect.Type, value: object, form: TextForm | None) -> str | None:
    match info, value:
        case inspect.StrType(), bool() | int() | float():
            return _quotes(form, value)
        case (inspect.IntType() | inspect.FloatType(), str()):
            return _digits(value)
        case inspect.BoolType(), str() if value.lower() in _ALMOST_BOOL:
            return f"write {_ALMOST_BOOL[value.lower()]}, in small letters and without quotes"
        case (inspect.TupleType() | inspect.CollectionType(), str() | int() | float()):
            return _brackets(info, value)
        case _:
            return None


def _quotes(form: TextForm | None, value: object) -> str | None:
    if form and not re.fullmatch(form.pattern, str(value)):  # quotes alone would not do
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


def check_leaf(info: inspect.Type, value: object, form: TextForm | None = None) -> Misfit | None:
    """Check a value of the right kind."""
    match info, value:
        case inspect.StrType(), str():
            return _text(info, value, form)
        case inspect.LiteralType(), _ if value not in info.values:
            choices = [str(allowed) for allowed in info.values]
            hint = did_you_mean(str(value), choices) or list_words(choices)
            return Misfit("SC004", f"{quote(str(value))} is not allowed here", hint)
        case (inspect.IntType() | inspect.FloatType(), int() | float()) if wanted_range := range_broken(info, value):
            return Misfit("SC005", f"{value} is out of range: expected {wanted_range}", _as_share(info, value))
        case _:
            return None


def _text(info: inspect.StrType, value: str, form: TextForm | None) -> Misfit | None:
    if info.min_length and not value:
        return Misfit("SC005", "the text is empty", "leave it out if nothing is known")
    if limits := length_broken(info, len(value), "character"):
        return Misfit("SC005", f"the text has {len(value)} characters: expected {limits}")
    if form and not re.fullmatch(form.pattern, value):
        return Misfit("SC005", f"{quote(value)} is not {form.words}")
    return None


def _as_share(info: inspect.IntType | inspect.FloatType, number: float) -> str | None:
    if info.ge == 0 and info.le == 1 and 1 < number <= _PERCENT:
        return f"a share is a part of 1: write {number / _PERCENT:g} for {number:g}%"
    return None
