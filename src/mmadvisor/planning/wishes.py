"""What a plan is made from beside the program: first day, and what the learner chose."""

from dataclasses import dataclass
from functools import cached_property

from mmadvisor.planning.days import Day
from mmadvisor.reckoning.situation import Situation
from mmadvisor.reckoning.study import Reckoning


@dataclass(frozen=True)
class Wishes:
    """First day of the plan; whether two courses may run at once; codes of the electives wished for.

    `assume_hours`: where the learner gave no weekly hours, plan with those that a course asks, and say so.
    """

    start: Day
    parallel: bool = False
    electives: tuple[str, ...] = ()
    assume_hours: bool = False

    @property
    def optional(self) -> bool:
        """Whether anything was chosen by which figures may differ from those of the advice."""
        return self.parallel or bool(self.electives)


@dataclass(frozen=True)
class Assignment:
    """One program, one learner and what was wished for: a reckoning that waits for its days."""

    at: Situation
    wishes: Wishes

    @cached_property
    def reckoning(self) -> Reckoning:
        """The reckoning with the options wished for."""
        return Reckoning(self.at, self.wishes.electives, self.wishes.parallel)

    @property
    def hours(self) -> float:
        """Hours of a week: the learner's, or those that a course asks."""
        return float(self.reckoning.week.hours)

    @property
    def assumed(self) -> bool:
        """Whether the learner gave no weekly hours."""
        return self.at.profile.hours_per_week is None
