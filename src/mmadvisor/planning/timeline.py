"""From stretches to dated steps, and to the early, the likely and the late end."""

from collections.abc import Sequence
from dataclasses import dataclass

from mmadvisor.model.days import Day, last_day, weeks_later
from mmadvisor.model.plan import Finish, FinishDate, Step
from mmadvisor.planning.stretches import Group, Stretch
from mmadvisor.planning.wishes import Assignment
from mmadvisor.planning.words import amount
from mmadvisor.reckoning.arithmetic import EARLY, LATE, LIKELY
from mmadvisor.reckoning.away import Away, cannot_pause, place_weeks
from mmadvisor.reckoning.preparation import entry_known

Days = tuple[Day, Day, Day]
"""A day in the early, the likely and the late case."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A stretch with its first and last day in the likely case."""

    stretch: Stretch
    start: Day
    end: Day
    alongside: bool

    def step(self) -> Step:
        """Return it as the plan shows it."""
        row = self.stretch
        return Step(
            kind=row.kind,
            title=row.title,
            start=self.start.isoformat(),
            end=self.end.isoformat(),
            hours=row.hours,
            hours_per_week=row.hours_per_week,
            says=row.says,
            sources=row.sources,
            code=row.part.course.code if row.part and row.part.course else None,
            url=row.url,
            alongside=self.alongside,
        )


def place_groups(start: Day, groups: Sequence[Group], away: Away = ()) -> list[Dated]:
    """Give every stretch that takes time its days; groups follow one another without a gap but weeks away."""
    found: list[Dated] = []
    week = 0
    for group in groups:
        spans = [span_of(week, row, away) for row in group]
        for place, (row, (first, end)) in enumerate(zip(group, spans, strict=True)):
            if row.weeks:
                found.append(
                    Dated(row, weeks_later(start, first), last_day(weeks_later(start, first), end - first), place > 0)
                )
        week = max(end for _, end in spans)
    return found


def span_of(week: int, row: Stretch, away: Away) -> tuple[int, int]:
    """Return the first week of a stretch, and the one after its last; waiting goes on in weeks away."""
    if row.kind == "slack":
        return week, week + row.weeks
    return place_weeks(week, row.weeks, away, whole=row.part is not None and cannot_pause(row.part))


def days_of(study: Assignment) -> Days:
    """Return the last day in each case."""
    early, likely, late = (last_day(study.wishes.start, weeks) for weeks in study.reckoning.time.total)
    return early, likely, late


def begins(study: Assignment) -> Days:
    """Return the first day of the first course in each case."""
    early, likely, late = (weeks_later(study.wishes.start, weeks) for weeks in study.reckoning.time.preparation)
    return early, likely, late


def finish(study: Assignment) -> Finish:
    """Return the three ends, each with what is assumed for it."""
    reckoning, at = study.reckoning, study.at
    parts, rules = reckoning.load.parts, reckoning.frame.allowances
    refreshers = bool(reckoning.gaps)
    elastic = refreshers or any(not (part.fixed or part.bare) for part in parts)
    lost = f"one week in {amount(1 / at.constant('lost_week_share'))} is lost"
    early = ["everything takes the lower end of its hours", "nothing is missed"]
    likely = [f"courses take the upper end of their hours{', refreshers the middle' if refreshers else ''}"]
    more = f"{at.constant('slow_learner_margin') * 100:g} percent more than the upper end of their hours"
    late = [f"courses take {more}, where dates leave the time{'; refreshers the upper end' if refreshers else ''}"]
    if any(part.pacing != "self" for part in parts):
        early.append("each run starts when you are ready")
        likely.append(f"each later run starts {rules.wait} weeks after you are ready")
        late.append(f"each run or exam {rules.late_wait} weeks after")
    if elastic and at.profile.irregular_weeks:
        likely.append(lost)
    if elastic and at.profile.irregular_weeks is not False:
        late.append(lost)
    if not entry_known(at) and reckoning.time.preparation[LATE] > reckoning.time.preparation[LIKELY]:
        late.append("it asks the math that programs of its field mostly ask")
    found = [
        FinishDate(date=day.isoformat(), says=join_assumptions(rows))
        for day, rows in zip(days_of(study), (early, likely, late), strict=True)
    ]
    return Finish(early=found[EARLY], likely=found[LIKELY], late=found[LATE])


def join_assumptions(parts: list[str]) -> str:
    """Return assumptions as one sentence."""
    text = "; ".join(parts)
    return f"{text[0].upper()}{text[1:]}."
