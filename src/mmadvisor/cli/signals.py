"""Signals that ask us to stop become an exception, so that the terminal is put back and the last words are said."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import typer

CANCELLED = 130
HANG_UP = "SIGHUP"
"""The terminal was closed; not every system has this signal."""


class Stopped(KeyboardInterrupt):
    """A signal asks us to stop."""


def until_stopped(go: Callable[[], None], farewell: Callable[[], None]) -> None:
    """Run something that asks; on Ctrl-C, Ctrl-D or a signal say the last words.

    Raises:
        Exit: It was stopped.
    """
    with stoppable() as received:
        try:
            go()
        except (KeyboardInterrupt, EOFError, OSError) as stop:
            if HANG_UP in received:  # what is still said goes nowhere: the terminal is gone, and writing to it fails
                nowhere = os.open(os.devnull, os.O_WRONLY)
                for stream in (1, 2):
                    os.dup2(nowhere, stream)
            elif isinstance(stop, OSError):
                raise
            farewell()
            raise typer.Exit(CANCELLED) from stop


@contextmanager
def stoppable() -> Iterator[list[str]]:
    """Raise `Stopped` on a signal, and tell its name.

    One that is ignored, as under nohup, or that somebody handles is left alone.
    """
    received: list[str] = []

    def stop(number: int, frame: FrameType | None) -> None:
        del frame
        signal.signal(number, signal.SIG_IGN)  # a second one must not cut the cleaning up short
        received.append(signal.Signals(number).name)
        raise Stopped

    numbers = [getattr(signal, name) for name in ("SIGTERM", HANG_UP) if hasattr(signal, name)]
    ours = [number for number in numbers if signal.getsignal(number) is signal.SIG_DFL]
    before = {number: signal.signal(number, stop) for number in ours}
    try:
        yield received
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
