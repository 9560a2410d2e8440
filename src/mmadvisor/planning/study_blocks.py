"""A weekly pattern of study blocks, and how long each block is."""

from math import ceil
from typing import NamedTuple

from mmadvisor.errors import UsageProblem
from mmadvisor.model.plan import Plan, Step
from mmadvisor.planning.words import amount

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
STUDIED = frozenset({"refresher", "course", "project", "revision"})
MINUTES_PER_HOUR = 60
GRAIN = 5
"""Blocks are whole multiples of so many minutes."""
LONGEST = 8 * MINUTES_PER_HOUR


class Weekly(NamedTuple):
    """Days of the week (0 is Monday), first minute of the day, name of the time zone, minutes of warning before."""

    days: tuple[int, ...]
    minute: int
    zone: str
    alarm: int | None = None


class Blocks(NamedTuple):
    """Study blocks of one step: every day of the pattern, from this minute of the day, this long."""

    step: Step
    minute: int
    length: int


def blocks_of(plan: Plan, weekly: Weekly) -> list[Blocks]:
    """Return the blocks of each step that is studied; what runs alongside follows directly behind on the same day.

    Raises:
        UsageProblem: The days are too few for the hours.
    """
    found: list[Blocks] = []
    for step in plan.steps:
        if step.kind not in STUDIED or not step.hours_per_week:
            continue
        before = found[-1] if step.alongside else None
        minute = weekly.minute if before is None else before.minute + before.length
        length = ceil(step.hours_per_week * MINUTES_PER_HOUR / len(weekly.days) / GRAIN) * GRAIN
        if minute - weekly.minute + length > LONGEST:
            raise UsageProblem(
                f"--days: {amount(step.hours_per_week)} hours a week do not fit on so few days; name more of them"
            )
        found.append(Blocks(step, minute, length))
    return found
