"""Finds what a name on the command line means."""

from mmadvisor.errors import UsageProblem, did_you_mean, quote
from mmadvisor.model.catalog import Index
from mmadvisor.model.program import Program

MOST_NAMED = 5


def find_program(index: Index, name: str) -> Program:
    """Return the program with an id, or the one whose title, school and id hold all words of a name.

    Of several, the only one that takes learners is meant.

    Raises:
        UsageProblem: There is none, with the nearest ids; or several, with theirs.
    """
    if name in index.programs:
        return index.programs[name]
    words = name.casefold().split()
    found = [
        row
        for row in index.catalog.programs
        if words and all(word in f"{row.id} {row.title} {index.provider(row)}".casefold() for word in words)
    ]
    found = [row for row in found if row.title.casefold() == name.casefold()] or found
    meant = [row for row in found if row.status.value == "open"] or found
    if len(meant) == 1:
        return meant[0]
    if found:
        named = ", ".join(row.id for row in meant[:MOST_NAMED])
        more = f" and {len(meant) - MOST_NAMED} more" if len(meant) > MOST_NAMED else ""
        raise UsageProblem(f"{quote(name)} could be {len(meant)} programs; name one: {named}{more}")
    hint = did_you_mean(name, index.programs) or "'mmadvisor list --ids' shows all ids"
    raise UsageProblem(f"there is no program {quote(name)} ({hint})")
