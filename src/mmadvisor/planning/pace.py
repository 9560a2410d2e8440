"""How many weeks a part takes at the learner's hours: for an early, a likely and a late end."""

from dataclasses import dataclass
from math import ceil

from mmadvisor.planning.loads import Part
from mmadvisor.planning.wishes import Study

Weeks = tuple[int, int, int]
EARLY, LIKELY, LATE = CASES = (0, 1, 2)
TINY = 1e-9
"""Keeps a sum of floats from being rounded up to one more week."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Hours of a week, the share of weeks that is lost in each case, and what the provider's dates allow.

    Without dates of its own a course shrinks with many hours, too. Where dates may be fixed, it is never shorter than
    stated; only the early end hopes that a program of mixed kind lets one go ahead. Where hours are not stated, a part
    takes at least its stated time divided by `margin`: many hours cannot make up for what nobody knows.
    """

    hours: float
    lost: tuple[float, float, float]
    pacing: str | None
    margin: float

    def at_own(self, hours: float, case: int) -> int:
        """Weeks for so many hours."""
        return ceil(hours / (self.hours * (1 - self.lost[case])) - TINY)

    def alone(self, part: Part) -> Weeks:
        """Weeks of a part that runs by itself."""
        early, likely, late = (self.weeks(part, case) for case in CASES)
        return early, likely, late

    def weeks(self, part: Part, case: int) -> int:
        """Weeks of a part in one case, at least one."""
        stated = ceil(part.weeks - TINY)
        if part.fixed or part.bare:
            return max(1, stated)
        own = self.at_own(part.weeks * part.hours_per_week[case], case)
        ahead = self.pacing == "self" or (case == EARLY and self.pacing == "mixed")
        return max(1, own, ceil(part.weeks * self.least(part) - TINY) if ahead else stated)

    def least(self, part: Part) -> float:
        """Share of the stated time that a part takes at least, where one may go ahead."""
        return 0.0 if part.known else 1 / self.margin

    def beside(self, first: Part, second: Part) -> Weeks:
        """Weeks of two parts side by side, for a learner whose hours carry both at their stated pace."""
        longest = max(first.weeks, second.weeks)
        early, likely, late = (
            ceil(longest / (1.0 if first.fixed and second.fixed else 1 - self.lost[case]) - TINY) for case in CASES
        )
        return early, likely, late


def pace_of(study: Study) -> Pace:
    """Return the learner's pace; the late end counts with lost weeks unless the learner's weeks are regular."""
    irregular, share = study.at.profile.irregular_weeks, study.at.reckon("lost_week_share")
    lost = (0.0, share if irregular else 0.0, 0.0 if irregular is False else share)
    return Pace(study.hours, lost, study.at.program.pacing, study.at.reckon("stated_months_margin"))
