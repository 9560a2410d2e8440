"""Asks on plain lines: numbered choices, no redrawing, no boxes, no escapes. For screen readers and bare terminals."""

import os
import re
import sys
from collections.abc import Sequence
from typing import Any

from mmadvisor.cli.asking.prompting import EVERYWHERE, WIDEST, Item, in_lines, key_hints
from mmadvisor.cli.output import terminal_size
from mmadvisor.errors import visible

NUMBER = re.compile(r"\(?(\d{1,6})[.)]?")
"""A number as people copy it from a list: `2`, `2.`, `2)`, `(2)`."""
ALL = frozenset({"all", "any", "every"})


class PlainPrompter:
    """Numbered choices and typed answers. What is typed is read line by line, without the terminal's own editing."""

    plain = True

    def show(self, text: str, *, strong: bool = False, hang: int = 0) -> None:
        """Write a paragraph."""
        del strong
        sys.stderr.write("\n".join(in_lines(text, min(self.size().columns, WIDEST), hang)) + "\n")
        sys.stderr.flush()

    correct = tell = show

    def clear(self) -> None:
        """Nothing is taken away: what was read aloud stays where it was."""

    def choose(self, label: str, items: Sequence[Item], *, now: Any = None) -> Any:  # noqa: ANN401 - an item's value
        """Ask for one item by number or name. Enter alone takes the present one, if there is one."""
        present = next((item for item in items if now is not None and item.value == now), None)
        self.number(items)
        lettered = all(item.key.isalpha() for item in items)
        hint = "a letter or a word" if lettered else "; ".join([f"1 to {len(items)}", *key_hints(items)])
        wanted = "a letter of the list" if lettered else f"a number from 1 to {len(items)}, or a name"
        while True:
            typed = self.ask(label, hint, present.title if present else "")
            if not typed and present is not None:
                return present.value
            place = place_of(typed, items) if typed else None
            if place is not None:
                return items[place].value
            self.show(f"Please type {wanted}{near(typed, items)}.")

    def mark(self, label: str, items: Sequence[Item], others: Sequence[Item], *, now: Sequence[Any] = ()) -> Any:  # noqa: ANN401
        """Ask for several items by number or name, or for one of the others."""
        every = (*items, *others)
        kept = [item for each in now for item in items if item.value == each]
        present = ", ".join(item.title for item in kept)
        self.number(every)
        hint = "; ".join(["numbers or names, with commas between", *key_hints(others)])
        while True:
            typed = self.ask(label, hint, present)
            if not typed and present:
                return [item.value for item in kept]
            words = list(dict.fromkeys(word.strip() for word in typed.split(",") if word.strip()))
            lost = [word for word in words if place_of(word, every) is None]
            places = list(dict.fromkeys(place for word in words if (place := place_of(word, every)) is not None))
            if lost or not places:
                what = near(lost[0], every) if lost else ""
                self.show(f"Please type numbers from 1 to {len(every)}, for example 2, 5, or names{what}.")
            elif max(places) < len(items):
                return [items[place].value for place in places]
            elif len(places) == 1:
                return every[places[0]].value
            else:
                self.show(f"{len(items) + 1} to {len(every)} go alone, without other numbers.")

    def press(self, items: Sequence[Item]) -> Any:  # noqa: ANN401 - an item's value
        """Ask for one item by number, name or key."""
        return self.choose("What next", items)

    def write(self, label: str, hint: str, *, now: str = "") -> str:
        """Ask for a line of text. Enter alone keeps the present one."""
        return self.ask(label, hint, now) or now

    def pause(self) -> bool:
        """Nothing is waited for: a screen reader reads on, and the lines stay."""
        return True

    def number(self, items: Sequence[Item]) -> None:
        """Write items with their numbers."""
        for place, item in enumerate(items, 1):
            if item.group and item.group != (items[place - 2].group if place > 1 else ""):
                self.show(f"{item.group}:")
            self.show(f"{item.key if item.key.isalpha() else place}. {item.title}")

    def ask(self, label: str, hint: str, present: str) -> str:
        """Write the prompt and read a line.

        Raises:
            EOFError: The line ended by Ctrl-D, or the terminal is gone.
        """
        kept = f" Enter alone keeps: {present}." if present else ""
        self.show(f"{label} ({hint}).{kept}")
        sys.stderr.write("Your answer: ")
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        return visible(line.strip())

    def size(self) -> os.terminal_size:
        """Return the columns and lines of the terminal."""
        return terminal_size()


def place_of(word: str, items: Sequence[Item]) -> int | None:
    """Return the place of an item by number, key or words, whole or unmistakable; `all` stands for an empty list."""
    number, typed = NUMBER.fullmatch(word), word.casefold()
    if number is not None:
        return int(number[1]) - 1 if 1 <= int(number[1]) <= len(items) else None
    if typed in ALL:
        return next((place for place, item in enumerate(items) if item.value == []), None)
    keyed = [at for at, item in enumerate(items) if item.key and typed in {item.key, EVERYWHERE.get(item.key)}]
    close = keyed or with_words(word, items)
    same = [place for place in close if items[place].title.casefold() == typed]
    return (same or close)[0] if len(same or close) == 1 else None


def with_words(word: str, items: Sequence[Item]) -> list[int]:
    """Return the places of the items whose words hold a word."""
    return [place for place, item in enumerate(items) if word.casefold() in item.title.casefold()]


def near(word: str, items: Sequence[Item]) -> str:
    """Say which items have a word that more than one of them has."""
    places = with_words(word, items) if word else []
    return f'; "{word}" is in {", ".join(str(place + 1) for place in places)}' if places else ""
