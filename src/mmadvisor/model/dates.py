"""Dates of the catalog in words."""

MONTHS = tuple(
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)


def date_in_words(date: str) -> str:
    """Write `2026-05` as `May 2026`, `2026-05-01` as `1 May 2026`; a bare year stays."""
    year, *rest = date.split("-")
    month = f"{MONTHS[int(rest[0]) - 1]} {year}" if rest else year
    return f"{int(rest[1])} {month}" if len(rest) > 1 else month
