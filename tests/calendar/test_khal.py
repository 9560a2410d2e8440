"""A real calendar program, khal, reads the calendar; a newer one replaces the older."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from running import EXAMPLE, inside

CONFIG = """\
[calendars]
[[study]]
path = {folder}/entries
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Europe/Berlin
default_timezone = Europe/Berlin
"""
PLAN = (
    "plan",
    "mitx-supply-chain-management",
    "--profile",
    str(EXAMPLE),
    "--days",
    "mon,wed,sat",
    "--zone",
    "Europe/Berlin",
)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "entries").mkdir()
    (tmp_path / "khal.conf").write_text(CONFIG.format(folder=tmp_path), encoding="utf-8")
    return tmp_path


def khal(home: Path, *words: str) -> list[str]:
    """Run khal in a home of its own, and return what it prints."""
    environment = {**os.environ, "HOME": str(home), "LC_ALL": "C.UTF-8"}
    environment |= {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CACHE", "CONFIG", "STATE")}
    call = [sys.executable, "-W", "ignore", "-m", "khal", "-c", str(home / "khal.conf"), *words]
    done = subprocess.run(call, capture_output=True, text=True, check=True, timeout=60, cwd=home, env=environment)
    return done.stdout.splitlines()


def entries(home: Path, day: str, days: str) -> list[str]:
    return khal(home, "list", "--day-format", "{date}", "--format", "{start-time} {end-time} {title}", day, days)


@pytest.mark.slow
def test_khal_reads_it_and_a_newer_one_moves_it(home: Path) -> None:
    for start, today in (("2027-01-04", "2026-11-23"), ("2027-01-04", "2026-11-23"), ("2027-01-11", "2026-11-24")):
        written = inside(home, *PLAN, "--start", start, "--today", today, "-o", "plan.ics", "--force")
        assert written.code == 0
        khal(home, "import", "--batch", "plan.ics")
        found = entries(home, start, "7d")
        # A payment once, a block on three days, an entry over whole days each day.
        assert set(Counter(found).values()) <= {1, 3, 7}
        course = next(line for line in found if "Study:" in line)
        assert course.startswith("19:00 ")
        assert sum("Study:" in line for line in found) == 3
    assert [line for line in entries(home, "2027-01-04", "7d") if "Study:" in line] == []


@pytest.mark.slow
def test_blocks_keep_their_hour_when_clocks_change(home: Path) -> None:
    assert inside(home, *PLAN, "--start", "2027-01-04", "--today", "2026-11-23", "-o", "plan.ics").code == 0
    khal(home, "import", "--batch", "plan.ics")
    for day in ("2027-03-27", "2027-03-29"):  # clocks change on the Sunday between
        assert any(line.startswith("19:00 ") for line in entries(home, day, "1d")), day
