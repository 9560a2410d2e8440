"""Words by which answers and values are known, of questionnaire and catalog alone; when two texts are the same."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from mmadvisor.errors import HARMFUL
from mmadvisor.model.catalog import Index
from mmadvisor.model.column_map import ID, SKIP
from mmadvisor.model.questions import Question
from mmadvisor.questionnaire.settings import EMPTY, NOT_SURE

Words = dict[str, str]
OF_FORMS = {
    "Google Forms": ("Timestamp",),
    "Microsoft Forms": ("Start time", "Completion time", "Last modified time"),
    "Qualtrics": (
        *("Start Date", "End Date", "Response Type", "IP Address", "Progress", "Duration (in seconds)", "Finished"),
        *("Recorded Date", "Location Latitude", "Location Longitude", "Distribution Channel", "User Language"),
    ),
}
"""Columns that forms add of themselves, and that are skipped."""
IDS_OF_FORMS = ("ID", "Response ID")
SUFFIX = "selected choice"
"""What Qualtrics puts behind the text of a question."""
_INVISIBLE = re.compile(f"[{HARMFUL}]")
_SIGNS = re.compile(r"[\W_]+")


def headings(index: Index) -> Words:
    """Return answers by the words of headings."""
    return by_words(
        (word, question.feeds)
        for question in index.catalog.questionnaire.questions
        for word in (question.feeds, question.label, question.ask)
    )


def of_forms() -> Words:
    """Return what columns are used as that forms add of themselves."""
    skipped = [(word, SKIP) for words in OF_FORMS.values() for word in words]
    return by_words([*skipped, *((word, ID) for word in IDS_OF_FORMS)])


def core(heading: str) -> str:
    """Return the words of a heading without what a form puts behind them."""
    return words_alone(heading).removesuffix(SUFFIX).strip()


def values(question: Question, index: Index) -> Words:
    """Return the values of an answer by the words that people see for them."""
    rows = [(word, str(choice.value)) for choice in question.choices for word in (str(choice.value), choice.label)]
    rows += [(word, value) for value, title in choice_words(question, index) for word in (value, title)]
    if question.every and question.feeds in EMPTY:
        rows.append((question.every, EMPTY[question.feeds]))
    return by_words([*rows, ("Not sure", NOT_SURE)])


def choice_words(question: Question, index: Index) -> Iterable[tuple[str, str]]:
    """Return the values that an answer takes from elsewhere, with their titles."""
    questionnaire = index.catalog.questionnaire
    by_kind: Mapping[str, Mapping[str, str]] = {
        "fields": {row.id: row.label for row in index.fields.values()},
        "languages": questionnaire.languages,
        "countries": questionnaire.countries,
        "criteria": {row.id: row.wish for row in index.catalog.rules.criteria},
        "courses": index.completable,
    }
    return by_kind[question.choices_from].items() if question.choices_from else ()


def by_words(rows: Iterable[tuple[str, str]]) -> Words:
    """Return values by words, without those words that stand for two."""
    found: dict[str, set[str]] = {}
    for word, value in rows:
        found.setdefault(words_alone(word), set()).add(value)
    return {word: min(meant) for word, meant in found.items() if len(meant) == 1}


def in_a_line(text: str) -> str:
    """Return a text in one line, without characters that no file of ours may hold."""
    return " ".join(_INVISIBLE.sub(" ", text).split())


def same_text(text: str) -> str:
    """Return what a text is compared by: capitals, spaces, and how accents are coded make no difference."""
    return in_a_line(unicodedata.normalize("NFC", text).casefold())


def words_alone(text: str) -> str:
    """Return the words of a text without the signs between them, for comparing what people wrote by hand."""
    return _SIGNS.sub(" ", same_text(text)).strip()
