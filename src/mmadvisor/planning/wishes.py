"""What a plan is made from beside the program: first day, and what the learner chose."""

from dataclasses import dataclass
from functools import cached_property

from mmadvisor.model.advice import SourceRef
from mmadvisor.model.days import DAYS_PER_WEEK, Day, last_day, weeks_later
from mmadvisor.model.plan import TimeAway
from mmadvisor.reckoning.away import Away
from mmadvisor.reckoning.situation import Situation
from mmadvisor.reckoning.study import Reckoning


@dataclass(frozen=True)
class Wishes:
    """First day of the plan; whether two courses may run at once; codes of the electives wished for.

    `away`: first and last days of times without study. `assume_hours`: where the learner gave no weekly hours, plan
    with those that a course asks, and say so.
    """

    start: Day
    parallel: bool = False
    electives: tuple[str, ...] = ()
    assume_hours: bool = False
    away: tuple[tuple[Day, Day], ...] = ()

    @property
    def optional(self) -> bool:
        """Whether anything was chosen by which figures may differ from those of the advice."""
        return self.parallel or bool(self.electives or self.away)

    @property
    def weeks_away(self) -> Away:
        """Weeks without study: all that such a time touches, counted from the first day."""
        found: list[tuple[int, int]] = []
        for first, last in sorted(self.away):
            start, end = ((day - self.start).days // DAYS_PER_WEEK for day in (first, last))
            start = max(start, 0)
            if found and start <= found[-1][1]:
                start, end = found[-1][0], max(end, found.pop()[1] - 1)
            if end >= start:
                found.append((start, end + 1))
        return tuple(found)


@dataclass(frozen=True)
class Assignment:
    """One program, one learner and what was wished for: a reckoning that waits for its days."""

    at: Situation
    wishes: Wishes

    @cached_property
    def reckoning(self) -> Reckoning:
        """The reckoning with the options wished for."""
        return Reckoning(self.at, self.wishes.electives, self.wishes.parallel, self.wishes.weeks_away)

    @property
    def hours(self) -> float:
        """Hours of a week: the learner's, or those that a course asks."""
        return float(self.reckoning.week.hours)

    @property
    def ends(self) -> tuple[Day, Day, Day]:
        """The last day in the early, the likely and the late case."""
        early, likely, late = (last_day(self.wishes.start, weeks) for weeks in self.reckoning.time.total)
        return early, likely, late

    def refs(self, *ids: str | None) -> list[SourceRef]:
        """Return the program's sources with these ids, once each, in order."""
        return list(self.at.refs(*ids))


def times_away(wishes: Wishes) -> list[TimeAway]:
    """Return the weeks without study by their days."""
    days = ((weeks_later(wishes.start, first), end - first) for first, end in wishes.weeks_away)
    return [TimeAway(start=first.isoformat(), end=last_day(first, weeks).isoformat()) for first, weeks in days]
