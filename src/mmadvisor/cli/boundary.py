"""The one place that turns errors into text and exit codes.

0 done, 1 bad input or data, 2 usage, 3 a bug (a log is left), 4 nothing passes the gates, 130 cancelled.
"""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path
from typing import NoReturn

from mmadvisor.cli.extras import remedied
from mmadvisor.cli.own_name import runnable
from mmadvisor.errors import AdvisorError, shortened, visible

USAGE = 2
BUG = 3
CANCELLED = 130
ASKS = "_MMADVISOR_COMPLETE"
"""Says in the environment which shell wants a line to be completed, and for what."""
MOST_PROBLEMS = 10
LONGEST_COMPLAINT = 1000


def main() -> None:
    """Run the command line; the entry point of `mmadvisor`."""
    open_missing_streams()
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(newline="\n")  # type: ignore[union-attr] # the same bytes on every system
        if (stream.encoding or "").lower().replace("-", "") != "utf8":
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    # A run is short: what the collector would look through costs more time than it would free.
    gc.disable()
    # numpy's linear algebra starts a thread for each core when it is imported; nothing here uses it.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    leave(guarded())


def leave(code: int) -> NoReturn:
    """Stop at once. Everything is written by now, and taking numpy apart would cost more time than ranking."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


def open_missing_streams() -> None:
    """Put the null device where a standard stream was closed, lest the next file to be opened takes its place."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - open to the end


def guarded() -> int:
    """Run the command line and return its exit code."""
    try:
        from mmadvisor.cli.app import app  # noqa: PLC0415 - an import that fails is reported like any other bug

        with from_shell() if ASKS in os.environ else nullcontext():
            code = app(prog_name="mmadvisor", standalone_mode=False)
        return flushed(code if isinstance(code, int) else 0)
    except SystemExit as stop:
        return flushed(stop.code if isinstance(stop.code, int) else int(stop.code is not None))
    except AdvisorError as error:
        return refused(error)
    except KeyboardInterrupt:
        return cancelled()
    except OSError as error:
        return cannot_write(error)
    except Exception as error:  # noqa: BLE001 - the boundary: whatever is left is typer's, or a bug
        return of_typer(error) if type(error).__module__.startswith(("typer.", "click.")) else bug(error)


def from_shell() -> AbstractContextManager[None]:
    """Return what stands between the shell and a line that it wants to be completed."""
    from mmadvisor.cli.shell_words import shell_words  # noqa: PLC0415 - only when Tab was pressed

    return shell_words(os.environ[ASKS])


def refused(error: AdvisorError) -> int:
    """Report what is wrong with somebody's input."""
    from mmadvisor.problems import DataProblems  # noqa: PLC0415 - only once something is wrong

    if isinstance(error, DataProblems):
        complain(list_problems(error.problems), name="")
    else:
        complain(cut_long(remedied(error)))
    return error.exit_code


def cancelled() -> int:
    """Say that the user stopped it."""
    complain("cancelled")
    return CANCELLED


def of_typer(error: Exception) -> int:
    """Report what typer found wrong with the command line. Its own words would reach the terminal unchecked."""
    if not hasattr(error, "format_message"):  # its sign that somebody stopped it, or that input ended
        return cancelled()
    message = error.format_message()
    context = getattr(error, "ctx", None)
    if context is not None and message == context.get_help():
        complain(message, name="")
        return USAGE
    command = "mmadvisor" if context is None else context.command_path
    complain(f"{cut_long(message)}\n'{command} --help' shows what it takes.")
    return USAGE


def cut_long(text: str) -> str:
    """Shorten a complaint that repeats somebody's endless word."""
    return shortened(text, LONGEST_COMPLAINT)


def list_problems(problems: Sequence[object]) -> str:
    """Return the first problems, and how many more there are."""
    lines = [str(problem) for problem in problems[:MOST_PROBLEMS]]
    more = len(problems) - MOST_PROBLEMS
    if more > 0:
        lines.append(f"... and {more} more. 'mmadvisor catalog check DIR' lists every problem of a catalog.")
    return "\n".join(lines)


def flushed(code: int) -> int:
    """Write out what is buffered, so that a full disk or a closed pipe is noticed here."""
    try:
        sys.stdout.flush()
    except OSError as error:
        return cannot_write(error)
    return code


def cannot_write(error: OSError) -> int:
    """Report output that cannot be written, or a path that cannot be used; a reader that went away needs no words."""
    silence()
    reason = error.strerror or str(error)
    if not isinstance(error, BrokenPipeError):
        complain(f"{error.filename}: {reason}" if error.filename else f"{reason}; nothing more was written")
    return 1


def silence() -> None:
    """Send what is still buffered for standard output nowhere, so that the exit does not fail on it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def complain(text: str, *, name: str = "mmadvisor: ") -> None:
    """Write an error to standard error. Problems in files go without our name: tools read `file:line:column:`."""
    with suppress(OSError):  # nobody is left to be told
        sys.stderr.write(f"{name}{visible(runnable(text), one_line=False)}\n")


def bug(error: Exception) -> int:
    """Leave a log that can be pasted into a report, and say where it lies."""
    import platform  # noqa: PLC0415 - only needed once something went wrong
    import traceback  # noqa: PLC0415

    from mmadvisor import __version__  # noqa: PLC0415

    lines = [
        f"mmadvisor {__version__}, Python {platform.python_version()}, {platform.system()}",
        f"command: {' '.join(Path(word).name if os.sep in word else word for word in sys.argv)}",
        *traceback.format_exception(error),
    ]
    text = visible("\n".join(lines), one_line=False)
    kind = f"{type(error).__name__}: {error}".splitlines()[0][:200]
    where = keep_log(text)
    complain(f"this is a bug, not your mistake: {kind}\n{where}")
    return BUG


def keep_log(text: str) -> str:
    """Write the log into the user's folder, and return words that say where it is."""
    from platformdirs import user_log_path  # noqa: PLC0415 - only needed once something went wrong

    from mmadvisor.cli.output import write_whole  # noqa: PLC0415

    try:
        folder = user_log_path("mmadvisor", appauthor=False)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = folder / "bug.log"
        write_whole(path, text.encode(), 0o600)  # a command line may hold answers
    except OSError:
        return text
    return f"A log to paste into a report is in {path}"
