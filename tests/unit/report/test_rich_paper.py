"""A terminal's paper: text stays text, nothing is cut, no style without color."""

import io

import pytest

from mmadvisor.report.rich_paper import CARDS_BELOW, RichPaper

HEADERS = ("Rank", "Program", "Kind", "Value")
ROWS = [("1", "A program with a long name, of a university with a long name", "MicroMasters", "70 (60 to 80)")]


def written(width: int, *, color: bool = False) -> tuple[RichPaper, io.StringIO]:
    stream = io.StringIO()
    return RichPaper(stream, width=width, color=color), stream


def test_markup_and_emoji_codes_are_text() -> None:
    paper, stream = written(100)
    paper.heading("[bold]x[/bold] :smile:")
    paper.line("[red]y[/red] 1.5 'z' https://example.org :warning:")
    paper.table(HEADERS, [("[i]1[/i]", ":x:", "[/]", "[bold")])
    text = stream.getvalue()
    for part in ("[bold]x[/bold] :smile:", "[red]y[/red] 1.5", ":warning:", "[i]1[/i]", ":x:", "[/]", "[bold"):
        assert part in text
    assert "\x1b" not in text


@pytest.mark.parametrize("width", [40, CARDS_BELOW - 1])
def test_a_narrow_terminal_gets_cards(width: int) -> None:
    paper, stream = written(width)
    paper.table(HEADERS, ROWS)
    assert "Kind: MicroMasters; Value: 70 (60 to 80)" in " ".join(stream.getvalue().split())


@pytest.mark.parametrize("width", [CARDS_BELOW, 120, 200])
def test_a_table_cuts_nothing(width: int) -> None:
    paper, stream = written(width)
    paper.table(HEADERS, ROWS, numbers=frozenset({3}))
    text = stream.getvalue()
    assert all(len(line.rstrip()) <= width for line in text.splitlines())
    assert {word for cell in ROWS[0] for word in cell.split()} <= set(text.split())
    assert "…" not in text


def test_long_lines_are_wrapped_and_addresses_kept_whole() -> None:
    paper, stream = written(40)
    address = "https://example.org/" + "x" * 60
    paper.line(f"one two three four five six seven eight nine ten {address}", indent=2)
    lines = stream.getvalue().splitlines()
    assert f"  {address}" in [line.rstrip() for line in lines]
    assert all(len(line) <= 40 for line in lines if address not in line)
