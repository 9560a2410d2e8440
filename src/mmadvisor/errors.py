"""Expected errors, and text made safe to show."""

import re
from collections.abc import Iterable
from typing import ClassVar

HARMFUL = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters except tab and line ends
    r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks that reorder the text around them
    r"\u2028\u2029"  # line ends to some programs, not to others
    r"\ud800-\udfff\ufeff\ufffe\uffff"  # no characters of their own
)
"""Inside of a regular expression's brackets: characters that no data file may hold and no output may show."""

# Left to `re` to compile when first used: most runs show nothing of the kind, and it would slow down every start.
_HARMFUL = f"[{HARMFUL}\r]"
_HARMFUL_IN_A_LINE = f"[{HARMFUL}\t\r\n]"
_LONGEST_TYPO = 80


def visible(text: str, *, one_line: bool = True) -> str:
    r"""Write harmful characters as escapes such as `\x1b`; with `one_line`, tabs and line ends too."""
    if text.isprintable():
        return text
    pattern = _HARMFUL_IN_A_LINE if one_line else _HARMFUL
    return re.sub(pattern, lambda found: found[0].encode("unicode_escape").decode("ascii"), text)


def quote(text: str) -> str:
    """Put a piece of somebody's data in quotes for a message: safe to show, and cut if it is long."""
    return "'" + visible(shortened(text)) + "'"


def shortened(text: str, longest: int = 60) -> str:
    """Cut a text that is longer, with dots for the rest."""
    return text if len(text) <= longest else f"{text[:longest]}..."


def counted(number: int, noun: str) -> str:
    """Write `1 item`, `2 items`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def did_you_mean(word: str, choices: Iterable[str]) -> str | None:
    """Return the suggestion of the one or two choices that are closest to a word, or None if none is close."""
    if len(word) > _LONGEST_TYPO:  # no typo, and comparing takes time that grows with the length
        return None
    from difflib import get_close_matches  # noqa: PLC0415 - only needed once something went wrong

    by_folded = {choice.casefold(): choice for choice in choices}
    close = get_close_matches(word.casefold(), by_folded, n=2, cutoff=0.7)
    return suggestion_of(*(by_folded[each] for each in close)) if close else None


def suggestion_of(*names: str) -> str:
    """Return `did you mean A?` or `did you mean A or B?`."""
    return f"did you mean {' or '.join(names)}?"


class AdvisorError(Exception):
    """Something went wrong that we expect to go wrong: the message is all that the user needs."""

    exit_code: ClassVar[int] = 1

    def __str__(self) -> str:
        return visible(super().__str__(), one_line=False)


class MissingExtra(AdvisorError):  # noqa: N818 - it says what is wrong
    """A package that only an extra brings is not installed."""

    def __init__(self, what: str, package: str, extra: str) -> None:
        self.package = package
        self.extra = extra
        super().__init__(f"{what} needs the package {package}, which is not installed here")


class UsageProblem(AdvisorError):  # noqa: N818 - named like its sibling
    """The command was called in a way that cannot work."""

    exit_code: ClassVar[int] = 2
