"""Stretches of the plan, one behind the other, each with the weeks of the likely case."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from mmadvisor.model.advice import SourceRef
from mmadvisor.model.plan import StepKind
from mmadvisor.planning.refreshers import refresher_says, refresher_title
from mmadvisor.planning.sayings import exam_says, part_says, part_title, revision_says, wait_says
from mmadvisor.planning.wishes import Assignment
from mmadvisor.reckoning.arithmetic import LIKELY
from mmadvisor.reckoning.loads import Part
from mmadvisor.reckoning.preparation import Gap
from mmadvisor.reckoning.situation import reference
from mmadvisor.reckoning.time import Round


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch. `part` is the course, project or exam in it; `hours` the whole effort, low to high."""

    kind: StepKind
    title: str
    weeks: int
    says: str
    hours: tuple[float, float] | None = None
    hours_per_week: float | None = None
    url: str | None = None
    sources: list[SourceRef] = field(default_factory=list)
    part: Part | None = None


Group = tuple[Stretch, ...]
"""Stretches side by side: mostly one."""


def groups(study: Assignment) -> list[Group]:
    """Return everything from the first refresher to the exam."""
    found: list[Group] = [(refresher(study, gap),) for gap in study.reckoning.gaps]
    for row in study.reckoning.rounds(LIKELY):
        found += ((stretch,) for stretch in before(study, row))
        beside = zip(row.parts, row.weeks, strict=True)
        found.append(tuple(part_stretch(study, part, own, paired=len(row.parts) > 1) for part, own in beside))
        if row.between:
            title = f"Free weeks between {row.parts[0].runs} courses"
            found.append((Stretch("slack", title, row.between, wait_says(row.between)),))
    return found


def refresher(study: Assignment, gap: Gap) -> Stretch:
    """Return the weeks for one gap."""
    return Stretch(
        kind="refresher",
        title=refresher_title(study.at, gap),
        weeks=study.reckoning.week.weeks_for(gap.hours[LIKELY], LIKELY),
        says=" ".join(refresher_says(study.at, gap)),
        hours=(gap.hours[0], gap.hours[2]),
        hours_per_week=study.hours,
        url=gap.course.url,
        sources=[reference(study.at.index.catalog.refreshers.sources[gap.course.source])],
    )


def before(study: Assignment, row: Round) -> Iterator[Stretch]:
    """Return the free weeks until a run starts, or the revision before an exam of which no effort is stated."""
    part = row.parts[0]
    if row.wait:
        yield Stretch("slack", f"Free weeks until {short_name(part)} starts", row.wait, wait_says(row.wait))
    if row.revision:
        yield Stretch(
            kind="revision",
            title=f"Revision for {part_title(part, study.at)}",
            weeks=row.revision,
            says=revision_says(study, part),
            hours_per_week=study.hours,
        )


def short_name(part: Part) -> str:
    """Return the title of a course; where no source names it, only that it comes next."""
    return part.course.title if part.course else "the next course"


def part_stretch(study: Assignment, part: Part, weeks: int, *, paired: bool) -> Stretch:
    """Return the weeks of a part, alone or beside another."""
    course = part.course
    return Stretch(
        kind=part.kind,
        title=part_title(part, study.at),
        weeks=weeks,
        says=exam_says(study, part) if part.bare else part_says(study, part, weeks, paired=paired),
        hours=None if part.bare else part.total,
        hours_per_week=None if part.bare else own_share(study, part, paired=paired),
        sources=list(study.at.refs(course.source, course.load_source)) if course else [],
        part=part,
    )


def own_share(study: Assignment, part: Part, *, paired: bool) -> float:
    """Return the hours a week that the learner gives a part: where it has dates, as many as it takes of them."""
    low, likely, _ = part.hours
    if part.pacing == "self":
        return study.hours
    if paired:
        return likely
    return min(max(study.hours, low if part.fixed else 0.0), likely)
