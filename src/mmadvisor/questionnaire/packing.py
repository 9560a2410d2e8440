"""The parts of an answer code: words, flags, numbers, dates, lists and orders, as bits and back.

A kind of answer knows how many bits its values take. What it cannot read, since a later version of this program wrote
it, is `Newer`.
"""

import struct
import zlib
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import Any, Protocol, TypeVar

from msgspec import Struct

from mmadvisor.model.catalog import Index
from mmadvisor.questionnaire.bits import Reader, Writer

T = TypeVar("T")
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

    def write(self, writer: Writer, value: Any) -> None:  # noqa: ANN401 - a value of its kind
        """Put a value; ValueError if it is none of its kind."""

    def read(self, reader: Reader, index: Index) -> Any:  # noqa: ANN401 - as above
        """Take a value; KeyError if the catalog lacks what it names, `Newer` if this version does."""


class Word(Struct, frozen=True):
    """One of some words, of which more may be added at the end."""

    words: tuple[str, ...]

    def write(self, writer: Writer, value: str) -> None:
        """Put the place of a word."""
        writer.put(self.words.index(value), WORD_BITS)

    def read(self, reader: Reader, index: Index) -> str:
        """Take a word."""
        del index
        return word_at(self.words, reader.take(WORD_BITS))


class Flag(Struct, frozen=True):
    """Yes or no."""

    def write(self, writer: Writer, value: bool) -> None:
        """Put it."""
        writer.put(int(value), 1)

    def read(self, reader: Reader, index: Index) -> bool:
        """Take it."""
        del index
        return bool(reader.take(1))


class Number(Struct, frozen=True):
    """A number, exactly."""

    def write(self, writer: Writer, value: float) -> None:
        """Put a whole number (else quarters) by its length and bits, any other number as it is."""
        kind = next((each for each in PER_UNIT if (value * PER_UNIT[each]) % 1 == 0 and value < MOST_PACKED), EXACT)
        writer.put(kind, KIND_BITS)
        if kind == EXACT:
            writer.put(int.from_bytes(struct.pack(">d", value)), FLOAT_BITS)
            return
        number = int(value * PER_UNIT[kind])
        writer.put(number.bit_length(), SIZE_BITS)
        writer.put(number, number.bit_length())

    def read(self, reader: Reader, index: Index) -> float:
        """Take it."""
        del index
        return read_number(reader, reader.take(KIND_BITS))


class Sum(Struct, frozen=True):
    """A sum with the code of its currency: `900 EUR`."""

    def write(self, writer: Writer, value: str) -> None:
        """Put the number and three letters."""
        amount, code = value.split()
        Number().write(writer, float(amount))
        for letter in code:
            writer.put(ord(letter) - ord("A"), LETTER_BITS)

    def read(self, reader: Reader, index: Index) -> str:
        """Take it."""
        amount = Number().read(reader, index)
        return f"{amount:.12g} " + "".join(chr(ord("A") + reader.take(LETTER_BITS)) for _ in range(3))


class Day(Struct, frozen=True):
    """A day of this century."""

    def write(self, writer: Writer, value: str) -> None:
        """Put the number of days from the first."""
        writer.put((date.fromisoformat(value) - FIRST_DAY).days, DAY_BITS)

    def read(self, reader: Reader, index: Index) -> str:
        """Take it."""
        del index
        return (FIRST_DAY + timedelta(days=reader.take(DAY_BITS))).isoformat()


class Hashed(Struct, frozen=True):
    """Ids of the catalog, each as a hash of some bits: a larger catalog reads the codes of a smaller one."""

    bits: int
    ids: Callable[[Index], Iterable[str]]

    def write(self, writer: Writer, value: Iterable[str]) -> None:
        """Put the hashes."""
        write_items(writer, [hashed(each, self.bits) for each in value], self.bits)

    def read(self, reader: Reader, index: Index) -> list[str]:
        """Take the ids."""
        return read_items(reader, self.bits, {hashed(each, self.bits): each for each in self.ids(index)}.__getitem__)


class Letters(Struct, frozen=True):
    """Codes of two letters, of which `first` is the lowest."""

    first: str

    def write(self, writer: Writer, value: Iterable[str]) -> None:
        """Put them."""
        pairs = ([ord(letter) - ord(self.first) for letter in each] for each in value)
        write_items(writer, [high << LETTER_BITS | low for high, low in pairs], 2 * LETTER_BITS)

    def read(self, reader: Reader, index: Index) -> list[str]:
        """Take them."""
        del index
        return read_items(reader, 2 * LETTER_BITS, self.pair)

    def pair(self, number: int) -> str:
        """Return a number as two letters."""
        return "".join(chr(ord(self.first) + each) for each in divmod(number, 1 << LETTER_BITS))


class Order(Struct, frozen=True):
    """An order of words, of which more may be added at the end; those that tie as a nested list."""

    words: tuple[str, ...]

    def write(self, writer: Writer, value: Iterable[str | Iterable[str]]) -> None:
        """Put them; the lowest bit of each marks one that ties with the one before."""
        rows = [[group] if isinstance(group, str) else list(group) for group in value]
        items = [self.words.index(word) << 1 | int(at > 0) for row in rows for at, word in enumerate(row)]
        write_items(writer, items, CRITERION_BITS + 1)

    def read(self, reader: Reader, index: Index) -> list[str | list[str]]:
        """Take them."""
        del index
        rows: list[list[str]] = []
        for number in read_items(reader, CRITERION_BITS + 1, int):
            word = word_at(self.words, number >> 1)
            if number & 1 and rows:
                rows[-1].append(word)
            else:
                rows.append([word])
        return [row[0] if len(row) == 1 else row for row in rows]


def word_at(words: Sequence[str], place: int) -> str:
    """Return the word at a place; `Newer` if there is none yet."""
    if place >= len(words):
        raise Newer(f"there is no word {place} yet")
    return words[place]


def read_number(reader: Reader, kind: int) -> float:
    """Take a number of a kind."""
    if kind in PER_UNIT:
        number = reader.take(reader.take(SIZE_BITS))
        return number if kind == WHOLE else number / PER_UNIT[kind]
    if kind != EXACT:
        raise ValueError(f"there is no number of kind {kind}")
    value: float = struct.unpack(">d", reader.take(FLOAT_BITS).to_bytes(8))[0]
    return value


def write_items(writer: Writer, items: Iterable[int], width: int) -> None:
    """Put a 1 before each item and a 0 behind the last."""
    for item in items:
        writer.put(1, 1)
        writer.put(item, width)
    writer.put(0, 1)


def read_items(reader: Reader, width: int, item: Callable[[int], T]) -> list[T]:
    """Take items, each number turned into what it stands for."""
    items = []
    while reader.take(1):
        items.append(item(reader.take(width)))
    return items


def hashed(word: str, bits: int) -> int:
    """Return the short hash that stands for an id."""
    return zlib.crc32(word.encode()) & (1 << bits) - 1
