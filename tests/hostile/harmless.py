"""What makes an output harmless, one check a format: the same parts as with a plain text, and the text as text."""

import csv
import io
import json
import re
from html.parser import HTMLParser
from typing import Any

import icalendar
from markdown_it import MarkdownIt
from msgspec import to_builtins

from hostile.texts import FORBIDDEN
from mmadvisor.csv_rows import FORMULA
from running import BOLD

MARKDOWN = MarkdownIt("commonmark").enable("table").enable("strikethrough")
LONGEST_LINE = 75
"""Octets of a line of a calendar (RFC 5545, 3.1)."""


def clean(content: bytes) -> str:
    """Return an output as text in which no character could control what shows it."""
    text = content.decode("utf-8").removeprefix("\ufeff")
    assert not re.search(FORBIDDEN, text)
    return text


def lines(content: bytes, _plain: bytes) -> None:
    """Check lines of text: nothing but characters that are shown, and line ends."""
    assert "\r" not in clean(content)


def terminal(content: bytes, _plain: bytes) -> None:
    """Check what goes to a terminal: beside our own bold nothing but lines."""
    lines(BOLD.sub("", content.decode("utf-8")).encode(), b"")


def table(content: bytes, plain: bytes) -> None:
    """Check tab-separated lines: as many lines and cells."""
    rows, usual = ([line.count("\t") for line in clean(each).split("\n")] for each in (content, plain))
    assert rows == usual


def spreadsheet(content: bytes, plain: bytes) -> None:
    """Check CSV: as many rows and cells, and no cell that a spreadsheet would reckon."""
    rows, usual = (list(csv.reader(io.StringIO(clean(each), newline=""))) for each in (content, plain))
    assert [len(row) for row in rows] == [len(row) for row in usual]
    assert not [cell for row in rows for cell in row if cell.startswith(FORMULA) and not re.fullmatch(r"-?\d+", cell)]


def markdown(content: bytes, plain: bytes) -> None:
    """Check Markdown: the same elements in the same order, so that no text made one.

    Where every text is empty, so are some paragraphs: fewer elements then, and none of another kind.
    """
    found, usual = (re.findall(r"<[^>]+>", MARKDOWN.render(clean(each))) for each in (content, plain))
    assert found == usual or (len(found) < len(usual) and set(found) <= set(usual))


def calendar(content: bytes, plain: bytes) -> None:
    """Check a calendar: the same entries with the same properties, in lines of the right length."""
    found, usual = (icalendar.Calendar.from_ical(each.decode("utf-8")) for each in (content, plain))
    assert properties(found) == properties(usual)
    assert max(map(len, content.split(b"\r\n"))) <= LONGEST_LINE
    clean(content)


def properties(entry: Any) -> list[str]:  # noqa: ANN401 - icalendar has no common name for its parts
    """Return the names of all properties, those of inner parts too."""
    return [entry.name, *entry.keys(), *(name for each in entry.subcomponents for name in properties(each))]


def page(content: bytes, plain: bytes) -> None:
    """Check a page: no element and no attribute that a plain page lacks, links to the web or to the page alone."""
    found, usual = (Elements(clean(each)).every for each in (content, plain))
    assert kinds(found) <= kinds(usual)
    for tag in ("script", "style", "meta"):
        assert [name for name, _ in found].count(tag) == [name for name, _ in usual].count(tag)
    for _, attributes in found:
        for name in attributes.keys() & {"href", "src"}:
            assert re.match("https://|#", attributes[name] or "")


Element = tuple[str, dict[str, str | None]]


def kinds(elements: list[Element]) -> set[tuple[str, frozenset[str]]]:
    """Return which elements there are, with the names of their attributes."""
    return {(tag, frozenset(attributes)) for tag, attributes in elements}


class Elements(HTMLParser):
    """The elements of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.every: list[Element] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.every.append((tag, dict(attrs)))


def same_json(content: bytes, value: Any) -> None:  # noqa: ANN401 - any struct
    """Check JSON: every text comes back as it was."""
    assert json.loads(clean(content)) == json.loads(json.dumps(to_builtins(value)))
