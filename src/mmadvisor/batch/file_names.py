"""Names of files made from what a table says, safe on every system and each given once."""

import unicodedata
from typing import NamedTuple

ALLOWED = " -_.@"
"""Signs that a name may hold beside letters, marks and digits: nothing that a path, a shell or Windows reads."""
LONGEST = 120
"""Bytes of a name without its ending: systems take 255, and some count them as two for one."""
RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789")}
)
"""Names of devices on Windows, whatever ending stands behind them."""


class Named(NamedTuple):
    """How the file of each learner is named: its ending, and the column of the names."""

    ending: str
    column: str


class FileNames:
    """Gives names; the same texts in the same order get the same names."""

    def __init__(self, ending: str) -> None:
        self.ending = ending
        self.given: set[str] = set()

    def of(self, row: int, text: str | None) -> str:
        """Return the name for a row: its text as far as it is safe, and the row's number where that is not enough."""
        name = safe_name(text or "") or f"row-{row}"
        while fold_name(name) in self.given:
            name = f"{name}-{row}"
        self.given.add(fold_name(name))
        return f"{name}{self.ending}"


def safe_name(text: str) -> str:
    """Return a text as the name of a file without its ending; empty if nothing of it can stay."""
    letters = unicodedata.normalize("NFC", text)
    kept = "".join(sign if sign in ALLOWED or unicodedata.category(sign)[0] in "LMN" else "_" for sign in letters)
    short = kept.strip(ALLOWED).encode()[:LONGEST].decode(errors="ignore").strip(ALLOWED)
    device = unicodedata.normalize("NFKC", short).partition(".")[0].strip().casefold()
    return f"_{short}" if device in RESERVED else short


def fold_name(name: str) -> str:
    """Return what two names share that are one file to some system."""
    return unicodedata.normalize("NFKC", name).casefold()
