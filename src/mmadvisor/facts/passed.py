"""What the learner has passed of a program, and how long it stays good."""

from mmadvisor.model.facts import UNKNOWN, Fact, text_fact
from mmadvisor.reckoning.situation import Situation
from mmadvisor.reckoning.study import reckon

NOT_SAID = "No source says how long they stay good: ask before you pay for the next one."


def passed_courses(at: Situation) -> Fact:
    """Titles of the courses that are taken as passed; unknown where there are none."""
    return text_fact(tuple(row.title for row in at.program.courses if row.code in reckon(at).done) or None)


def stays_good(at: Situation) -> Fact:
    """How long courses that are passed stay good, in the words of the provider; unknown where there are none."""
    if not reckon(at).done:
        return UNKNOWN
    row = next((row for row in at.program.prerequisites if row.about == "expiry"), None)
    return text_fact(NOT_SAID) if row is None else text_fact(row.says, at.refs(*row.sources))
