"""CA061: `open` needs a source of the last 12 months; CA062: a status is not newer than the catalog."""

from collections.abc import Iterator

from mmadvisor.catalog.files import Folder
from mmadvisor.errors import Problem
from mmadvisor.model.catalog import About

FRESH_MONTHS = 12


def check(folder: Folder) -> Iterator[Problem]:
    """Compare the date of each status with the date of the catalog."""
    about = folder.get("about.yaml", About)
    if about is None:
        return
    today = about.value.date
    for file in folder.programs:
        status = file.value.status
        if status.as_of[:7] > today[: len(status.as_of)]:
            yield file.problem(("status", "as_of"), "CA062", f"{status.as_of} is after the catalog's date, {today}")
        elif status.value == "open" and latest_month(status.as_of) < months(today) - FRESH_MONTHS:
            message = f"open, but last seen in {status.as_of}; the catalog is of {today}"
            yield file.problem(("status", "as_of"), "CA061", message, "look again, or set the value to unknown")


def months(date: str) -> int:
    """Return months since year 0; a bare year counts from its beginning."""
    year, _, month = date.partition("-")
    return int(year) * 12 + int(month or 1)


def latest_month(date: str) -> int:
    """Return the latest month that a date can mean."""
    return months(date) if "-" in date else months(f"{date}-12")
