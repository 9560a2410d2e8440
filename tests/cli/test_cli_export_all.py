"""All six forms of the report at once, for each example, judged by programs that others made."""

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import icalendar
import pytest
from pypdf import PdfReader

from makers import EXAMPLES, ROOT
from running import Ran, inside, left_in

DAY = ("--today", "2026-11-23", "--draws", "100")
FORMS = ("html", "pdf", "md", "json", "csv", "ics")
NAMES = sorted(path.stem for path in EXAMPLES.glob("*.yaml"))


def export(home: Path, name: str, *words: str) -> Ran:
    outputs = [word for form in FORMS for word in ("-o", f"report.{form}")]
    return inside(home, "report", "--full", "--profile", str(EXAMPLES / f"{name}.yaml"), *DAY, *words, *outputs)


@pytest.mark.parametrize("name", NAMES)
def test_all_six_are_written_and_tell_the_same(name: str, tmp_path: Path) -> None:
    ran = export(tmp_path, name)
    assert (ran.code, ran.out) == (0, "")
    assert left_in(tmp_path) == sorted(f"report.{form}" for form in FORMS)
    advice = json.loads((tmp_path / "report.json").read_bytes())
    first = advice["ranking"][0]
    assert first["title"] in (tmp_path / "report.html").read_text("utf-8").replace("&amp;", "&").replace("&#39;", "'")
    assert advice["verdict"]["title"] in (tmp_path / "report.md").read_text("utf-8")
    assert advice["verdict"]["title"] in PdfReader(tmp_path / "report.pdf").pages[0].extract_text()
    rows = list(csv.DictReader(io.StringIO((tmp_path / "report.csv").read_text("utf-8-sig"))))
    assert (rows[0]["id"], len(rows)) == (first["id"], advice["catalog"]["programs"])
    calendar = icalendar.Calendar.from_ical((tmp_path / "report.ics").read_bytes())
    assert first["title"] in str(calendar["X-WR-CALNAME"]).replace("\\,", ",")
    assert len(calendar.events) > 1


@pytest.mark.parametrize("form", ["txt", "md", "html"])
def test_codes_stand_where_they_are_wished_for(form: str, tmp_path: Path) -> None:
    words = ("report", "--profile", str(EXAMPLES / f"{NAMES[0]}.yaml"), *DAY, "-o")
    assert inside(tmp_path, *words, f"plain.{form}").code == 0
    assert inside(tmp_path, *words, f"coded.{form}", "--codes").code == 0
    plain, coded = ((tmp_path / f"{name}.{form}").read_text("utf-8") for name in ("plain", "coded"))
    assert (re.search(r"\bVE\d{3}\b", plain), re.search(r"\bVE\d{3}\b", coded) is not None) == (None, True)


@pytest.mark.parametrize("name", NAMES)
def test_the_json_fits_its_published_schema(name: str, tmp_path: Path) -> None:
    inside(tmp_path, "export", "--profile", str(EXAMPLES / f"{name}.yaml"), *DAY, "-o", "report.json")
    schema = ROOT / "docs" / "advice.schema.json"
    words = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), str(tmp_path / "report.json")]
    checked = subprocess.run(words, capture_output=True, text=True, check=False, encoding="utf-8")
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_study_blocks_come_with_days(tmp_path: Path) -> None:
    export(tmp_path, "career-changer", "--days", "mon,wed", "--from", "18:30", "--zone", "Europe/Berlin")
    calendar = icalendar.Calendar.from_ical((tmp_path / "report.ics").read_bytes())
    assert any(getattr(event.start, "hour", None) == 18 for event in calendar.events)


def test_without_hours_the_plan_says_which_it_takes(tmp_path: Path) -> None:
    wishes = ("--set", "goal=advance", "--set", "fields=supply-chain")
    assert inside(tmp_path, "report", "--full", *wishes, *DAY, "-o", "report.md").code == 0
    assert "Your weekly hours: you gave none, so the plan takes the" in (tmp_path / "report.md").read_text("utf-8")


def test_where_nothing_passes_there_is_nothing_for_a_calendar(tmp_path: Path) -> None:
    ran = inside(tmp_path, "export", "--set", "languages=xx", *DAY, "-o", "plan.ics")
    assert ran.code == 1
    assert ran.err == "mmadvisor: no program passes, so there is nothing to put into a calendar\n"
    assert left_in(tmp_path) == []


def test_days_without_a_calendar_are_a_slip(tmp_path: Path) -> None:
    ran = inside(tmp_path, "export", "--set", "goal=advance", *DAY, "--days", "mon", "-o", "report.md")
    assert ran.code == 2
    assert "add --format ics or -o plan.ics" in ran.err
