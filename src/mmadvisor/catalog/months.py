"""Dates of the catalog, `YYYY` or `YYYY-MM`, as numbers of months."""

PER_YEAR = 12


def months(date: str) -> int:
    """Return months since year 0; a bare year counts from its beginning."""
    year, _, month = date.partition("-")
    return int(year) * PER_YEAR + int(month or 1)


def is_later(date: str | None, month: str) -> bool:
    """Tell whether a date is later than a month; of a bare year only the year counts, and undated is not later."""
    return date is not None and date[: len(month)] > month[: len(date)]


def month_before(month: str) -> str:
    """Return the month before one, `YYYY-MM`."""
    year, number = divmod(months(month) - 2, PER_YEAR)
    return f"{year:04d}-{number + 1:02d}"


def latest_month(date: str) -> int:
    """Return the latest month that a date can mean."""
    return months(date) if "-" in date else months(f"{date}-{PER_YEAR}")
