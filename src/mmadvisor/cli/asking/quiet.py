"""A terminal that does not print what is typed while nothing is asked."""

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress

from mmadvisor.cli.asking.prompting import Prompter


def quiet(prompter: Prompter) -> AbstractContextManager[None]:
    """Return what goes around a session: lines that are typed must be seen, keys for menus must not."""
    return nullcontext() if prompter.plain else without_echo()


@contextmanager
def without_echo() -> Iterator[None]:
    """Keep keys that are typed between two menus off the screen; they count for the next one."""
    try:
        import termios  # noqa: PLC0415 - not every system has it
    except ImportError:
        yield
        return
    stdin = sys.stdin.fileno()
    before = termios.tcgetattr(stdin)
    silent = [*before]
    silent[3] &= ~termios.ECHO
    termios.tcsetattr(stdin, termios.TCSADRAIN, silent)
    try:
        yield
    finally:
        with suppress(termios.error):  # the terminal is gone
            termios.tcsetattr(stdin, termios.TCSADRAIN, before)
