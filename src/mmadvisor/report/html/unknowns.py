"""What is not known: answers not given, facts that nobody states, and what to ask the schools."""

from msgspec import Struct

from mmadvisor.model.advice import Advice, Ranked, Reason
from mmadvisor.model.catalog import Index
from mmadvisor.model.explanation import Statement
from mmadvisor.report.profile_words import NOT_ANSWERED, profile_in_words

MOST_ASKS = 3


class Open(Struct, frozen=True):
    """What is open on one program: sentences that are not settled, and what no source says."""

    title: str
    provider: str
    unsettled: list[Reason]
    gaps: list[str]


def answered(advice: Advice, index: Index) -> list[tuple[str, str]]:
    """Return label and answer of the questions that were answered."""
    return [row for row in profile_in_words(advice.profile, index) if row[1] != NOT_ANSWERED]


def unanswered(advice: Advice, index: Index) -> list[str]:
    """Return the labels of the questions that were not."""
    return [label for label, answer in profile_in_words(advice.profile, index) if answer == NOT_ANSWERED]


def open_facts(row: Ranked) -> Open:
    """Return what is open on a program."""
    unsettled = [
        Reason(rule=part.rule, says=part.says, sources=part.sources) for part in row.contributions if not part.known
    ]
    return Open(row.title, row.provider, unsettled, row.gaps)


def to_ask(advice: Advice) -> list[Statement]:
    """Return what to ask or mind before paying for the first place; empty if nothing passes."""
    if not advice.ranking:
        return []
    first = advice.ranking[0]
    cautions = [Statement(row.says, row.sources) for row in first.cautions[:MOST_ASKS]]
    open_points = [Statement(f"No source tells: {'; '.join(first.gaps[:MOST_ASKS])}.", [])] if first.gaps else []
    key = [Statement(advice.key_unknown.says, [])] if advice.key_unknown else []
    return key + cautions + open_points
