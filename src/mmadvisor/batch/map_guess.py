"""What the columns and cells of a table seem to be, for a person to correct: what is certain apart from what is likely.

Certain is a text that says, but for capitals and signs, what questionnaire or catalog say. What is likely is found by
difflib of the standard library, as everywhere here: there are some hundred words to compare, and rapidfuzz, which is
faster by far, would be one more compiled package for nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import NamedTuple

import msgspec

from mmadvisor.batch.answers import as_answer
from mmadvisor.batch.input_columns import LISTS, items, text_of
from mmadvisor.batch.input_tables import Table
from mmadvisor.batch.vocabulary import Words, core, headings, in_a_line, of_forms, values, words_alone
from mmadvisor.checked import list_words
from mmadvisor.errors import shortened, visible
from mmadvisor.model.catalog import Index
from mmadvisor.problems import Problem
from mmadvisor.questionnaire.numbers import UNITS, Doubt, number_text, read_number
from mmadvisor.questionnaire.settings import KEYS

MOST_CELLS = 500
"""Different cells of a column that are looked at."""
LONGEST = 200
"""Letters of a text that is still compared; longer ones are no answers from a list."""
CLOSE = 0.6
"""Least likeness, by difflib, of what is proposed."""
MOST_OPEN = 30
TOP = """\
# What each column of the table is, and what its cells mean. Guessed; please look through it.
#   as:     an answer, such as goal; or id; or keep: hand it on; or skip: leave it out
#   values: what cells mean; a cell that is not named has to be an answer as it stands
# Only what the questionnaire itself says was taken for certain. The rest stands behind a # and is not used:
# delete the # where it is right, complete it where it is not. Nothing is advised before each column has its as.
columns:
"""


class Found(NamedTuple):
    """What a text seems to stand for; `reason` says why that is not certain, and is empty where it is."""

    text: str
    meaning: str | None
    reason: str = ""


class GuessedColumn(NamedTuple):
    """What a column seems to be, and its cells that are no answer as they stand."""

    heading: Found
    cells: tuple[Found, ...] = ()


def guess(table: Table, index: Index) -> list[GuessedColumn]:
    """Return what each column that has a name seems to be."""
    words = headings(index)
    taken: set[str] = set()
    found = []
    for name, texts in zip(table.heading.names, different(table), strict=True):
        if not name.strip():
            continue
        heading = heading_found(name, words, taken)
        cells = tuple(cells_found(heading.meaning, texts, index)) if heading.meaning in KEYS else ()
        taken |= {heading.meaning} if heading.meaning in KEYS and not heading.reason else set()
        found.append(GuessedColumn(heading, cells))
    return found


def different(table: Table) -> list[list[str]]:
    """Return the different texts of each column, in their order."""
    found: list[dict[str, None]] = [{} for _ in table.heading.names]
    for batch in table.batches():
        for column, texts in zip(batch.columns, found, strict=True):
            for cell in column.to_pylist() if len(texts) < MOST_CELLS else ():
                text = text_of(cell) if not isinstance(cell, list) else ";".join(map(str, cell))
                if text and text.strip():
                    texts[text.strip()] = None
    return [list(texts)[:MOST_CELLS] for texts in found]


def heading_found(name: str, words: Words, taken: set[str]) -> Found:
    """Return what a heading seems to stand for."""
    if (known := words.get(core(name)) or of_forms().get(core(name))) is not None:
        return Found(name, known, f"another column stands for {known}" if known in taken else "")
    near = closest(core(name), words)
    if near is not None and near not in taken:
        return Found(name, near, "likely")
    return Found(name, None, "keep hands it on, skip leaves it out")


def cells_found(key: str | None, texts: list[str], index: Index) -> Iterator[Found]:
    """Yield what those cells of an answer's column seem to mean that are no answer as they stand."""
    question = next((each for each in index.catalog.questionnaire.questions if each.feeds == key), None)
    if key is None or question is None:
        return
    words = values(question, index)
    if key in LISTS:
        found = (items(text, lambda item: words_alone(item) in words) for text in texts)
        texts = list(dict.fromkeys(item for some in found for item in some))
    for text in texts:
        if isinstance(problem := as_answer(key, text, index), Problem):
            yield cell_found(key, text, words, problem)


def cell_found(key: str, text: str, words: Words, problem: Problem) -> Found:
    """Return what one cell, or one item of a list, seems to mean."""
    if (known := words.get(words_alone(text))) is not None:
        return Found(text, known)
    if key in UNITS:
        doubt = read_number(key, text)
        return Found(text, number_text(doubt.likely) if isinstance(doubt, Doubt) else None, problem.message)
    near = closest(words_alone(text), words) or by_initials(words_alone(text), words)
    return Found(text, near, "likely" if near is not None else list_words(sorted(set(words.values()))))


def closest(text: str, words: Mapping[str, str]) -> str | None:
    """Return the value of the words that are closest; None if none is close."""
    found = get_close_matches(text, words, n=1, cutoff=CLOSE) if len(text) <= LONGEST else []
    return words[found[0]] if found else None


def by_initials(text: str, words: Mapping[str, str]) -> str | None:
    """Return the value of words that are abbreviated to their first letters: UK for United Kingdom."""
    found = {value for word, value in words.items() if "".join(each[0] for each in word.split()) == text}
    return min(found) if len(found) == 1 and len(text) > 1 else None


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
