"""CA062: no date is after the date of the catalog."""

from collections.abc import Iterator

from mmadvisor.catalog.files import Folder
from mmadvisor.catalog.months import is_later
from mmadvisor.problems import Problem

DATES = frozenset({"as_of", "dated", "since"})


def check(folder: Folder) -> Iterator[Problem]:
    """Compare every date of every file with that of the catalog."""
    today = folder.today or "9999"
    for file in folder.by_path().values():
        for where, date in file.parts:
            if where[-1] in DATES and isinstance(date, str) and is_later(date, today):
                yield file.problem(where, "CA062", f"{date} is after the catalog's date, {today}")
