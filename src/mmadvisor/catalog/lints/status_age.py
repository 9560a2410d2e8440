"""CA061: `open` was seen within the limit of age of a status; CA063: a source of that is as young."""

from collections.abc import Iterator

from mmadvisor.catalog.files import Folder
from mmadvisor.catalog.months import latest_month, months
from mmadvisor.model.checking import AgeLimits
from mmadvisor.problems import Problem


def check(folder: Folder) -> Iterator[Problem]:
    """Compare the date of each status, and of its sources, with the date of the catalog."""
    today, limits = folder.today, folder.get(AgeLimits)
    if today is None or limits is None:
        return
    limit = limits.value.status.months
    oldest = months(today) - limit
    for file in folder.programs:
        status = file.value.status
        if status.value != "open":
            continue
        evidence = [file.value.sources[name] for name in (status.source, *status.see) if name in file.value.sources]
        if latest_month(status.as_of) < oldest:
            message = f"open, but last seen in {status.as_of}; the catalog is of {today}"
            yield file.problem(("status", "as_of"), "CA061", message, "look again, or set the value to unknown")
        elif not any(source.dated and latest_month(source.dated) >= oldest for source in evidence):
            message = f"open, but no source of that is dated within {limit} months of {today}"
            yield file.problem(("status", "source"), "CA063", message, "name a dated source, here or under see")
