"""What questionary's lists lack: keys that go back and stop, wrapped lines, marks and a search that can be seen.

Only prompt_toolkit is imported here; the lists are known by their shape.
"""

import textwrap
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any, Protocol

from prompt_toolkit.application import Application
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import FormattedTextControl

Acts = dict[Keys | str, Callable[[KeyPressEvent], object]]
"""Keys, and what each does."""
STOPS: Acts = {
    **dict.fromkeys((Keys.ControlC, Keys.SIGINT), lambda event: event.app.exit(exception=KeyboardInterrupt)),
    Keys.ControlD: lambda event: event.app.exit(exception=EOFError),
    Keys.ControlZ: lambda event: event.app.suspend_to_background(),
}
"""Ctrl-C and Ctrl-D stop, in lists and texts alike, as the signal of Ctrl-C does; Ctrl-Z sets the program aside."""
MARKS = {"\u25cf ": "[x] ", "\u25cb ": "[ ] "}
"""Marks that any terminal and any eye can tell apart, for questionary's own."""


class ListControl(Protocol):
    """The list inside a prompt."""

    text: Any
    choices: list[Any]
    selected_options: list[Any]
    pointed_at: int
    get_search_string_tokens: Callable[[], Any]


def wrap_title(title: str, width: int, indent: int) -> str:
    """Return the words of one line of a list, later lines set under the first."""
    lines = textwrap.wrap(title, max(width - indent, 10), break_on_hyphens=False)
    return f"\n{' ' * indent}".join(lines)


def bind_keys(acts: Acts) -> KeyBindings:
    """Return keys with what each does, before anything else may do it."""
    found = KeyBindings()
    for key, act in acts.items():
        found.add(key, eager=True)(act)
    return found


def ends(keys: Sequence[str]) -> Acts:
    """Each key ends the prompt with its place, Esc with the last; an empty one stands for no key."""
    places = {key: place for place, key in enumerate(keys) if key}
    by_key: Acts = dict.fromkeys(places, lambda event: event.app.exit(result=places[event.data]))
    return by_key | {Keys.Escape: lambda event: event.app.exit(result=len(keys) - 1)}


def letters(control: ListControl, titles: Sequence[str]) -> Acts:
    """A first letter that one line has chooses it; one that several have goes from each to the next."""

    def go(event: KeyPressEvent) -> None:
        places = [at for at, title in enumerate(titles) if title.casefold().startswith(event.data.casefold())]
        if len(places) == 1:
            event.app.exit(result=places[0])
        elif places:
            control.pointed_at = next((at for at in places if at > control.pointed_at), places[0])

    first = {title[0] for title in titles if title[0].isalpha()}
    return dict.fromkeys({case for letter in first for case in (letter.lower(), letter.upper())}, go)


def pages(control: ListControl, rows: Callable[[], int]) -> Acts:
    """Page Up, Page Down, Home and End in a list."""

    def to(place: int) -> None:
        control.pointed_at = max(0, min(place, len(control.choices) - 1))

    return {
        Keys.PageUp: lambda _: to(control.pointed_at - rows()),
        Keys.PageDown: lambda _: to(control.pointed_at + rows()),
        Keys.Home: lambda _: to(0),
        Keys.End: lambda _: to(len(control.choices)),
    }


class Marking:
    """The keys and the looks of a list with marks; lines behind those of `groups` cannot be marked and end at once.

    A search finds the lines that hold each of its words. While it is open, the space bar types a space and Enter
    marks: who types a word and presses Enter means that line. A mark clears the search, so that the next word can be
    typed. Esc clears it before it goes back. Lines come in the order of their marks, first those that were `marked`
    before. Each of the `groups` has a heading.
    """

    def __init__(
        self, app: Application[Any], control: ListControl, marked: Sequence[int], groups: Sequence[str]
    ) -> None:
        self.headings = [now if now != before else "" for before, now in pairwise(["", *groups])]
        self.control = control
        self.every = list(control.choices)
        self.search = ""
        self.lost = False
        control.selected_options = list(marked)
        self.alone = range(len(groups), len(self.every))
        self.complaint = ""
        self.draw = control.text
        self.titles = {str(control.choices[place].title) for place in self.alone}
        control.text = self.drawn
        below = control.get_search_string_tokens
        for window in app.layout.find_all_windows():
            if type(window.content) is FormattedTextControl and window.content.text == below:
                window.content.text = lambda: self.footer() or []
        control.get_search_string_tokens = self.footer

    def drawn(self) -> StyleAndTextTuples:
        """Draw `[x]` and `[ ]`, nothing before lines that cannot be marked; headings where nothing is searched for."""
        tokens: StyleAndTextTuples = []
        line: StyleAndTextTuples = []
        headings = iter([] if self.search else self.headings)
        for token in [*self.draw(), ("", "\n")]:
            line.append(token)
            if token[1] == "\n":
                if heading := next(headings, ""):
                    tokens.append(("bold", f" {heading}\n"))
                alone = any(each[1] in self.titles for each in line)
                marks = dict.fromkeys(MARKS, "") if alone else MARKS
                tokens += [(each[0], marks.get(each[1], each[1])) for each in line]
                line = []
        return tokens[:-1]

    def footer(self) -> StyleAndTextTuples | None:
        """Say what is searched for, and when nothing has it; say what is missing."""
        if self.search:
            return [("", f"\nSearch: {self.search}{' (no line has it)' if self.lost else ''}")]
        return [("bold", f"\n{self.complaint}")] if self.complaint else None

    def pointed(self) -> int:
        """Return the line that is pointed at."""
        return int(self.control.choices[self.control.pointed_at].value)

    def look_for(self, text: str) -> None:
        """Show the lines that hold each word of a text, all of them where none does."""
        words = text.casefold().split()
        found = [each for each in self.every if all(word in str(each.title).casefold() for word in words)]
        self.search, self.lost = text, not found
        self.control.choices = found or self.every
        self.control.pointed_at = 0

    def clear(self) -> None:
        """End the search, and stay on the line it found."""
        place = 0 if self.lost else self.pointed()
        self.look_for("")
        self.control.pointed_at = place

    def type(self, event: KeyPressEvent) -> None:
        """Add a letter to the search."""
        if event.data.isprintable():
            self.look_for(self.search + event.data)

    def mark(self, event: KeyPressEvent, *, toggle: bool) -> None:
        """Mark the line that is pointed at, or take its mark away; end with one that goes alone."""
        place, marked = self.pointed(), self.control.selected_options
        self.complaint = ""
        if place in self.alone:
            event.app.exit(result=place)
        elif place not in marked:
            marked.append(place)
        elif toggle:
            marked.remove(place)
        self.clear()

    def enter(self, event: KeyPressEvent) -> None:
        """Mark what was searched for; else end with what is marked."""
        if self.lost:
            self.complaint = f'No line has "{self.search}".'
            self.look_for("")
        elif self.search or self.pointed() in self.alone:
            self.mark(event, toggle=False)
        elif self.control.selected_options:
            event.app.exit(result=self.control.selected_options)
        else:
            self.complaint = "Mark with the space bar, then Enter."

    def leave(self, event: KeyPressEvent) -> None:
        """Clear the search; else go back."""
        if self.search:
            self.clear()
        else:
            event.app.exit(result=max(self.alone))

    def keys(self) -> KeyBindings:
        """Return the keys, in place of questionary's own."""
        acts: Acts = {
            **dict.fromkeys("ai", self.type),  # letters that questionary has other uses for
            Keys.Backspace: lambda _: self.look_for(self.search[:-1]),
            " ": lambda event: self.type(event) if self.search else self.mark(event, toggle=True),
            Keys.ControlM: self.enter,
            Keys.Escape: self.leave,
        }
        keys = bind_keys(acts)
        keys.add(Keys.Any)(self.type)  # not eager, so that keys of prompt_toolkit go first
        return keys
