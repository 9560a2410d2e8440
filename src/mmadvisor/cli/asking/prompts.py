"""Asks with menus: arrows and Enter, typing to search, Esc to go back. The only importer of questionary.

questionary has no Esc, ignores Ctrl-D in lists, cuts long lines and lets a list push its question off the screen;
`menus.py` puts that right on the prompts that are built here.
"""

import sys
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import questionary
from prompt_toolkit.application import Application
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.input import Input, create_input
from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings
from prompt_toolkit.output import Output, create_output
from prompt_toolkit.output.vt100 import Vt100_Output
from prompt_toolkit.renderer import print_formatted_text

from mmadvisor.cli.asking import menus
from mmadvisor.cli.asking.marks import Marking
from mmadvisor.cli.asking.prompting import BACK_KEY, NOT_SURE_KEY, WIDEST, Item, in_lines, key_hints, keys_of
from mmadvisor.errors import visible

LEAST_ROWS = 4
FOOTER_ROWS = 2
ESC_SECONDS = 0.1
LOOKS_OF_LISTS: dict[str, Any] = {"pointer": ">", "qmark": "", "use_jk_keys": False}
AFTER_POINTER = 5
AFTER_MARK = 7
STYLE = questionary.Style(
    [
        ("qmark", "noinherit"),
        ("question", "bold"),
        ("answer", "noinherit"),
        ("pointer", "bold"),
        ("highlighted", "bold"),
    ]
)


class Paragraph(NamedTuple):
    """What a page shows above its prompt."""

    text: str
    strong: bool = False
    hang: int = 0


class Undrivable(Exception):  # noqa: N818 - it says what the terminal is
    """prompt_toolkit cannot drive this terminal."""


class TerminalPrompter:
    """Menus on a terminal. `source` and `target` are for tests."""

    plain = False

    def __init__(self, source: Input | None = None, target: Output | None = None) -> None:
        try:
            self.source = source or create_input(sys.stdin)
            self.target = target or create_output(sys.stderr)
        except Exception as error:  # on Windows an error of its own class, elsewhere one of the system
            raise Undrivable(str(error)) from error
        if isinstance(self.target, Vt100_Output):
            self.target.enable_cpr = False  # asking where the cursor stands gains nothing, and not all can answer
        self.page: list[Paragraph] = []
        self.rows_above = 0
        self.corrects = False
        self.size = self.target.get_size()

    def show(self, text: str, *, strong: bool = False, hang: int = 0) -> None:
        """Write a paragraph that `clear` takes away."""
        self.page.append(Paragraph(text, strong, hang))
        self.rows_above += self.put(self.page[-1])
        self.corrects = False

    def correct(self, text: str) -> None:
        """Write a paragraph in place of the one that was written in this way before."""
        if self.corrects:
            last = self.page.pop()
            rows = len(self.wrapped(last.text, last.hang))
            self.target.cursor_up(rows)
            self.target.erase_down()
            self.rows_above -= rows
        self.show(text)
        self.corrects = True

    def tell(self, text: str) -> None:
        """Write a paragraph that stays."""
        self.put(Paragraph(text))

    def put(self, paragraph: Paragraph) -> int:
        """Write a paragraph, and return its rows."""
        lines = self.wrapped(paragraph.text, paragraph.hang)
        style = "bold" if paragraph.strong else ""
        print_formatted_text(self.target, FormattedText([(style, "\n".join([*lines, ""]))]), STYLE)
        return len(lines)

    def redraw(self, app: Application[Any]) -> None:
        """Write the page anew where the terminal has another size by now: its lines broke in other places."""
        if self.size == self.target.get_size():
            return
        self.size = self.target.get_size()
        if self.page:
            app.renderer.clear()
            self.rows_above = sum(map(self.put, self.page))

    def wrapped(self, text: str, hang: int = 0) -> list[str]:
        """Return a paragraph in lines."""
        return in_lines(text, max(min(self.width(), WIDEST) - 1, 10), hang)

    def clear(self) -> None:
        """Go back up over what was shown since the last call."""
        self.target.cursor_up(min(self.rows_above, self.height()))
        self.target.erase_down()
        self.target.flush()
        self.page = []
        self.rows_above = 0
        self.corrects = False

    def choose(self, label: str, items: Sequence[Item], *, now: Any = None) -> Any:  # noqa: ANN401 - an item's value
        """Ask by a list; digits and first letters choose, Esc takes the last item."""
        keys = keys_of(items)
        digits = [key for key in keys if key.isdecimal()]
        leave = [] if items[-1].key else [f"Esc: {items[-1].title.lower()}"]
        ways = f"1-{digits[-1]} or arrows" if len(digits) > 1 else "arrows, Enter"
        hint = self.hint(label, "; ".join([f"{self.length(items)}{ways}", *key_hints(items), *leave]))
        choices = self.choices([f"{key} {item.title}".strip() for key, item in zip(keys, items, strict=True)])
        start = next((at for at, item in enumerate(items) if now is not None and item.value == now), None)
        if start is None:
            start = next((at for at, item in enumerate(items) if item.key == NOT_SURE_KEY), 0)
        question = questionary.select(
            label, choices, default=choices[start], instruction=hint, **LOOKS_OF_LISTS, **self.looks
        )
        control, rows = self.fitted(question, hint)
        place = self.asked(
            question,
            menus.letters(control, [item.title for item in items]),
            menus.direct(keys),
            menus.escape(len(items) - 1),
            menus.pages(control, rows),
        )
        return items[place].value

    def mark(self, label: str, items: Sequence[Item], others: Sequence[Item], *, now: Sequence[Any] = ()) -> Any:  # noqa: ANN401
        """Ask by a list with marks that can be searched; Esc takes the last of the others."""
        every = (*items, *others)
        ways = f"{self.length(every)}type to search; Space marks, Enter goes on"
        hint = self.hint(label, "; ".join([ways, *key_hints(others)]))
        marked = [at for each in now for at, item in enumerate(items) if item.value == each]
        titles = [item.title for item in items] + [f"{item.key} {item.title}".strip() for item in others]
        choices = self.choices(titles, AFTER_MARK, marked)
        first = choices[min(marked, default=0)]
        question = questionary.checkbox(
            label, choices, initial_choice=first, instruction=hint, **LOOKS_OF_LISTS, **self.looks
        )
        control, rows = self.fitted(question, hint)
        alone = range(len(items), len(every))
        marking = Marking(question.application, control, alone, marked, [item.group for item in items])
        direct = menus.direct(["" for _ in items] + [item.key for item in others])
        reply = self.asked(question, menus.pages(control, rows), marking.keys(), direct)
        return every[reply].value if isinstance(reply, int) else [items[at].value for at in reply]

    @property
    def looks(self) -> dict[str, Any]:
        """How questionary is to draw a prompt, and where."""
        return {"style": STYLE, "input": self.source, "output": self.target}

    def fitted(self, question: questionary.Question, hint: str) -> tuple[menus.ListControl, Callable[[], int]]:
        """Keep a list to the rows below its question; return it, and what tells how many they are."""
        window, control = menus.windows_of(question.application)
        rows = self.rows_for(hint, control)
        menus.fit_window(window, rows)
        return control, rows

    def press(self, items: Sequence[Item]) -> Any:  # noqa: ANN401 - an item's value
        """Wait for one of the keys, shown in one line where there is room."""
        line = " ".join(f"[{item.key}] {item.title}" for item in items)
        question = questionary.press_any_key_to_continue(menus.wrap_title(line, self.width() - 1, 1), **self.looks)
        place = self.asked(
            question, menus.ignored(), menus.direct([item.key for item in items]), menus.escape(len(items) - 1)
        )
        return items[place].value

    def write(self, label: str, hint: str, *, now: str = "") -> str:
        """Ask for a line of text; Esc stands for `<`, Enter alone for what is there now."""
        kept = f"; Enter: {now}" if now else ""
        asks = menus.wrap_title(f"{label} ({hint}{kept}):", self.width() - 2, 1)
        question = questionary.text(asks, qmark="", **self.looks)
        return visible(str(self.asked(question, menus.escape(BACK_KEY))).strip()) or now

    def pause(self) -> bool:
        """Wait for a key; Esc skips what is left."""
        question = questionary.press_any_key_to_continue("-- any key: more; <: skip --", **self.looks)
        skip = menus.direct([BACK_KEY])
        return bool(self.asked(question, menus.escape(0), skip) != 0)

    def choices(
        self, titles: Sequence[str], indent: int = AFTER_POINTER, marked: Sequence[int] = ()
    ) -> list[questionary.Choice]:
        """Return lines as choices that stand for their places; None could not be one."""
        width = self.width() - 1
        return [
            questionary.Choice(menus.wrap_title(visible(title), width, indent), at, checked=at in marked)
            for at, title in enumerate(titles)
        ]

    def asked(self, question: questionary.Question, *keys: KeyBindings) -> Any:  # noqa: ANN401 - of the prompt's kind
        """Run a prompt that leaves nothing behind; what was answered is shown by the caller."""
        app = question.application
        app.erase_when_done = True
        app.ttimeoutlen = ESC_SECONDS
        self.size = self.target.get_size()
        app.before_render += self.redraw
        own = [app.key_bindings] if app.key_bindings else []
        app.key_bindings = merge_key_bindings([*own, menus.stops(), *keys])
        return question.unsafe_ask()

    def length(self, items: Sequence[Item]) -> str:
        """Return how many lines there are, where not all can be seen at once."""
        return f"{len(items)} lines: " if len(items) > self.height() - self.rows_above - 1 else ""

    def hint(self, label: str, keys: str) -> str:
        """Return what the keys do, behind the label or on lines of its own."""
        one_line = len(label) + len(keys) + 4 < self.width()
        return f"({keys})" if one_line else "\n" + " " + menus.wrap_title(f"({keys})", self.width() - 1, 1)

    def rows_for(self, hint: str, control: menus.ListControl) -> Callable[[], int]:
        """Return a function that tells how many rows a list may take below the question, as the terminal is now."""

        def rows() -> int:
            above = self.rows_above + 1 + hint.count("\n")
            below = FOOTER_ROWS if control.get_search_string_tokens() else 0
            return max(LEAST_ROWS, self.height() - above - below)

        return rows

    def width(self) -> int:
        """Return the columns of the terminal."""
        return self.target.get_size().columns

    def height(self) -> int:
        """Return the rows of the terminal."""
        return self.target.get_size().rows
