"""Study with weeks away: it pauses in them, and a run on fixed dates stands before or after them."""

from collections.abc import Iterable

from mmadvisor.reckoning.loads import Part
from mmadvisor.reckoning.time import Round

Away = tuple[tuple[int, int], ...]
"""Weeks away, counted from the first day: the first one, and the one after the last; in order and apart."""


def place_weeks(week: int, weeks: int, away: Away, *, whole: bool) -> tuple[int, int]:
    """Return the first week, and the one after the last, of so many weeks of study from a week on.

    `whole`: it cannot pause, so that it waits where it would run into weeks away.
    """
    first: int | None = None
    for start, end in away if weeks else ():
        if end <= week:
            continue
        room = start - week
        if weeks <= room:
            break
        if room > 0 and not whole:
            first = week if first is None else first
            weeks -= room
        week = end
    return week if first is None else first, week + weeks


def cannot_pause(part: Part) -> bool:
    """Tell whether a part is one run on fixed dates, or an exam."""
    return (part.fixed or part.bare) and part.runs == 1


def weeks_with_pauses(gaps: Iterable[int], rounds: Iterable[Round], away: Away) -> tuple[int, int]:
    """Return the weeks to the end of the preparation and to the end of all, in one case.

    `gaps` are the weeks of study for each; what is waited for goes on in weeks away.
    """
    at = 0
    for weeks in gaps:
        at = place_weeks(at, weeks, away, whole=False)[1]
    prepared = at
    for row in rounds:
        at = place_weeks(at + row.wait, row.revision, away, whole=False)[1]
        beside = zip(row.parts, row.weeks, strict=True)
        at = max(place_weeks(at, own, away, whole=cannot_pause(part))[1] for part, own in beside) + row.between
    return prepared, at
