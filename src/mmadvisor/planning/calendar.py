"""A plan as a calendar (RFC 5545): study blocks, steps and payments, for any calendar program to read."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from itertools import product
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Component, Event, Timezone, TimezoneDaylight, TimezoneStandard, vText

from mmadvisor.errors import visible
from mmadvisor.model.days import next_day
from mmadvisor.model.plan import BEFORE_ADMISSION, Payment, Plan, Step
from mmadvisor.planning.study_blocks import WEEKDAYS, Blocks, Weekly, blocks_of
from mmadvisor.rules.sentences import usd_in_words

FIRST = date(2020, 1, 1)
"""Changes are numbered by the days since; a calendar made on a later day replaces an earlier one."""
DAY, SECOND = timedelta(days=1), timedelta(seconds=1)


def render(plan: Plan, made: date, weekly: Weekly | None = None, owner: str = "") -> bytes:
    """Return the calendar, the same for the same plan, day and pattern.

    Args:
        plan: The plan.
        made: The day on which it is made; it dates every entry.
        weekly: When to study; without it there are steps and payments only.
        owner: Whose plan it is: a later plan of the same owner replaces an earlier one, and nobody else's.

    Raises:
        UsageProblem: The pattern has too few days for the hours.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//mmadvisor//{plan.version}//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", vText(visible(f"{plan.title}, {plan.provider}")))
    if_admitted = "If admitted: " if plan.if_admitted else ""
    events = [
        as_event(step, "" if step.kind in BEFORE_ADMISSION else if_admitted, *days)
        for step in plan.steps
        for days in days_of(step, plan)
    ]
    events += [payment_event(payment, if_admitted) for payment in plan.payments]
    if weekly is not None:
        events += [event for blocks in blocks_of(plan, weekly) for event in study_events(plan, blocks, weekly)]
    for event, key in zip(events, keys(plan, owner, events), strict=True):
        event.add("uid", key)
        event.add("dtstamp", datetime.combine(made, time(), UTC))
        event.add("sequence", max(0, (made - FIRST).days))
        calendar.add_component(event)
    if weekly is not None and weekly.zone != "UTC":
        last = date.fromisoformat(max(step.end for step in plan.steps))
        calendar.add_component(time_zone(weekly.zone, date.fromisoformat(plan.start) - 366 * DAY, last + 366 * DAY))
    return bytes(calendar.to_ical())


def keys(plan: Plan, owner: str, events: list[Event]) -> Iterator[str]:
    """Give each entry an id from owner, program and what it is about, so that a new plan of the owner replaces it."""
    seen: dict[str, int] = {}
    for event in events:
        name = f"{owner}\n{plan.id}\n{event.pop('x-mmadvisor')}"
        seen[name] = seen.get(name, 0) + 1
        numbered = f"{name}\n{seen[name]}".encode(errors="backslashreplace")
        yield f"{sha256(numbered).hexdigest()[:32]}@mmadvisor"


def all_day(first: date, last: date, title: str, says: str, about: str) -> Event:
    """Return an entry over whole days, which leaves the days free."""
    event = Event()
    event.add("summary", visible(title))
    event.add("description", visible(says))
    event.add("dtstart", first)
    event.add("dtend", next_day(last))
    event.add("transp", "TRANSPARENT")
    event["x-mmadvisor"] = about
    return event


def days_of(step: Step, plan: Plan) -> Iterator[tuple[date, date]]:
    """Yield the first and the last day of each piece of a step, between the weeks away."""
    first, last = date.fromisoformat(step.start), date.fromisoformat(step.end)
    for away in plan.away if step.kind != "slack" else ():
        start = date.fromisoformat(away.start)
        if first <= start <= last:
            if first < start:
                yield first, start - DAY
            first = next_day(date.fromisoformat(away.end))
    if first <= last:
        yield first, last


def as_event(step: Step, before: str, first: date, last: date) -> Event:
    """Return a step, or a piece of it, as an entry over its days; `before` stands before its title."""
    says = f"{step.says} {step.url}" if step.url else step.says
    return all_day(first, last, f"{before}{step.title}", says, f"step {name(step)}")


def payment_event(payment: Payment, before: str) -> Event:
    """Return a payment as an entry on its day; `before` stands before its title."""
    if payment.kind == "aid":
        title = payment.what
    elif payment.usd is None:
        title = f"Pay: {payment.what} (price not known)"
    else:
        title = f"{'Keep ready' if payment.kind == 'reserve' else 'Pay'}: {payment.what} ({usd_in_words(payment.usd)})"
    day = date.fromisoformat(payment.date)
    return all_day(day, day, f"{before}{title}", payment.says, f"payment {payment.what}")


def name(step: Step) -> str:
    """Name a step the same in every plan of a program."""
    return f"{step.kind} {step.code or step.title}"


def study_events(plan: Plan, blocks: Blocks, weekly: Weekly) -> Iterator[Event]:
    """Yield the study blocks of a step: for each piece of it one repeated entry for each day of the week."""
    title = visible(f"Study: {blocks.step.title}")
    for (first, last), day in product(days_of(blocks.step, plan), weekly.days):
        on = first + (day - first.weekday()) % len(WEEKDAYS) * DAY
        start = datetime.combine(on, time()) + timedelta(minutes=blocks.minute)
        event = Event()
        event.add("summary", title)
        event.add("description", visible(blocks.step.says))
        event.add("dtstart", start.replace(tzinfo=ZoneInfo(weekly.zone)))
        event.add("duration", timedelta(minutes=blocks.length))
        event.add("rrule", {"freq": "weekly", "count": (last - on).days // len(WEEKDAYS) + 1})
        if weekly.alarm is not None:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", title)
            alarm.add("trigger", timedelta(minutes=-weekly.alarm))
            event.add_component(alarm)
        event["x-mmadvisor"] = f"study {name(blocks.step)} {WEEKDAYS[day]}"
        yield event


def time_zone(name: str, first: date, last: date) -> Timezone:
    """Return a zone with all its changes from one day to another (VTIMEZONE, RFC 5545 3.6.5).

    Each change stands by itself. icalendar 7.3 gathers them into lists of dates, which some calendar programs pass
    over, and loses some where a year has more than two, as in Morocco around Ramadan.
    """
    found = Timezone()
    found.add("tzid", name)
    zone = ZoneInfo(name)
    start = datetime.combine(first, time(), UTC)
    for moment in (start, *changes(zone, start, datetime.combine(last, time(), UTC))):
        found.add_component(observance(zone, moment))
    return found


def changes(zone: ZoneInfo, start: datetime, end: datetime) -> Iterator[datetime]:
    """Yield each moment from which another offset holds; no zone has two within a day."""
    while start < end:
        if offset(zone, start) != offset(zone, start + DAY):
            before, after = start, start + DAY
            while after - before > SECOND:
                middle = before + (after - before) // 2
                before, after = (before, middle) if offset(zone, middle) != offset(zone, start) else (middle, after)
            yield after.replace(microsecond=0)
        start += DAY


def offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    """Return what a zone is ahead of UTC."""
    return moment.astimezone(zone).utcoffset() or timedelta()


def observance(zone: ZoneInfo, moment: datetime) -> Component:
    """Return what holds from a moment on; it is dated by the clock as it was until then."""
    local, before = moment.astimezone(zone), offset(zone, moment - SECOND)
    found = TimezoneDaylight() if local.dst() else TimezoneStandard()
    found.add("dtstart", (moment + before).replace(tzinfo=None))
    found.add("tzoffsetfrom", before)
    found.add("tzoffsetto", offset(zone, moment))
    found.add("tzname", local.tzname() or "")
    return found
