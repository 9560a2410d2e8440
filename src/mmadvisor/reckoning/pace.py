"""How many weeks a part takes at the learner's hours, in the early, the likely and the late case."""

from math import ceil

from msgspec import Struct

from mmadvisor.reckoning.arithmetic import EARLY, ONE, TINY, Arithmetic, Cases, Number
from mmadvisor.reckoning.loads import Part
from mmadvisor.reckoning.situation import Situation


class Week(Struct, frozen=True):
    """Hours of the learner's week, the share of weeks that is lost in each case; numbers of one learner or of many."""

    hours: Number
    lost: Cases
    do: Arithmetic = ONE

    def weeks_for(self, hours: Number, case: int) -> Number:
        """Return whole weeks for so many hours."""
        return self.do.ceil(hours / (self.hours * (1 - self.lost[case])) - TINY)


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
    if part.fixed or part.bare:
        return least
    return week.do.larger(week.weeks_for(part.effort(case), case), least)


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


def weeks_beside(first: Part, second: Part, week: Week, case: int) -> Number:
    """Return the weeks of two parts side by side, for a learner whose hours carry both at their stated pace."""
    one, other = (
        week.do.ceil(part.run[case] / (1 - (0.0 if part.fixed else week.lost[case])) - TINY) for part in (first, second)
    )
    return week.do.larger(one, other)


def wait_before(part: Part, *, first: bool, rules: Allowances) -> Cases:
    """Return the weeks until the runs of a part: none at one's own pace, nor likely before the first course or an exam.

    The start was chosen for the first course, and a closing exam stands directly behind the last one.
    """
    if part.pacing == "self" or part.bare:
        return 0, 0, 0
    due = part.runs - 1 if first or part.kind == "exam" else part.runs
    return 0, due * rules.wait, part.runs * rules.late_wait


def waits_between(part: Part, rules: Allowances) -> Cases:
    """Return those of the weeks of waiting that lie between the courses of one part."""
    if part.pacing == "self" or part.bare:
        return 0, 0, 0
    return 0, (part.runs - 1) * rules.wait, (part.runs - 1) * rules.late_wait


def revision_before(part: Part, rules: Allowances) -> Cases:
    """Return the weeks to revise before an exam of which no effort is stated; late, it has to be waited for."""
    if not part.bare:
        return 0, 0, 0
    late = 0 if part.pacing == "self" else rules.late_wait
    return rules.revision, rules.revision, rules.revision + late
