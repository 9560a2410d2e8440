"""Days, as all reckon with them: whole weeks from a first day, mean months. Nothing here knows what day it is."""

import re
from datetime import date, timedelta
from math import floor

from mmadvisor.model.dates import MONTHS

Day = date
DAYS_PER_WEEK = 7
MONTHS_PER_YEAR = 12
DAYS_PER_MONTH = 365.25 / MONTHS_PER_YEAR
WRITTEN = re.compile(r"\d{4}-\d{2}-\d{2}")


def day_of(text: str) -> Day | None:
    """Return the day that `2027-01-04` names; None where a text has not this form, or the calendar no such day."""
    try:
        return date.fromisoformat(text) if WRITTEN.fullmatch(text) else None
    except ValueError:
        return None


def weeks_later(day: Day, weeks: int) -> Day:
    """Return the day so many weeks later."""
    return day + timedelta(days=DAYS_PER_WEEK * weeks)


def last_day(first: Day, weeks: int) -> Day:
    """Return the last day of so many weeks, at least one, that begin on a day."""
    return weeks_later(first, max(weeks, 1)) - timedelta(days=1)


def next_day(day: Day) -> Day:
    """Return the day after."""
    return day + timedelta(days=1)


def after_months(day: Day, months: float) -> Day:
    """Return the day so many mean months later."""
    return day + timedelta(days=round(months * DAYS_PER_MONTH))


def last_within(first: Day, months: float) -> Day:
    """Return the last day of so many mean months that begin on a day."""
    return first + timedelta(days=floor(months * DAYS_PER_MONTH) - 1)


def monday_after(day: Day) -> Day:
    """Return the first Monday after a day."""
    return day + timedelta(days=DAYS_PER_WEEK - day.weekday())


def in_words(day: Day) -> str:
    """Write `4 Jan 2027`, the same in every locale."""
    return f"{day.day} {month_in_words(day)}"


def month_in_words(day: Day) -> str:
    """Write `Jan 2027`, the same in every locale."""
    return f"{MONTHS[day.month - 1][:3]} {day.year}"
