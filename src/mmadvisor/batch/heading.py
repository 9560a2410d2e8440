"""The heading of a table: which column is which answer, and of a CSV file how it is written.

Programs differ in separators and encodings, and people in capitals and spaces. What is meant is settled by the heading,
whose names hold no separator. What no answer is called is refused, all at once.
"""

import csv
from codecs import BOM_UTF16_BE, BOM_UTF16_LE, getincrementaldecoder
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mmadvisor.errors import AdvisorError, did_you_mean, quote
from mmadvisor.questionnaire.settings import KEYS

ID = "id"
NAMES = (ID, *KEYS)
SEPARATORS = (",", ";", "\t", "|")
SAYS_SEPARATOR = "sep="
"""Begins a first line by which Excel tells itself the separator."""
NOT_UTF_8 = frozenset(map(chr, range(0xDC80, 0xDD00)))
"""What stands for bytes that are no text."""
LONGEST_HEADING = 2**16
MARKS_OF_UTF_16 = (BOM_UTF16_LE, BOM_UTF16_BE)
NO_TEXT = {b"PK\x03\x04": "a workbook or an archive", b"\x1f\x8b": "a compressed file", b"PAR1": "a Parquet file"}
MOST_NAMED = 8


@dataclass(frozen=True, slots=True)
class Heading:
    """How a CSV file is written: names of its columns as they stand there, separator, encoding, lines before them."""

    names: tuple[str, ...]
    separator: str
    encoding: str
    lines_before: int


def read_heading(path: Path) -> Heading:
    """Read the heading of a CSV file.

    Raises:
        AdvisorError: The file holds no text, none in UTF-8 or UTF-16, or nothing.
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        start = file.read(LONGEST_HEADING)
    kind = next((kind for mark, kind in NO_TEXT.items() if start.startswith(mark)), None)
    if kind is not None:
        raise AdvisorError(f"{path}: this is {kind}, not CSV; save it as CSV in UTF-8")
    encoding = "utf-16" if start.startswith(MARKS_OF_UTF_16) else "utf-8"
    text = getincrementaldecoder(encoding)(errors="surrogateescape").decode(start).removeprefix("\ufeff")
    lines = text.splitlines(keepends=True)
    told = lines[0].strip() if lines else ""
    if told.lower().startswith(SAYS_SEPARATOR):
        separator, lines = told[len(SAYS_SEPARATOR) :].strip('"') or "\t", lines[1:]
        if separator not in SEPARATORS:
            raise AdvisorError(f"{path}: {quote(told)} names a separator that cannot be used; save it with commas")
        return Heading(first_row(path, lines, separator), separator, encoding, 1)
    found = {each: first_row(path, lines, each) for each in SEPARATORS}
    separator = max(SEPARATORS, key=lambda each: sum(answer_meant(name) is not None for name in found[each]))
    return Heading(found[separator], separator, encoding, 0)


def first_row(path: Path, lines: Sequence[str], separator: str) -> tuple[str, ...]:
    """Return the names of the columns.

    Raises:
        AdvisorError: There are none.
    """
    try:
        row = next(iter(csv.reader((line for line in lines if line.strip()), delimiter=separator)), None)
    except csv.Error as error:
        raise AdvisorError(f"{path}: the heading cannot be read: {error}") from error
    if row is None:
        raise AdvisorError(f"{path}: cannot be read: there is no heading")
    if any(sign in NOT_UTF_8 for name in row for sign in name):
        raise AdvisorError(f"{path}: the heading is not text in UTF-8; save the file as CSV in UTF-8")
    return tuple(row)


def answer_meant(name: str) -> str | None:
    """Return the answer that a name stands for, whatever its capitals and the signs between its words."""
    return MEANT.get(simple(name))


def simple(name: str) -> str:
    """Return a name in small letters, its words joined by underscores."""
    return "_".join(name.casefold().replace("-", " ").replace("_", " ").split())


MEANT = {simple(name): name for name in NAMES}


def answers_of(path: Path, names: Sequence[str]) -> list[str | None]:
    """Return the answer of each column; None for one without a name, whose cells have to be empty.

    Raises:
        AdvisorError: Some are no answers, one stands twice, or there is none.
    """
    found = [answer_meant(name) for name in names]
    unknown = [name for name, answer in zip(names, found, strict=True) if answer is None and name.strip()]
    if unknown:
        said = ", ".join(with_hint(name) for name in unknown[:MOST_NAMED])
        more = f" and {len(unknown) - MOST_NAMED} more" if len(unknown) > MOST_NAMED else ""
        raise AdvisorError(
            f"{path}: no answers: {said}{more}. Rename the column that tells learners apart to id, and take the others "
            f"out; answers are {', '.join(KEYS)}"
        )
    twice = [answer for answer, count in Counter(found).items() if answer is not None and count > 1]
    if twice:
        raise AdvisorError(f"{path}: the column {quote(twice[0])} stands there twice")
    if not set(found) - {ID, None}:
        raise AdvisorError(f"{path}: there is no column with answers; name them as in a profile, for example goal")
    return found


def with_hint(name: str) -> str:
    """Quote a name that is no answer, with the one that may be meant."""
    hint = did_you_mean(simple(name), NAMES)
    return f"{quote(name)} ({hint})" if hint else quote(name)
