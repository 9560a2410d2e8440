"""What reading yields: plain data, and where each part of it stands."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | int | float | bool | None"
Position: TypeAlias = tuple[int, int]
"""Line and column, both from 1."""
Where: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys and list indices from the top."""

START: Position = (1, 1)


class Fault(NamedTuple):
    """A problem in a file, before its line is looked up."""

    where: Where
    code: str
    message: str
    hint: str | None = None


class Located(NamedTuple):
    """Plain data with positions."""

    data: Plain
    values: Mapping[Where, Position]
    keys: Mapping[Where, Position]

    def at(self, where: Where) -> Position:
        """Return the position of a value; of the nearest value around it if there is none at `where`."""
        while where and where not in self.values:
            where = where[:-1]
        return self.values.get(where, START)

    def key_at(self, where: Where) -> Position:
        """Return the position of the key that leads to a value; of the value itself for an item of a list."""
        return self.keys[where] if where in self.keys else self.at(where)


def walk(data: Plain, at: Where = ()) -> Iterator[tuple[Where, Plain]]:
    """Yield every value within plain data with its place, each before what it holds."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        here = (*at, key)
        yield here, value
        yield from walk(value, here)


def in_words(value: object) -> str:
    """Name a plain value by its kind, for messages to people who do not program."""
    match value:
        case None:
            return "nothing"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return f"the number {value}"
        case str():
            return "text"
        case list():
            return "a list"
        case _:
            return "keys with values"
