"""A letter as plain text, to copy or to write to a file."""

import textwrap
from collections.abc import Iterator

from mmadvisor.errors import visible
from mmadvisor.report.view import Letter

WIDTH = 76
QUESTION = "   "
"""Under the first letter of a numbered question."""


def letter_lines(letter: Letter) -> Iterator[str]:
    """Yield the lines of a letter, an empty one between paragraphs."""
    yield visible(f"To: {letter.to}")
    yield visible(f"Subject: {letter.subject}")
    for paragraph in letter.lines:
        if not is_question(paragraph) or paragraph.startswith("1."):
            yield ""
        hanging = QUESTION if is_question(paragraph) else ""
        yield from textwrap.wrap(
            visible(paragraph), WIDTH, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False
        )


def is_question(paragraph: str) -> bool:
    """Tell whether a paragraph is a numbered question."""
    return paragraph[:1].isdigit()
