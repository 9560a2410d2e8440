"""How many weeks a part takes at the learner's hours, in the early, the likely and the late case."""

from functools import cached_property
from math import ceil

from msgspec import Struct

from mmadvisor.reckoning.arithmetic import EARLY, LATE, LIKELY, ONE, TINY, Arithmetic, Cases, Number
from mmadvisor.reckoning.loads import Part
from mmadvisor.reckoning.situation import Situation


class Week(Struct, frozen=True, dict=True):
    """Hours of the learner's week, the share of weeks that is lost in each case; numbers of one learner or of many.

    `assumed` are the hours in each case where neither the learner nor the program says any.
    """

    hours: Number
    lost: Cases
    do: Arithmetic = ONE
    assumed: Cases | None = None

    @cached_property
    def usual(self) -> Cases:
        """Hours of a week on the average, lost ones included."""
        hours = self.assumed or (self.hours, self.hours, self.hours)
        early, likely, late = (own * (1 - lost) for own, lost in zip(hours, self.lost, strict=True))
        return early, likely, late

    def weeks_for(self, hours: Number, case: int) -> Number:
        """Return whole weeks for so many hours."""
        return self.do.ceil(hours / self.usual[case] - TINY)


class Allowances(Struct, frozen=True):
    """Constants of `rules/weights.yaml` on which time hangs.

    Where hours are not stated, a part at one's own pace takes at least its stated time divided by `margin`: many hours
    cannot make up for what nobody knows. `wait` and `late_wait`: weeks before a run whose date nobody states.
    `revision`: weeks before a closing exam.
    """

    margin: float
    wait: int
    late_wait: int
    revision: int


def allowances_of(at: Situation) -> Allowances:
    """Return the constants."""
    return Allowances(
        margin=at.constant("stated_months_margin"),
        wait=round(at.constant("run_wait_weeks")),
        late_wait=round(at.constant("late_run_wait_weeks")),
        revision=round(at.constant("revision_weeks")),
    )


def lost_shares(at: Situation, irregular: Number, irregular_or_unsaid: Number) -> Cases:
    """Return the share of weeks lost in each case; the late one counts with it unless the learner's are regular."""
    share = at.constant("lost_week_share")
    return 0.0, share * irregular, share * irregular_or_unsaid


def part_weeks(part: Part, week: Week, case: int, margin: float) -> Number:
    """Return the weeks of a part that runs by itself, at least one.

    On fixed dates it takes its time, whatever the hours. At one's own pace it shrinks with many hours and grows with
    few.
    """
    least = least_weeks(part, case, margin)
    return least if part.fixed or part.bare else week.do.larger(week.weeks_for(part.effort(case), case), least)


def least_weeks(part: Part, case: int, margin: float) -> int:
    """Return the weeks that a part takes whatever the hours.

    Where dates may be fixed it is never shorter than stated; only the early end hopes that a program of mixed kind lets
    one go ahead.
    """
    stated = max(1, ceil(part.run[case] - TINY))
    ahead = part.pacing == "self" or (case == EARLY and part.pacing == "mixed")
    if part.fixed or part.bare or not ahead:
        return stated
    return 1 if part.known else max(1, ceil(part.run[case] / margin - TINY))


def weeks_beside(part: Part, week: Week, case: int) -> int:
    """Return the weeks of a part beside another, for a learner whose hours carry both at their stated pace."""
    return ceil(part.run[case] / (1 - (0.0 if part.fixed else week.lost[case])) - TINY)


def waits(part: Part, case: int, rules: Allowances, *, first: bool) -> tuple[int, int]:
    """Return the weeks until a part runs, and those between its courses: none at one's own pace.

    Nor is a wait likely before the first course or an exam: the start was chosen for the first course, and a closing
    exam stands directly behind the last one.
    """
    if part.pacing == "self" or part.bare:
        return 0, 0
    each = (0, rules.wait, rules.late_wait)[case]
    return 0 if case == LIKELY and (first or part.kind == "exam") else each, (part.runs - 1) * each


def revision_before(part: Part, case: int, rules: Allowances) -> int:
    """Return the weeks to revise before an exam of which no effort is stated; late, it has to be waited for."""
    waiting = rules.late_wait if case == LATE and part.pacing != "self" else 0
    return rules.revision + waiting if part.bare else 0
