"""The parts of an answer code: words, flags, numbers, dates, lists and orders, as bits and back.

A kind of answer knows how many bits its values take. What it cannot read, since a later version of this program wrote
it, is `Newer`.
"""

import struct
import zlib
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from mmadvisor.model.catalog import Index
from mmadvisor.questionnaire.bits import Reader, bits_of
from mmadvisor.questionnaire.settings import group_ties, ties_nested

WHOLE, EXACT, QUARTERS = 1, 2, 3
PER_UNIT = {WHOLE: 1, QUARTERS: 4}
KIND_BITS = 2
SIZE_BITS = 5
MOST_PACKED = 1 << 29
FLOAT_BITS = 64
WORD_BITS = 3
CRITERION_BITS = 4
LETTER_BITS = 5
DAY_BITS = 16
FIRST_DAY = date(2000, 1, 1)


class Newer(ValueError):  # noqa: N818 - the code is sound, this program is too old for it
    """A key or a word that this version does not know."""


class Kind(NamedTuple):
    """How the values of an answer are written and read; `Index` turns hashes back into ids.

    `bits` raises ValueError for what is no such value, `read` KeyError if the catalog lacks what a code names.
    """

    bits: Callable[[Any], str]
    read: Callable[[Reader, Index], Any]


def one(width: int, number: Callable[[Any], int], value: Callable[[int, Index], Any]) -> Kind:
    """Return a kind of which each value is one number of a width; `value` makes it a value again."""
    return Kind(lambda said: bits_of(number(said), width), lambda reader, index: value(reader.take(width), index))


def several(each: Kind) -> Kind:
    """Return lists of a kind: a 1 before each item, and a 0 behind the last."""

    def read(reader: Reader, index: Index) -> list[Any]:
        items = []
        while reader.take(1):
            items.append(each.read(reader, index))
        return items

    return Kind(lambda items: "".join("1" + each.bits(item) for item in items) + "0", read)


def one_of(*words: str) -> Kind:
    """Return one of some words, of which more may be added at the end."""
    return one(WORD_BITS, words.index, lambda place, _: word_at(words, place))


def order_of(*words: str) -> Kind:
    """Return orders of words, of which more may be added at the end; those that tie as a nested list.

    The lowest bit of a word marks one that ties with the one before.
    """

    def number(item: tuple[str, bool]) -> int:
        return words.index(item[0]) << 1 | item[1]

    items = several(one(CRITERION_BITS + 1, number, lambda place, _: (word_at(words, place >> 1), place & 1)))

    def bits(order: Iterable[str | Iterable[str]]) -> str:
        rows = [[group] if isinstance(group, str) else group for group in order]
        return items.bits((word, at > 0) for row in rows for at, word in enumerate(row))

    return Kind(bits, lambda reader, index: ties_nested(group_ties(items.read(reader, index))))


def hashed_ids(width: int, ids: Callable[[Index], Iterable[str]]) -> Kind:
    """Return lists of ids of the catalog, each as a hash: a larger catalog reads the codes of a smaller one."""
    hashes = several(one(width, lambda word: hashed(word, width), lambda number, _: number))

    def read(reader: Reader, index: Index) -> list[str]:
        by_hash = {hashed(each, width): each for each in ids(index)}
        return [by_hash[number] for number in hashes.read(reader, index)]

    return Kind(hashes.bits, read)


def hashed(word: str, width: int) -> int:
    """Return the short hash that stands for an id."""
    return zlib.crc32(word.encode()) & (1 << width) - 1


def letters(count: int, first: str) -> Kind:
    """Return codes of some letters, of which `first` is the lowest."""
    least = ord(first)

    def bits(code: str) -> str:
        return "".join(bits_of(ord(letter) - least, LETTER_BITS) for letter in code)

    return Kind(bits, lambda reader, _: "".join(chr(least + reader.take(LETTER_BITS)) for _ in range(count)))


def number_bits(value: float) -> str:
    """Return a whole number (else quarters) by its length and bits, any other number as it is."""
    kind = next((each for each in PER_UNIT if (value * PER_UNIT[each]) % 1 == 0 and value < MOST_PACKED), EXACT)
    if kind == EXACT:
        return bits_of(kind, KIND_BITS) + bits_of(int.from_bytes(struct.pack(">d", value)), FLOAT_BITS)
    number = int(value * PER_UNIT[kind])
    size = number.bit_length()
    return bits_of(kind, KIND_BITS) + bits_of(size, SIZE_BITS) + bits_of(number, size)


def read_number(reader: Reader, index: Index) -> float:
    """Take a number."""
    del index
    kind = reader.take(KIND_BITS)
    if kind in PER_UNIT:
        number = reader.take(reader.take(SIZE_BITS))
        return number if kind == WHOLE else number / PER_UNIT[kind]
    if kind != EXACT:
        raise ValueError(f"there is no number of kind {kind}")
    value: float = struct.unpack(">d", reader.take(FLOAT_BITS).to_bytes(8))[0]
    return value


def sum_bits(value: str) -> str:
    """Return a sum with its currency, `900 EUR`."""
    amount, code = value.split()
    return number_bits(float(amount)) + CURRENCY.bits(code)


def word_at(words: Sequence[str], place: int) -> str:
    """Return the word at a place; `Newer` if there is none yet."""
    if place >= len(words):
        raise Newer(f"there is no word {place} yet")
    return words[place]


CURRENCY = letters(3, "A")
FLAG = one(1, int, lambda number, _: bool(number))
NUMBER = Kind(number_bits, read_number)
SUM = Kind(sum_bits, lambda reader, index: f"{read_number(reader, index):.12g} {CURRENCY.read(reader, index)}")
DAY = one(
    DAY_BITS,
    lambda day: (date.fromisoformat(day) - FIRST_DAY).days,
    lambda days, _: (FIRST_DAY + timedelta(days)).isoformat(),
)
