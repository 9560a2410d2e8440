"""CA121: history that is not past; CA122: a row without an old value; CA123: read after it ended; CA124: said twice."""

from collections.abc import Iterator

from mmadvisor.catalog.files import File, Folder
from mmadvisor.located import Where
from mmadvisor.model.cost import PastCost
from mmadvisor.model.program import Past, Program
from mmadvisor.problems import Problem


def check(folder: Folder) -> Iterator[Problem]:
    """Look through the history of each program, and the former names of institutions."""
    today = folder.today or "9999"
    for file in folder.programs:
        yield from check_program(file, today)
    for listed, place, row in folder.institutions():
        for number, past in enumerate(row.history):
            yield from not_past(listed, ("institutions", place, "history", number), past.until, today)


def check_program(file: File[Program], today: str) -> Iterator[Problem]:
    """Look through the history of one program."""
    seen: set[tuple[str, str]] = set()
    for number, row in enumerate(file.value.history):
        here: Where = ("history", number)
        values = old_values(row)
        yield from not_past(file, here, row.until, today)
        if not values:
            yield file.problem(here, "CA122", "this row names no old value", "add what held until then, or delete it")
        for key, dated in values.items():
            where: Where = (*here, *key.split("."))
            if dated is not None and dated > row.until[: len(dated)]:
                yield file.problem((*where, "as_of"), "CA123", f"read in {dated}, but it held until {row.until}")
            if (key, row.until) in seen:
                yield file.problem(where, "CA124", f"a row above says what {key} was until {row.until}", key=True)
            seen.add((key, row.until))


def old_values(row: Past) -> dict[str, str | None]:
    """Return the keys that a row has an old value for, with the date of the value."""
    values: dict[str, str | None] = {key: None for key in ("title", "platform", "url") if getattr(row, key) is not None}
    if row.status is not None:
        values["status"] = row.status.as_of
    for key in PastCost.__struct_fields__:
        price = getattr(row.cost, key, None)
        if price is not None:
            values[f"cost.{key}"] = price.as_of
    return values


def not_past(file: File, row: Where, until: str, today: str) -> Iterator[Problem]:  # type: ignore[type-arg]
    """Yield what is wrong with a row whose month is not past."""
    if until[: len(today)] >= today:
        yield file.problem((*row, "until"), "CA121", f"{until} is not before the catalog's date, {today}")
