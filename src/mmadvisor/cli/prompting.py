"""What a way of asking must be able to do.

Two ways stand behind one protocol: `prompts.py` draws menus, `plain_prompts.py` asks on plain lines. Both write
to standard error, so that results alone reach standard output. `ways_to_ask.py` takes one of them.
"""

import os
import sys
from collections.abc import Sequence
from typing import Any, NamedTuple, Protocol


class Item(NamedTuple):
    """One line to choose: what it stands for, and its words."""

    value: Any
    title: str


class Prompter(Protocol):
    """A way of asking. Every method may raise KeyboardInterrupt or EOFError: the person wants to stop."""

    plain: bool
    """Whether to do without styles, boxes and redrawing."""

    def show(self, text: str, *, strong: bool = False, hang: int = 0) -> None:
        """Write a paragraph that belongs to the page on the screen; lines after the first hang in by some columns."""

    def tell(self, text: str) -> None:
        """Write a paragraph that stays."""

    def clear(self) -> None:
        """Take away what was shown since the last call, where the terminal can; a page is done with."""

    def choose(self, label: str, items: Sequence[Item], *, now: Any = None) -> Any:  # noqa: ANN401 - an item's value
        """Return the value of the item chosen; `now` is where to begin. Esc chooses the last item."""

    def mark(self, label: str, items: Sequence[Item], others: Sequence[Item], *, now: Sequence[Any] = ()) -> Any:  # noqa: ANN401
        """Return the values of the items marked, in the order of marking, or the value of one of the `others`.

        Something is always marked, as empty lists have a line of their own. Esc chooses the last of the others.
        """

    def write(self, label: str, hint: str, *, now: str = "") -> str:
        """Return a line of text, stripped; Enter alone keeps what is there now, Esc stands for `<`."""

    def pause(self) -> bool:
        """Wait for a key; tell whether to go on with what is shown (Esc: no)."""

    def width(self) -> int:
        """Return the columns of the terminal."""

    def height(self) -> int:
        """Return the rows of the terminal."""


def terminal_size() -> os.terminal_size:
    """Return the size of the terminal behind standard error; a usual one if it does not say."""
    try:
        size = os.get_terminal_size(sys.stderr.fileno())
    except (OSError, ValueError):
        size = os.terminal_size((0, 0))
    return os.terminal_size((size.columns or 80, size.lines or 24))
