"""A source in words: whose page it is and how old first, as that is what trust hangs on."""

from mmadvisor.model.advice import SourceRef
from mmadvisor.model.common import SourceKind
from mmadvisor.model.dates import date_in_words

KINDS: dict[SourceKind, str] = {
    "provider": "school page",
    "platform": "platform page",
    "partner": "partner's page",
    "accreditor": "accreditor's page",
    "government": "government page",
    "research": "study",
    "survey": "survey",
    "ranking": "ranking",
    "press": "press",
    "community": "second-hand page",
    "learner": "you",
}
READ: frozenset[SourceKind | None] = frozenset({"provider", "platform", "partner", "accreditor", "government"})
"""Pages that change: their date is that of the reading. The date of the others is their own."""


def source_title(source: SourceRef) -> str:
    """Write `School page, read June 2026: Title`."""
    whose = kind_and_age(source)
    return f"{whose[0].upper()}{whose[1:]}{f': {source.title}' if source.title else ''}"


def kind_and_age(source: SourceRef) -> str:
    """Write `school page, read June 2026`, `second-hand page, 2022`, `study, undated`."""
    kind = "source of a rule" if source.kind is None else KINDS[source.kind]
    if source.dated is None:
        return f"{kind}, undated"
    return f"{kind}, {'read ' if source.kind in READ else ''}{date_in_words(source.dated)}"
