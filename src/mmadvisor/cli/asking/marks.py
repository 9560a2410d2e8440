"""A list with marks: the space bar marks, typing searches, and the line below says what is searched for or missing."""

from collections.abc import Collection, Sequence
from typing import Any

from prompt_toolkit.application import Application
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import FormattedTextControl

from mmadvisor.cli.asking.menus import ListControl

MARKS = {"\u25cf ": "[x] ", "\u25cb ": "[ ] "}
"""Marks that any terminal and any eye can tell apart, for questionary's own."""
LETTERS_OF_ITS_OWN = ("a", "i")
"""Letters that questionary has other uses for."""
COMPLAINT = "Mark with the space bar, then Enter."


class Marking:
    """The keys and the looks of a list with marks; lines that go `alone` cannot be marked and end at once.

    A search finds the lines that hold each of its words. While it is open, the space bar types a space and Enter
    marks: who types a word and presses Enter means that line. A mark clears the search, so that the next word can be
    typed. Esc clears it before it goes back. Lines come in the order of their marks, first those that were `marked`
    before. Each of the `groups` has a heading.
    """

    def __init__(
        self,
        app: Application[Any],
        control: ListControl,
        alone: Collection[int],
        marked: Sequence[int],
        groups: Sequence[str],
    ) -> None:
        self.groups = groups
        self.control = control
        self.every = list(control.choices)
        self.search = ""
        self.lost = False
        control.selected_options = list(marked)
        self.alone = alone
        self.complaint = ""
        self.draw = control.text
        self.titles = {str(control.choices[place].title) for place in alone}
        control.text = self.drawn
        below = control.get_search_string_tokens
        for window in app.layout.find_all_windows():
            if type(window.content) is FormattedTextControl and window.content.text == below:
                window.content.text = lambda: self.footer() or []
        control.get_search_string_tokens = self.footer

    def drawn(self) -> StyleAndTextTuples:
        """Draw `[x]` and `[ ]`, nothing before lines that cannot be marked; headings where nothing is searched for."""
        tokens: StyleAndTextTuples = []
        groups = ["", *([] if self.search else self.groups)]
        line: StyleAndTextTuples = []
        for token in [*self.draw(), ("", "\n")]:
            line.append(token)
            if token[1] == "\n":
                before, now = groups[:2] if len(groups) > 1 else ("", "")
                groups = groups[1:]
                if now and now != before:
                    tokens.append(("bold", f" {now}\n"))
                tokens += self.marked_line(line)
                line = []
        return tokens[:-1]

    def marked_line(self, line: StyleAndTextTuples) -> StyleAndTextTuples:
        """Return one line with its mark as words can show it."""
        alone = any(token[1] in self.titles for token in line)
        return [(token[0], "" if alone else MARKS[token[1]]) if token[1] in MARKS else token for token in line]

    def footer(self) -> StyleAndTextTuples | None:
        """Say what is searched for, and when nothing has it; say what is missing."""
        if self.search:
            return [("", f"\nSearch: {self.search}{' (no line has it)' if self.lost else ''}")]
        return [("bold", f"\n{self.complaint}")] if self.complaint else None

    def pointed(self) -> int | None:
        """Return the line that is pointed at; None if the search finds nothing."""
        if self.lost:
            return None
        value: int = self.control.choices[self.control.pointed_at].value
        return value

    def look_for(self, text: str) -> None:
        """Show the lines that hold each word of a text, all of them where none does."""
        words = text.casefold().split()
        found = [each for each in self.every if all(word in str(each.title).casefold() for word in words)]
        self.search, self.lost = text, not found
        self.control.choices = found or self.every
        self.control.pointed_at = 0

    def clear(self) -> None:
        """End the search, and stay on the line it found."""
        place = self.pointed()
        self.look_for("")
        self.control.pointed_at = place or 0

    def type(self, event: KeyPressEvent) -> None:
        """Add a letter to the search."""
        if event.data.isprintable():
            self.look_for(self.search + event.data)

    def space(self, event: KeyPressEvent) -> None:
        """Type a space into a search that is open; else mark the line, or take its mark away."""
        if self.search:
            self.type(event)
        else:
            self.mark(event, toggle=True)

    def mark(self, event: KeyPressEvent, *, toggle: bool) -> None:
        """Mark the line that is pointed at, or take its mark away."""
        place, marked = self.pointed(), self.control.selected_options
        self.complaint = ""
        if place in self.alone:
            event.app.exit(result=place)
            return
        if place is not None and place not in marked:
            self.control.selected_options = [*marked, place]
        elif toggle:
            self.control.selected_options = [each for each in marked if each != place]
        self.clear()

    def enter(self, event: KeyPressEvent) -> None:
        """Mark what was searched for; else end with what is marked."""
        if self.lost:
            self.complaint = f'No line has "{self.search}".'
            self.look_for("")
        elif self.search:
            self.mark(event, toggle=False)
        elif self.pointed() in self.alone:
            event.app.exit(result=self.pointed())
        elif self.control.selected_options:
            event.app.exit(result=list(self.control.selected_options))
        else:
            self.complaint = COMPLAINT

    def leave(self, event: KeyPressEvent) -> None:
        """Clear the search; else go back."""
        if self.search:
            self.clear()
        else:
            event.app.exit(result=max(self.alone))

    def keys(self) -> KeyBindings:
        """Return the keys, in place of questionary's own."""
        keys = KeyBindings()
        keys.add(Keys.Any)(self.type)  # not eager, so that keys of prompt_toolkit go first
        for letter in LETTERS_OF_ITS_OWN:
            keys.add(letter, eager=True)(self.type)
        keys.add(Keys.Backspace, eager=True)(lambda _: self.look_for(self.search[:-1]))
        keys.add(" ", eager=True)(self.space)
        keys.add(Keys.ControlM, eager=True)(self.enter)
        keys.add(Keys.Escape, eager=True)(self.leave)
        return keys
