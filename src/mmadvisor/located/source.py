"""The bytes of a file, taken so that no path can hang the program or fill its memory."""

import errno
import os
import stat
from pathlib import Path

from mmadvisor.located.report import WHOLE_FILE, Report

# A pipe opened without O_NONBLOCK waits for a writer. Windows has no such flag, nor pipes among its files.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def read_bytes(path: Path, largest: int, report: Report) -> bytes:
    """Return the whole file.

    Raises:
        ReadingStoppedError: the file is missing, unreadable, not an ordinary file, or over `largest` bytes.
    """
    try:
        _check(os.stat(path), largest, report)  # noqa: PTH116 - beside the fstat below
        with os.fdopen(os.open(path, _FLAGS), "rb") as file:
            _check(os.fstat(file.fileno()), largest, report)  # the path may lead elsewhere by now
            data = file.read(largest + 1)
    except FileNotFoundError:
        report.stop("YA015", WHOLE_FILE, "there is no such file")
    except OSError as error:
        report.stop("YA016", WHOLE_FILE, f"the file cannot be read: {_reason(error)}")
    except ValueError:  # a NUL character or half a surrogate pair in the path
        report.stop("YA015", WHOLE_FILE, "no file can have this name")
    if len(data) > largest:  # it grew, or it is one of the system's files that claim to be empty
        _too_large(largest, report)
    return data


def _check(status: os.stat_result, largest: int, report: Report) -> None:
    if stat.S_ISDIR(status.st_mode):
        report.stop("YA017", WHOLE_FILE, "this is a folder, not a file")
    if not stat.S_ISREG(status.st_mode):
        hint = "save the data to a file first"
        report.stop("YA017", WHOLE_FILE, "this is a pipe or a device, not an ordinary file", hint)
    if status.st_size > largest:
        _too_large(largest, report)


def _too_large(largest: int, report: Report) -> None:
    report.stop("YA013", WHOLE_FILE, f"the file is too large: at most {largest // 1024} KiB are read")


def _reason(error: OSError) -> str:
    if error.errno == errno.ELOOP:
        return "its links lead in a circle"
    return error.strerror or type(error).__name__
