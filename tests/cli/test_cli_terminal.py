"""What a person at a terminal sees: nothing wider than it, nothing cut, tables only where they fit, no color."""

import re
import shlex
import subprocess
from pathlib import Path

import pytest

from makers import EXAMPLES
from mmadvisor.advise.outcome import Run
from mmadvisor.advise.pipeline import advise
from mmadvisor.model.catalog import Index
from mmadvisor.questionnaire.profiles import as_profile, read_answers
from ptys import Terminal
from running import EXAMPLE, PROGRAM, Screen, in_terminal, surroundings

WIDTHS = [40, 60, 80, 89, 120, 200]
LINE = "\u2500"
ADVICE = ("recommend", "--profile", str(EXAMPLE), "--top", "100", "--draws", "200")


def squeezed(text: str) -> str:
    """Return text without white space and rules: what is left wherever lines are broken."""
    return re.sub(rf"[\s{LINE}]+", "", text)


def too_wide(screen: Screen, width: int) -> list[str]:
    """Return lines wider than the terminal, but for single words: an address that is broken cannot be followed."""
    return [line for line in screen.lines if len(line) > width and " " in line.strip()]


def columns(screen: Screen, headers: tuple[str, ...]) -> dict[str, str]:
    """Return the text of each column of the one table on a screen, without white space."""
    start = next(number for number, line in enumerate(screen.lines) if set(line.strip()) == {LINE})
    header = screen.lines[start - 1]
    starts = [header.index(name) for name in headers]
    ends = [*starts[1:], None]
    body: list[str] = []
    for line in screen.lines[start + 1 :]:
        if not line.strip():
            break
        body.append(line)
    return {
        name: squeezed(" ".join(line[first:last] for line in body))
        for name, first, last in zip(headers, starts, ends, strict=True)
    }


@pytest.fixture(scope="module")
def titles(index: Index) -> list[str]:
    """Titles of all programs that the example learner is ranked."""
    answers = read_answers(EXAMPLES / "career-changer.yaml", index)
    advice = advise(Run(index, "0", draws=100), as_profile(answers, index))
    return [row.title for row in advice.ranking]


def test_a_pager_that_is_not_installed_costs_no_text(tmp_path: Path) -> None:
    with Terminal(tmp_path, command=shlex.join([*PROGRAM, *ADVICE]), env={"PAGER": "gone -R"}) as at:
        at.see("Verdict")
        at.press("q")
        assert at.end() == 0


@pytest.mark.parametrize(("less", "bold"), [({}, True), ({"LESS": "-i"}, False)], ids=["as-it-is", "no-escapes"])
def test_a_pager_gets_the_styles_that_it_can_show(less: dict[str, str], bold: bool, tmp_path: Path) -> None:
    words = [*PROGRAM, "show", "mitx-finance"]
    with Terminal(tmp_path, command=shlex.join(words), env={"PAGER": "cat", **less}) as at:
        at.see("What it is")
        assert at.end() == 0
    assert ("\x1b[1mWhat it is" in at.raw) is bold


@pytest.mark.parametrize("width", WIDTHS)
def test_advice_fits(width: int, titles: list[str], tmp_path: Path) -> None:
    screen = in_terminal(tmp_path, width, *ADVICE)
    assert (screen.code, screen.err) == (0, "")
    assert too_wide(screen, width) == []
    if width < 90:
        assert LINE not in screen.text
    names = columns(screen, ("Program", "Kind"))["Program"] if LINE in screen.text else squeezed(screen.text)
    assert [title for title in titles if squeezed(title) not in names] == []
    assert "\u2026" not in screen.text


@pytest.mark.parametrize("width", WIDTHS)
def test_list_fits(width: int, index: Index, tmp_path: Path) -> None:
    screen = in_terminal(tmp_path, width, "list", "--all")
    assert (screen.code, screen.err) == (0, "20 of 20 programs.\n")
    assert too_wide(screen, width) == []
    assert LINE not in screen.text
    for program in index.catalog.programs:
        assert squeezed(program.title)[:18] in squeezed(screen.text)


@pytest.mark.parametrize(
    "words",
    [
        ("show", "mitx-supply-chain-management"),
        ("method",),
        ("why", "mitx-finance", "--profile", str(EXAMPLE)),
        ("compare", "mitx-finance", "adelaidex-big-data", "university-of-london-msc-data-science"),
    ],
    ids=lambda words: words[0],
)
@pytest.mark.parametrize("width", [40, 120])
def test_text_fits(words: tuple[str, ...], width: int, tmp_path: Path) -> None:
    screen = in_terminal(tmp_path, width, *words)
    assert (screen.code, screen.err) == (0, "")
    assert too_wide(screen, width) == []


def test_wide_terminal_has_a_table(tmp_path: Path) -> None:
    assert LINE in in_terminal(tmp_path, 200, *ADVICE).text


def test_a_list_has_one_line_for_each_program_and_ids_are_never_cut(index: Index, tmp_path: Path) -> None:
    screen = in_terminal(tmp_path, 80, "list", "--all", "--ids")
    assert [line.split()[-1] for line in screen.lines[1:21]] == [
        row.id for row in sorted(index.catalog.programs, key=lambda row: row.title.casefold())
    ]
    wide = in_terminal(tmp_path, 140, "list", "--all")
    assert any("Supply Chain Management, Massachusetts Institute of Technology " in line for line in wide.lines)


@pytest.mark.parametrize(
    "env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"TERM": "unknown"}, {"ACCESSIBLE": "1"}], ids=str
)
def test_nothing_but_text_is_sent(env: dict[str, str], tmp_path: Path) -> None:
    for width, words in ((60, ADVICE), (200, ("list",))):
        screen = in_terminal(tmp_path, width, *words, env=env)
        assert screen.code == 0
        assert "\x1b" not in screen.sent
        assert too_wide(screen, width) == []


@pytest.mark.parametrize("env", [{"TERM": "dumb"}, {"TERM": "unknown"}, {"ACCESSIBLE": "1"}], ids=str)
def test_plain_terminal_has_cards(env: dict[str, str], tmp_path: Path) -> None:
    screen = in_terminal(tmp_path, 200, "list", env=env)
    assert LINE not in screen.text
    assert "\t" not in screen.text
    assert "Hours: 8-12; Months: 18" in screen.text


def test_bold_is_all_there_is(tmp_path: Path) -> None:
    screen = in_terminal(tmp_path, 100, *ADVICE)
    assert screen.sent.startswith("\x1b[1mVerdict: ")
    assert set(re.findall(r"\x1b[^m]*m", screen.sent)) == {"\x1b[1m", "\x1b[0m"}


def test_width_can_be_named(tmp_path: Path) -> None:
    assert too_wide(in_terminal(tmp_path, 200, "list", env={"COLUMNS": "50"}), 50) == []


@pytest.mark.parametrize("columns", ["0", "1", "-5", "many", "1000000"])
def test_odd_width_costs_nothing(columns: str, tmp_path: Path) -> None:
    screen = in_terminal(tmp_path, 0, "list", env={"COLUMNS": columns})
    assert screen.code == 0
    assert "Supply" in screen.text
    assert len(screen.text) < 200_000


def test_terminal_that_does_not_know_its_width(tmp_path: Path) -> None:
    assert too_wide(in_terminal(tmp_path, 0, *ADVICE), 80) == []


def test_forced_color_in_a_pipe_is_bold_and_nothing_else(tmp_path: Path) -> None:
    done = subprocess.run(
        [*PROGRAM, *ADVICE],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
        env=surroundings(tmp_path, FORCE_COLOR="1"),
    )
    assert set(re.findall(r"\x1b[^m]*m", done.stdout)) == {"\x1b[1m", "\x1b[0m"}
    assert LINE not in done.stdout


def test_json_on_a_terminal(tmp_path: Path) -> None:
    screen = in_terminal(tmp_path, 40, "show", "mitx-supply-chain-management", "--format", "json")
    assert screen.sent.startswith('{\n  "schema": "mmadvisor/program/1"')


def test_complaints_on_a_terminal(tmp_path: Path) -> None:
    screen = in_terminal(tmp_path, 40, "show", "nope")
    assert (screen.code, screen.text) == (2, "")
    assert screen.err.startswith("mmadvisor: there is no program 'nope'")
