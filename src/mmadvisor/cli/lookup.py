"""Finds what a name on the command line means."""

from mmadvisor.errors import UsageProblem, did_you_mean, quote
from mmadvisor.model.catalog import Index
from mmadvisor.model.program import Program


def find_program(index: Index, name: str) -> Program:
    """Return the program with an id.

    Raises:
        UsageProblem: There is none; with the nearest ids.
    """
    program = index.programs.get(name)
    if program is None:
        hint = did_you_mean(name, index.programs) or "'mmadvisor list' shows all ids"
        raise UsageProblem(f"there is no program {quote(name)} ({hint})")
    return program
