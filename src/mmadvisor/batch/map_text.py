"""A guessed map as the text of its file: what is certain to be used, what is not behind a #."""

from collections.abc import Iterator, Sequence

import msgspec

from mmadvisor.batch.guess import Found, GuessedColumn
from mmadvisor.batch.same_text import in_a_line
from mmadvisor.errors import shortened, visible

MOST_OPEN = 30
LONGEST = 200
TOP = """\
# What each column of the table is, and what its cells mean. Guessed; please look through it.
#   as:     an answer, such as goal; or id; or keep: hand it on; or skip: leave it out
#   values: what cells mean; a cell that is not named has to be an answer as it stands
# Only what the questionnaire itself says was taken for certain. The rest stands behind a # and is not used:
# delete the # where it is right, complete it where it is not. Nothing is advised before each column has its as.
columns:
"""


def map_text(columns: Sequence[GuessedColumn]) -> bytes:
    """Return a map of columns as YAML."""
    return (TOP + "".join(f"{line}\n" for column in columns for line in map_lines(column))).encode()


def map_lines(column: GuessedColumn) -> Iterator[str]:
    """Yield the lines of one column."""
    yield f"  - heading: {quote_cell(column.heading.text)}"
    yield f"    {entry('as', column.heading)}"
    certain = [found for found in column.cells if not found.reason]
    doubtful = [found for found in column.cells if found.reason]
    if column.cells:
        yield "    values:"
    for found in [*certain, *doubtful[:MOST_OPEN]]:
        yield f"      {entry(quote_cell(shortened(found.text, LONGEST) if found.reason else found.text), found)}"
    if len(doubtful) > MOST_OPEN:
        yield f"      # and {len(doubtful) - MOST_OPEN} more cells that are no answers"


def entry(key: str, found: Found) -> str:
    """Return one line of what was found: a comment, if it is not certain."""
    said = f"{key}: {found.meaning or ''}".rstrip()
    return f"# {said}  # {visible(shortened(found.reason, LONGEST))}" if found.reason else said


def quote_cell(text: str) -> str:
    """Return a text in the quotes of YAML, which are those of JSON."""
    return msgspec.json.encode(in_a_line(text)).decode()
