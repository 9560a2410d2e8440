"""Text in a form that can be set, and what the fonts of the report lack of it."""

import re
import unicodedata
from collections.abc import Iterator
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
_MAY_BREAK = "\u200b"
LONGEST = 2000
LONGEST_NAME = 160


def legible_text(text: str) -> str:
    """Return a text cut where it is endless, with breaks allowed in endless words."""
    composed = unicodedata.normalize("NFC", visible(cut(text, LONGEST), one_line=False).replace("\t", " "))
    return _ENDLESS_WORD.sub(lambda found: re.sub(r".{8}", rf"\g<0>{_MAY_BREAK}", found[0]), composed)


def lacking(text: str) -> str:
    """Return the letters of a text that the fonts of the report lack, each once."""
    return "".join(sorted({*_MISSING.findall(text)} - {_MAY_BREAK}))


def with_squares(text: str) -> str:
    """Return a text with a square for each of these letters."""
    return _MISSING.sub(lambda found: found[0] if found[0] == _MAY_BREAK else SQUARE, text)


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
