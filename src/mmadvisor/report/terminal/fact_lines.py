"""One fact of a program in one line: a course, a price, a pathway, a source."""

from mmadvisor.model.common import Source
from mmadvisor.model.cost import Cost, Price
from mmadvisor.model.course import Course
from mmadvisor.model.dates import date_in_words
from mmadvisor.model.pathway import Pathway
from mmadvisor.rules.sentences import number_in_words


def source_line(source: Source) -> str:
    """Write one source."""
    dated = date_in_words(source.dated) if source.dated else "undated"
    about = "about " if source.approximate else ""
    copy = ", read in a copy" if source.read_in else ""
    return f"{source.title}. {source.publisher} ({source.kind}, {about}{dated}{copy}). {source.url}"


def course_line(course: Course) -> str:
    """Write one course."""
    seen, when = course.seen, ""
    if seen and seen.as_of:
        when = f"in {date_in_words(seen.as_of)} "
    parts = (
        course.title,
        course.weeks and number_in_words(course.weeks, course.weeks, "weeks"),
        course.hours_per_week and number_in_words(*course.hours_per_week, "hours_per_week"),
        course.pacing and {"self": "at your own pace", "instructor": "on fixed dates"}[course.pacing],
        course.price and price_line(course.price),
        course.exam_fee and f"its exam {price_line(course.exam_fee)}",
        course.second_try and f"a second try {price_line(course.second_try)}",
        course.after and f"after {', '.join(course.after)}",
        seen and f"listed {when}with {number_in_words(seen.weeks, seen.weeks, 'weeks')}",
        course.inferred and f"likely, not certain: {course.inferred.rstrip('.')}",
        course.note and course.note.rstrip("."),
    )
    return "; ".join(part for part in parts if part)


def pathway_line(row: Pathway) -> str:
    """Write one pathway."""
    share = f"{row.share:.0%} of the degree" if row.share is not None else "share not known"
    amount = f" ({row.amount:g}{f' of {row.of:g}' if row.of else ''} {row.unit or ''})".rstrip() if row.amount else ""
    state = {"active": "in force", "closed": "closed", "unknown": "not confirmed to be in force"}[row.status]
    dated = f", as of {date_in_words(row.as_of)}" if row.as_of else ""
    country = f", {row.country}" if row.country else ""
    return f"{row.degree}, {row.institution}{country}: {share}{amount}; {state}{dated}. {row.condition}"


def price_line(price: Price) -> str:
    """Write one price."""
    dated = date_in_words(price.as_of) if price.as_of else "undated"
    converted = ", turned into dollars from another currency" if price.converted else ""
    return f"{number_in_words(*price.usd, 'usd')} ({dated}{converted})"


def prices_of(row: Cost) -> tuple[tuple[str, Price | None], ...]:
    """Return every price as its source gives it, with what it covers."""
    covered = f" ({' and '.join(f'{kind}s' for kind in row.covers)})" if row.covers else ""
    return (
        (f"Price of the program as stated{covered}", row.program),
        ("Price of one course", row.course),
        ("Price of the closing exam or project", row.final),
        ("Price of all courses bought at once", row.bundle),
        ("Price of a month", row.month),
    )
