"""Days as text, `2027-01-04`, and as numbers from the first of this century. What day it is, nobody here asks."""

from datetime import date, timedelta

FIRST = date(2000, 1, 1)


def is_day(text: str) -> bool:
    """Tell whether a text in the form of a day is one: there is no 31 April."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def number_of(day: str) -> int:
    """Return how many days come before it."""
    return (date.fromisoformat(day) - FIRST).days


def day_of(number: int) -> str:
    """Return the day before which there are so many."""
    return (FIRST + timedelta(days=number)).isoformat()
