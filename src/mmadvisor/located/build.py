"""Plain data built from a stream of parts, whatever language the parts were written in."""

from mmadvisor.errors import quote
from mmadvisor.located.data import START, Located, Plain, Position, Where, in_words
from mmadvisor.located.problems_and_limits import Report


class _Open:
    """A list or mapping whose end has not come yet; `key` waits for its value."""

    def __init__(self, container: dict[str, Plain] | list[Plain], where: Where) -> None:
        self.container = container
        self.where = where
        self.key: str | None = None


class Builder:
    """Takes parts in the order of the file; keys and values of a mapping come in turn."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._stack: list[_Open] = []
        self._data: Plain = None
        self._values: dict[Where, Position] = {}
        self._keys: dict[Where, Position] = {}
        self._nodes = 0

    @property
    def awaits_key(self) -> bool:
        """Whether the next part is a key."""
        inside = self._stack[-1] if self._stack else None
        return inside is not None and inside.key is None and isinstance(inside.container, dict)

    @property
    def depth(self) -> int:
        """How many mappings and lists have no end yet."""
        return len(self._stack)

    def open(self, container: dict[str, Plain] | list[Plain], position: Position) -> None:
        """Begin a mapping or a list.

        Raises:
            ReadingStoppedError: it is nested too deeply, or there are too many values.
        """
        if self.depth >= self._report.limits.depth:
            self._report.stop_too_deep(position)
        self._stack.append(_Open(container, self.add(container, position)))

    def close(self) -> None:
        """End the innermost mapping or list."""
        self._stack.pop()

    def add(self, value: Plain, position: Position) -> Where:
        """Take a value, or a key if one is due; return the way to it.

        Raises:
            ReadingStoppedError: there are too many values.
        """
        self._nodes += 1
        if self._nodes > (most := self._report.limits.nodes):
            self._report.stop("YA012", position, f"too many values: at most {most} are read")
        where: Where = ()
        if not self._stack:
            self._data = value
        else:
            inside = self._stack[-1]
            if isinstance(inside.container, list):
                where = (*inside.where, len(inside.container))
                inside.container.append(value)
            elif inside.key is None:
                return self._add_key(inside, value, position)
            else:
                where = (*inside.where, inside.key)
                inside.container[inside.key] = value
                inside.key = None
        self._values[where] = position
        return where

    def _add_key(self, inside: _Open, key: Plain, position: Position) -> Where:
        if isinstance(key, str):
            repeated = key in inside.container
        else:
            hint = "put it in quotes" if isinstance(key, bool | int | float) else "write 'key: value'"
            self._report.add("YA008", position, f"a key must be text, and this is {in_words(key)}", hint)
            key, repeated = "", False
        inside.key = key
        where = (*inside.where, key)
        first_line, _ = self._keys.setdefault(where, position)
        if repeated:
            hint = f"first on line {first_line}"
            self._report.add("YA002", position, f"the key {quote(key)} stands here a second time", hint)
        return where

    def finish(self) -> Located:
        """Return the data with its positions."""
        self._values.setdefault((), START)
        return Located(self._data, self._values, self._keys)
