"""Exceptions from checks: problems that may stand, each with its reason and its last month."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from mmadvisor.catalog.codes import CODES
from mmadvisor.catalog.files import File, Folder
from mmadvisor.catalog.months import is_later
from mmadvisor.errors import did_you_mean
from mmadvisor.located import Where
from mmadvisor.model.checking import CheckException, ExceptionList
from mmadvisor.problems import Problem

EXCUSABLE = [code for code, each in CODES.items() if each.excusable]


def drop_excused(folder: Folder, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the problems that no exception covers, and what is wrong with the exceptions.

    While a file cannot be read, a check may not come to the place of an exception, and none is called needless.
    """
    rows = folder.get(ExceptionList)
    if rows is None:
        yield from problems
        return
    needed: set[int] = set()
    files = folder.by_path()
    covers = [cover(files.get(row.file), row) for row in rows.value.exceptions]
    for problem in problems:
        found = (problem.code, problem.path, problem.line, problem.column)
        covering = {place for place, covered in enumerate(covers) if found in covered}
        needed |= covering
        if not covering:
            yield problem
    yield from exception_faults(folder, rows, needed if folder.whole else set(range(len(covers))))


def cover(file: File[Struct] | None, row: CheckException) -> set[tuple[str, str, int, int]]:
    """Return code and place of every problem that an exception covers: those at `at`, and beneath it."""
    if file is None or row.code not in EXCUSABLE:
        return set()
    places = [*file.located.values.items(), *file.located.keys.items()]
    path = "" if row.at is None else f"{row.at}."
    return {
        (row.code, file.shown, *position)
        for where, position in places
        if f"{'.'.join(map(str, where))}.".startswith(path)
    }


def exception_faults(folder: Folder, rows: File[ExceptionList], needed: set[int]) -> Iterator[Problem]:
    """Yield exceptions that are past their end, not needed, or not possible."""
    today = folder.today
    for place, row in enumerate(rows.value.exceptions):
        where: Where = ("exceptions", place)
        if row.code not in EXCUSABLE:
            message = f"{row.code} cannot be silenced"
            yield rows.problem((*where, "code"), "CA103", message, f"these can: {', '.join(EXCUSABLE)}")
        elif place not in needed:
            known = folder.by_path()
            hint = "delete the row" if row.file in known else did_you_mean(row.file, known) or "there is no such file"
            yield rows.problem(where, "CA102", f"no problem {row.code} is found in {row.file}", hint)
        elif today is not None and is_later(today, row.until):
            message = f"this exception ended with {row.until}; the catalog is of {today}"
            yield rows.problem((*where, "until"), "CA101", message, "put it right, or look again and set a new end")
