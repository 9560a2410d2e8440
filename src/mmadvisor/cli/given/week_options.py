"""Days, times, dates and time zones on the command line."""

import os
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mmadvisor.cli.given.names import names_given
from mmadvisor.cli.output import say
from mmadvisor.errors import UsageProblem, did_you_mean, quote
from mmadvisor.model.dates import date_in_words
from mmadvisor.model.days import day_of, monday_after

if TYPE_CHECKING:
    from mmadvisor.planning.study_blocks import Weekly

TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
YEARS = range(2000, 2101)
"""Years of a plan; beyond them a date is a slip of the fingers."""
LONGEST_AWAY = 731
"""Days."""
LOCAL = Path("/etc/localtime")
ZONES = "zoneinfo"
ANYWHERE = "UTC"


def read_date(option: str, text: str) -> date:
    """Return a date as it was typed.

    Raises:
        UsageProblem: It is none, or out of all reason.
    """
    found = day_of(text)
    if found is None or found.year not in YEARS:
        raise UsageProblem(f"{option}: {quote(text)} is no date that a plan can use; write it as 2027-01-04")
    return found


def own_day(today: str | None) -> date:
    """Return the learner's own day.

    Raises:
        UsageProblem: The option is no date.
    """
    return read_date("--today", today) if today else date.today()  # noqa: DTZ011 - the learner's own day


def first_day(today: str | None = None, start: str | None = None, answer: str | None = None) -> date:
    """Return the first day of a plan: the option `start`, else the `answer`, else the Monday after `today`.

    Raises:
        UsageProblem: One of the options is no date.
    """
    if start is not None:
        return read_date("--start", start)
    return day_to_begin(own_day(today), answer)


def day_to_begin(made: date, answer: str | None) -> date:
    """Return the first day by the answers, else the Monday after the day on which the plan is made."""
    return date.fromisoformat(answer) if answer else monday_after(made)


def read_dates(today: str | None, start: str | None, answer: str | None) -> tuple[date, date]:
    """Return the learner's own day, and the first day of a plan as `first_day` does; one that has passed is said.

    Raises:
        UsageProblem: One of the options is no date.
    """
    made, first = own_day(today), first_day(today, start, answer)
    if first < made:
        begins = "The plan begins" if start else "By your answers the plan begins"
        day, monday = date_in_words(first.isoformat()), monday_after(made)
        say(f"{begins} on {day}, which has passed; --start {monday} begins it next Monday.")
    return made, first


def read_times_away(texts: Sequence[str], first: date) -> tuple[tuple[date, date], ...]:
    """Return the first and the last day of each time away, written `2027-06-01..2027-08-31`.

    Raises:
        UsageProblem: One is none, lies before the first day of the plan, or is too long.
    """
    found = []
    for text in texts:
        start, dots, end = text.partition("..")
        if not dots:
            raise UsageProblem(f"--away: write {quote(text)} as 2027-06-01..2027-08-31, or one day twice")
        days = read_date("--away", start.strip()), read_date("--away", end.strip())
        if days[1] < days[0]:
            raise UsageProblem(f"--away {text}: it ends before it begins")
        if days[1] < first:
            raise UsageProblem(f"--away {text}: it lies before the first day of the plan, {first}")
        if (days[1] - days[0]).days > LONGEST_AWAY:
            raise UsageProblem(f"--away {text}: that is more than two years; begin the plan later by --start")
        found.append(days)
    return tuple(found)


def read_weekly(
    days: str | None, at: str | None, zone: str | None, alarm: int | None, *, calendar: bool
) -> "Weekly | None":
    """Return the weekly pattern; None where no days are named.

    Raises:
        UsageProblem: A day, the time or the zone is unknown, or something is named that the output has no use for.
    """
    if days is not None and not calendar:
        raise UsageProblem("--days makes study blocks in a calendar: add --format ics or -o plan.ics")
    if days is None:
        if at is not None or zone is not None or alarm is not None:
            raise UsageProblem("--from, --zone and --alarm go with study blocks: add --days mon,wed,sat")
        return None
    from mmadvisor.planning.study_blocks import WEEKDAYS, Weekly  # noqa: PLC0415 - only a calendar needs it

    named = names_given("--days", [days], WEEKDAYS)
    if not named:
        raise UsageProblem(f"--days: name at least one of {', '.join(WEEKDAYS)}")
    numbers = sorted({WEEKDAYS.index(each) for each in named})
    return Weekly(tuple(numbers), read_minute(at or "19:00"), read_zone(zone), alarm)


def read_minute(text: str) -> int:
    """Return a time as minutes of the day.

    Raises:
        UsageProblem: It is none.
    """
    found = TIME.fullmatch(text)
    if found is None:
        raise UsageProblem(f"--from: {quote(text)} is no time of day; write it as 19:00")
    return int(found[1]) * 60 + int(found[2])


def read_zone(name: str | None) -> str:
    """Return the name of a time zone; that of this machine if none is named.

    Raises:
        UsageProblem: There is no such zone.
    """
    from zoneinfo import available_timezones  # noqa: PLC0415 - reads a folder, and only a calendar needs it

    zones = available_timezones()
    if name is None:
        own = machine_zone()
        if own in zones:
            return own
        say(f"The time zone of this machine is not known; the blocks are in {ANYWHERE}. --zone names another.")
        return ANYWHERE
    spelled = {zone.casefold(): zone for zone in zones}
    if name.casefold() not in spelled:
        hint = did_you_mean(name, sorted(zones)) or "for example Europe/Berlin or UTC"
        raise UsageProblem(f"--zone: there is no time zone {quote(name)} ({hint})")
    return spelled[name.casefold()]


def machine_zone() -> str:
    """Return the zone that this machine names, by TZ or by the link that systems keep; empty if it names none."""
    named = os.environ.get("TZ", "").removeprefix(":")
    if named:
        return named
    parts = LOCAL.resolve().parts
    return "/".join(parts[parts.index(ZONES) + 1 :]) if ZONES in parts else ""
