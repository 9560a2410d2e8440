"""Weeks and weekly hours of each part: as stated, else as what is known of the program allows, else as assumed."""

from dataclasses import dataclass
from typing import Literal

from mmadvisor.facts.situation import WEEKS_PER_MONTH, Situation
from mmadvisor.facts.workload import lessons
from mmadvisor.model.advice import SourceRef
from mmadvisor.model.course import Course
from mmadvisor.model.facts import Fact
from mmadvisor.planning.parts import Outline
from mmadvisor.planning.words import span

Spread = tuple[float, float, float]
"""A figure for the early, the likely and the late end."""


@dataclass(frozen=True, slots=True)
class Part:
    """A course, project or exam with its load.

    `fixed`: it has dates of its own, so that fewer hours a week cannot stretch it. `bare`: an exam of which no effort
    is stated. `known`: weeks and hours are both stated. `says` tells where a figure that is not stated comes from.
    `runs` counts the courses in it, where no source names them.
    """

    kind: Literal["course", "project", "exam"]
    title: str
    code: str | None
    after: tuple[str, ...]
    weeks: float
    hours_per_week: Spread
    fixed: bool
    bare: bool
    known: bool
    says: str
    sources: list[SourceRef]
    runs: int = 1

    @property
    def name(self) -> str:
        """Code, or title where it has none."""
        return self.code or self.title

    @property
    def hours(self) -> tuple[float, float]:
        """Whole effort, low to high."""
        return self.weeks * self.hours_per_week[0], self.weeks * self.hours_per_week[2]


@dataclass(frozen=True, slots=True)
class Typical:
    """What stands in for weeks and weekly hours that are not stated, each with its ground in words."""

    weeks: float
    weeks_says: str
    hours_per_week: Spread
    hours_says: str
    dated: bool


def parts_of(at: Situation, outline: Outline) -> list[Part]:
    """Return all parts with their loads; a single one where no source lists or counts any."""
    closing = [row for row in outline.rows if row.kind != "course"]
    proper = len(outline.rows) - len(closing) + outline.unnamed
    typical = typical_load(at, proper or 1)
    named = [as_part(at, row, typical) for row in outline.rows]
    blanks = blank_parts(outline, proper, typical)
    courses = len(named) - len(closing)
    return named[:courses] + blanks + named[courses:]


def blank_parts(outline: Outline, proper: int, typical: Typical) -> list[Part]:
    """Return parts for courses that no source names; a single one where it names none at all."""
    if not outline.rows:
        title = f"All {proper} courses (titles not known)" if outline.unnamed else "All courses (no list is known)"
        return [unnamed(title, typical, max(proper, 1))]
    first = proper - outline.unnamed + 1
    return [unnamed(f"Course {number} of {proper} (title not known)", typical) for number in range(first, proper + 1)]


def as_part(at: Situation, row: Course, typical: Typical) -> Part:
    """Return a row of the course list as a part."""
    bare = row.kind == "exam" and not (row.weeks and row.hours_per_week)
    low, high = row.hours_per_week or (0.0, 0.0)
    grounds = [] if row.weeks or bare else [typical.weeks_says]
    grounds += [] if row.hours_per_week or bare else [typical.hours_says]
    return Part(
        kind=row.kind,
        title=row.title,
        code=row.code,
        after=row.after,
        weeks=1.0 if bare else row.weeks or typical.weeks,
        hours_per_week=(low, high, high) if row.hours_per_week or bare else typical.hours_per_week,
        fixed=at.program.pacing == "instructor" and (row.weeks is not None or typical.dated),
        bare=bare,
        known=bool(row.weeks and row.hours_per_week) or bare,
        says=" ".join(grounds),
        sources=list(at.refs(row.source, row.load_source)),
    )


def unnamed(title: str, typical: Typical, runs: int = 1) -> Part:
    """Return a part for so many courses that no source names."""
    return Part(
        kind="course",
        title=title,
        code=None,
        after=(),
        weeks=typical.weeks * runs,
        hours_per_week=typical.hours_per_week,
        fixed=False,
        bare=False,
        known=False,
        says=f"{typical.weeks_says} {typical.hours_says}",
        sources=[],
        runs=runs,
    )


def typical_load(at: Situation, count: int) -> Typical:
    """Return what stands in for a course of this program, one of `count`."""
    stated = lessons(at.program)
    weeks = [row.weeks for row in stated if row.weeks]
    hours = [row.hours_per_week for row in stated if row.hours_per_week]
    total, weekly = spread(at.assume(at.assumptions.total_hours)), spread(at.assume(at.assumptions.hours_per_week))
    if weeks:
        length, says = sum(weeks) / len(weeks), "Weeks are not stated: the mean of the other courses stands in."
    elif at.program.months:
        low, high = at.program.months.value
        length = low * WEEKS_PER_MONTH / count
        says = f"Weeks are not stated: they come from the {span(low, high)} months stated for the program."
    else:
        length = max(1.0, total[1] / max(weekly[1], 1.0) / count)
        says = "Weeks are not stated: they are assumed from programs of its kind."
    if hours:
        margin = at.reckon("partial_course_margin")
        low, high = (sum(ends) / len(hours) for ends in zip(*hours, strict=True))
        load, ground = (
            (low * (1 - margin), high, high * (1 + margin)),
            "Hours are not stated: the mean of the others.",
        )
    else:
        least, usual, most = (each / count / length for each in total)
        load = least, usual, most
        ground = (
            f"Hours are not stated: programs of its kind take {span(total[0], total[2])} hours in all, "
            f"typically {span(total[1], total[1])}."
        )
    return Typical(length, says, load, ground, dated=bool(weeks))


def spread(fact: Fact) -> Spread:
    """Return an assumed number as least, typical and most; nothing where no range is given."""
    return fact.low or 0.0, fact.typical or 0.0, fact.high or 0.0
