"""A list with marks: the space bar marks, typing searches, and the line below says what is searched for or missing."""

from collections.abc import Collection, Sequence
from typing import Any

from prompt_toolkit.application import Application
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import FormattedTextControl

from mmadvisor.cli.menus import ListControl

MARKS = {"\u25cf ": "[x] ", "\u25cb ": "[ ] "}
"""Marks that any terminal and any eye can tell apart, for questionary's own."""
COMPLAINT = "Mark with the space bar, then Enter."


class Marking:
    """The keys and the looks of a list with marks; lines that go `alone` cannot be marked and end at once.

    While something is searched for, the space bar types a space and Enter marks: who types a word and presses Enter
    means that line. A mark clears the search, so that the next word can be typed. Esc clears it before it goes back.
    Lines come in the order of their marks, first those that were `marked` before. Each of the `groups` has a heading.
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
        control.selected_options = list(marked)
        self.alone = alone
        self.complains = False
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
        groups = ["", *([] if self.control.search_filter else self.groups)]
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
        if self.control.search_filter:
            lost = "" if self.pointed() is not None else " (no line has it)"
            return [("", f"\nSearch: {self.control.search_filter}{lost}")]
        return [("bold", f"\n{COMPLAINT}")] if self.complains else None

    def pointed(self) -> int | None:
        """Return the line that is pointed at; None if the search finds nothing."""
        shown = self.control.filtered_choices
        if self.control.search_filter and not self.control.found_in_search:
            return None
        value: int = shown[self.control.pointed_at].value
        return value

    def clear(self) -> None:
        """End the search, and stay on the line it found."""
        place = self.pointed()
        self.control.search_filter = None
        self.control.pointed_at = place or 0

    def space(self, event: KeyPressEvent) -> None:
        """Type a space into a search that is open; else mark the line, or take its mark away."""
        if self.control.search_filter:
            self.control.search_filter += " "
            self.control.pointed_at = 0
        else:
            self.mark(event, toggle=True)

    def mark(self, event: KeyPressEvent, *, toggle: bool) -> None:
        """Mark the line that is pointed at, or take its mark away."""
        place, marked = self.pointed(), self.control.selected_options
        self.complains = False
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
        if self.control.search_filter:
            self.mark(event, toggle=False)
        elif self.pointed() in self.alone:
            event.app.exit(result=self.pointed())
        elif self.control.selected_options:
            event.app.exit(result=list(self.control.selected_options))
        else:
            self.complains = True

    def leave(self, event: KeyPressEvent) -> None:
        """Clear the search; else go back."""
        if self.control.search_filter:
            self.clear()
        else:
            event.app.exit(result=max(self.alone))

    def keys(self) -> KeyBindings:
        """Return the keys; those of questionary that mark every line do nothing."""
        keys = KeyBindings()
        keys.add(" ", eager=True)(self.space)
        keys.add(Keys.ControlM, eager=True)(self.enter)
        keys.add(Keys.Escape, eager=True)(self.leave)
        for nothing in (Keys.ControlA, Keys.ControlI):
            keys.add(nothing, eager=True)(lambda _: None)
        return keys
