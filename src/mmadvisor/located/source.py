"""From a path to bytes, so that no path can hang the program or fill its memory; from bytes to characters.

Characters that no data file needs are refused.
"""

import errno
import os
import re
import stat
from bisect import bisect_right
from functools import cached_property
from pathlib import Path
from typing import NoReturn

from mmadvisor.errors import HARMFUL
from mmadvisor.located.data import Position
from mmadvisor.located.problems_and_limits import WHOLE_FILE, Report

# A pipe opened without O_NONBLOCK waits for a writer. Windows has no such flag, nor pipes among its files.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_LINE_END = re.compile(r"\r\n|\r|\n")
_IN_FILES = re.compile(f"[{HARMFUL}]")
_IN_VALUES = f"[{HARMFUL}\r]"
_BOM = "\ufeff"


def read_bytes(path: Path, report: Report) -> bytes:
    """Return the whole file.

    Raises:
        ReadingStoppedError: the file is missing, unreadable, not an ordinary file, or too large.
    """
    largest = report.limits.size
    try:
        _check(os.stat(path), report)  # noqa: PTH116 - beside the fstat below
        with os.fdopen(os.open(path, _FLAGS), "rb") as file:
            _check(os.fstat(file.fileno()), report)  # the path may lead elsewhere by now
            data = file.read(largest + 1)
    except FileNotFoundError:
        report.stop("YA015", WHOLE_FILE, "there is no such file")
    except OSError as error:
        reason = "its links lead in a circle" if error.errno == errno.ELOOP else error.strerror or type(error).__name__
        report.stop("YA016", WHOLE_FILE, f"the file cannot be read: {reason}")
    except ValueError:  # a NUL character or half a surrogate pair in the path
        report.stop("YA015", WHOLE_FILE, "no file can have this name")
    if len(data) > largest:  # it grew, or it is one of the system's files that claim to be empty
        _stop_too_large("the file is", report)
    return data


def _check(status: os.stat_result, report: Report) -> None:
    if stat.S_ISDIR(status.st_mode):
        report.stop("YA017", WHOLE_FILE, "this is a folder, not a file")
    if not stat.S_ISREG(status.st_mode):
        hint = "save the data to a file first"
        report.stop("YA017", WHOLE_FILE, "this is a pipe or a device, not an ordinary file", hint)
    if status.st_size > report.limits.size:
        _stop_too_large("the file is", report)


def _stop_too_large(what: str, report: Report) -> NoReturn:
    report.stop("YA013", WHOLE_FILE, f"{what} too large: at most {report.limits.size // 1024} KiB are read")


class Text:
    """The characters of a file, and where each of them stands."""

    def __init__(self, characters: str) -> None:
        self.characters = characters

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in _LINE_END.finditer(self.characters))]

    def position(self, index: int) -> Position:
        """Return line and column of a character; of the end of the last line if `index` lies behind it."""
        if index >= len(self.characters):
            index = len(self.characters.rstrip("\r\n"))
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1


def decode(source: str | bytes, report: Report) -> Text:
    """Return the text of a file; refused characters are reported and replaced by a harmless one.

    Raises:
        ReadingStoppedError: the file is too large or not UTF-8.
    """
    if len(source) > report.limits.size:
        _stop_too_large("the data is", report)
    try:
        characters = source if isinstance(source, str) else source.decode("utf-8")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8").removeprefix(_BOM)
        position = Text(before + "?").position(len(before))
        report.stop("YA014", position, "the file is not UTF-8 text", "save it with the encoding UTF-8")
    text = Text(characters.removeprefix(_BOM))
    refused = [found.start() for found in _IN_FILES.finditer(text.characters)]
    for index in refused:
        name = _name(text.characters[index])
        report.add("YA009", text.position(index), f"{name} is not allowed", "delete it")
    # Reading goes on with letters in their place: they move nothing, so later problems keep their positions.
    return Text(_IN_FILES.sub("\ufffd", text.characters)) if refused else text


def check_value(value: str, position: Position, report: Report) -> None:
    """Refuse characters that an escape has smuggled into a text."""
    if not value.isprintable() and (found := re.search(_IN_VALUES, value)):
        name = _name(found[0])
        report.add("YA009", position, f"this text holds {name}, which is not allowed", "delete its escape")


def _name(character: str) -> str:
    code = ord(character)
    if code < 0xA0:  # noqa: PLR2004 - where the control characters end
        kind = "the control character"
    elif 0xD800 <= code <= 0xDFFF:  # noqa: PLR2004 - the surrogates
        kind = "half of a character,"
    elif character in "\u2028\u2029":
        kind = "the line separator"
    elif character in "\ufeff\ufffe\uffff":
        kind = "the byte order mark"
    else:
        kind = "the invisible text direction mark"
    return f"{kind} U+{code:04X}"
