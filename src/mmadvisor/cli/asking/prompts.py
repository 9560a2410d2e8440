"""Asks with menus: arrows and Enter, typing to search, Esc to go back. The only importer of questionary.

questionary has no Esc, ignores Ctrl-D in lists, cuts long lines and lets a list push its question off the screen;
`lists.py` puts that right on the prompts that are built here.
"""

import os
import sys
from collections.abc import Sequence
from typing import Any, NamedTuple

import questionary
from prompt_toolkit.application import Application
from prompt_toolkit.filters import to_filter
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.input import Input, create_input
from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import Dimension
from prompt_toolkit.output import Output, create_output
from prompt_toolkit.output.vt100 import Vt100_Output
from prompt_toolkit.renderer import print_formatted_text

from mmadvisor.cli.asking import lists
from mmadvisor.cli.asking.prompting import BACK_KEY, NOT_SURE_KEY, WIDEST, Item, in_lines, key_hints, keys_of
from mmadvisor.errors import visible

LEAST_ROWS = 4
FOOTER_ROWS = 2
ESC_SECONDS = 0.1
LOOKS_OF_LISTS: dict[str, Any] = {"pointer": ">", "qmark": "", "use_jk_keys": False}
AFTER_POINTER = 5
AFTER_MARK = 7
STYLE = questionary.Style([("question", "bold"), ("answer", "noinherit"), ("pointer", "bold"), ("highlighted", "bold")])


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
        self.drawn_at = self.size()

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
        if self.drawn_at == self.size():
            return
        self.drawn_at = self.size()
        if self.page:
            app.renderer.clear()
            self.rows_above = sum(map(self.put, self.page))

    def wrapped(self, text: str, hang: int = 0) -> list[str]:
        """Return a paragraph in lines."""
        return in_lines(text, max(min(self.size().columns, WIDEST) - 1, 10), hang)

    def clear(self) -> None:
        """Go back up over what was shown since the last call."""
        self.target.cursor_up(min(self.rows_above, self.size().lines))
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
        present = [at for at, item in enumerate(items) if now is not None and item.value == now]
        unsure = [at for at, item in enumerate(items) if item.key == NOT_SURE_KEY]
        start = [*present, *unsure, 0][0]
        question = questionary.select(
            label, choices, default=choices[start], instruction=hint, **LOOKS_OF_LISTS, **self.looks
        )
        control, pages = self.fitted(question, hint)
        titles = [item.title for item in items]
        place = self.asked(question, pages | lists.letters(control, titles) | lists.ends(keys))
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
        control, pages = self.fitted(question, hint)
        marking = lists.Marking(question.application, control, marked, [item.group for item in items])
        direct = lists.ends(["" for _ in items] + [item.key for item in others])
        reply = self.asked(question, pages | direct, marking.keys())
        return every[reply].value if isinstance(reply, int) else [items[at].value for at in reply]

    @property
    def looks(self) -> dict[str, Any]:
        """How questionary is to draw a prompt, and where."""
        return {"style": STYLE, "input": self.source, "output": self.target}

    def fitted(self, question: questionary.Question, hint: str) -> tuple[lists.ListControl, lists.Acts]:
        """Let long lines wrap, and keep a list to the rows below its question; return it with the keys that page it."""
        windows = question.application.layout.find_all_windows()
        window = next(each for each in windows if hasattr(each.content, "pointed_at"))
        control: Any = window.content

        def rows() -> int:
            below = FOOTER_ROWS if control.get_search_string_tokens() else 0
            return max(LEAST_ROWS, self.size().lines - self.rows_above - 1 - hint.count("\n") - below)

        window.wrap_lines = to_filter(True)
        window.height = lambda: Dimension(max=rows())
        return control, lists.pages(control, rows)

    def press(self, items: Sequence[Item]) -> Any:  # noqa: ANN401 - an item's value
        """Wait for one of the keys, shown in one line where there is room."""
        line = " ".join(f"[{item.key}] {item.title}" for item in items)
        shown = lists.wrap_title(line, self.size().columns - 1, 1)
        question = questionary.press_any_key_to_continue(shown, **self.looks)
        ignored: lists.Acts = {Keys.Any: lambda _: None}
        return items[self.asked(question, ignored | lists.ends([item.key for item in items]))].value

    def write(self, label: str, hint: str, *, now: str = "") -> str:
        """Ask for a line of text; Esc stands for `<`, Enter alone for what is there now."""
        kept = f"; Enter: {now}" if now else ""
        asks = lists.wrap_title(f"{label} ({hint}{kept}):", self.size().columns - 2, 1)
        question = questionary.text(asks, qmark="", **self.looks)
        reply = self.asked(question, {Keys.Escape: lambda event: event.app.exit(result=BACK_KEY)})
        return visible(str(reply).strip()) or now

    def pause(self) -> bool:
        """Wait for a key; Esc skips what is left."""
        question = questionary.press_any_key_to_continue("-- any key: more; <: skip --", **self.looks)
        return bool(self.asked(question, lists.ends([BACK_KEY])) != 0)

    def choices(
        self, titles: Sequence[str], indent: int = AFTER_POINTER, marked: Sequence[int] = ()
    ) -> list[questionary.Choice]:
        """Return lines as choices that stand for their places; None could not be one."""
        width = self.size().columns - 1
        return [
            questionary.Choice(lists.wrap_title(visible(title), width, indent), at, checked=at in marked)
            for at, title in enumerate(titles)
        ]

    def asked(self, question: questionary.Question, acts: lists.Acts, *keys: KeyBindings) -> Any:  # noqa: ANN401 - of the prompt's kind
        """Run a prompt that leaves nothing behind; what was answered is shown by the caller."""
        app = question.application
        app.erase_when_done = True
        app.ttimeoutlen = ESC_SECONDS
        self.drawn_at = self.size()
        app.before_render += self.redraw
        own = [app.key_bindings] if app.key_bindings else []
        app.key_bindings = merge_key_bindings([*own, lists.bind_keys(lists.STOPS | acts), *keys])
        return question.unsafe_ask()

    def length(self, items: Sequence[Item]) -> str:
        """Return how many lines there are, where not all can be seen at once."""
        return f"{len(items)} lines: " if len(items) > self.size().lines - self.rows_above - 1 else ""

    def hint(self, label: str, keys: str) -> str:
        """Return what the keys do, behind the label or on lines of its own."""
        width = self.size().columns
        one_line = len(label) + len(keys) + 4 < width
        return f"({keys})" if one_line else "\n" + " " + lists.wrap_title(f"({keys})", width - 1, 1)

    def size(self) -> os.terminal_size:
        """Return the columns and lines of the terminal."""
        rows, columns = self.target.get_size()
        return os.terminal_size((columns, rows))
