"""The way through data and type together."""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from msgspec import inspect

from mmadvisor.checked.kinds import settle, takes
from mmadvisor.checked.leaves import check_leaf
from mmadvisor.checked.misfit import Misfit, wrong_kind
from mmadvisor.checked.words import length_in_words, list_words, mismatch_of
from mmadvisor.errors import counted, did_you_mean, quote
from mmadvisor.located import Located, Where
from mmadvisor.located.report import Report

TupleCheck: TypeAlias = Callable[[Sequence[Any]], str | None]
"""Takes the items of a tuple of fixed length, each sound by itself; says what is wrong with them together."""

_Sized: TypeAlias = inspect.DictType | inspect.CollectionType

_MOST_KEYS_LISTED = 8


class Walk:
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
        info, words = settle(info, value)
        misfit = None
        match info, value:
            case _ if not takes(info, value):
                misfit = wrong_kind(info, value, words)
            case inspect.StructType(), dict():
                self._struct(info, value, where)
            case inspect.DictType(), dict():
                self._dict(info, value, where)
            case inspect.CollectionType(), list():
                self._list(info, value, where)
            case inspect.TupleType(), list():
                self._tuple(info, value, where)
            case _:
                misfit = check_leaf(info, value, words)
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
        sound = len(self._report.problems) == before
        if sound and self._tuples and (complaint := self._tuples(value)):
            self._tell(Misfit("SC006", complaint), where)

    def _length(self, info: _Sized, length: int, noun: str, where: Where) -> None:
        if not (info.min_length or 0) <= length <= (length if info.max_length is None else info.max_length):
            limits = length_in_words(info.min_length, info.max_length, noun)
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
