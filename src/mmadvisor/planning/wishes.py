"""What a plan is made from beside the program: first day, hours a week, and what the learner chose."""

from dataclasses import dataclass

from mmadvisor.facts.situation import Situation
from mmadvisor.planning.days import Day


@dataclass(frozen=True, slots=True)
class Wishes:
    """First day of the plan; whether two courses may run at once; codes of the electives wished for.

    `assume_hours`: where the learner gave no weekly hours, plan with those that a course asks, and say so.
    """

    start: Day
    parallel: bool = False
    electives: tuple[str, ...] = ()
    assume_hours: bool = False


@dataclass(frozen=True, slots=True)
class Study:
    """One learner's study of one program. `hours` are those of a week, `assumed` if the learner gave none."""

    at: Situation
    wishes: Wishes
    hours: float
    assumed: bool = False
