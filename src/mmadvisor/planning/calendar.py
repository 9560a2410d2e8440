"""A plan as a calendar (RFC 5545): study blocks, steps and payments, for any calendar program to read."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from itertools import product
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from mmadvisor.errors import visible
from mmadvisor.model.days import next_day
from mmadvisor.model.plan import BEFORE_ADMISSION, Payment, Plan, Step
from mmadvisor.planning.weekly import WEEKDAYS, Blocks, Weekly, blocks_of
from mmadvisor.planning.zones import time_zone
from mmadvisor.rules.sentences import usd_in_words

if TYPE_CHECKING:
    from icalendar import Alarm, Event

FIRST = date(2020, 1, 1)
"""Changes are numbered by the days since; a calendar made on a later day replaces an earlier one."""


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
    from icalendar import Calendar, vText  # noqa: PLC0415 - only a calendar needs it

    calendar = Calendar()
    calendar.add("prodid", f"-//mmadvisor//{plan.version}//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", vText(visible(f"{plan.title}, {plan.provider}")))
    if_admitted = "If admitted: " if plan.if_admitted else ""
    events = [
        as_step(step, "" if step.kind in BEFORE_ADMISSION else if_admitted, *days)
        for step in plan.steps
        for days in days_of(step, plan)
    ]
    events += [as_payment(payment, if_admitted) for payment in plan.payments]
    if weekly is not None:
        events += [event for blocks in blocks_of(plan, weekly) for event in study(plan, blocks, weekly)]
    for event, key in zip(events, keys(plan, owner, events), strict=True):
        event.add("uid", key)
        event.add("dtstamp", datetime.combine(made, time(), UTC))
        event.add("sequence", max(0, (made - FIRST).days))
        calendar.add_component(event)
    if weekly is not None and weekly.zone != "UTC":
        year = timedelta(days=366)
        calendar.add_component(time_zone(weekly.zone, date.fromisoformat(plan.start) - year, last_of(plan) + year))
    return bytes(calendar.to_ical())


def last_of(plan: Plan) -> date:
    """Return the last day of the plan."""
    return date.fromisoformat(max(step.end for step in plan.steps))


def keys(plan: Plan, owner: str, events: list["Event"]) -> Iterator[str]:
    """Give each entry an id from owner, program and what it is about, so that a new plan of the owner replaces it."""
    seen: dict[str, int] = {}
    for event in events:
        name = f"{owner}\n{plan.id}\n{event.pop('x-mmadvisor')}"
        seen[name] = seen.get(name, 0) + 1
        numbered = f"{name}\n{seen[name]}".encode(errors="backslashreplace")
        yield f"{sha256(numbered).hexdigest()[:32]}@mmadvisor"


def all_day(first: str, last: str, title: str, says: str, about: str) -> "Event":
    """Return an entry over whole days, which leaves the days free."""
    from icalendar import Event  # noqa: PLC0415 - as above

    event = Event()
    event.add("summary", visible(title))
    event.add("description", visible(says))
    event.add("dtstart", date.fromisoformat(first))
    event.add("dtend", date.fromisoformat(last) + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event["x-mmadvisor"] = about
    return event


def days_of(step: Step, plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield the first and the last day of each piece of a step, between the weeks away."""
    first = step.start
    for away in plan.away if step.kind != "slack" else ():
        if first <= away.start <= step.end:
            if first < away.start:
                yield first, day_before(away.start)
            first = next_day(date.fromisoformat(away.end)).isoformat()
    if first <= step.end:
        yield first, step.end


def day_before(day: str) -> str:
    """Return the day before one."""
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def as_step(step: Step, before: str, first: str, last: str) -> "Event":
    """Return a step, or a piece of it, as an entry over its days; `before` stands before its title."""
    says = f"{step.says} {step.url}" if step.url else step.says
    return all_day(first, last, f"{before}{step.title}", says, f"step {name(step)}")


def as_payment(payment: Payment, before: str) -> "Event":
    """Return a payment as an entry on its day; `before` stands before its title."""
    if payment.kind == "aid":
        title = payment.what
    elif payment.usd is None:
        title = f"Pay: {payment.what} (price not known)"
    else:
        title = f"{'Keep ready' if payment.kind == 'reserve' else 'Pay'}: {payment.what} ({usd_in_words(payment.usd)})"
    return all_day(payment.date, payment.date, f"{before}{title}", payment.says, f"payment {payment.what}")


def name(step: Step) -> str:
    """Name a step the same in every plan of a program."""
    return f"{step.kind} {step.code or step.title}"


def study(plan: Plan, blocks: Blocks, weekly: Weekly) -> Iterator["Event"]:
    """Return the study blocks of a step: for each piece of it one repeated entry for each day of the week."""
    from icalendar import Event  # noqa: PLC0415 - as above

    pieces = [tuple(map(date.fromisoformat, days)) for days in days_of(blocks.step, plan)]
    for (first, last), day in product(pieces, weekly.days):
        on = first + timedelta(days=(day - first.weekday()) % len(WEEKDAYS))
        start = datetime.combine(on, time()) + timedelta(minutes=blocks.minute)
        event = Event()
        event.add("summary", visible(f"Study: {blocks.step.title}"))
        event.add("description", visible(blocks.step.says))
        event.add("dtstart", start.replace(tzinfo=ZoneInfo(weekly.zone)))
        event.add("duration", timedelta(minutes=blocks.length))
        event.add("rrule", {"freq": "weekly", "count": (last - on).days // len(WEEKDAYS) + 1})
        if weekly.alarm is not None:
            event.add_component(alarm(blocks.step, weekly.alarm))
        event["x-mmadvisor"] = f"study {name(blocks.step)} {WEEKDAYS[day]}"
        yield event


def alarm(step: Step, minutes: int) -> "Alarm":
    """Return an alarm before a block."""
    from icalendar import Alarm  # noqa: PLC0415 - as above

    found = Alarm()
    found.add("action", "DISPLAY")
    found.add("description", visible(f"Study: {step.title}"))
    found.add("trigger", timedelta(minutes=-minutes))
    return found
