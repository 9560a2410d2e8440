"""Which kinds of plain values a type takes, and which type judges a value where several are allowed."""

from types import NoneType
from typing import Final

from msgspec import inspect

_KINDS: Final[dict[type[inspect.Type], frozenset[type]]] = {
    inspect.StrType: frozenset({str}),
    inspect.IntType: frozenset({int}),
    inspect.FloatType: frozenset({int, float}),
    inspect.BoolType: frozenset({bool}),
    inspect.NoneType: frozenset({NoneType}),
    inspect.ListType: frozenset({list}),
    inspect.SetType: frozenset({list}),
    inspect.FrozenSetType: frozenset({list}),
    inspect.VarTupleType: frozenset({list}),
    inspect.TupleType: frozenset({list}),
    inspect.DictType: frozenset({dict}),
    inspect.StructType: frozenset({dict}),
}


def takes(info: inspect.Type, value: object) -> bool:
    """Whether a type takes values of this kind at all. Types that no file of ours uses take everything."""
    match info:
        case inspect.Metadata():
            return takes(info.type, value)
        case inspect.UnionType():
            return any(takes(member, value) for member in info.types)
        case inspect.LiteralType():
            return type(value) in map(type, info.values)
        case _:
            kinds = _KINDS.get(type(info))
            return kinds is None or type(value) in kinds


def settle(info: inspect.Type, value: object) -> tuple[inspect.Type, str | None]:
    """Return the one type that judges a value, and the words that the type brings for its pattern.

    The union itself comes back if none of its members takes such a value, and any type at all if several do,
    which leaves the judgement to msgspec.
    """
    words: str | None = None
    while True:
        if isinstance(info, inspect.Metadata):
            words = (info.extra_json_schema or {}).get("description", words)
            info = info.type
        elif isinstance(info, inspect.UnionType) and (member := _member(info, value)) is not info:
            info = member
        else:
            return info, words


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
