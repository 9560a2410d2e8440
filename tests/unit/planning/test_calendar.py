"""The calendar: sound, reproducible, in the learner's time, harmless whatever the text."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from makers import make_courses
from mmadvisor.errors import UsageProblem
from mmadvisor.model.plan import Plan
from mmadvisor.planning.calendar import render, time_zone
from mmadvisor.planning.study_blocks import Weekly, blocks_of
from planned import exam, plan_of, two_courses

MADE = date(2026, 11, 23)
WEEKLY = Weekly((0, 2, 5), 19 * 60, "Europe/Berlin")
COST = {"course": {"usd": [100, 150], "source": "s1"}}


def small_plan(**changes: Any) -> Plan:  # noqa: ANN401
    courses = [*two_courses()["courses"], exam()]
    return plan_of({}, **two_courses(courses=courses, cost=COST, **changes))


def events(content: bytes) -> list[Any]:
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


def blocks(content: bytes) -> list[Any]:
    return [event for event in events(content) if "RRULE" in event]


def test_steps_and_payments_are_entries_over_whole_days() -> None:
    plan = small_plan()
    found = events(render(plan, MADE))
    assert len(found) == len(plan.steps) + len(plan.payments)
    first = found[0]
    assert (first.decoded("dtstart"), first.decoded("dtend")) == (date(2027, 1, 4), date(2027, 3, 15))
    assert first["transp"] == "TRANSPARENT"
    assert {str(event["summary"]) for event in found} >= {"Course 0", "Pay: Course 0 (150 USD)"}


def test_blocks_fill_the_week_in_local_time_all_year() -> None:
    plan = small_plan()
    found = [event for event in blocks(render(plan, MADE, WEEKLY)) if event["summary"] == "Study: Course 1"]
    assert [event.decoded("dtstart") for event in found] == [
        datetime(2027, 3, day, 19, tzinfo=ZoneInfo("Europe/Berlin")) for day in (15, 17, 20)
    ]
    assert {event.decoded("duration") for event in found} == {timedelta(minutes=160)}  # 8 hours on 3 days
    assert [event["rrule"]["COUNT"] for event in found] == [[10]] * 3


def test_time_zone_comes_along() -> None:
    content = render(small_plan(), MADE, WEEKLY)
    assert b"BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n" in content
    assert b"VTIMEZONE" not in render(small_plan(), MADE)


def test_the_zone_says_what_its_clocks_say_in_every_hour() -> None:
    """Morocco changes four times a year, around Ramadan; Lord Howe by half an hour; Nuuk changed its rules."""
    first, last = datetime(2026, 1, 4, tzinfo=UTC), datetime(2030, 7, 1, tzinfo=UTC)
    for name in ("Africa/Casablanca", "America/New_York", "Australia/Lord_Howe", "America/Nuuk", "Asia/Kolkata"):
        zone = ZoneInfo(name)
        changes: list[Any] = time_zone(name, first.date(), last.date()).subcomponents
        rows = [
            ((row["dtstart"].dt - row["tzoffsetfrom"].td).replace(tzinfo=UTC), row["tzoffsetto"].td) for row in changes
        ]
        moment = first
        while moment < last:
            told = max(row for row in rows if row[0] <= moment)[1]
            assert told == moment.astimezone(zone).utcoffset(), (name, moment)
            moment += timedelta(hours=5)


def test_alarms_only_on_blocks_and_only_on_demand() -> None:
    assert b"VALARM" not in render(small_plan(), MADE, WEEKLY)
    content = render(small_plan(), MADE, Weekly(WEEKLY.days, WEEKLY.minute, "UTC", 10))
    assert content.count(b"BEGIN:VALARM") == len(blocks(content)) > 0
    assert content.count(b"TRIGGER:-PT10M") == len(blocks(content))


def test_same_inputs_same_bytes() -> None:
    assert render(small_plan(), MADE, WEEKLY) == render(small_plan(), MADE, WEEKLY)


def test_newer_plan_keeps_ids_and_counts_up() -> None:
    plan = small_plan()
    later = replace(plan, steps=[replace(step, start=step.start.replace("2027", "2028")) for step in plan.steps])
    later = replace(later, steps=[replace(step, end=step.end.replace("2027", "2028")) for step in later.steps])
    old, new = events(render(plan, MADE, WEEKLY)), events(render(later, date(2026, 12, 1), WEEKLY))
    assert [event["uid"] for event in old] == [event["uid"] for event in new]
    assert len({event["uid"] for event in old}) == len(old)
    assert {event["sequence"] for event in old} == {2518}
    assert {event["sequence"] for event in new} == {2526}
    assert {event.decoded("dtstamp") for event in old} == {datetime(2026, 11, 23, tzinfo=UTC)}


def test_entries_of_two_learners_can_stand_in_one_calendar() -> None:
    ids = [{event["uid"] for event in events(render(small_plan(), MADE, WEEKLY, owner))} for owner in ("Ana", "Ben")]
    assert ids[0].isdisjoint(ids[1])


def test_courses_side_by_side_have_blocks_behind_each_other() -> None:
    courses = make_courses((10, (6, 8)), (10, (6, 8)))
    plan = plan_of({"hours_per_week": 16}, parallel=True, courses=courses, pacing="instructor")
    first, second = blocks_of(plan, Weekly((1, 3, 5, 6), 9 * 60, "UTC"))
    assert (first.minute, first.length, second.minute, second.length) == (540, 120, 660, 120)


def test_too_few_days_are_refused() -> None:
    with pytest.raises(UsageProblem, match="name more of them"):
        render(plan_of({"hours_per_week": 20}, **two_courses()), MADE, Weekly((0,), 0, "UTC"))


def test_plan_beyond_the_usual_end_of_time_zones() -> None:
    steps = [replace(step, start="2048-07-06", end="2048-07-26") for step in small_plan().steps]
    content = render(replace(small_plan(), start="2048-07-06", steps=steps, payments=[]), MADE, WEEKLY)
    assert b"204803" in content  # daylight saving of that year


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
def test_no_text_leaves_its_place(text: str) -> None:
    plan = small_plan()
    hostile = f"{text}\r\nEND:VEVENT\nATTACH:file:///etc/passwd"
    first = replace(plan.steps[0], title=hostile, says=hostile)
    content = render(replace(plan, title=hostile, steps=[first, *plan.steps[1:]]), MADE, WEEKLY)
    assert len(events(content)) == len(plan.steps) + len(plan.payments) + len(blocks(content))
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not any(line.startswith(b"ATTACH") for line in lines)
