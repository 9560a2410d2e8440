"""What a learner noted, in words."""

from collections.abc import Sequence
from typing import Any

from mmadvisor.model.dates import date_in_words
from mmadvisor.model.learner_notes import KEY_WORDS, UsedNote

PACING = {"self": "own pace", "instructor": "fixed dates", "mixed": "partly on dates"}


def value_in_words(key: str, value: Any) -> str:  # noqa: ANN401 - a value of any kind that can be noted
    """Return a value in words; `not known` for none."""
    match value:
        case None:
            return "not known"
        case bool():
            return "yes" if value else "no"
        case int() | float():
            return f"{value:,.0f} USD"
        case (low, high):
            return f"{low:g}" if low == high else f"{low:g} to {high:g}"
        case "none" if key.startswith("math."):
            return "not needed"
        case _:
            return str(PACING.get(value, value) if key == "pacing" else value)


def fact(note: UsedNote) -> str:
    """Write a fact with its day, and what it replaces: `price 1,195 USD (30 November 2026; the catalog: 1,481 USD)`."""
    before = value_in_words(note.key, note.replaced)
    return f"{note_line(note)} ({date_in_words(note.on)}; the catalog: {before})"


def note_line(note: UsedNote) -> str:
    """Write a fact alone: `price 1,195 USD`."""
    what = KEY_WORDS.get(note.key) or note.key.removeprefix("math.").replace("-", " ")
    return f"{what} {value_in_words(note.key, note.value)}"


def used(notes: Sequence[UsedNote]) -> list[str]:
    """Say what of a result rests on notes: a sentence for each look at a page."""
    looks: dict[tuple[str, str], list[str]] = {}
    for note in notes:
        looks.setdefault((note.title, note.on), []).append(note_line(note))
    return [f"You noted on {date_in_words(on)}: {title}, {', '.join(facts)}." for (title, on), facts in looks.items()]
