"""When two texts are the same to a person who reads a table."""

import re
import unicodedata

from mmadvisor.errors import HARMFUL

_INVISIBLE = re.compile(f"[{HARMFUL}]")
_SIGNS = re.compile(r"[\W_]+")


def in_a_line(text: str) -> str:
    """Return a text in one line, without characters that no file of ours may hold."""
    return " ".join(_INVISIBLE.sub(" ", text).split())


def same_text(text: str) -> str:
    """Return what a text is compared by: capitals, spaces, and how accents are coded make no difference."""
    return in_a_line(unicodedata.normalize("NFC", text).casefold())


def words_alone(text: str) -> str:
    """Return the words of a text without the signs between them, for comparing what people wrote by hand."""
    return _SIGNS.sub(" ", same_text(text)).strip()
