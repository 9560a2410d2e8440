"""Steps of a plan, one behind the other: an application first, then stretches of weeks, which are put on their days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mmadvisor.facts.recognition import asks_application
from mmadvisor.model.advice import SourceRef
from mmadvisor.model.days import Day, last_day, weeks_later
from mmadvisor.model.plan import Step, StepKind
from mmadvisor.planning import step_words
from mmadvisor.planning.wishes import Assignment
from mmadvisor.reckoning.arithmetic import LIKELY
from mmadvisor.reckoning.away import cannot_pause, place_weeks
from mmadvisor.reckoning.loads import Part
from mmadvisor.reckoning.preparation import Gap
from mmadvisor.reckoning.situation import reference
from mmadvisor.reckoning.time import Round
from mmadvisor.rules.sentences import stopped


@dataclass(slots=True)
class Stretch:
    """Weeks of the likely case for one thing; `start` and `end` are their days, once it has been placed.

    `part` is the course, project or exam in it; `hours` the whole effort, low to high. `alongside` marks a course that
    runs beside the one before it.
    """

    kind: StepKind
    title: str
    weeks: int
    says: str
    hours: tuple[float, float] | None = None
    hours_per_week: float | None = None
    url: str | None = None
    sources: list[SourceRef] = field(default_factory=list)
    part: Part | None = None
    alongside: bool = False
    start: Day = field(init=False)
    end: Day = field(init=False)

    def step(self) -> Step:
        """Return it as the plan shows it."""
        return Step(
            kind=self.kind,
            title=self.title,
            start=self.start.isoformat(),
            end=self.end.isoformat(),
            hours=self.hours,
            hours_per_week=self.hours_per_week,
            says=self.says,
            sources=self.sources,
            code=self.part.course.code if self.part and self.part.course else None,
            url=self.url,
            alongside=self.alongside,
        )


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan that has its days, and neither payments nor warnings."""

    study: Assignment
    rows: Sequence[Stretch]

    @property
    def due(self) -> list[tuple[Stretch, Part]]:
        """Courses, projects and exams with their days."""
        return [(row, row.part) for row in self.rows if row.part is not None]


def draft_of(study: Assignment) -> Draft:
    """Give every stretch that takes time its days; they follow one another without a gap but weeks away."""
    found: list[Stretch] = []
    begin = week = 0
    for row in stretches_of(study):
        begin = begin if row.alongside else week
        away = () if row.kind == "slack" else study.reckoning.away  # waiting goes on in weeks away
        whole = row.part is not None and cannot_pause(row.part)
        first, end = place_weeks(begin, row.weeks, away, whole=whole)
        week = max(week, end)
        if row.weeks:
            row.start = weeks_later(study.wishes.start, first)
            row.end = last_day(row.start, end - first)
            found.append(row)
    return Draft(study, found)


def stretches_of(study: Assignment) -> Iterator[Stretch]:
    """Yield everything from the first refresher to the exam."""
    for gap in study.reckoning.gaps:
        yield refresher(study, gap)
    for row in study.reckoning.rounds(LIKELY):
        yield from before(study, row)
        for place, (part, weeks) in enumerate(zip(row.parts, row.weeks, strict=True)):
            yield part_stretch(study, part, weeks, paired=len(row.parts) > 1, alongside=place > 0)
        if row.between:
            title = f"Free weeks between {row.parts[0].runs} courses"
            yield Stretch("slack", title, row.between, step_words.wait_says(row.between))


def refresher(study: Assignment, gap: Gap) -> Stretch:
    """Return the weeks for one gap."""
    return Stretch(
        kind="refresher",
        title=step_words.refresher_title(study.at, gap),
        weeks=study.reckoning.week.weeks_for(gap.hours[LIKELY], LIKELY),
        says=" ".join(step_words.refresher_says(study.at, gap)),
        hours=(gap.hours[0], gap.hours[2]),
        hours_per_week=study.hours,
        url=gap.course.url,
        sources=[reference(study.at.index.catalog.refreshers.sources[gap.course.source])],
    )


def before(study: Assignment, row: Round) -> Iterator[Stretch]:
    """Yield the free weeks until a run starts, or the revision before an exam of which no effort is stated."""
    part = row.parts[0]
    if row.wait:
        name = part.course.title if part.course else "the next course"
        yield Stretch("slack", f"Free weeks until {name} starts", row.wait, step_words.wait_says(row.wait))
    if row.revision:
        title, says = f"Revision for {step_words.part_title(part, study.at)}", step_words.revision_says(study, part)
        yield Stretch("revision", title, row.revision, says, hours_per_week=study.hours)


def part_stretch(study: Assignment, part: Part, weeks: int, *, paired: bool, alongside: bool) -> Stretch:
    """Return the weeks of a part, alone or `paired` with another."""
    course = part.course
    return Stretch(
        kind=part.kind,
        title=step_words.part_title(part, study.at),
        weeks=weeks,
        says=step_words.exam_says(study, part)
        if part.bare
        else step_words.part_says(study, part, weeks, paired=paired),
        hours=None if part.bare else part.total,
        hours_per_week=None if part.bare else own_share(study, part, paired=paired),
        sources=study.refs(course.source, course.load_source) if course else [],
        part=part,
        alongside=alongside,
    )


def own_share(study: Assignment, part: Part, *, paired: bool) -> float:
    """Return the hours a week that the learner gives a part: where it has dates, as many as it takes of them."""
    low, likely, _ = part.hours
    if part.pacing == "self":
        return study.hours
    return likely if paired else min(max(study.hours, low if part.fixed else 0.0), likely)


def application(study: Assignment) -> Iterator[Step]:
    """Yield the step of applying, on the first day of the plan; how long the answer takes nobody states."""
    program = study.at.program
    if not asks_application(program):
        return
    entry, admission = program.entry, program.admission
    told = [row for row in program.prerequisites if row.about in {"entry", "dates"}]
    ask = "Ask" if any(row.about == "dates" for row in told) else "No last day to apply is known. Ask for it,"
    says = [
        entry.says if entry and entry.says else "What it asks of applicants is not known.",
        admission.says if admission else "How it chooses among them is not known.",
        *(row.says for row in told),
        f"{ask} how long the answer takes, and what is paid when; then move what follows.",
    ]
    day = study.wishes.start.isoformat()
    yield Step(
        kind="application",
        title="Apply for admission",
        start=day,
        end=day,
        hours=None,
        hours_per_week=None,
        says=" ".join(map(stopped, says)),
        sources=study.refs(
            entry.source if entry else None,
            admission.source if admission else None,
            *(key for row in told for key in row.sources),
        ),
        url=program.url,
    )
