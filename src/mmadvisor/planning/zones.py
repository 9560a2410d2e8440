"""A time zone as calendars carry it (VTIMEZONE, RFC 5545 3.6.5), read from the zone itself over the days of a plan.

Each change stands by itself. icalendar 7.3 gathers them into lists of dates, which some calendar programs pass over,
and loses some where a year has more than two, as in Morocco around Ramadan.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Component, Timezone

SECOND = timedelta(seconds=1)


def time_zone(name: str, first: date, last: date) -> "Timezone":
    """Return a zone with all its changes from one day to another."""
    from icalendar import Timezone  # noqa: PLC0415 - only a calendar needs it

    found = Timezone()
    found.add("tzid", name)
    zone = ZoneInfo(name)
    start = datetime.combine(first, time(), UTC)
    for moment in (start, *changes(zone, start, datetime.combine(last, time(), UTC))):
        found.add_component(observance(zone, moment))
    return found


def changes(zone: ZoneInfo, start: datetime, end: datetime) -> Iterator[datetime]:
    """Yield each moment from which another offset holds; no zone has two within a day."""
    day = timedelta(days=1)
    while start < end:
        if offset(zone, start) != offset(zone, start + day):
            before, after = start, start + day
            while after - before > SECOND:
                middle = before + (after - before) // 2
                before, after = (before, middle) if offset(zone, middle) != offset(zone, start) else (middle, after)
            yield after.replace(microsecond=0)
        start += day


def offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    """Return what a zone is ahead of UTC."""
    return moment.astimezone(zone).utcoffset() or timedelta()


def observance(zone: ZoneInfo, moment: datetime) -> "Component":
    """Return what holds from a moment on; it is dated by the clock as it was until then."""
    from icalendar import TimezoneDaylight, TimezoneStandard  # noqa: PLC0415 - as above

    local, before = moment.astimezone(zone), offset(zone, moment - SECOND)
    found = TimezoneDaylight() if local.dst() else TimezoneStandard()
    found.add("dtstart", (moment + before).replace(tzinfo=None))
    found.add("tzoffsetfrom", before)
    found.add("tzoffsetto", offset(zone, moment))
    found.add("tzname", local.tzname() or "")
    return found
