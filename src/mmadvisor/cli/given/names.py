"""Names and numbers on the command line, in the spelling of the closed lists they come from."""

import math
from collections.abc import Collection, Iterable

import typer

from mmadvisor.errors import UsageProblem, did_you_mean, quote


def names_given(option: str, names: Iterable[str] | None, choices: Iterable[str] | None) -> list[str]:
    """Return names from a repeatable option, commas split, each in the spelling of its closed list.

    Raises:
        UsageProblem: A name is not on the list.
    """
    words = [word.strip() for name in names or () for word in name.split(",") if word.strip()]
    if choices is None:
        return words
    spelled = {choice.casefold(): choice for choice in choices}
    for word in words:
        if word.casefold() not in spelled:
            hint = did_you_mean(word, spelled.values()) or f"one of {', '.join(spelled.values())}"
            raise UsageProblem(f"{option}: there is no {quote(word)} ({hint})")
    return [spelled[word.casefold()] for word in words]


def name_given(option: str, name: str, choices: Collection[str]) -> str:
    """Return the one name that an option takes.

    Raises:
        UsageProblem: There is none, or several, or it is not on the list.
    """
    found = names_given(option, [name], choices)
    if len(found) != 1:
        raise UsageProblem(f"{option} takes one name, and not {quote(name)}: one of {', '.join(choices)}")
    return found[0]


def comparable(value: float | None) -> float | None:
    """Return a limit as it is; for typer to call.

    Raises:
        BadParameter: Nothing is more or less than it.
    """
    if value is not None and math.isnan(value):
        raise typer.BadParameter("nan is not a number")
    return value
