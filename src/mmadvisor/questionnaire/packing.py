"""The parts of an answer code: words, flags, numbers, dates, lists and orders, as bits and back.

A kind of answer knows how many bits its values take. What it cannot read, since a later version of this program wrote
it, is `Newer`.
"""

import struct
import zlib
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any, Protocol

from msgspec import Struct

from mmadvisor.model.catalog import Index
from mmadvisor.questionnaire.bits import Reader, bits_of
from mmadvisor.questionnaire.settings import ties_nested

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


class Kind(Protocol):
    """How the values of an answer are written and read. `index` turns hashes back into ids."""

    def bits(self, value: Any) -> str:  # noqa: ANN401 - a value of its kind
        """Return a value as bits; ValueError if it is none of its kind."""

    def read(self, reader: Reader, index: Index) -> Any:  # noqa: ANN401 - as above
        """Take a value; KeyError if the catalog lacks what it names, `Newer` if this version does."""


class One(Struct, frozen=True):
    """A value that is one number of a given width: what makes it a number, and the number a value again."""

    width: int
    number: Callable[[Any], int]
    value: Callable[[int, Index], Any]

    def bits(self, value: Any) -> str:  # noqa: ANN401 - as above
        """Return the bits of its number."""
        return bits_of(self.number(value), self.width)

    def read(self, reader: Reader, index: Index) -> Any:  # noqa: ANN401 - as above
        """Take its number."""
        return self.value(reader.take(self.width), index)


class Several(Struct, frozen=True):
    """A list of such values: a 1 before each, and a 0 behind the last."""

    each: One

    def bits(self, value: Iterable[Any]) -> str:
        """Return the bits of all."""
        return "".join("1" + self.each.bits(item) for item in value) + "0"

    def read(self, reader: Reader, index: Index) -> list[Any]:
        """Take all."""
        items = []
        while reader.take(1):
            items.append(self.each.read(reader, index))
        return items


class Number(Struct, frozen=True):
    """A number, exactly."""

    def bits(self, value: float) -> str:
        """Return a whole number (else quarters) by its length and bits, any other number as it is."""
        kind = next((each for each in PER_UNIT if (value * PER_UNIT[each]) % 1 == 0 and value < MOST_PACKED), EXACT)
        if kind == EXACT:
            return bits_of(kind, KIND_BITS) + bits_of(int.from_bytes(struct.pack(">d", value)), FLOAT_BITS)
        number = int(value * PER_UNIT[kind])
        size = number.bit_length()
        return bits_of(kind, KIND_BITS) + bits_of(size, SIZE_BITS) + bits_of(number, size)

    def read(self, reader: Reader, index: Index) -> float:
        """Take it."""
        del index
        kind = reader.take(KIND_BITS)
        if kind in PER_UNIT:
            number = reader.take(reader.take(SIZE_BITS))
            return number if kind == WHOLE else number / PER_UNIT[kind]
        if kind != EXACT:
            raise ValueError(f"there is no number of kind {kind}")
        value: float = struct.unpack(">d", reader.take(FLOAT_BITS).to_bytes(8))[0]
        return value


class Sum(Struct, frozen=True):
    """A sum with the three letters of its currency: `900 EUR`."""

    def bits(self, value: str) -> str:
        """Return the number and the letters."""
        amount, code = value.split()
        return Number().bits(float(amount)) + "".join(bits_of(ord(each) - ord("A"), LETTER_BITS) for each in code)

    def read(self, reader: Reader, index: Index) -> str:
        """Take them."""
        amount = Number().read(reader, index)
        return f"{amount:.12g} " + "".join(chr(ord("A") + reader.take(LETTER_BITS)) for _ in range(3))


class Order(Struct, frozen=True):
    """An order of words, of which more may be added at the end; those that tie as a nested list."""

    words: tuple[str, ...]

    def items(self) -> Several:
        """Return how words stand one after the other; the lowest bit marks one that ties with the one before."""
        return Several(
            One(
                CRITERION_BITS + 1,
                lambda item: self.words.index(item[0]) << 1 | item[1],
                lambda number, _: (word_at(self.words, number >> 1), number & 1),
            )
        )

    def bits(self, value: Iterable[str | Iterable[str]]) -> str:
        """Return the bits of all."""
        rows = [[group] if isinstance(group, str) else group for group in value]
        return self.items().bits((word, at > 0) for row in rows for at, word in enumerate(row))

    def read(self, reader: Reader, index: Index) -> list[str | list[str]]:
        """Take all."""
        rows: list[list[str]] = []
        for word, tied in self.items().read(reader, index):
            if tied and rows:
                rows[-1].append(word)
            else:
                rows.append([word])
        return ties_nested(rows)


FLAG = One(1, int, lambda number, _: bool(number))
DAY = One(
    DAY_BITS,
    lambda day: (date.fromisoformat(day) - FIRST_DAY).days,
    lambda days, _: (FIRST_DAY + timedelta(days)).isoformat(),
)


def one_of(*words: str) -> One:
    """Return how one of some words stands, of which more may be added at the end."""
    return One(WORD_BITS, words.index, lambda place, _: word_at(words, place))


def hashed_ids(bits: int, ids: Callable[[Index], Iterable[str]]) -> Several:
    """Return how ids of the catalog stand, each as a hash: a larger catalog reads the codes of a smaller one."""

    def id_of(number: int, index: Index) -> str:
        return {hashed(each, bits): each for each in ids(index)}[number]

    return Several(One(bits, lambda word: hashed(word, bits), id_of))


def pairs_of_letters(first: str) -> Several:
    """Return how codes of two letters stand, of which `first` is the lowest."""
    least = ord(first)

    def number(code: str) -> int:
        high, low = (ord(letter) - least for letter in code)
        return high << LETTER_BITS | low

    def code(number: int, index: Index) -> str:
        del index
        return "".join(chr(least + each) for each in divmod(number, 1 << LETTER_BITS))

    return Several(One(2 * LETTER_BITS, number, code))


def word_at(words: tuple[str, ...], place: int) -> str:
    """Return the word at a place; `Newer` if there is none yet."""
    if place >= len(words):
        raise Newer(f"there is no word {place} yet")
    return words[place]


def hashed(word: str, bits: int) -> int:
    """Return the short hash that stands for an id."""
    return zlib.crc32(word.encode()) & (1 << bits) - 1
