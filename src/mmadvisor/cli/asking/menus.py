"""What questionary's lists lack: keys that go back and stop, wrapped lines, a height that leaves the question visible.

Only prompt_toolkit is imported here; the lists are known by their shape.
"""

import textwrap
from collections.abc import Callable, Mapping, Sequence
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


def fit_window(window: Window, rows: Callable[[], int]) -> None:
    """Let long lines wrap, and keep the list to the rows that are left on the screen."""
    window.wrap_lines = to_filter(True)
    window.height = lambda: Dimension(max=rows())


def wrap_title(title: str, width: int, indent: int) -> str:
    """Return the words of one line of a list, later lines set under the first."""
    lines = textwrap.wrap(title, max(width - indent, 10), break_on_hyphens=False)
    return f"\n{' ' * indent}".join(lines)


def bind_keys(actions: Mapping[Keys | str, Callable[[KeyPressEvent], object]]) -> KeyBindings:
    """Return keys with what each does, before anything else may do it."""
    found = KeyBindings()
    for key, act in actions.items():
        found.add(key, eager=True)(act)
    return found


def stops() -> KeyBindings:
    """Ctrl-C and Ctrl-D stop, in lists and texts alike, as the signal of Ctrl-C does; Ctrl-Z sets the program aside."""
    return bind_keys(
        {
            Keys.ControlC: lambda event: event.app.exit(exception=KeyboardInterrupt),
            Keys.SIGINT: lambda event: event.app.exit(exception=KeyboardInterrupt),
            Keys.ControlZ: lambda event: event.app.suspend_to_background(),
            Keys.ControlD: lambda event: event.app.exit(exception=EOFError),
        }
    )


def escape(result: Any) -> KeyBindings:  # noqa: ANN401 - whatever the prompt returns
    """Esc ends the prompt with a result."""
    return bind_keys({Keys.Escape: lambda event: event.app.exit(result=result)})


def direct(keys: Sequence[str]) -> KeyBindings:
    """Each key ends the prompt with its place; an empty one stands for no key."""
    places = {key: place for place, key in enumerate(keys) if key}
    return bind_keys(dict.fromkeys(places, lambda event: event.app.exit(result=places[event.data])))


def letters(control: ListControl, titles: Sequence[str]) -> KeyBindings:
    """A first letter that one line has chooses it; one that several have goes from each to the next."""

    def go(event: KeyPressEvent) -> None:
        places = [at for at, title in enumerate(titles) if title.casefold().startswith(event.data.casefold())]
        if len(places) == 1:
            event.app.exit(result=places[0])
        elif places:
            control.pointed_at = next((at for at in places if at > control.pointed_at), places[0])

    first = {title[0] for title in titles if title[0].isalpha()}
    return bind_keys(dict.fromkeys({case for letter in first for case in (letter.lower(), letter.upper())}, go))


def ignored() -> KeyBindings:
    """Keys that mean nothing do nothing."""
    return bind_keys({Keys.Any: lambda _: None})


def pages(control: ListControl, rows: Callable[[], int]) -> KeyBindings:
    """Page Up, Page Down, Home and End in a list."""

    def to(place: int) -> None:
        control.pointed_at = max(0, min(place, len(control.choices) - 1))

    return bind_keys(
        {
            Keys.PageUp: lambda _: to(control.pointed_at - rows()),
            Keys.PageDown: lambda _: to(control.pointed_at + rows()),
            Keys.Home: lambda _: to(0),
            Keys.End: lambda _: to(len(control.choices)),
        }
    )
