"""CA084: each currency, and each way to write one, stands once; euros and US dollars stand there."""

from collections import Counter
from collections.abc import Iterator

from mmadvisor.catalog.files import Folder
from mmadvisor.model.currencies import DOLLARS, CurrencyList
from mmadvisor.problems import Problem

NEEDED = ("EUR", DOLLARS)


def check(folder: Folder) -> Iterator[Problem]:
    """Check the table by which money is changed."""
    file = folder.get(CurrencyList)
    if file is None:
        return
    rows = file.value.currencies
    names = [each for row in rows for each in (row.code.lower(), *row.written)]
    for name, count in Counter(names).items():
        if count > 1 or name != name.lower():
            message = f"{name!r} stands there twice" if count > 1 else f"{name!r} is not in small letters"
            yield file.problem(("currencies",), "CA084", message, key=True)
    for code in NEEDED:
        if rows and code not in {row.code for row in rows}:
            yield file.problem(("currencies",), "CA084", f"{code} is missing", "no rate is of use without it", key=True)
