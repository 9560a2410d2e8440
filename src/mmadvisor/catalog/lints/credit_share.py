"""CA041: the share of a pathway is its amount divided by the size of the degree."""

from collections.abc import Iterator

from mmadvisor.catalog.files import Folder
from mmadvisor.problems import Problem

ROUNDING = 0.006


def check(folder: Folder) -> Iterator[Problem]:
    """Recompute every share that can be."""
    for file in folder.programs:
        for place, row in enumerate(file.value.credit):
            if row.amount is None or row.of is None:
                continue
            share = row.amount / row.of
            if row.share is None:
                hint = f"add share: {share:.3f}"
                yield file.problem(("credit", place), "CA041", "amount and of are known, but not the share", hint)
            elif abs(row.share - share) > ROUNDING:
                message = f"the share is {row.share}, but {row.amount:g} of {row.of:g} is {share:.3f}"
                yield file.problem(("credit", place, "share"), "CA041", message)
