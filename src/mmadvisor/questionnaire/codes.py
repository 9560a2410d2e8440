"""All answers as a short code that brings them back: `1-4F9Q2-...`.

A version digit, the answers in a fixed order, each packed into as few bits as it needs, and four check characters.
The lists below are frozen: changing one needs a new version, or old codes change their meaning. Fields are written
by a hash of their id, so that a catalog with more fields still reads the codes of one with fewer.
"""

import zlib
from collections.abc import Mapping
from typing import Any

from mmadvisor.errors import UsageProblem, quote
from mmadvisor.questionnaire.bits import ALPHABET, Reader, Writer, check_of, cleaned, grouped
from mmadvisor.questionnaire.packing import (
    Word,
    read_list,
    read_number,
    read_order,
    read_word,
    write_list,
    write_number,
    write_order,
    write_word,
)
from mmadvisor.questionnaire.profiles import Fields, objection_to, put

VERSION = "1"
CHECK = 4
LONGEST = 2000
TOPICS = ("algebra", "probability", "statistics", "calculus", "linear-algebra", "proofs")
WORDS: dict[str, tuple[Word, ...]] = {
    "goal": ("change-career", "advance", "prepare-for-degree", "learn-skill", "not-sure"),
    "education": ("none", "bachelor", "master-or-more"),
    "programming": ("none", "basic", "comfortable"),
    "irregular_weeks": (False, True),
    "needs_aid": (False, True),
    "credit": ("essential", "welcome", "not-needed"),
} | {f"math.{topic}": ("fresh", "rusty", "never") for topic in TOPICS}
NUMBERS = ("hours_per_week", "finish_within_months", "budget_usd")
LETTERS = {"degree_countries": "A", "languages": "a"}
CRITERIA = (
    "accreditation",
    "employer-recognition",
    "credit-conversion",
    "workload",
    "goal-fit",
    "math-readiness",
    "cost",
    "outcomes",
)
CRITERION_BITS = 4
FIELD_BITS = 20
LETTER_BITS = 5


def code_of(plain: Mapping[str, Any]) -> str:
    """Return the code of a profile's checked answers."""
    flat = {key: value for key, value in plain.items() if key != "math"}
    flat |= {f"math.{topic}": value for topic, value in (plain.get("math") or {}).items()}
    writer = Writer()
    for key, words in WORDS.items():
        write_word(writer, flat.get(key), words)
    for key in NUMBERS:
        write_number(writer, flat.get(key))
    fields = flat.get("fields")
    write_list(writer, None if fields is None else [hashed(field) for field in fields], FIELD_BITS)
    for key, first in LETTERS.items():
        pairs = flat.get(key)
        write_list(writer, None if pairs is None else [packed(pair, first) for pair in pairs], 2 * LETTER_BITS)
    write_order(writer, flat.get("priorities"), CRITERIA, CRITERION_BITS)
    payload = writer.text()
    return f"{VERSION}-{grouped(payload + check_of(VERSION + payload, CHECK))}"


def read_code(code: str, fields: Fields) -> dict[str, Any]:
    """Return the answers of a code as plain data, checked like those of a file.

    Raises:
        UsageProblem: The code is mistyped, cut, of another version, or names a field that the catalog lacks.
    """
    text = cleaned(code)
    version, payload, check = text[:1], text[1:-CHECK], text[-CHECK:]
    if len(text) > LONGEST or not payload or any(character not in ALPHABET for character in text):
        raise bad(code, f"this is no answer code; one looks like {VERSION}-4F9Q2-...")
    if version != VERSION:
        raise bad(code, f"made by another version of mmadvisor; this one reads codes that begin with {VERSION}-")
    if check != check_of(version + payload, CHECK):
        raise bad(code, "mistyped or cut; copy all of it")
    reader = Reader(payload)
    try:
        plain = answers_in(reader, {hashed(field): field for field in fields})
    except KeyError as error:
        raise bad(code, "names a field that this catalog does not have") from error
    except (ValueError, IndexError) as error:
        raise bad(code, "damaged; answer the questions again") from error
    if reader.rest() or objection_to(plain, fields) is not None:
        raise bad(code, "damaged; answer the questions again")
    return plain


def bad(code: str, reason: str) -> UsageProblem:
    """Return the error on a code."""
    return UsageProblem(f"--code {quote(code)}: {reason}")


def answers_in(reader: Reader, fields: Mapping[int, str]) -> dict[str, Any]:
    """Take all answers from the bits, in the order in which they were put."""
    plain: dict[str, Any] = {}
    for key, words in WORDS.items():
        put(plain, key, read_word(reader, words))
    for key in NUMBERS:
        put(plain, key, read_number(reader))
    put(plain, "fields", read_list(reader, FIELD_BITS, fields.__getitem__))
    for key, first in LETTERS.items():
        numbers = read_list(reader, 2 * LETTER_BITS, int)
        put(plain, key, None if numbers is None else [unpacked(number, first) for number in numbers])
    put(plain, "priorities", read_order(reader, CRITERIA, CRITERION_BITS))
    return plain


def hashed(field: str) -> int:
    """Return the short hash that stands for a field."""
    return zlib.crc32(field.encode()) & (1 << FIELD_BITS) - 1


def packed(pair: str, first: str) -> int:
    """Return two letters as a number."""
    return (ord(pair[0]) - ord(first)) << LETTER_BITS | (ord(pair[1]) - ord(first))


def unpacked(number: int, first: str) -> str:
    """Return a number as two letters."""
    return chr((number >> LETTER_BITS) + ord(first)) + chr((number & (1 << LETTER_BITS) - 1) + ord(first))
