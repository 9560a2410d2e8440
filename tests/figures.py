"""Reads price and end of programs out of what commands print and write: by words beside them, whatever the layout."""

import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from itertools import islice, pairwise
from typing import TypeAlias

Figures: TypeAlias = dict[str, str]
"""What an output says of one program: its `price` (`1,481 USD`), `months` (`6`) or `years` (`5.9`), and `done`.

That is a month (`May 2027`), or a year where it is only assumed.
"""
TIME = r"(?:about )?(?:(?P<months>[\d.,]+) months?|(?P<years>[\d.,]+) years?)"
STUDY = re.compile(rf"Your study: likely {TIME} \(.*?\), (?P<price>.+?)(?: \+ \w+)?, (?:weekly|\d)")
ENDS = re.compile(r"it likely ends on \d+ (?P<done>[A-Z][a-z]{2} \d{4})")
ON_PAPER = re.compile(r"\nPrice\b(?P<price>.*?)\nHours a week.*?\nLikely done\b(?P<done>.*?)\nPrepare first", re.DOTALL)
"""The rows of the grid in the text of a PDF, which tells cells apart by no mark."""
SAID = (
    r"\[\^\d+\]",
    r"\((?:\d{4}(?:-\d\d)?|[A-Z][a-z]+ \d{4}|undated)\)",
    r"\(!\)|!|\(beyond your limit\)",
    r"\bsource \d+\b ?,?",
    r"\babout\b",
    r"\+ (?:exam|project)s?",
)
"""What may stand beside a figure.

Its note, its year, that it is beyond a limit, its source, that it is assumed, what comes on top of it.
"""
ROWS_BELOW = 6
"""The end stands at most so many lines below the price."""
BLOCKS = frozenset("article dd div dt h1 h2 h3 h4 li p section td th tr".split())  # noqa: SIM905


def flat(text: str) -> str:
    """Return text on one line."""
    return " ".join(text.split())


def bare(cell: str) -> str:
    """Return a figure without what stands beside it."""
    return flat(re.sub("|".join(SAID), " ", cell))


def study(text: str) -> Figures:
    """Return the figures of the first sentence on a study."""
    found = STUDY.search(flat(text))
    assert found is not None, text
    return found.groupdict()


def screen(text: str, titles: Sequence[str]) -> Iterator[tuple[str, Figures]]:
    """Yield the figures that the first screen shows of each program for which it has room."""
    lines = text.splitlines()
    for line, answers in pairwise(lines):
        title = next((title for title in titles if re.match(rf"\d+=? +{re.escape(title)}, ", line)), None)
        if title is not None:
            _, price, _, done, *_ = re.split(r"\s{2,}", answers.strip())
            yield title, {"price": bare(price), "done": bare(done)}


def report(text: str, count: int) -> list[Figures]:
    """Return the figures of the first programs of a report: those of its grid, and of its sentences on a study."""
    found = grid(text, count)
    for place, sentence in enumerate(islice(STUDY.finditer(flat(text)), count)):
        found[place] = sentence.groupdict() | found[place]
    return found


def grid(text: str, count: int) -> list[Figures]:
    """Return the figures of the table whose columns are programs; it has a price, and closely below it an end."""
    prices: list[str] = []
    for line in filter(str.strip, text.splitlines()):
        label, *cells = (cell.strip() for cell in re.split(r"\s*\|\s*|\s{2,}", line.strip(" |")))
        if label.startswith("Price") and len(cells) == count:
            prices, left = cells, ROWS_BELOW
        elif prices and re.match("(likely )?done", label.lower()) and len(cells) == count:
            return [{"price": bare(price), "done": bare(done)} for price, done in zip(prices, cells, strict=True)]
        elif prices:
            left -= 1
            prices = prices if left else []
    return [{} for _ in range(count)]


def paper(text: str, count: int) -> list[Figures]:
    """Return the figures of the first programs of a PDF."""
    found = ON_PAPER.search(text)
    if found is None:
        return [{} for _ in range(count)]
    prices, ends = (re.sub(r"you: .*", "", row) for row in found.groups())
    cells = zip(
        re.findall(r"[\d,]+(?: to [\d,]+)? USD|not known", prices),
        re.findall(r"(?:[A-Z][a-z]{2} )?\d{4}", ends),
        strict=True,
    )
    return [{"price": price, "done": done} for price, done in cells]


class Cells(HTMLParser):
    """The text of a page: a line for each block, and for each row of a table one with its cells."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text = ""
        self.quiet = self.row = False
        self.feed(page)

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        """Begin a line."""
        self.quiet = self.quiet or tag in {"script", "style"}
        self.row = self.row or tag == "tr"
        if tag in BLOCKS and not (self.row and tag != "tr"):
            self.text += "\n"

    def handle_endtag(self, tag: str) -> None:
        """End a cell or a row."""
        self.quiet = self.quiet and tag not in {"script", "style"}
        self.row = self.row and tag != "tr"
        self.text += " | " if tag in {"td", "th"} else ""

    def handle_data(self, data: str) -> None:
        """Add words."""
        if not self.quiet:
            self.text += re.sub(r"\s+", " ", data)
