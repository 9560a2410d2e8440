"""What is not known: answers not given, facts that nobody states, and what to ask the schools."""

from msgspec import Struct

from mmadvisor.model.advice import Advice, Ranked, Reason, Statement
from mmadvisor.model.catalog import Index
from mmadvisor.report.profile_words import NOT_ANSWERED, profile_in_words

MOST_TO_MIND = 3


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


def to_mind(row: Ranked) -> list[Statement]:
    """Return what to mind or ask before paying for a program, in a few sentences."""
    cautions = [Statement(each.says, each.sources) for each in row.cautions[:MOST_TO_MIND]]
    open_points = [Statement(f"No source tells: {'; '.join(row.gaps[:MOST_TO_MIND])}.", [])] if row.gaps else []
    return cautions + open_points
