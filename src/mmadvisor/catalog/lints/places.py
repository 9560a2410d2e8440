"""CA047: an endorsement, or a sponsor, that holds in one place alone names it under `place`."""

import re
from collections.abc import Iterator

from mmadvisor.catalog.files import Folder
from mmadvisor.problems import Problem

BINDS = frozenset({"endorsement", "hires", "sponsor"})
"""What an organization promises, or does for some; advice and press are read anywhere."""
PLACE = re.compile(
    r"\b(residents?|citizens?|nationals?|civil servants?|one (state|country|city|region))\b"
    r"|\b(Government|Ministry|Department|Province|State|City) of\b"
)


def check(folder: Folder) -> Iterator[Problem]:
    """Look for words that bind the recognition of a program to a place."""
    for file in folder.programs:
        for number, row in enumerate(file.value.recognition):
            found = PLACE.search(f"{row.organization}. {row.says}")
            if row.kind in BINDS and row.place is None and found:
                message = f"'{found[0]}' binds it to a place, and no place is named"
                yield file.problem(("recognition", number), "CA047", message, "add place: where alone it holds")
