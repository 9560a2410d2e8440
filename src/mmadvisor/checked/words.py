"""What types want, in words for people who do not program."""

import operator
from collections.abc import Callable, Iterable
from typing import Final, TypeAlias

from msgspec import inspect

from mmadvisor.errors import counted, visible

_MOST_LISTED = 8


_BY_KIND: Final[dict[type[inspect.Type], str]] = {
    inspect.StrType: "text",
    inspect.IntType: "a whole number",
    inspect.FloatType: "a number",
    inspect.BoolType: "true or false",
    inspect.NoneType: "nothing",
    inspect.StructType: "keys with values",
    inspect.DictType: "keys with values",
}

_RANGE: Final[tuple[tuple[str, str, Callable[[float, float], bool]], ...]] = (
    ("at least", "ge", operator.ge),
    ("more than", "gt", operator.gt),
    ("at most", "le", operator.le),
    ("less than", "lt", operator.lt),
    ("a multiple of", "multiple_of", lambda number, factor: number % factor == 0),
)
Sized: TypeAlias = inspect.StrType | inspect.DictType | inspect.CollectionType


def wanted(info: inspect.Type) -> str:
    """Name the kind of value that a type takes."""
    match info:
        case inspect.Metadata():
            return wanted(info.type)
        case inspect.LiteralType():
            return list_words(map(str, info.values))
        case inspect.TupleType():
            return f"a list of {counted(len(info.item_types), 'item')}"
        case inspect.UnionType():
            return " or ".join(wanted(each) for each in info.types if not isinstance(each, inspect.NoneType))
        case _:
            return _BY_KIND.get(type(info), "a list")


def mismatch_of(expected: str, found: str) -> str:
    """Write `expected a number, found text`."""
    return f"expected {expected}, found {found}"


def list_words(values: Iterable[str]) -> str:
    """Enumerate allowed values, the first eight at most."""
    every = [visible(value) for value in values]
    if len(every) == 1:
        return every[0]
    more = len(every) - _MOST_LISTED
    return f"one of {', '.join(every[:_MOST_LISTED])}" + (f" and {more} more" if more > 0 else "")


def length_broken(info: Sized, length: int, noun: str) -> str | None:
    """Say how long something may be, if it is not."""
    if (info.min_length or 0) <= length <= (length if info.max_length is None else info.max_length):
        return None
    limits = (("at least", info.min_length or None), ("at most", info.max_length))
    return " and ".join(f"{words} {counted(limit, noun)}" for words, limit in limits if limit is not None)


def range_broken(info: inspect.IntType | inspect.FloatType, number: float) -> str | None:
    """Say which numbers a type takes, if it does not take this one."""
    limits = [(words, limit, holds) for words, name, holds in _RANGE if (limit := getattr(info, name)) is not None]
    if all(holds(number, limit) for _, limit, holds in limits):
        return None
    return " and ".join(f"{words} {limit}" for words, limit, _ in limits)
