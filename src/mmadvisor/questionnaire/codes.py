"""All answers as a short code that brings them back: `2-4F9Q2-...`.

A version digit, the answers, and four check characters. Each answer has a number, its place in `KINDS`. In the order
of the numbers stands a 1 and the value of the answer, or a 0 for one that was not given; nothing stands for those
behind the last that was. So a new answer needs no new version: it goes to the end of the list, and a code without it
reads as before. An older program that meets it refuses the code, and says why.
"""

from collections.abc import Mapping
from typing import Any

from mmadvisor.errors import UsageProblem, quote
from mmadvisor.model.catalog import Index
from mmadvisor.questionnaire import code_values
from mmadvisor.questionnaire.bits import ALPHABET, Reader, as_characters, check_of, cleaned, grouped
from mmadvisor.questionnaire.code_values import Kind, Newer
from mmadvisor.questionnaire.profiles import objection_to

VERSION = "2"
CHECK = 4
LONGEST = 20_000
FRESHNESS = code_values.one_of("fresh", "rusty", "never")
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
KINDS: dict[str, Kind] = {
    "goal": code_values.one_of("change-career", "advance", "prepare-for-degree", "learn-skill", "not-sure"),
    "fields": code_values.hashed_ids(20, lambda index: index.fields),
    "education": code_values.one_of("none", "bachelor", "master-or-more"),
    "math.algebra": FRESHNESS,
    "math.probability": FRESHNESS,
    "math.statistics": FRESHNESS,
    "math.calculus": FRESHNESS,
    "math.linear-algebra": FRESHNESS,
    "math.proofs": FRESHNESS,
    "programming": code_values.one_of("none", "basic", "comfortable"),
    "hours_per_week": code_values.NUMBER,
    "irregular_weeks": code_values.FLAG,
    "finish_within_months": code_values.NUMBER,
    "budget_usd": code_values.NUMBER,
    "needs_aid": code_values.FLAG,
    "credit": code_values.one_of("essential", "welcome", "not-needed"),
    "degree_countries": code_values.several(code_values.letters(2, "A")),
    "languages": code_values.several(code_values.letters(2, "a")),
    "priorities": code_values.order_of(*CRITERIA),
    "field_level": code_values.one_of("new", "some", "works", "degree"),
    "completed": code_values.hashed_ids(30, lambda index: index.completable),
    "start": code_values.DAY,
    "budget": code_values.SUM,
    "finish_by": code_values.DAY,
    "grade_average": code_values.NUMBER,
}
"""The answers in the order of their numbers, and how each is written. New ones go to the end, as new words do."""


def code_of(answers: Mapping[str, Any]) -> str:
    """Return the code of checked answers by key.

    Raises:
        KeyError: An answer has no number: none is ever left out in silence.
    """
    numbers = {key: number for number, key in enumerate(KINDS)}
    last = max((numbers[key] for key in answers), default=-1)
    kinds = tuple(KINDS.items())[: last + 1]
    payload = as_characters("".join("1" + kind.bits(answers[key]) if key in answers else "0" for key, kind in kinds))
    return f"{VERSION}-{grouped(payload + check_of(VERSION + payload, CHECK))}"


def read_code(code: str, index: Index) -> dict[str, Any]:
    """Return the answers of a code by key, checked like those of a file.

    Raises:
        UsageProblem: The code is mistyped, cut, of a newer program, or names what the catalog lacks.
    """
    text = cleaned(code)
    version, payload, check = text[:1], text[1:-CHECK], text[-CHECK:]
    misshapen = not 1 + CHECK <= len(text) <= LONGEST or any(character not in ALPHABET for character in text)
    if misshapen or not version.isdigit():
        raise bad(code, f"this is no answer code; one looks like {VERSION}-4F9Q2-...")
    if check != check_of(version + payload, CHECK):
        raise bad(code, "mistyped or cut; copy all of it")
    if version != VERSION:
        raise bad(code, NEWER if version > VERSION else DAMAGED)
    try:
        answers = answers_in(Reader(payload), index)
    except Newer as error:
        raise bad(code, NEWER) from error
    except KeyError as error:
        raise bad(code, "names a field, course or program that this catalog does not have") from error
    except (ValueError, IndexError) as error:
        raise bad(code, DAMAGED) from error
    if objection_to(answers, index) is not None:
        raise bad(code, DAMAGED)
    return answers


NEWER = "it comes from a newer mmadvisor than this one; update mmadvisor, or answer the questions again"
DAMAGED = "damaged; answer the questions again"


def bad(code: str, reason: str) -> UsageProblem:
    """Return the error on a code."""
    return UsageProblem(f"--code {quote(code)}: {reason}")


def answers_in(reader: Reader, index: Index) -> dict[str, Any]:
    """Take all answers from the bits; what fills up the last character reads as answers that were not given."""
    answers: dict[str, Any] = {}
    kinds = iter(KINDS.items())
    while reader.at < len(reader.bits):
        key, kind = next(kinds, (None, None))
        if not reader.take(1):
            continue
        if key is None or kind is None:
            raise Newer("there is no such answer yet")
        answers[key] = kind.read(reader, index)
    return answers
