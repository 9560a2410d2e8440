"""From stretches to dated steps, and to the early, the likely and the late end."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from mmadvisor.model.plan import Finish, FinishDate, Step
from mmadvisor.planning.days import Day, last_day, later
from mmadvisor.planning.pace import CASES, EARLY, LATE, LIKELY
from mmadvisor.planning.stretches import Group, Stretch, waits
from mmadvisor.planning.wishes import Study
from mmadvisor.planning.words import amount

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
            code=row.part.code if row.part else None,
            url=row.url,
            alongside=self.alongside,
        )


def dated(start: Day, groups: Sequence[Group]) -> list[Dated]:
    """Give every stretch that takes time its days; groups follow one another without a gap."""
    found: list[Dated] = []
    day = start
    for group in groups:
        for place, row in enumerate(group):
            if row.weeks[LIKELY]:
                found.append(Dated(row, day, last_day(day, row.weeks[LIKELY]), place > 0))
        day = later(day, longest(group, LIKELY))
    return found


def longest(group: Group, case: int) -> int:
    """Return the weeks of a group."""
    return max(row.weeks[case] for row in group)


def ends(start: Day, groups: Sequence[Group]) -> Days:
    """Return the last day in each case."""
    early, likely, late = (last_day(start, sum(longest(group, case) for group in groups)) for case in CASES)
    return early, likely, late


def begins(start: Day, groups: Sequence[Group]) -> Days:
    """Return the first day of the first course in each case."""
    lead = list(takewhile(lambda group: group[0].part is None, groups))
    early, likely, late = (later(start, sum(longest(group, case) for group in lead)) for case in CASES)
    return early, likely, late


def finish(study: Study, groups: Sequence[Group]) -> Finish:
    """Return the three ends, each with what is assumed for it."""
    rows = [row for group in groups for row in group]
    days = ends(study.wishes.start, groups)
    refreshers = any(row.kind == "refresher" for row in rows)
    elastic = refreshers or any(row.part is not None and not (row.part.fixed or row.part.bare) for row in rows)
    at = study.at
    wait, longest_wait = waits(study)
    lost = f"one week in {amount(1 / at.reckon('lost_week_share'))} is lost"
    early = ["everything takes the lower end of its hours", "nothing is missed"]
    likely = [f"courses take the upper end of their hours{', refreshers the middle' if refreshers else ''}"]
    late = ["everything takes the upper end of its hours, or more where hours are not stated"]
    if wait:
        early.append("each run starts when you are ready")
        likely.append(f"each later run starts {wait} weeks after you are ready")
        late.append(f"each run or exam {longest_wait} weeks after")
    if elastic and at.profile.irregular_weeks:
        likely.append(lost)
    if elastic and at.profile.irregular_weeks is not False:
        late.append(lost)
    sentences = (early, likely, late)
    found = [FinishDate(date=day.isoformat(), says=said(rows)) for day, rows in zip(days, sentences, strict=True)]
    return Finish(early=found[EARLY], likely=found[LIKELY], late=found[LATE])


def said(parts: list[str]) -> str:
    """Return assumptions as one sentence."""
    text = "; ".join(parts)
    return f"{text[0].upper()}{text[1:]}."
