"""CA062: no date is after the date of the catalog."""

from collections.abc import Iterator

from mmadvisor.catalog.files import Folder
from mmadvisor.errors import Problem
from mmadvisor.located import Plain, Where
from mmadvisor.model.catalog import About

DATES = frozenset({"as_of", "dated", "since"})


def check(folder: Folder) -> Iterator[Problem]:
    """Compare every date of every file with that of the catalog."""
    about = folder.get("about.yaml", About)
    if about is None:
        return
    today = about.value.date
    for file in folder.all():
        for where, date in dates(file.located.data, ()):
            if date[: len(today)] > today[: len(date)]:
                yield file.problem(where, "CA062", f"{date} is after the catalog's date, {today}")


def dates(data: Plain, at: Where) -> Iterator[tuple[Where, str]]:
    """Yield every date with its place."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        if key in DATES and isinstance(value, str):
            yield (*at, key), value
        else:
            yield from dates(value, (*at, key))
