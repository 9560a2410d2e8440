"""Each kind of prompt, driven by the keys that a person presses."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from mmadvisor.cli.asking.prompting import Item
from mmadvisor.cli.asking.prompts import TerminalPrompter

UP, DOWN, ENTER, ESC, SPACE, BACKSPACE = "\x1b[A", "\x1b[B", "\r", "\x1b", " ", "\x7f"
PAGE_UP, PAGE_DOWN, HOME, END = "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F"
CTRL_C, CTRL_D, CTRL_A, TAB = "\x03", "\x04", "\x01", "\t"
FEW = [Item("a", "First"), Item("b", "Second"), Item("c", "Third")]
MANY = [Item(f"v{number}", f"Line {number}") for number in range(32)]
NOWHERE = [Item([], "Every one"), Item(None, "Not sure", "?"), Item("back", "Back", "<")]
SIZES = [(24, 80), (16, 40), (12, 40), (4, 20)]


class Screen(DummyOutput):
    """A screen of a size that shows nothing."""

    def __init__(self, rows: int, columns: int) -> None:
        self.size = Size(rows=rows, columns=columns)

    def get_size(self) -> Size:
        return self.size


@contextmanager
def typing(keys: str, rows: int = 24, columns: int = 80) -> Iterator[TerminalPrompter]:
    with create_pipe_input() as source:
        source.send_text(keys)
        yield TerminalPrompter(source, Screen(rows, columns))


def chosen(keys: str, items: list[Item] = FEW, **more: Any) -> Any:  # noqa: ANN401 - an item's value
    with typing(keys) as prompter:
        return prompter.choose("Label", items, **more)


def marked(keys: str, items: list[Item] = MANY, **more: Any) -> Any:  # noqa: ANN401 - values, or one of the others
    with typing(keys) as prompter:
        return prompter.mark("Label", items, NOWHERE, **more)


def written(keys: str, **more: str) -> str:
    with typing(keys) as prompter:
        return prompter.write("Label", "hint", **more)


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        (ENTER, "a"),
        (DOWN + ENTER, "b"),
        (UP + ENTER, "c"),
        (DOWN * 3 + ENTER, "a"),
        ("jk" + DOWN + ENTER, "b"),
        ("2", "b"),
        ("s", "b"),
        ("T", "c"),
        (END + ENTER, "c"),
        (END + HOME + ENTER, "a"),
        (PAGE_DOWN + ENTER, "c"),
        (DOWN + ESC, "c"),
        ("x70?<" + ENTER, "a"),
    ],
)
def test_a_list_takes_the_line_that_is_pointed_at_and_esc_the_last(keys: str, value: str) -> None:
    assert chosen(keys) == value


def test_a_list_begins_at_the_present_answer_be_it_false() -> None:
    yes_no = [Item(value=True, title="Yes"), Item(value=False, title="No")]
    assert chosen(ENTER, now="b") == "b"
    assert chosen(ENTER, yes_no, now=False) is False
    assert chosen(ENTER, now="gone") == "a"


def test_enter_alone_answers_nothing_where_not_sure_can_be_said() -> None:
    items = [*FEW, Item(None, "Not sure", "?"), Item("back", "Back", "<")]
    assert chosen(ENTER, items) is None
    assert [chosen(key, items) for key in ("?", "<", "n", "b", "3", ESC)] == [None, "back", None, "back", "c", "back"]


def test_a_first_letter_that_several_lines_have_goes_from_each_to_the_next() -> None:
    items = [Item("a", "No"), Item("b", "Maybe"), Item("c", "Not sure"), Item("d", "Never")]
    assert chosen("n" + ENTER, items) == "c"
    assert chosen("nn" + ENTER, items) == "d"
    assert chosen("nnn" + ENTER, items) == "a"


def test_one_key_chooses_from_a_line_of_keys_and_others_do_nothing() -> None:
    items = [Item("plan", "plan", "p"), Item("end", "end", "e")]
    for keys, value in (("p", "plan"), ("x" + ENTER + SPACE + "p", "plan"), ("e", "end"), (ESC, "end")):
        with typing(keys) as prompter:
            assert prompter.press(items) == value


@pytest.mark.parametrize(
    ("keys", "values"),
    [
        (SPACE + ENTER, ["v0"]),
        (DOWN + SPACE + DOWN + SPACE + ENTER, ["v1", "v2"]),
        (DOWN + SPACE + UP + SPACE + ENTER, ["v1", "v0"]),
        (SPACE + SPACE + DOWN + SPACE + ENTER, ["v1"]),
        ("17" + ENTER + DOWN + SPACE + ENTER, ["v17", "v18"]),
        ("1x" + BACKSPACE + "7" + ENTER + ENTER, ["v17"]),
        ("line" + SPACE + "17" + ENTER + ENTER, ["v17"]),
        ("17" + SPACE + "li" + ENTER + ENTER, ["v17"]),
        ("zzz" + ENTER + "5" + ENTER + ENTER, ["v5"]),
        ("17" + ENTER + "31" + ENTER + ENTER, ["v17", "v31"]),
        ("17" + ENTER + "17" + ENTER + ENTER, ["v17"]),
        (ENTER + SPACE + ENTER, ["v0"]),
        (CTRL_A + TAB + SPACE + ENTER, ["v0"]),
        ("LINE" + DOWN + ENTER + ENTER, ["v1"]),
    ],
    ids=range(14),
)
def test_a_list_with_marks_can_be_searched(keys: str, values: list[str]) -> None:
    assert marked(keys) == values


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        (ESC, "back"),
        (UP + ENTER, "back"),
        (UP + SPACE, "back"),
        (UP * 2 + ENTER, None),
        (UP * 3 + ENTER, []),
        ("every" + ENTER, []),
        ("not" + SPACE + "s" + ENTER, None),
        ("?", None),
        ("5<", "back"),
        (SPACE + ESC, "back"),
    ],
)
def test_lines_that_cannot_be_marked_go_alone(keys: str, value: object) -> None:
    assert marked(keys) == value


def test_marks_that_were_there_come_first_in_their_own_order() -> None:
    assert marked("5" + ENTER + ENTER, now=["v9", "v3"]) == ["v9", "v3", "v5"]
    assert marked(ENTER, now=["v9", "gone", "v3"]) == ["v9", "v3"]


def test_esc_clears_a_search_before_it_goes_back() -> None:
    with create_pipe_input() as source:
        prompter = TerminalPrompter(source, Screen(24, 80))
        source.send_text("5")
        source.send_text(ESC + "\x1b[B" + SPACE + ENTER)
        assert prompter.mark("Label", MANY, NOWHERE) == ["v6"]


def test_marks_that_were_set_before_are_there_again() -> None:
    assert marked(ENTER, now=["v3", "v9"]) == ["v3", "v9"]
    assert marked(SPACE + ENTER, now=["v3", "v9"]) == ["v9"]


@pytest.mark.parametrize(
    ("keys", "text"),
    [("12" + ENTER, "12"), (" 12  " + ENTER, "12"), ("13" + BACKSPACE + "2" + ENTER, "12"), (ESC, "<"), (ENTER, "")],
)
def test_a_text_is_what_was_typed(keys: str, text: str) -> None:
    assert written(keys) == text


def test_enter_alone_keeps_the_present_text() -> None:
    assert written(ENTER, now="8") == "8"
    assert written("9" + ENTER, now="8") == "9"


def test_a_pause_ends_by_any_key_and_esc_skips() -> None:
    for keys, goes_on in ((SPACE, True), ("x", True), (ENTER, True), (ESC, False), ("<", False)):
        with typing(keys) as prompter:
            assert prompter.pause() is goes_on


@pytest.mark.parametrize("ask", [chosen, marked, written], ids=["list", "marks", "text"])
@pytest.mark.parametrize(("key", "error"), [(CTRL_C, KeyboardInterrupt), (CTRL_D, EOFError)], ids=["ctrl-c", "ctrl-d"])
@pytest.mark.parametrize("before", ["", "9"], ids=["at-once", "after-typing"])
def test_ctrl_c_and_ctrl_d_stop_every_prompt(
    ask: Callable[[str], object], key: str, error: type[BaseException], before: str
) -> None:
    with pytest.raises(error):
        ask(before + key)


@pytest.mark.parametrize(("rows", "columns"), SIZES)
def test_prompts_work_on_screens_of_any_size(rows: int, columns: int) -> None:
    with typing("\x1b[F" + UP + UP + UP + SPACE + ENTER, rows, columns) as prompter:
        for _ in range(30):
            prompter.show("A long paragraph that has to be wrapped on narrow screens, and scrolls on low ones.")
        assert prompter.mark("A label that is long", MANY, NOWHERE) == ["v31"]
        prompter.clear()
    with typing(DOWN + ENTER, rows, columns) as prompter:
        assert prompter.choose("A label that is long", FEW) == "b"
    with typing("7" + ENTER, rows, columns) as prompter:
        assert prompter.write("A label that is long", "with a hint") == "7"


def test_harmful_characters_are_shown_and_typed_as_words() -> None:
    assert "\x1b" not in written("a\x1b[200~\x1b[31m\x1b[201~" + ENTER)
    assert chosen(DOWN + ENTER, [Item("a", "x\x1b[31my"), Item("b", "\u202eb")]) == "b"
