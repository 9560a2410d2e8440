"""What to know of a plan before its dates: an absurd end, and what the options wished for change."""

from collections.abc import Iterator
from datetime import date

from mmadvisor.facts.workload import drags
from mmadvisor.model.days import in_words
from mmadvisor.planning.wishes import Assignment, times_away
from mmadvisor.planning.words import counted
from mmadvisor.reckoning.arithmetic import LIKELY
from mmadvisor.reckoning.study import reckon
from mmadvisor.rules.sentences import listing


def headline(study: Assignment) -> list[str]:
    """Return what to say first; mostly nothing."""
    return [*too_long(study), *difference(study), *pauses(study)]


def too_long(study: Assignment) -> Iterator[str]:
    """Say that nobody should begin what ends absurdly late."""
    if drags(study.at).value:
        years = round(study.reckoning.months[LIKELY] / 12)
        yield (
            f"At {counted(study.hours, 'hour')} a week this takes about {counted(years, 'year')}: more hours, one "
            "single course, or nothing now would serve you better."
        )


def difference(study: Assignment) -> Iterator[str]:
    """Say what the options change against the plan that the advice reckons with."""
    if not study.wishes.optional:
        return
    usual, wished = reckon(study.at), study.reckoning
    weeks = usual.time.total[LIKELY] - wished.time.total[LIKELY]
    if weeks:
        later = f"{counted(abs(weeks), 'week')} {'sooner' if weeks > 0 else 'later'}"
        yield f"With what you chose it likely ends {later} than the advice reckons."


def pauses(study: Assignment) -> Iterator[str]:
    """Say in which weeks there is no study."""
    spans = [
        f"{in_words(date.fromisoformat(row.start))} to {in_words(date.fromisoformat(row.end))}"
        for row in times_away(study.wishes)
    ]
    if spans:
        yield f"No study, as you are away: {listing(spans)}."
