"""Text in a form that can be set, and what the fonts of the report lack of it."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from mmadvisor.errors import visible
from mmadvisor.report.wording.words import cut

SHOWN = (
    "\n -~\u00a0-\u00ac\u00ae-\u02ff"  # Latin
    "\u0370-\u0377\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ff"  # Greek
    "\u0400-\u0482\u048a-\u04ff"  # Cyrillic
    "\u05d0-\u05ea\u10d0-\u10ff"  # Hebrew, Georgian
    "\u1e00-\u1f15"  # more Latin, as in Vietnamese
    "\u2010-\u2027\u2030-\u2037\u2039-\u2040"  # dashes, quotes, dots
    "\u2074-\u208e\u20a0-\u20bf\u2122\u2190-\u2220\u2222-\u222d\u2460-\u262f"  # small figures, money, arrows, symbols
    "\ufb00-\ufb06"
)
"""Inside of a regular expression's brackets: what the fonts that typst brings along can show."""

SQUARE = "□"
"""Stands for a letter that no font has."""
_MISSING = re.compile(f"[^{SHOWN}]")
_ENDLESS_WORD = re.compile(r"[^\s/.?&=-]{24,}")
_PIECE = re.compile(r".{8}")
_MAY_BREAK = "\u200b"
LONGEST = 2000
LONGEST_NAME = 160


def with_texts(value: Any, change: Callable[[str], str]) -> Any:  # noqa: ANN401 - plain data of any form
    """Return plain data with each of its texts changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: with_texts(each, change) for key, each in value.items()}
    return [with_texts(each, change) for each in value] if isinstance(value, list | tuple) else value


def legible(value: Any) -> Any:  # noqa: ANN401 - as above
    """Return plain data with all its texts legible."""
    return with_texts(value, legible_text)


def legible_text(text: str) -> str:
    """Return a text cut where it is endless, with breaks allowed in endless words."""
    composed = unicodedata.normalize("NFC", visible(cut(text, LONGEST), one_line=False).replace("\t", " "))
    return _ENDLESS_WORD.sub(lambda found: _PIECE.sub(rf"\g<0>{_MAY_BREAK}", found[0]), composed)


def lacking(value: Any) -> str:  # noqa: ANN401 - plain data of any form
    """Return the letters in plain data that the fonts of the report lack, each once."""
    found = {letter for text in texts(value) for letter in _MISSING.findall(text)}
    return "".join(sorted(found - {_MAY_BREAK}))


def with_squares(value: Any) -> Any:  # noqa: ANN401 - as above
    """Return plain data with a square for each of these letters."""
    square = partial(_MISSING.sub, lambda found: found[0] if found[0] == _MAY_BREAK else SQUARE)
    return with_texts(value, square)


def texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - plain data of any form
    """Yield every text in plain data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from texts(each)


def name(text: str) -> str:
    """Return a title or a name in one line, cut if it is endless."""
    return cut(" ".join(text.split()), LONGEST_NAME)
