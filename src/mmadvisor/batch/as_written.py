"""Cells as programs write them that keep days and lists in types of their own: pandas, Polars, DuckDB, spreadsheets."""

import re
from datetime import date, timedelta

from mmadvisor.errors import Problem

MIDNIGHT = re.compile(r"[T ]00:00(:00(\.0+)?)?(Z|[+-]\d\d(:?\d\d)?)?$")
"""Ends a day that a program keeps as a point of time, be it of a zone."""
LIST = re.compile(r"\[(.*)\]", re.DOTALL)
PARTS = {10: 1, 13: 10**3, 16: 10**6, 19: 10**9}
"""Parts of a second that a count of so many figures means, from 2001 on."""


def without_time(text: str) -> str:
    """Return a day without a time that says nothing."""
    return MIDNIGHT.sub("", text)


def without_brackets(text: str, empty: str) -> str:
    """Return a list without its brackets, and items without their quotes; `empty` for an empty one."""
    found = LIST.fullmatch(text)
    if found is None:
        return text
    return ",".join(each.strip().strip("'\"") for each in found[1].split(",")) or empty


def refuse_counted_day(value: object) -> Problem | None:
    """Return what to say of a day that is written as a count of seconds, or of their parts, from 1970 on."""
    text = str(value).removesuffix(".0")
    if not text.isdecimal() or len(text) not in PARTS:
        return None
    day = date(1970, 1, 1) + timedelta(seconds=int(text) // PARTS[len(text)])
    says = f"this counts time from 1970 on; {day} is likely"
    return Problem("", 0, 0, "BA005", says, 'write days as 2027-01-04; pandas does by date_format="iso"')
