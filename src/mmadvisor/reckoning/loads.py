"""Weeks and weekly hours of each part: as stated, else as what is known of the program allows, else as assumed."""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from mmadvisor.model.cost import PartKind
from mmadvisor.model.course import Course, Pacing
from mmadvisor.model.program import Program
from mmadvisor.reckoning.arithmetic import LATE, LIKELY
from mmadvisor.reckoning.outline import Outline, outline
from mmadvisor.reckoning.situation import WEEKS_PER_MONTH, Situation

Spread = tuple[float, float, float]
"""A figure for the early, the likely and the late end."""
MOST_OF_IT = 0.75
"""Share of the stated length that a list of courses has to make up, to be taken for whole."""
Ground = Literal["read", "mean", "months", "kind"]
"""Whether a figure is read, the mean of the other courses, from the months of the program, or that of its kind."""


class Part(Struct, frozen=True):
    """A course, project or exam with its load.

    `course` is its row in the catalog, None for `runs` courses that no source names, of which the first is the
    `number`-th of all. `hours` are those of a week; `run` are its weeks, the same in each case where a source states
    them. `bare`: an exam of which no effort is stated. `slow`: how many times its hours a slow learner needs, where
    these are stated; others are a range wide enough.
    """

    kind: PartKind
    course: Course | None
    run: Spread
    hours: Spread
    pacing: Pacing | None
    bare: bool
    weeks_ground: Ground
    hours_ground: Ground
    number: int = 1
    runs: int = 1
    slow: float = 1.0

    @property
    def weeks(self) -> float:
        """Weeks that it runs: stated, or the most likely."""
        return self.run[LIKELY]

    @property
    def fixed(self) -> bool:
        """Whether it has dates of its own, so that fewer hours a week cannot stretch it."""
        return self.pacing == "instructor"

    @property
    def known(self) -> bool:
        """Whether weeks and hours are both stated, as far as it has any."""
        return self.bare or (self.weeks_ground == "read" and self.hours_ground == "read")

    @property
    def hours_known(self) -> bool:
        """Whether its weekly hours are stated, for it or for other courses of the program."""
        return self.bare or self.hours_ground in {"read", "mean"}

    def effort(self, case: int) -> float:
        """Return the hours that all of it takes in one case: late, those of a slow learner."""
        return self.weeks * self.hours[case] * (self.slow if case == LATE else 1.0)

    @property
    def total(self) -> tuple[float, float]:
        """Whole effort in hours, low to high, as stated."""
        return self.weeks * self.hours[0], self.weeks * self.hours[2]


class Load(Struct, frozen=True):
    """What the program alone decides: its parts, and what they ask.

    `heaviest` are the hours a week of the heaviest course that is taken: the largest lower and the largest upper ones
    of those that a source states. `hours_known`: whether one does for any. `known`: the time of every part is read, or
    follows from other courses. `end_known`: so does when it ends, for which parts on fixed dates need no hours.
    `total`: hours of all parts.
    """

    outline: Outline
    parts: tuple[Part, ...]
    heaviest: tuple[float, float]
    hours_known: bool
    known: bool
    end_known: bool
    total: tuple[float, float]


def outweighs(part: Part, load: Load, own: float) -> bool:
    """Tell whether a project or exam is stated to ask more weekly hours than any course, and than one's own."""
    return part.kind != "course" and part.hours_ground == "read" and part.hours[2] > max(load.heaviest[1], own)


def load_of(at: Situation, wished: tuple[str, ...], done: frozenset[str] = frozenset()) -> Load:
    """Return the load of the program with the electives wished for, without what is done.

    Raises:
        UsageProblem: A wished elective is none, or there are too many.
    """
    chosen = outline(at.program, wished, done)
    parts = parts_of(at, chosen)
    courses = [part for part in parts if part.kind == "course"] or list(parts)
    stated = [part for part in courses if part.hours_ground == "read"] or courses
    totals = [part.total for part in parts]
    return Load(
        outline=chosen,
        parts=parts,
        heaviest=(max(part.hours[0] for part in stated), max(part.hours[2] for part in stated)),
        hours_known=all(part.hours_known for part in courses),
        known=all(part.hours_known and part.weeks_ground != "kind" for part in parts),
        end_known=all((part.hours_known or part.fixed) and part.weeks_ground != "kind" for part in parts)
        and is_whole(at.program, parts),
        total=(sum(low for low, _ in totals), sum(high for _, high in totals)),
    )


def is_whole(program: Program, parts: Sequence[Part]) -> bool:
    """Tell whether the parts make up the length that is stated; else some are missing from the list."""
    stated = program.months.value[0] * WEEKS_PER_MONTH if program.months else 0.0
    return sum(part.weeks for part in parts) >= MOST_OF_IT * stated or all(part.hours_known for part in parts)


def lessons(program: Program) -> list[Course]:
    """Return courses, and those exams and projects whose effort is stated; it is rarely stated for the others."""
    return [row for row in program.courses if row.kind == "course" or (row.weeks and row.hours_per_week)]


def parts_of(at: Situation, outline: Outline) -> tuple[Part, ...]:
    """Return all parts with their loads, in order; a single one where no source lists or counts any."""
    usual = usual_course(at, outline.courses or 1)
    named = [part_of_row(at, row, usual) for row in outline.rows]
    last = max((place for place, row in enumerate(outline.rows, 1) if row.kind == "course"), default=0)
    return (*named[:last], *unnamed_parts(at, outline, usual), *named[last:])


def part_of_row(at: Situation, row: Course, usual: Part) -> Part:
    """Return a row of the course list as a part; what it does not state is that of a usual course."""
    bare = row.kind == "exam" and not (row.weeks and row.hours_per_week)
    found = replace(usual, kind=row.kind, course=row, pacing=row.pacing or usual.pacing, bare=bare)
    weeks = 1.0 if bare else row.weeks
    if weeks:
        found = replace(found, run=(weeks, weeks, weeks), weeks_ground="read")
    if row.hours_per_week is not None or bare:
        low, high = row.hours_per_week or (0.0, 0.0)
        slow = 1 + at.constant("slow_learner_margin")
        found = replace(found, hours=(low, high, high), hours_ground="read", slow=slow)
    return found


def unnamed_parts(at: Situation, outline: Outline, usual: Part) -> list[Part]:
    """Return parts for courses that no source names: each on its own, or all in one where it names none at all."""
    last, unnamed = outline.courses, outline.unnamed
    if at.program.courses:
        return [replace(usual, number=number) for number in range(last - unnamed + 1, last + 1)]
    runs = max(unnamed, 1)
    early, likely, late = usual.run
    return [replace(usual, run=(early * runs, likely * runs, late * runs), runs=runs)]


def usual_course(at: Situation, count: int) -> Part:
    """Return what stands in for a course of this program, one of `count`, of which nothing is stated."""
    stated = lessons(at.program)
    weeks = [row.weeks for row in stated if row.weeks]
    hours = [row.hours_per_week for row in stated if row.hours_per_week]
    total, weekly = at.assume(at.assumptions.total_hours), at.assume(at.assumptions.hours_per_week)
    weeks_ground: Ground
    if weeks:
        length, weeks_ground = sum(weeks) / len(weeks), "mean"
        run = length, length, length
    elif at.program.months:
        early, late = (months * WEEKS_PER_MONTH / count for months in at.program.months.value)
        length, weeks_ground = (early + late) / 2, "months"
        run = early, length, late
    else:
        early, length, late = (max(1.0, each / max(weekly[LIKELY], 1.0) / count) for each in total)
        run, weeks_ground = (early, length, late), "kind"
    low, usual, high = (each / count / length for each in total)
    if hours:
        margin = at.constant("partial_course_margin")
        lower, upper = (sum(ends) / len(hours) for ends in zip(*hours, strict=True))
        low, usual, high = lower * (1 - margin), upper, upper * (1 + margin)
    return Part(
        kind="course",
        course=None,
        run=run,
        hours=(low, usual, high),
        pacing=at.program.pacing,
        bare=False,
        weeks_ground=weeks_ground,
        hours_ground="mean" if hours else "kind",
    )
