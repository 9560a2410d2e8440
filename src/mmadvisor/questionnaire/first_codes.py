"""Codes of the first version, `1-...`, which are read and no longer written.

All answers stand in a fixed order, given or not. Nothing here changes any more.
"""

from typing import Any

from mmadvisor.model.catalog import Index
from mmadvisor.questionnaire.bits import Reader
from mmadvisor.questionnaire.packing import Hashed, Kind, Letters, Order, read_number
from mmadvisor.questionnaire.profiles import set_answer

FIRST_VERSION = "1"
TOPICS = ("algebra", "probability", "statistics", "calculus", "linear-algebra", "proofs")
WORDS: dict[str, tuple[str | bool, ...]] = {
    "goal": ("change-career", "advance", "prepare-for-degree", "learn-skill", "not-sure"),
    "education": ("none", "bachelor", "master-or-more"),
    "programming": ("none", "basic", "comfortable"),
    "irregular_weeks": (False, True),
    "needs_aid": (False, True),
    "credit": ("essential", "welcome", "not-needed"),
} | {f"math.{topic}": ("fresh", "rusty", "never") for topic in TOPICS}
NUMBERS = ("hours_per_week", "finish_within_months", "budget_usd")
NUMBER_BITS = 2
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
LISTS: dict[str, Kind] = {
    "fields": Hashed(20, lambda index: index.fields),
    "degree_countries": Letters("A"),
    "languages": Letters("a"),
    "priorities": Order(CRITERIA),
}


def read_first(reader: Reader, index: Index) -> dict[str, Any]:
    """Take all answers from the bits.

    Raises:
        KeyError: It names a field that the catalog lacks.
        ValueError: It ends too early or too late.
        IndexError: It names a word that there never was.
    """
    plain: dict[str, Any] = {}
    for key, words in WORDS.items():
        place = reader.take(len(words).bit_length())
        set_answer(plain, key, words[place - 1] if place else None)
    for key in NUMBERS:
        kind = reader.take(NUMBER_BITS)
        set_answer(plain, key, read_number(reader, kind) if kind else None)
    for key, each in LISTS.items():
        set_answer(plain, key, each.read(reader, index) if reader.take(1) else None)
    if reader.rest():
        raise ValueError("something stands behind the last answer")
    return plain
