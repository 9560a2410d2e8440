"""What a way of asking must be able to do.

Two ways stand behind one protocol: `prompts.py` draws menus, `plain_prompts.py` asks on plain lines. Both write
to standard error, so that results alone reach standard output. `ways_to_ask.py` takes one of them.
"""

import textwrap
from collections.abc import Sequence
from os import terminal_size
from typing import Any, NamedTuple, Protocol

from mmadvisor.cli.own_name import runnable
from mmadvisor.errors import visible

NOT_SURE_KEY, BACK_KEY = "?", "<"
EVERYWHERE = {NOT_SURE_KEY: "not sure", BACK_KEY: "back"}
"""What two keys do on every page and in every way of asking."""
MOST_NUMBERED = 9
WIDEST = 80
"""Columns of a paragraph at most."""


class Item(NamedTuple):
    """One line to choose: what it stands for, its words, and a key of its own; lines of a `group` stand together."""

    value: Any
    title: str
    key: str = ""
    group: str = ""


def keys_of(items: Sequence[Item]) -> list[str]:
    """Return the key that chooses each line at once: its own, or a digit where one is enough; empty for none."""
    unnamed = [item for item in items if not item.key]
    if len(unnamed) > MOST_NUMBERED:
        return [item.key for item in items]
    return [item.key or str(unnamed.index(item) + 1) for item in items]


def key_hints(items: Sequence[Item]) -> list[str]:
    """Return what the keys of not sure and back do, where there are such lines."""
    return [f"{key}: {says}" for key, says in EVERYWHERE.items() if any(item.key == key for item in items)]


def in_lines(text: str, width: int, hang: int = 0) -> list[str]:
    """Return a paragraph in lines; those after the first hang in by some columns."""
    safe = visible(runnable(text))
    return textwrap.wrap(safe, width, subsequent_indent=" " * hang, break_on_hyphens=False) or [""]


class Prompter(Protocol):
    """A way of asking. Every method may raise KeyboardInterrupt or EOFError: the person wants to stop."""

    plain: bool
    """Whether to do without styles, boxes and redrawing."""

    def show(self, text: str, *, strong: bool = False, hang: int = 0) -> None:
        """Write a paragraph that belongs to the page on the screen; lines after the first hang in by some columns."""

    def correct(self, text: str) -> None:
        """Say what is wrong with an answer, in place of what was wrong with the one before it."""

    def tell(self, text: str) -> None:
        """Write a paragraph that stays."""

    def clear(self) -> None:
        """Take away what was shown since the last call, where the terminal can; a page is done with."""

    def choose(self, label: str, items: Sequence[Item], *, now: Any = None) -> Any:  # noqa: ANN401 - an item's value
        """Return the value of the item chosen. Esc chooses the last item.

        The list begins at `now`, else at "not sure" where there is such a line: Enter alone answers nothing.
        """

    def mark(self, label: str, items: Sequence[Item], others: Sequence[Item], *, now: Sequence[Any] = ()) -> Any:  # noqa: ANN401
        """Return the values of the items marked, in the order of marking, or the value of one of the `others`.

        Something is always marked, as empty lists have a line of their own. Esc chooses the last of the others.
        """

    def write(self, label: str, hint: str, *, now: str = "") -> str:
        """Return a line of text, stripped; Enter alone keeps what is there now, Esc stands for `<`."""

    def press(self, items: Sequence[Item]) -> Any:  # noqa: ANN401 - an item's value
        """Return the value of the item whose key is pressed; all stand in one line. Esc chooses the last item."""

    def pause(self) -> bool:
        """Wait for a key; tell whether to go on with what is shown (Esc: no)."""

    def size(self) -> terminal_size:
        """Return the columns and lines of the terminal."""
