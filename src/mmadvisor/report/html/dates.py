"""Days as people write them, and as places on a line. Days come as YYYY-MM-DD, YYYY-MM or YYYY."""

import re

from mmadvisor.model.dates import MONTHS

DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
DAYS_IN_MONTH = 30.436875
"""On average: enough for drawing."""


def parts(day: str) -> tuple[int, int, int] | None:
    """Return year, month and day, 0 where there is none; None if it is no date."""
    found = DAY.fullmatch(day)
    if found is None:
        return None
    year, month, date = (int(part or 0) for part in found.groups())
    return (year, month, date) if month <= len(MONTHS) else None


def in_words(day: str) -> str:
    """Write `March 3, 2027`, `March 2027` or `2027`; what is no date stays as it is."""
    found = parts(day)
    if found is None:
        return day
    year, month, date = found
    if not month:
        return str(year)
    return f"{MONTHS[month - 1]} {date}, {year}" if date else f"{MONTHS[month - 1]} {year}"


def stretch(start: str, end: str) -> str:
    """Write a stretch of days; a single day once."""
    return in_words(start) if start == end else f"{in_words(start)} to {in_words(end)}"


def place(day: str) -> float:
    """Return a day as a number of days on a line; 0 if it is no date."""
    year, month, date = parts(day) or (0, 0, 0)
    return (year * 12 + max(month, 1) - 1) * DAYS_IN_MONTH + max(date, 1) - 1
