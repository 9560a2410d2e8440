"""What reaches the outside: standard output, standard error, files."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from mmadvisor.cli.own_name import own_name, runnable
from mmadvisor.errors import AdvisorError, UsageProblem, visible

PART = (".mmadvisor.", ".part")
"""Beginning and end of the name of a file that is being written. A kill can leave one behind; it may be deleted."""
PRIVATE = 0o700
"""Rights of a folder that is open to its owner alone."""


def say(text: str) -> None:
    """Write to standard error: talk, not results, so that nothing fails if nobody can listen."""
    with suppress(OSError):
        sys.stderr.write(f"{fitted(visible(runnable(text), one_line=False))}\n")


def fitted(text: str) -> str:
    """Break sentences at words where a terminal shows them; a line that begins with a command stays whole."""
    if not sys.stderr.isatty():
        return text
    import textwrap  # noqa: PLC0415 - few runs talk to a terminal

    wrapper = textwrap.TextWrapper(terminal_size().columns, break_long_words=False, break_on_hyphens=False)
    name = own_name()
    return "\n".join(each if each.startswith(f"{name} ") else wrapper.fill(each) for each in text.split("\n"))


def print_text(text: str) -> None:
    """Write a result to standard output."""
    sys.stdout.write(text if text.endswith("\n") else f"{text}\n")


def put_json(content: bytes) -> None:
    """Write JSON to standard output: UTF-8, as its standard asks, whatever the encoding of other text."""
    if is_terminal():
        print_text(content.decode())
    else:
        put_bytes(content, "JSON")


def put_bytes(content: bytes, kind: str) -> None:
    """Write what is no text to standard output, unless somebody sits there.

    Raises:
        UsageProblem: Standard output is a terminal.
    """
    if is_terminal():
        raise UsageProblem(f"{kind} is no text for a terminal; name a file to write: -o FILE")
    sys.stdout.flush()
    sys.stdout.buffer.write(content)


def is_terminal() -> bool:
    """Tell whether results go to a terminal."""
    return sys.stdout.isatty()


def is_accessible() -> bool:
    """Tell whether a person has what is shown read aloud."""
    return os.environ.get("ACCESSIBLE", "0") not in {"", "0"}


def wants_plain() -> bool:
    """Tell whether to do without styles and table art: no terminal, a dumb one, or the reader's wish."""
    if is_accessible():
        return True
    forced = os.environ.get("FORCE_COLOR", "0") not in {"", "0"}
    return (not is_terminal() and not forced) or os.environ.get("TERM") in {"dumb", "unknown"}


def write_file(path: Path, content: bytes, *, force: bool) -> None:
    """Write a file whole or not at all, never over an existing one unless `force`.

    Raises:
        AdvisorError: The file exists, or cannot be written.
        Stopped: A signal asked us to stop; nothing is left of the file.
    """
    from mmadvisor.cli.signals import stoppable  # noqa: PLC0415 - few commands write a file

    check_file(path, force=force)
    try:
        with stoppable():
            write_whole(path, content)
    except OSError as error:
        raise AdvisorError(f"{path}: cannot be written: {error.strerror or error}") from error


def check_file(path: Path, *, force: bool) -> None:
    """See whether a file may be written, before anything is reckoned for it.

    Raises:
        AdvisorError: The file exists, is no ordinary file, or has no folder.
    """
    if path.is_dir():
        raise AdvisorError(f"{path}: this is a folder; name a file")
    if not path.parent.is_dir():
        raise AdvisorError(f"{path}: there is no folder {path.parent}; make it first, or name another")
    if path.exists() and not path.is_file():
        raise AdvisorError(f"{path}: this is a pipe or a device; name a file, or leave out -o")
    if (path.exists() or path.is_symlink()) and not force:
        raise AdvisorError(f"{path}: the file exists; add --force to replace it, or name another")


def write_whole(path: Path, content: bytes, mode: int = 0o666) -> None:
    """Write to a temporary file beside the target, then put it in place in one step."""
    with open_whole(path, mode) as file:
        file.write(content)


@contextmanager
def open_whole(path: Path, mode: int = 0o666) -> Iterator[IO[bytes]]:
    """Open a temporary file beside the target, and put it in place once it was written without an error.

    A link is replaced, and what it points to is left alone. The temporary file is named by us alone: of a name that
    somebody typed, Windows could make a device or a hidden part of another file.
    """
    import tempfile  # noqa: PLC0415 - few commands write a file

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=PART[0], suffix=PART[1])
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        umask = os.umask(0)
        os.umask(umask)
        Path(name).chmod(mode & ~umask)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def terminal_size() -> os.terminal_size:
    """Return the size of the terminal behind standard error; a usual one if it does not say."""
    try:
        size = os.get_terminal_size(sys.stderr.fileno())
    except (OSError, ValueError):
        size = os.terminal_size((0, 0))
    return os.terminal_size((size.columns or 80, size.lines or 24))
