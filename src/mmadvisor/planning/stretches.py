"""Stretches of the plan, one behind the other, each with its weeks for the early, the likely and the late end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mmadvisor.model.advice import SourceRef
from mmadvisor.model.plan import StepKind
from mmadvisor.planning.loads import Part
from mmadvisor.planning.pace import LIKELY, Pace, Weeks, pace_of
from mmadvisor.planning.refreshers import Refreshing, refreshings
from mmadvisor.planning.rounds import Round, rounds
from mmadvisor.planning.sayings import exam_says, part_says, wait_says
from mmadvisor.planning.wishes import Study


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch. `part` is the course, project or exam in it; `hours` the whole effort, low to high."""

    kind: StepKind
    title: str
    weeks: Weeks
    says: str
    hours: tuple[float, float] | None = None
    hours_per_week: float | None = None
    url: str | None = None
    sources: list[SourceRef] = field(default_factory=list)
    part: Part | None = None


Group = tuple[Stretch, ...]
"""Stretches side by side: mostly one."""


def groups(study: Study, parts: Sequence[Part]) -> list[Group]:
    """Return everything from the first refresher to the exam."""
    pace = pace_of(study)
    lead = [(refresher(study, pace, row),) for row in refreshings(study.at)]
    wait, longest = waits(study)
    bare = [part for part in parts if part.bare]
    found: list[Group] = [*lead]
    for place, row in enumerate(rounds(study, [part for part in parts if not part.bare], pace, wait)):
        # The start was chosen for the first course; an exam stands directly behind the last one.
        due = 0 if place == 0 or row[0].kind == "exam" else wait
        found += waiting((0, due, longest), row)
        found.append(tuple(part_stretch(study, pace, part, row) for part in row))
        found += between(row[0].runs - 1, wait, longest)
    for part in bare:
        found += closing(study, part)
    return found


def waits(study: Study) -> tuple[int, int]:
    """Return the weeks before a run whose date nobody states: likely and late; none at one's own pace."""
    if study.at.program.pacing == "self":
        return 0, 0
    return round(study.at.reckon("run_wait_weeks")), round(study.at.reckon("late_run_wait_weeks"))


def refresher(study: Study, pace: Pace, row: Refreshing) -> Stretch:
    """Return the weeks for one refresher."""
    early, likely, late = (pace.at_own(hours, case) for case, hours in enumerate(row.hours))
    return Stretch(
        kind="refresher",
        title=row.title,
        weeks=(early, likely, late),
        says=row.says,
        hours=(row.hours[0], row.hours[2]),
        hours_per_week=study.hours,
        url=row.url,
        sources=row.sources,
    )


def waiting(weeks: Weeks, row: Round) -> Iterator[Group]:
    """Return the weeks until a run starts, if there may be any."""
    if any(weeks):
        yield (Stretch("slack", f"Free weeks until {row[0].name} starts", weeks, wait_says(weeks)),)


def between(gaps: int, wait: int, longest: int) -> Iterator[Group]:
    """Return the weeks between courses that stand in the plan as one stretch."""
    if gaps and wait:
        weeks = 0, gaps * wait, gaps * longest
        yield (Stretch("slack", f"Free weeks between {gaps + 1} courses", weeks, wait_says(weeks)),)


def part_stretch(study: Study, pace: Pace, part: Part, row: Round) -> Stretch:
    """Return the weeks of a part, alone or beside another."""
    weeks = pace.alone(part) if len(row) == 1 else pace.beside(part, part)
    return Stretch(
        kind=part.kind,
        title=part.title,
        weeks=weeks,
        says=part_says(study, part, weeks[LIKELY], paired=len(row) > 1),
        hours=part.hours,
        hours_per_week=own_share(study, part, paired=len(row) > 1),
        sources=part.sources,
        part=part,
    )


def own_share(study: Study, part: Part, *, paired: bool) -> float:
    """Return the hours a week that the learner gives a part: where it has dates, as many as it takes of them."""
    low, likely, _ = part.hours_per_week
    if study.at.program.pacing == "self":
        return study.hours
    if paired:
        return likely
    return min(max(study.hours, low if part.fixed else 0.0), likely)


def closing(study: Study, part: Part) -> Iterator[Group]:
    """Return revision and exam."""
    revision = round(study.at.reckon("revision_weeks"))
    late = revision + waits(study)[1]
    yield (
        Stretch(
            kind="revision",
            title=f"Revision for {part.title}",
            weeks=(revision, revision, late),
            says="Go over all courses again, with old problems and against the clock.",
            hours_per_week=study.hours,
        ),
    )
    yield (
        Stretch(
            kind="exam",
            title=part.title,
            weeks=(1, 1, 1),
            says=exam_says(study, part),
            sources=part.sources,
            part=part,
        ),
    )
