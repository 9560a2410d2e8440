"""CA061: `open` was seen within the limit of age of a status; CA063: a source of that is as young."""

from collections.abc import Iterator

from mmadvisor.catalog.files import File, Folder
from mmadvisor.catalog.months import latest_month, months
from mmadvisor.errors import Problem
from mmadvisor.model.catalog import About
from mmadvisor.model.checking import AgeLimits
from mmadvisor.model.program import Program


def check(folder: Folder) -> Iterator[Problem]:
    """Compare the date of each status, and of its sources, with the date of the catalog."""
    about, limits = folder.get(About), folder.get(AgeLimits)
    if about is None or limits is None:
        return
    today, limit = about.value.date, limits.value.status.months
    oldest = months(today) - limit
    for file in folder.programs:
        status = file.value.status
        if status.value != "open":
            continue
        if latest_month(status.as_of) < oldest:
            message = f"open, but last seen in {status.as_of}; the catalog is of {today}"
            yield file.problem(("status", "as_of"), "CA061", message, "look again, or set the value to unknown")
        elif not any(latest_month(date) >= oldest for date in evidence_dates(file)):
            message = f"open, but no source of that is dated within {limit} months of {today}"
            yield file.problem(("status", "source"), "CA063", message, "name a dated source, here or under see")


def evidence_dates(file: File[Program]) -> list[str]:
    """Return the dates of the sources that a status rests on."""
    status, sources = file.value.status, file.value.sources
    named = (sources[name] for name in (status.source, *status.see) if name in sources)
    return [source.dated for source in named if source.dated is not None]
