"""Which way of asking a terminal takes, whether there is one to ask at, and what it shows while nothing is asked."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec

from mmadvisor.cli.asking.plain_prompts import PlainPrompter
from mmadvisor.cli.asking.prompting import Prompter
from mmadvisor.cli.output import is_accessible, say
from mmadvisor.errors import UsageProblem


def need_terminal(command: str) -> None:
    """Make sure that somebody is there to be asked; a pipe is never fed to a prompt.

    Raises:
        UsageProblem: Standard input or standard error is no terminal.
    """
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise UsageProblem(
            f"{command} asks questions, and there is no terminal to ask at. Without one: "
            "'mmadvisor recommend --profile FILE', or --set KEY=VALUE for each answer, as in --set hours_per_week=8"
        )


def prompter(*, accessible: bool) -> Prompter:
    """Return the way of asking: plain lines if wished, or if the terminal cannot draw menus."""
    if accessible or is_accessible() or os.environ.get("TERM") in {"dumb", "unknown"}:
        return PlainPrompter()
    from mmadvisor.cli.asking.prompts import TerminalPrompter, Undrivable  # noqa: PLC0415 - questionary takes time to load

    try:
        return TerminalPrompter()
    except Undrivable:
        say("This terminal cannot draw menus, so the questions come as plain lines.")
        return PlainPrompter()


@contextmanager
def quiet(prompter: Prompter) -> Iterator[None]:
    """Keep keys that are typed between two menus off the screen; they count for the next one. Typed lines are seen."""
    if prompter.plain or find_spec("termios") is None:  # not every system has it
        yield
        return
    import termios  # noqa: PLC0415 - as above

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
