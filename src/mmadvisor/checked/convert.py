"""From located data to a value of the wanted type: the way through data and type together."""

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cache
from typing import Any, TypeAlias, TypeVar, cast

import msgspec
from msgspec import inspect

from mmadvisor.checked.misfits import Misfit, check_leaf, settle, takes, wrong_kind
from mmadvisor.checked.words import Sized, length_broken, list_words, mismatch_of
from mmadvisor.errors import counted, did_you_mean, quote
from mmadvisor.located import Fault, Located, Where
from mmadvisor.located.problems_and_limits import ReadingStoppedError, Report
from mmadvisor.problems import Problem

T = TypeVar("T")
TupleCheck: TypeAlias = Callable[[Sequence[Any]], str | None]
"""Takes the items of a tuple of fixed length, each sound by itself; says what is wrong with them together."""

_MOST_KEYS_LISTED = 8
_PATH = re.compile(r"`\$([^`]*)`$")
_type_info = cache(inspect.type_info)
_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")


def convert(
    located: Located,
    type_: type[T],
    shown: str,
    *,
    tuples: TupleCheck | None = None,
    faults: Callable[[Any], Iterable[Fault]] = lambda _: (),
) -> tuple[T | None, list[Problem]]:
    """Return the data as a value of `type_` and no problem, or None and every problem, sorted by position.

    `shown` is the path as problems print it. `tuples` is asked about each tuple of fixed length whose items
    are sound (see `rising`), `faults` about a value that fits its type, for what types cannot say; in its order.
    Nothing is raised for any data.
    """
    report = Report(shown)
    try:
        if located.data is None:
            report.stop("SC003", located.at(()), "the file is empty")
        _Walk(located, report, tuples).check(_type_info(cast("Hashable", type_)), located.data, ())
        if not report.problems:
            value = msgspec.convert(located.data, type_, strict=True)
            found = [Problem(shown, *located.at(at), code, says, hint) for at, code, says, hint in faults(value)]
            return (None, found) if found else (value, [])
    except ReadingStoppedError:
        pass
    except msgspec.ValidationError as error:
        report.add("SC009", located.at(_where(str(error))), f"this does not fit: {error}")
    return None, sorted(report.problems)


def rising(items: Sequence[Any]) -> str | None:
    """Say so if a pair of numbers runs from high to low; to be passed to `convert`."""
    match items:
        case (int() | float() as low, int() | float() as high) if low > high:
            return f"a range runs from low to high, and {low} is more than {high}"
    return None


class _Walk:
    """One walk through one file."""

    def __init__(self, located: Located, report: Report, tuples: TupleCheck | None) -> None:
        self._located = located
        self._report = report
        self._tuples = tuples

    def check(self, info: inspect.Type, value: object, where: Where, *, is_key: bool = False) -> None:
        """Report every misfit of a value; with `is_key`, of the last key on the way to it.

        Types that no file of ours uses are passed over: msgspec judges them in the end.

        Raises:
            ReadingStoppedError: there are more problems than anybody would read.
        """
        info, form = settle(info, value)
        misfit = None
        match info, value:
            case _ if not takes(info, value):
                misfit = wrong_kind(info, value, form)
            case inspect.StructType(), dict():
                self._struct(info, value, where)
            case inspect.DictType(), dict():
                self._dict(info, value, where)
            case inspect.CollectionType(), list():
                self._list(info, value, where)
            case inspect.TupleType(), list():
                self._tuple(info, value, where)
            case _:
                misfit = check_leaf(info, value, form)
        if misfit:
            self._tell(misfit, where, is_key=is_key)

    def _struct(self, info: inspect.StructType, value: dict[str, Any], where: Where) -> None:
        known = 0
        for field in info.fields:
            name = field.encode_name
            if name in value:
                known += 1
                self.check(field.type, value[name], (*where, name))
            elif field.required:
                self._tell(Misfit("SC002", f"the key {quote(name)} is missing{_inside(where)}"), where)
        if known < len(value) and info.forbid_unknown_fields:
            names = [field.encode_name for field in info.fields]
            for key in (key for key in value if key not in names):
                self._tell(_unknown(key, names, where), (*where, key), is_key=True)

    def _dict(self, info: inspect.DictType, value: dict[str, Any], where: Where) -> None:
        self._length(info, len(value), "key", where)
        for key, item in value.items():
            self.check(info.key_type, key, (*where, key), is_key=True)
            self.check(info.value_type, item, (*where, key))

    def _list(self, info: inspect.CollectionType, value: list[Any], where: Where) -> None:
        self._length(info, len(value), "item", where)
        for index, item in enumerate(value):
            self.check(info.item_type, item, (*where, index))

    def _tuple(self, info: inspect.TupleType, value: list[Any], where: Where) -> None:
        wanted = len(info.item_types)
        if len(value) != wanted:
            message = mismatch_of(f"a list of {counted(wanted, 'item')}", counted(len(value), "item"))
            self._tell(Misfit("SC005", message), where)
            return
        before = len(self._report.problems)
        for index, (item_type, item) in enumerate(zip(info.item_types, value, strict=True)):
            self.check(item_type, item, (*where, index))
        if len(self._report.problems) == before and self._tuples and (complaint := self._tuples(value)):
            self._tell(Misfit("SC006", complaint), where)

    def _length(self, info: Sized, length: int, noun: str, where: Where) -> None:
        if limits := length_broken(info, length, noun):
            self._tell(Misfit("SC005", mismatch_of(limits, str(length))), where)

    def _tell(self, misfit: Misfit, where: Where, *, is_key: bool = False) -> None:
        position = self._located.key_at(where) if is_key else self._located.at(where)
        self._report.add(misfit.code, position, misfit.message, misfit.hint)


def _unknown(key: str, names: Sequence[str], where: Where) -> Misfit:
    hint = did_you_mean(key, names)
    if key.partition(":")[0] in names:  # {key:value} is one long key to YAML
        hint = "put a space after the colon"
    elif hint is None and len(names) <= _MOST_KEYS_LISTED:
        hint = f"expected {list_words(names)}"
    return Misfit("SC001", f"the key {quote(key)} is not known{_inside(where)}", hint)


def _inside(where: Where) -> str:
    match where:
        case (*_, str(key), int(index)):
            return f" in item {index + 1} of {quote(key)}"
        case (*_, int(index)):
            return f" in item {index + 1}"
        case (*_, str(key)):
            return f" in {quote(key)}"
        case _:
            return ""


def _where(message: str) -> Where:
    """Return the way that msgspec names at the end of a message, as far as it names keys."""
    path = _PATH.search(message)
    where: list[str | int] = []
    end = 0
    while path and (step := _STEP.match(path[1], end)):
        where.append(step[1] or int(step[2]))
        end = step.end()
    return tuple(where)
