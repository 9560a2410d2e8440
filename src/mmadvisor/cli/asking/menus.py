"""What questionary's lists lack: keys that go back and stop, wrapped lines, a height that leaves the question visible.

Only prompt_toolkit is imported here; the lists are known by their shape.
"""

import textwrap
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from prompt_toolkit.application import Application
from prompt_toolkit.filters import to_filter
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import Dimension, Window


class ListControl(Protocol):
    """The list inside a prompt."""

    text: Any
    choices: list[Any]
    selected_options: list[Any]
    pointed_at: int
    get_search_string_tokens: Callable[[], Any]


def windows_of(app: Application[Any]) -> tuple[Window, ListControl]:
    """Return the window of a list and the list itself."""
    window = next(each for each in app.layout.find_all_windows() if hasattr(each.content, "pointed_at"))
    control: Any = window.content
    return window, control


def fit(window: Window, rows: Callable[[], int]) -> None:
    """Let long lines wrap, and keep the list to the rows that are left on the screen."""
    window.wrap_lines = to_filter(True)
    window.height = lambda: Dimension(max=rows())


def wrapped(title: str, width: int, indent: int) -> str:
    """Return the words of one line of a list, later lines set under the first."""
    lines = textwrap.wrap(title, max(width - indent, 10), break_on_hyphens=False)
    return f"\n{' ' * indent}".join(lines)


def stops() -> KeyBindings:
    """Ctrl-C and Ctrl-D stop, in lists and texts alike, as the signal of Ctrl-C does; Ctrl-Z sets the program aside."""
    keys = KeyBindings()

    @keys.add(Keys.ControlC, eager=True)
    @keys.add(Keys.SIGINT, eager=True)
    def interrupt(event: KeyPressEvent) -> None:
        event.app.exit(exception=KeyboardInterrupt)

    @keys.add(Keys.ControlZ, eager=True)
    def suspend(event: KeyPressEvent) -> None:
        event.app.suspend_to_background()

    @keys.add(Keys.ControlD, eager=True)
    def end(event: KeyPressEvent) -> None:
        event.app.exit(exception=EOFError)

    return keys


def escape(result: Any) -> KeyBindings:  # noqa: ANN401 - whatever the prompt returns
    """Esc ends the prompt with a result."""
    keys = KeyBindings()

    @keys.add(Keys.Escape, eager=True)
    def leave(event: KeyPressEvent) -> None:
        event.app.exit(result=result)

    return keys


def direct(keys: Sequence[str]) -> KeyBindings:
    """Each key ends the prompt with its place; an empty one stands for no key."""
    found = KeyBindings()

    def choose(place: int) -> Callable[[KeyPressEvent], None]:
        return lambda event: event.app.exit(result=place)

    for place, key in enumerate(keys):
        if key:
            found.add(key, eager=True)(choose(place))
    return found


def letters(control: ListControl, titles: Sequence[str]) -> KeyBindings:
    """A first letter that one line has chooses it; one that several have goes from each to the next."""
    found = KeyBindings()

    def go(event: KeyPressEvent) -> None:
        places = [at for at, title in enumerate(titles) if title.casefold().startswith(event.data.casefold())]
        if len(places) == 1:
            event.app.exit(result=places[0])
        elif places:
            control.pointed_at = next((at for at in places if at > control.pointed_at), places[0])

    for letter in {title[0] for title in titles if title[0].isalpha()}:
        for key in {letter.lower(), letter.upper()}:
            found.add(key, eager=True)(go)
    return found


def ignored() -> KeyBindings:
    """Keys that mean nothing do nothing."""
    keys = KeyBindings()
    keys.add(Keys.Any, eager=True)(lambda _: None)
    return keys


def pages(control: ListControl, rows: Callable[[], int]) -> KeyBindings:
    """Page Up, Page Down, Home and End in a list."""
    keys = KeyBindings()

    def to(place: int) -> None:
        control.pointed_at = max(0, min(place, len(control.choices) - 1))

    keys.add(Keys.PageUp, eager=True)(lambda _: to(control.pointed_at - rows()))
    keys.add(Keys.PageDown, eager=True)(lambda _: to(control.pointed_at + rows()))
    keys.add(Keys.Home, eager=True)(lambda _: to(0))
    keys.add(Keys.End, eager=True)(lambda _: to(len(control.choices)))
    return keys
