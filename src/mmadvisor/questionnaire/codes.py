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
from mmadvisor.questionnaire.bits import ALPHABET, Reader, Writer, check_of, cleaned, grouped
from mmadvisor.questionnaire.first_codes import FIRST_VERSION, read_first
from mmadvisor.questionnaire.packing import Day, Flag, Hashed, Kind, Letters, Newer, Number, Order, Sum, Word
from mmadvisor.questionnaire.profiles import objection_to, set_answer

VERSION = "2"
VERSIONS = FIRST_VERSION + VERSION
CHECK = 4
LONGEST = 20_000
FRESHNESS = Word(("fresh", "rusty", "never"))
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
    "goal": Word(("change-career", "advance", "prepare-for-degree", "learn-skill", "not-sure")),
    "fields": Hashed(20, lambda index: index.fields),
    "education": Word(("none", "bachelor", "master-or-more")),
    "math.algebra": FRESHNESS,
    "math.probability": FRESHNESS,
    "math.statistics": FRESHNESS,
    "math.calculus": FRESHNESS,
    "math.linear-algebra": FRESHNESS,
    "math.proofs": FRESHNESS,
    "programming": Word(("none", "basic", "comfortable")),
    "hours_per_week": Number(),
    "irregular_weeks": Flag(),
    "finish_within_months": Number(),
    "budget_usd": Number(),
    "needs_aid": Flag(),
    "credit": Word(("essential", "welcome", "not-needed")),
    "degree_countries": Letters("A"),
    "languages": Letters("a"),
    "priorities": Order(CRITERIA),
    "field_level": Word(("new", "some", "works", "degree")),
    "completed": Hashed(30, lambda index: index.completable),
    "start": Day(),
    "budget": Sum(),
    "finish_by": Day(),
    "grade_average": Number(),
}
"""The answers in the order of their numbers, and how each is written. New ones go to the end, as new words do."""


def code_of(plain: Mapping[str, Any]) -> str:
    """Return the code of a profile's checked answers.

    Raises:
        KeyError: An answer has no number: none is ever left out in silence.
    """
    flat = {key: value for key, value in plain.items() if key != "math"}
    flat |= {f"math.{topic}": value for topic, value in (plain.get("math") or {}).items()}
    flat = {key: value for key, value in flat.items() if value is not None}
    numbers = {key: number for number, key in enumerate(KINDS)}
    last = max((numbers[key] for key in flat), default=-1)
    writer = Writer()
    for key in tuple(KINDS)[: last + 1]:
        writer.put(int(key in flat), 1)
        if key in flat:
            KINDS[key].write(writer, flat[key])
    payload = writer.text()
    return f"{VERSION}-{grouped(payload + check_of(VERSION + payload, CHECK))}"


def read_code(code: str, index: Index) -> dict[str, Any]:
    """Return the answers of a code as plain data, checked like those of a file.

    Raises:
        UsageProblem: The code is mistyped, cut, of a newer program, or names what the catalog lacks.
    """
    text = cleaned(code)
    version, payload, check = text[:1], text[1:-CHECK], text[-CHECK:]
    short_or_long = not 1 + CHECK <= len(text) <= LONGEST
    if short_or_long or not version.isdigit() or any(character not in ALPHABET for character in text):
        raise bad(code, f"this is no answer code; one looks like {VERSION}-4F9Q2-...")
    if check != check_of(version + payload, CHECK):
        raise bad(code, "mistyped or cut; copy all of it")
    if version not in VERSIONS:
        raise bad(code, NEWER)
    reader = Reader(payload)
    try:
        plain = read_first(reader, index) if version == FIRST_VERSION else answers_in(reader, index)
    except Newer as error:
        raise bad(code, NEWER) from error
    except KeyError as error:
        raise bad(code, "names a field, course or program that this catalog does not have") from error
    except (ValueError, IndexError) as error:
        raise bad(code, DAMAGED) from error
    if objection_to(plain, index) is not None:
        raise bad(code, DAMAGED)
    return plain


NEWER = "it comes from a newer mmadvisor than this one; update mmadvisor, or answer the questions again"
DAMAGED = "damaged; answer the questions again"


def bad(code: str, reason: str) -> UsageProblem:
    """Return the error on a code."""
    return UsageProblem(f"--code {quote(code)}: {reason}")


def answers_in(reader: Reader, index: Index) -> dict[str, Any]:
    """Take all answers from the bits; what fills up the last character reads as answers that were not given."""
    plain: dict[str, Any] = {}
    kinds = iter(KINDS.items())
    while reader.left:
        key, kind = next(kinds, (None, None))
        if not reader.take(1):
            continue
        if key is None or kind is None:
            raise Newer("there is no such answer yet")
        set_answer(plain, key, kind.read(reader, index))
    return plain
