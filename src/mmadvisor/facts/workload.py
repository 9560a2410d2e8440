"""Hours, weeks and months: what a program asks, and what that means in the learner's own week."""

from mmadvisor.model.advice import SourceRef
from mmadvisor.model.days import MONTHS_PER_YEAR
from mmadvisor.model.facts import UNKNOWN, Fact, assumed_fact, number, scaled, text_fact
from mmadvisor.reckoning.arithmetic import LIKELY
from mmadvisor.reckoning.situation import Situation
from mmadvisor.reckoning.study import reckon


def course_number(at: Situation) -> Fact:
    """Number of courses to pass, exams and projects without an effort of their own aside."""
    program = at.program
    rows = [part for part in reckon(at).load.parts if not part.bare]
    count = sum(part.runs for part in rows)
    if not program.courses and program.course_count is None:
        return UNKNOWN
    counted = program.course_count
    return number(
        count, None, at.refs(counted.source if counted else None, *(row.source for row in reckon(at).load.outline.rows))
    )


def load_sources(at: Situation) -> tuple[SourceRef, ...]:
    """Return the sources that state hours or weeks."""
    rows = [row for row in reckon(at).load.outline.rows if row.hours_per_week or row.weeks]
    return at.refs(*dict.fromkeys(row.load_source or row.source for row in rows))


def weekly_hours(at: Situation) -> Fact:
    """Hours a week of the heaviest course that must be taken; assumed where no source states any."""
    load = reckon(at).load
    if load.hours_known:
        return number(*load.heaviest, load_sources(at))
    return assumed_fact(*at.assume(at.assumptions.hours_per_week))


def total_hours(at: Situation) -> Fact:
    """Hours of the whole program; assumed where neither hours nor weeks are known."""
    load = reckon(at).load
    if load.known:
        return number(*load.total, load_sources(at))
    return assumed_fact(*at.assume(at.assumptions.total_hours))


def stated_months(at: Situation) -> Fact:
    """Months that the provider or its platform states."""
    months = at.program.months
    return number(*months.value, at.refs(months.source)) if months else UNKNOWN


def stretch(at: Situation) -> Fact:
    """Weekly hours that the heaviest course asks, divided by the learner's."""
    own = at.profile.hours_per_week
    return UNKNOWN if own is None else scaled(weekly_hours(at), 1 / own)


def first_course(at: Situation) -> Fact:
    """What is studied first, in words: the title of the first course, where a source names it."""
    row = reckon(at).load.parts[0].course
    return text_fact("the first course") if row is None else text_fact(row.title, at.refs(row.source))


def fixed_dates(at: Situation) -> Fact:
    """Whether a course that asks as much as the heaviest runs on fixed dates; unknown where its pacing is."""
    load = reckon(at).load
    heavy = [part for part in load.parts if part.kind == "course" and part.hours[2] >= load.heaviest[1]]
    if any(part.fixed for part in heavy):
        return text_fact(value=True)
    return UNKNOWN if any(part.pacing is None for part in heavy) else text_fact(value=False)


def week(at: Situation) -> Fact:
    """Whether the hours of the heaviest course fit the learner's week."""
    return text_fact(reckon(at).week_fit, load_sources(at))


def months(at: Situation) -> Fact:
    """Likely months from the first day of preparation to the end, without weekly hours at those that a course asks.

    Assumed where weeks of the courses are, or hours on which their length hangs.
    """
    early, likely, late = reckon(at).months
    if reckon(at).load.end_known:
        return number(likely, None, load_sources(at))
    return assumed_fact(early, likely, late)


def months_range(at: Situation) -> Fact:
    """Months in the early and in the late case."""
    early, _, late = reckon(at).months
    return number(early, late, load_sources(at)) if reckon(at).load.end_known else UNKNOWN


def deadline_ratio(at: Situation) -> Fact:
    """Months this learner likely needs, divided by the months that the learner has."""
    limit = at.profile.finish_within_months
    return UNKNOWN if limit is None or at.profile.hours_per_week is None else scaled(months(at), 1 / limit)


def deadline(at: Situation) -> Fact:
    """Whether the end lies within the learner's deadline."""
    return text_fact(reckon(at).deadline_fit, load_sources(at))


def bearable(at: Situation) -> Fact:
    """Whether the likely end is bearable: within the deadline, else within some years.

    Hours that are assumed count, too; unknown where no source states weeks or months either.
    """
    if any(part.weeks_ground == "kind" for part in reckon(at).load.parts):
        return UNKNOWN
    return text_fact(reckon(at).bearable(at.constant("longest_bearable_months")))


def drags(at: Situation) -> Fact:
    """Whether the likely end is absurdly late: beyond ten years, or many times the provider's months."""
    most, stated = at.constant("longest_months"), at.program.months
    if stated is not None:
        most = min(most, at.constant("longest_times_stated") * stated.value[1])
    return text_fact(reckon(at).months[LIKELY] > most)


def years(at: Situation) -> Fact:
    """Likely years in words; those that rest on what is usual for the kind are called a guess, and have no decimals."""
    if at.profile.hours_per_week is None:
        return UNKNOWN
    years = reckon(at).months[LIKELY] / MONTHS_PER_YEAR
    if not reckon(at).load.end_known:
        return text_fact(f"about {round(years)} years, at a guess")
    return text_fact(f"about {round(years, 1):g} years", load_sources(at))


def guessed_courses(at: Situation) -> Fact:
    """Whether some courses are only thought to belong to the program."""
    return text_fact(any(course.inferred for course in at.program.courses)) if at.program.courses else UNKNOWN
