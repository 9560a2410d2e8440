"""Weeks from the first day to the last: preparation, courses, waits, revision and exam, in three cases.

Early takes lower figures and no wait; likely upper figures, a short wait before each later run and, for irregular
weeks, some weeks lost; late the hours of a slow learner, the longest usual waits, and lost weeks unless those of the
learner are regular.
"""

from collections.abc import Sequence

from msgspec import Struct

from mmadvisor.reckoning.arithmetic import CASES, LIKELY, Cases, Number, add
from mmadvisor.reckoning.loads import Part
from mmadvisor.reckoning.outline import together_forbidden
from mmadvisor.reckoning.pace import Allowances, Week, least_weeks, part_weeks, revision_before, waits, weeks_beside
from mmadvisor.reckoning.situation import Situation


class Time(Struct, frozen=True):
    """Whole weeks in each case: `preparation` before the first course, and `courses` from there to the end."""

    preparation: Cases
    courses: Cases

    @property
    def total(self) -> Cases:
        """Weeks from the first day to the last."""
        return add(self.preparation, self.courses)


def preparation_weeks(hours: Sequence[Cases], week: Week) -> Cases:
    """Return the weeks for gaps of so many hours each, one after the other."""
    early, likely, late = (sum(week.weeks_for(gap[case], case) for gap in hours) for case in CASES)
    return early, likely, late


class OneByOne(Struct, frozen=True):
    """All parts one after the other, made ready once for a program and one case.

    `steady` are the weeks that no hours change: waits, revision, parts on fixed dates. `elastic` holds the hours of
    each other part, and the weeks that it takes at least.
    """

    steady: int
    elastic: tuple[tuple[float, int], ...]

    def weeks(self, week: Week, case: int) -> Number:
        """Return the weeks of all parts."""
        larger, weeks_for = week.do.larger, week.weeks_for
        return self.steady + sum(larger(weeks_for(hours, case), least) for hours, least in self.elastic)


def one_by_one(parts: Sequence[Part], case: int, rules: Allowances) -> OneByOne:
    """Make the parts ready for one case."""
    steady, elastic = 0, []
    for place, part in enumerate(parts):
        steady += sum(waits(part, case, rules, first=place == 0)) + revision_before(part, case, rules)
        least = least_weeks(part, case, rules.margin)
        if part.fixed or part.bare:
            steady += least
        else:
            elastic.append((part.effort(case), least))
    return OneByOne(steady, tuple(elastic))


class Round(Struct, frozen=True):
    """One part of one learner, or two side by side, with the weeks of each in one case.

    `between`: weeks of waiting between the courses of the one part.
    """

    parts: tuple[Part, ...]
    weeks: tuple[int, ...]
    wait: int
    revision: int
    between: int

    @property
    def total(self) -> int:
        """Weeks from the end of the round before to the end of this one."""
        return self.wait + self.revision + max(self.weeks) + self.between


def round_of(parts: tuple[Part, ...], week: Week, case: int, rules: Allowances, *, first: bool) -> Round:
    """Return one round in one case."""
    around = [waits(part, case, rules, first=first) for part in parts]
    alone = len(parts) == 1
    return Round(
        parts=parts,
        weeks=tuple(
            int(part_weeks(part, week, case, rules.margin)) if alone else weeks_beside(part, week, case)
            for part in parts
        ),
        wait=max(before for before, _ in around),
        revision=revision_before(parts[0], case, rules),
        between=around[0][1],
    )


def best_rounds(
    at: Situation, parts: Sequence[Part], week: Week, case: int, rules: Allowances, *, parallel: bool
) -> list[Round]:
    """Group parts, in their order, alone or (if `parallel`) two at once as well, so that one case ends earliest.

    More hours allow more groupings and never fewer, so that they never make the end later.
    """
    best: list[list[Round]] = [[]]
    for place in reversed(range(len(parts))):
        choices = [tuple(parts[place : place + 1])]
        if parallel and place + 1 < len(parts) and may_pair(at, parts[place], parts[place + 1], week):
            choices.append(tuple(parts[place : place + 2]))
        found = [[round_of(row, week, case, rules, first=place == 0), *best[len(row) - 1]] for row in choices]
        best.insert(0, min(found, key=lambda rounds: sum(row.total for row in rounds)))
    return best[0]


def may_pair(at: Situation, first: Part, second: Part, week: Week) -> bool:
    """Tell whether two neighbors may run at once: allowed, and carried by the learner's hours."""
    if first.course is None or second.course is None or {first.kind, second.kind} != {"course"}:
        return False
    codes = first.course.code, second.course.code
    return (
        codes[0] not in second.course.after
        and "self" not in {first.pacing, second.pacing}
        and not together_forbidden(at.program, *codes)
        and bool(week.hours >= first.hours[LIKELY] + second.hours[LIKELY])
    )
