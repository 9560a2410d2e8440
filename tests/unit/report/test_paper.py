"""Plain paper: wrapped to its width, nothing cut, nothing but text and line ends on it."""

import re

import pytest

from learners import advised, example_profiles
from makers import basis_of, frozen_index
from mmadvisor.report.keepers import method_text
from mmadvisor.report.listing import list_text
from mmadvisor.report.listing.summary import summarize
from mmadvisor.report.paper import NARROWEST, Paper
from mmadvisor.report.terminal import advice_text, program_text

WIDTHS = (40, 60, 80, 120)


def too_long(paper: Paper) -> list[str]:
    """Return lines beyond the width; one long word, such as an address, is never broken."""
    return [line for line in paper.lines if len(line) > paper.width and len(line.strip(" -!?").split()) > 1]


def written(name: str, width: int) -> Paper:
    paper = Paper(width)
    advice_text.write(advised(example_profiles()[name], draws=50), frozen_index().catalog.rules, paper)
    return paper


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", example_profiles())
def test_advice_keeps_to_the_width(name: str, width: int) -> None:
    paper = written(name, width)
    assert too_long(paper) == []
    assert_plain(paper.text())


@pytest.mark.parametrize("width", WIDTHS)
def test_programs_keep_to_the_width(width: int) -> None:
    index = frozen_index()
    for program in index.catalog.programs:
        paper = Paper(width)
        program_text.write(basis_of(index), program, paper)
        assert too_long(paper) == [], program.id
        assert_plain(paper.text())


@pytest.mark.parametrize("width", WIDTHS)
def test_method_and_list_keep_to_the_width(width: int) -> None:
    index, paper = frozen_index(), Paper(width)
    method_text.write(index.catalog.rules, paper)
    list_text.write([summarize(index, program) for program in index.catalog.programs], paper, width=width)
    assert too_long(paper) == []
    assert_plain(paper.text())


def assert_plain(text: str) -> None:
    """No control character but the line end, no escape, no box drawing, no space at the end of a line."""
    assert all(character == "\n" or character.isprintable() for character in text)
    assert not re.search("[\u2500-\u259f]", text)
    assert not re.search(r" $", text, flags=re.MULTILINE)
    assert text.endswith("\n")


def test_the_same_words_whatever_the_width() -> None:
    narrow, wide = (re.sub(r"\s+", " ", written("career-changer", width).text()) for width in (40, 120))
    assert narrow == wide


def test_a_paragraph_hangs_behind_its_bullet() -> None:
    paper = Paper(20)
    paper.line("one two three four five", indent=2, bullet="-")
    assert paper.lines == ["  - one two three", "    four five"]


def test_headings_have_a_blank_line_before_them() -> None:
    paper = Paper(40)
    paper.heading("One")
    paper.line("text")
    paper.heading("Two")
    assert paper.text() == "One\ntext\n\nTwo\n"


def test_a_table_becomes_cards_without_empty_cells() -> None:
    paper = Paper(60)
    paper.table(("Rank", "Program", "Kind", "Value"), [("1", "Finance", "Degree", "70"), ("2", "Law", "", "60")])
    assert paper.lines == ["1 Finance", "   Kind: Degree; Value: 70", "2 Law", "   Value: 60"]


def test_an_address_is_not_broken() -> None:
    paper = Paper(NARROWEST)
    paper.line("Page: https://example.org/a-very-long-address-with-hyphens")
    assert "https://example.org/a-very-long-address-with-hyphens" in paper.lines


def test_no_paper_is_narrower_than_can_be_read() -> None:
    assert Paper(1).width == NARROWEST


def test_an_empty_paragraph_is_an_empty_line() -> None:
    paper = Paper(40)
    paper.line("")
    assert paper.text() == "\n"
