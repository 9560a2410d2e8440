"""What the plan says of each of its parts, and of the free courses that close a gap before anything is paid."""

from collections.abc import Iterable, Iterator

from mmadvisor.model.advice import Statement
from mmadvisor.planning.wishes import Assignment
from mmadvisor.planning.words import amount, counted, span
from mmadvisor.reckoning.loads import Part
from mmadvisor.reckoning.outline import has_own_courses
from mmadvisor.reckoning.preparation import Gap, helpful_gaps, topics_needed
from mmadvisor.reckoning.situation import Situation, reference
from mmadvisor.rules.sentences import listing, stopped


def refresher_title(at: Situation, gap: Gap) -> str:
    """Name what is learned, and where."""
    verb = "Refresh" if gap.state == "rusty" else "Learn"
    label = at.index.catalog.refreshers.topics[gap.topic].label
    return f"{verb} {label}: {gap.course.title}, {gap.course.provider}"


def refresher_says(at: Situation, gap: Gap) -> Iterator[str]:
    """Say why the course is here, and when it can be left out."""
    if gap.state is None:
        yield "You did not answer for this topic, so half of the hours stand here; leave it out if you have it at hand."
    if gap.topic != "programming" and gap.topic not in topics_needed(at.program.math):
        yield "The program does not name it; topics that it names build on it."
    low, high = gap.course.hours or (0.0, 0.0)
    yield f"{'Free' if gap.course.free else 'Not free'}, {span(low, high)} hours. You are ready when this holds:"
    yield stopped(at.index.catalog.refreshers.topics[gap.topic].ready_means)


def helpful(at: Situation) -> Iterator[Statement]:
    """Say which topics would help and are not required, each with a course; they stand in no plan."""
    rows = at.index.catalog.refreshers
    for gap in helpful_gaps(at):
        low, high = gap.course.hours or (0.0, 0.0)
        free = "free, " if gap.course.free else ""
        says = (
            f"{rows.topics[gap.topic].label} helps and is not required, so that no weeks stand here for it: "
            f"{gap.course.title}, {gap.course.provider} ({free}{span(low, high)} hours)."
        )
        yield Statement(says, [reference(rows.sources[gap.course.source])])


def part_title(part: Part, at: Situation) -> str:
    """Return the title of a part, or say which course it is whose title nobody states."""
    program = at.program
    if part.course is not None:
        return part.course.title
    if not program.courses:
        known = f"{part.runs} courses (titles not known)" if program.course_count else "courses (no list is known)"
        return f"All {known}"
    rows = [row for row in program.courses if row.kind == "course"]
    count = program.course_count.value if program.course_count else len(rows)
    return f"Course {part.number} of {max(count, part.number)} (title not known)"


def wait_says(weeks: int) -> str:
    """Say what the free weeks are for."""
    return (
        f"No source gives the day of the next run; {counted(weeks, 'week')} stand here. "
        "Look up the date now, and move what follows."
    )


def part_says(study: Assignment, part: Part, weeks: int, *, paired: bool) -> str:
    """Say what a part asks, what that means at this learner's hours, and what is not sure about it."""
    last = [exam_says(study, part)] if part.kind == "exam" else [*order(study, part), *doubts(study, part)]
    return " ".join([load(study, part), pace(study, part, weeks, paired=paired), *last])


def load(study: Assignment, part: Part) -> str:
    """Say what the part asks."""
    low, likely, high = part.hours
    asks = f"{span(low, high)} hours a week for {counted(part.weeks, 'week')}"
    if part.hours_ground == "kind":  # a range too wide to say anything of a week
        asks = f"{amount(likely * part.weeks)} hours in {counted(part.weeks, 'week')}"
    return f"Asks {asks}." if part.known else f"Reckoned with {asks}. {' '.join(grounds(study.at, part))}"


def grounds(at: Situation, part: Part) -> list[str]:
    """Say where figures come from that are not stated for the part itself."""
    months, total = at.program.months, at.assume(at.assumptions.total_hours)
    stated = span(*months.value) if months else ""
    weeks = {
        "mean": "Weeks are not stated: the mean of the other courses stands in.",
        "months": f"Weeks are not stated: they come from the {stated} months stated for the program.",
        "kind": "Weeks are not stated: they are assumed from programs of its kind.",
    }
    hours = {
        "mean": "Hours are not stated: the mean of the others.",
        "kind": f"Hours are not stated: programs of its kind take {span(total[0], total[2])} hours in all, "
        f"typically {amount(total[1])}.",
    }
    return [says for says in (weeks.get(part.weeks_ground), hours.get(part.hours_ground)) if says]


def pace(study: Assignment, part: Part, weeks: int, *, paired: bool) -> str:
    """Say how long it takes at the learner's hours, or beside another course."""
    own, takes = counted(study.hours, "hour"), counted(weeks, "week")
    fixed = "It runs on fixed dates: too few hours do not stretch it."
    if paired:
        return f"Beside another course it takes {takes}.{f' {fixed}' if part.fixed else ''}"
    if part.fixed:
        return fixed
    least = "its stated time"
    if part.pacing == "self":
        percent = round(100 / study.reckoning.frame.allowances.margin)
        least = f"{'half' if percent == 50 else f'{percent} percent'} of {least}"  # noqa: PLR2004 - as people say it
    ground = ", by the upper figure" if part.known else f", and not less than {least}"
    return f"With {own} a week: {takes}{ground}."


def order(study: Assignment, part: Part) -> list[str]:
    """Say which of the chosen courses come first, and whether that is more than advice."""
    after = [code for code in part.course.after if code not in study.reckoning.done] if part.course else []
    if not after:
        return []
    rule = next((row for row in study.at.program.prerequisites if row.about == "order"), None)
    enforced = rule.enforced if rule is not None and part.kind == "course" else None
    word = {True: "It must come", False: "The provider advises it", None: "It comes"}[enforced]
    return [f"{word} after {listing(titles(study, after))}."]


def titles(study: Assignment, codes: Iterable[str]) -> list[str]:
    """Return the titles of courses."""
    known = {each.code: each.title for each in study.at.program.courses}
    return [known.get(code, code) for code in codes]


def doubts(study: Assignment, part: Part) -> list[str]:
    """Say where it is only thought to belong here, and where there is a choice."""
    electives, course = study.at.program.electives, part.course
    says = []
    if course is not None and course.inferred:
        says.append("No source says outright that it belongs to the program: ask before you pay.")
    if course is not None and electives is not None and course.code in electives.of:
        says.append("An elective: you may choose another.")
    return says


def revision_says(study: Assignment, part: Part) -> str:
    """Say what to do before an exam."""
    what = "its courses" if on_own_courses(study, part) else "all courses"
    return f"Go over {what} again, with old problems and against the clock."


def on_own_courses(study: Assignment, part: Part) -> bool:
    """Tell whether a part is one of several exams, each on courses of its own."""
    return part.course is not None and has_own_courses(part.course, study.at.program.courses)


def exam_says(study: Assignment, part: Part) -> str:
    """Say what is known of the exam."""
    known = study.at.program.assessment
    after = part.course.after if part.course else ()
    rules = [row.says for row in study.at.program.prerequisites if row.about in {"exam-last", "retake"}]
    watched = ["It is supervised (proctored)."] if known is not None and known.proctored else []
    behind = "Directly after the last course." if after else "After the last course."
    if on_own_courses(study, part):
        behind = f"After {listing(titles(study, after))}."
    return " ".join([behind, *rules, *watched, "No source gives its dates: sign up for one as soon as you can."])
