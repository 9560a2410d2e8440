"""Hours, weeks and months: what a program asks, and what that means in the learner's own week."""

from collections.abc import Sequence

from mmadvisor.facts.situation import WEEKS_PER_MONTH, Situation, of_program
from mmadvisor.model.course import Course
from mmadvisor.model.facts import UNKNOWN, Fact, assumed, number, said, scaled
from mmadvisor.model.program import Program


def lessons(program: Program) -> list[Course]:
    """Courses, and those exams and projects whose effort is stated; it is rarely stated for the others."""
    return [row for row in program.courses if row.kind == "course" or (row.weeks and row.hours_per_week)]


@of_program
def course_number(at: Situation) -> Fact:
    """Number of courses to pass: from the newest listing, from the course list, or between the two."""
    program = at.program
    listed = required_number(program)
    if program.course_count is None:
        return number(listed, None, at.refs(*(c.source for c in program.courses))) if listed else UNKNOWN
    counted = program.course_count.value
    if listed == 0 or len(program.courses) == counted:
        return number(listed or counted, None, at.refs(program.course_count.source))
    return number(min(listed, counted), max(listed, counted), at.refs(program.course_count.source))


def required_number(program: Program) -> int:
    """Courses proper that a learner takes, electives counted once each."""
    listed = len(lessons(program))
    if program.electives is None:
        return listed
    return listed - len(program.electives.of) + program.electives.choose


@of_program
def weekly_hours(at: Situation) -> Fact:
    """Mean of the weekly hours that providers state for the courses."""
    stated = [course for course in lessons(at.program) if course.hours_per_week]
    mean = mean_of(at, stated, [course.hours_per_week for course in stated if course.hours_per_week])
    return mean if mean.known else at.assume(at.assumptions.hours_per_week)


@of_program
def course_weeks(at: Situation) -> Fact:
    """Weeks of all courses one after the other."""
    stated = [course for course in lessons(at.program) if course.weeks]
    return whole(at, stated, [(course.weeks, course.weeks) for course in stated if course.weeks])


@of_program
def total_hours(at: Situation) -> Fact:
    """Hours of the whole program: weeks times weekly hours, summed; scaled up where only some are known."""
    stated = [course for course in lessons(at.program) if course.weeks and course.hours_per_week]
    sums = [
        (course.weeks * course.hours_per_week[0], course.weeks * course.hours_per_week[1])
        for course in stated
        if course.weeks and course.hours_per_week
    ]
    hours = whole(at, stated, sums)
    return hours if hours.known else at.assume(at.assumptions.total_hours)


def mean_of(at: Situation, courses: Sequence[Course], ranges: Sequence[tuple[float, float]]) -> Fact:
    """Mean low and mean high over courses, with the sources that state them."""
    if not courses:
        return UNKNOWN
    sources = at.refs(*(course.load_source or course.source for course in courses))
    low, high = (sum(ends) / len(ranges) for ends in zip(*ranges, strict=True))
    return number(low, high, sources)


def whole(at: Situation, courses: Sequence[Course], ranges: Sequence[tuple[float, float]]) -> Fact:
    """Mean over the courses known, times the number of courses; wider where some are not known."""
    count = course_number(at)
    mean = mean_of(at, courses, ranges)
    if mean.low is None or mean.high is None or count.low is None or count.high is None:
        return UNKNOWN
    margin = 0.0 if len(courses) >= count.high else at.reckon("partial_course_margin")
    return number(mean.low * count.low * (1 - margin), mean.high * count.high * (1 + margin), mean.sources)


@of_program
def stated_months(at: Situation) -> Fact:
    """Months that the provider or its platform states."""
    months = at.program.months
    return number(*months.value, at.refs(months.source)) if months else UNKNOWN


def stretch(at: Situation) -> Fact:
    """Weekly hours that a course asks, divided by the learner's."""
    own = at.profile.hours_per_week
    return UNKNOWN if own is None else scaled(weekly_hours(at), 1 / own)


def months_at_pace(at: Situation) -> Fact:
    """Months that this learner needs: hours to study over hours a month, not faster than fixed dates allow.

    Where hours are not known, the stated months stand in, with a margin for another week; where these are not
    known either, the hours are assumed.
    """
    own, hours, weeks, stated = at.profile.hours_per_week, total_hours(at), course_weeks(at), stated_months(at)
    if (own is None or not hours.known) and stated.low is not None and stated.high is not None:
        margin = at.reckon("stated_months_margin")
        low = stated.low / margin if at.program.pacing == "self" else stated.low
        return number(low, stated.high * margin, stated.sources)
    if own is None or not hours.known:
        return assumed_months(at, own)
    months = scaled(hours, 1 / own / WEEKS_PER_MONTH)
    if months.low is None or months.high is None or at.program.pacing == "self":
        return months
    floor = scaled(weeks, 1 / WEEKS_PER_MONTH)
    high = max(months.high, floor.high or 0.0)
    low = max(months.low, floor.low or 0.0) if at.program.pacing == "instructor" else months.low
    return number(low, high, months.sources)


def assumed_months(at: Situation, own: float | None) -> Fact:
    """Months of a program of which neither hours nor months are known: the worse of both assumptions."""
    months, hours = at.assume(at.assumptions.months), at.assume(at.assumptions.total_hours)
    if own is None or months.typical is None or hours.typical is None:
        return months
    at_pace = scaled(hours, 1 / own / WEEKS_PER_MONTH)
    return assumed(
        max(months.low or 0.0, at_pace.low or 0.0),
        max(months.typical, at_pace.typical or 0.0),
        max(months.high or 0.0, at_pace.high or 0.0),
    )


def deadline_ratio(at: Situation) -> Fact:
    """Months this learner needs, divided by the months that the learner has."""
    limit = at.profile.finish_within_months
    return UNKNOWN if limit is None else scaled(months_at_pace(at), 1 / limit)


def guessed_courses(at: Situation) -> Fact:
    """Whether some courses are only thought to belong to the program."""
    return said(any(course.inferred for course in at.program.courses)) if at.program.courses else UNKNOWN
