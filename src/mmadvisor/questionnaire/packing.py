"""The parts of an answer code: words, numbers, lists and orders, as bits and back."""

import struct
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from mmadvisor.questionnaire.bits import Reader, Writer

T = TypeVar("T")
Word = str | bool
ABSENT, WHOLE, EXACT, QUARTERS = 0, 1, 2, 3
PER_UNIT = {WHOLE: 1, QUARTERS: 4}
KIND_BITS = 2
SIZE_BITS = 5
FLOAT_BITS = 64


def write_word(writer: Writer, value: Word | None, words: Sequence[Word]) -> None:
    """Write the place of a word in its list, or 0 for none."""
    writer.put(0 if value is None else words.index(value) + 1, len(words).bit_length())


def read_word(reader: Reader, words: Sequence[Word]) -> Word | None:
    """Read a word of a list."""
    place = reader.take(len(words).bit_length())
    return words[place - 1] if place else None


def write_number(writer: Writer, value: float | None) -> None:
    """Write nothing, a whole number (else quarters) by its length and bits, or any other number exactly."""
    kind = ABSENT if value is None else next((each for each in PER_UNIT if (value * PER_UNIT[each]) % 1 == 0), EXACT)
    writer.put(kind, KIND_BITS)
    if value is None:
        return
    if kind == EXACT:
        writer.put(int.from_bytes(struct.pack(">d", value)), FLOAT_BITS)
        return
    number = int(value * PER_UNIT[kind])
    writer.put(number.bit_length(), SIZE_BITS)
    writer.put(number, number.bit_length())


def read_number(reader: Reader) -> float | None:
    """Read a number."""
    kind = reader.take(KIND_BITS)
    if kind == ABSENT:
        return None
    if kind in PER_UNIT:
        number = reader.take(reader.take(SIZE_BITS))
        return number if kind == WHOLE else number / PER_UNIT[kind]
    value: float = struct.unpack(">d", reader.take(FLOAT_BITS).to_bytes(8))[0]
    return value


def write_list(writer: Writer, items: Iterable[int] | None, width: int) -> None:
    """Write a 1 before each item and a 0 behind the last; nothing at all is told from an empty list."""
    writer.put(int(items is not None), 1)
    if items is not None:
        for item in items:
            writer.put(1, 1)
            writer.put(item, width)
        writer.put(0, 1)


def read_list(reader: Reader, width: int, item: Callable[[int], T]) -> list[T] | None:
    """Read a list, each number turned into an item."""
    if not reader.take(1):
        return None
    items = []
    while reader.take(1):
        items.append(item(reader.take(width)))
    return items


def write_order(writer: Writer, groups: Iterable[str | Iterable[str]] | None, words: Sequence[str], width: int) -> None:
    """Write an order of words; the lowest bit of each marks one that ties with the one before."""
    if groups is None:
        write_list(writer, None, width + 1)
        return
    rows = [[group] if isinstance(group, str) else list(group) for group in groups]
    write_list(writer, [words.index(word) << 1 | int(at > 0) for row in rows for at, word in enumerate(row)], width + 1)


def read_order(reader: Reader, words: Sequence[str], width: int) -> list[str | list[str]] | None:
    """Read an order, ties as nested lists."""
    marked = read_list(reader, width + 1, lambda number: (words[number >> 1], number & 1))
    if marked is None:
        return None
    rows: list[list[str]] = []
    for word, tied in marked:
        if tied and rows:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [row[0] if len(row) == 1 else row for row in rows]
