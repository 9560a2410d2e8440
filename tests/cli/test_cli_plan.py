"""`plan`: forms, files, dates, electives, and what is wrong with them in a line or two."""

import json
import re
from pathlib import Path

import jsonschema
import pytest

from mmadvisor.errors import suggestion_of
from running import EXAMPLE, inside, left_in, run
from schemas import schema_of

FINANCE = ("plan", "mitx-finance", "--profile", str(EXAMPLE), "--start", "2027-01-04", "--today", "2026-11-23")
WEEK = ("--days", "mon,wed,sat", "--from", "19:00", "--zone", "Europe/Berlin")


def test_text_names_ends_money_stops_and_blanks(tmp_path: Path) -> None:
    ran = inside(tmp_path, *FINANCE)
    assert (ran.code, ran.err) == (0, "")
    headings = [
        "Plan: Finance, Massachusetts Institute of Technology", "Watch out", "Steps", "What each step is",
        "When it ends",
        "What is paid when", "Where you can stop",
        "What the provider says, and what was chosen", "Not known",
    ]  # fmt: skip
    assert [line for line in ran.out.splitlines() if line in headings] == headings
    assert "From 4 Jan 2027, with 8 hours a week, it likely ends on" in ran.out
    assert "Do not take them together or in reverse order." in " ".join(ran.out.split())


def test_json_is_what_its_schema_says(tmp_path: Path) -> None:
    plan = json.loads(inside(tmp_path, *FINANCE, "--format", "json").out)
    jsonschema.Draft202012Validator(schema_of("plan")).validate(plan)
    assert plan["schema"] == "mmadvisor/plan/2"
    assert set(plan) >= {"start", "steps", "finish", "payments", "warnings"}
    assert set(plan["steps"][0]) >= {"kind", "title", "start", "end", "hours_per_week", "says", "sources"}
    assert set(plan["finish"]) == {"early", "likely", "late"}


def test_forms_of_files_and_of_standard_output_are_the_same(tmp_path: Path) -> None:
    for ending, form in (("md", "md"), ("json", "json"), ("txt", "text"), ("ics", "ics")):
        ran = inside(tmp_path, *FINANCE, "-o", f"a.{ending}")
        assert (ran.code, ran.out, ran.err) == (0, "", f"Wrote a.{ending}.\n")
        assert (tmp_path / f"a.{ending}").read_bytes() == inside(tmp_path, *FINANCE, "--format", form).raw


def test_markdown_has_footnotes_for_its_sources(tmp_path: Path) -> None:
    text = inside(tmp_path, *FINANCE, "--format", "md").out
    assert text.startswith("# Plan: Finance")
    assert "[^1]" in text
    assert "\n[^1]: " in text


def test_calendar_has_blocks_only_where_days_are_named(tmp_path: Path) -> None:
    assert "RRULE" not in inside(tmp_path, *FINANCE, "-f", "ics").out
    out = inside(tmp_path, *FINANCE, "-f", "ics", *WEEK).out
    assert "TZID=Europe/Berlin" in out
    assert "VALARM" not in out
    assert "TRIGGER:-PT15M" in inside(tmp_path, *FINANCE, "-f", "ics", *WEEK, "--alarm", "15").out


def test_first_day_is_that_of_the_answers_unless_an_option_names_another(tmp_path: Path) -> None:
    words = ("plan", "mitx-finance", "--set", "hours_per_week=8", "--today", "2026-11-23", "--format", "json")
    for start, option, first in (
        ("2027-02-01", (), "2027-02-01"),
        ("2027-02-01", ("--start", "2027-03-01"), "2027-03-01"),
        ("2026-11-23", (), "2026-11-23"),
    ):
        done = inside(tmp_path, *words, "--set", f"start={start}", *option)
        assert (json.loads(done.out)["start"], done.err) == (first, "")
    done = inside(tmp_path, *words, "--set", "start=2026-01-05")
    assert json.loads(done.out)["start"] == "2026-01-05"
    passed = "By your answers the plan begins on 5 January 2026, which has passed"
    assert done.err == f"{passed}; --start 2026-11-30 begins it next Monday.\n"


def test_a_first_day_that_has_passed_is_said(tmp_path: Path) -> None:
    done = inside(tmp_path, *FINANCE, "--start", "2020-01-06", "--format", "json")
    assert (done.code, json.loads(done.out)["start"]) == (0, "2020-01-06")
    assert (
        done.err == "The plan begins on 6 January 2020, which has passed; --start 2026-11-30 begins it next Monday.\n"
    )


def test_the_plan_in_a_report_begins_on_the_same_day(tmp_path: Path) -> None:
    answers = ("--profile", str(EXAMPLE), "--set", "start=2027-02-01", "--today", "2026-11-23")
    report = inside(tmp_path, "recommend", *answers, "--format", "md").out
    assert "From 1 Feb 2027" in report
    assert inside(tmp_path, "export", *answers, "-o", "report.md", "--start", "2027-03-01").code == 0
    assert "From 1 Mar 2027" in (tmp_path / "report.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("named", "zone"), [("Asia/Tokyo", "Asia/Tokyo"), ("Nowhere/Land", "UTC"), ("", None)])
def test_zone_of_the_machine_stands_in(named: str, zone: str | None, tmp_path: Path) -> None:
    ran = inside(tmp_path, *FINANCE, "-f", "ics", "--days", "sat,sun", env={"TZ": named})
    assert ran.code == 0
    assert zone is None or (f"TZID={zone}" if zone != "UTC" else "T190000Z") in ran.out
    assert ("--zone names another" in ran.err) is (named == "Nowhere/Land")


def test_first_day_is_the_monday_after_today(tmp_path: Path) -> None:
    for today, start in (("2026-11-22", "2026-11-23"), ("2026-11-23", "2026-11-30")):
        words = ("plan", "mitx-finance", "--set", "hours_per_week=8", "--today", today, "--format", "json")
        assert json.loads(inside(tmp_path, *words).out)["start"] == start


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--start", "2027-13-01"), "--start: '2027-13-01' is no date that a plan can use; write it as 2027-01-04"),
        (("--start", "tomorrow"), "--start: 'tomorrow' is no date that a plan can use; write it as 2027-01-04"),
        (("--start", "9999-12-31"), "--start: '9999-12-31' is no date that a plan can use; write it as 2027-01-04"),
        (("--today", "20261123"), "--today: '20261123' is no date that a plan can use; write it as 2027-01-04"),
        (("-f", "ics", "--days", "mon,fry"), "--days: there is no 'fry' (one of mon, tue, wed, thu, fri, sat, sun)"),
        (("-f", "ics", "--days", ","), "--days: name at least one of mon, tue, wed, thu, fri, sat, sun"),
        (("-f", "ics", "--days", "sat", "--from", "25:00"), "--from: '25:00' is no time of day; write it as 19:00"),
        (
            ("-f", "ics", "--days", "sat", "--zone", "Europe/Berlim"),
            f"--zone: there is no time zone 'Europe/Berlim' ({suggestion_of('Europe/Berlin', 'Europe/Dublin')})",
        ),
        (
            ("-f", "ics", "--days", "sat", "--zone", "../../etc/passwd"),
            "--zone: there is no time zone '../../etc/passwd' (for example Europe/Berlin or UTC)",
        ),
        (
            ("-f", "ics", "--days", "sat", "--set", "hours_per_week=20"),
            "--days: 20 hours a week do not fit on so few days; name more of them",
        ),
        (("-f", "ics", "--alarm", "5"), "--from, --zone and --alarm go with study blocks: add --days mon,wed,sat"),
        (("--days", "mon"), "--days makes study blocks in a calendar: add --format ics or -o plan.ics"),
        (("--elective", "x"), "--elective: mitx-finance has no electives to choose from"),
        (("-o", "a.docx"), "a.docx: there is no form for this ending; use .md, .json, .ics, .txt, or name --format"),
    ],
)
def test_what_is_wrong_is_said_in_a_line(words: tuple[str, ...], says: str, tmp_path: Path) -> None:
    ran = inside(tmp_path, *FINANCE, *words)
    assert (ran.code, ran.out, ran.err) == (2, "", f"mmadvisor: {says}\n")
    assert left_in(tmp_path) == []


def test_existing_file_stays(tmp_path: Path) -> None:
    (tmp_path / "a.ics").write_text("kept")
    assert inside(tmp_path, *FINANCE, "-o", "a.ics").code == 1
    assert (tmp_path / "a.ics").read_text() == "kept"
    assert inside(tmp_path, *FINANCE, "-o", "a.ics", "--force").code == 0


def test_closed_program_is_refused_in_two_lines(tmp_path: Path) -> None:
    ran = inside(tmp_path, "plan", "columbiax-business-analytics", "--set", "hours_per_week=8")
    assert (ran.code, ran.out, len(ran.lines)) == (1, "", 2)
    assert "can no longer be taken" in ran.err
    assert "mmadvisor why columbiax-business-analytics" in ran.err


def test_hours_are_asked_for(tmp_path: Path) -> None:
    ran = inside(tmp_path, "plan", "mitx-finance", "--set", "goal=advance")
    assert (ran.code, ran.err) == (2, "mmadvisor: a plan needs your weekly hours: add --set hours_per_week=8\n")


def test_whole_program_runs_it_too(tmp_path: Path) -> None:
    ran = run(tmp_path, *FINANCE, env={"COLUMNS": "40"})
    assert (ran.code, ran.err) == (0, "")
    assert "likely ends" in ran.out


def test_calendars_of_two_files_of_answers_share_no_entry(tmp_path: Path) -> None:
    for name in ("ana", "ben"):
        (tmp_path / f"{name}.yaml").write_text("hours_per_week: 8\n", "utf-8")
    words = ("plan", "mitx-finance", "--start", "2027-01-04", "-f", "ics")
    ana, again, ben = (
        set(re.findall(r"(?m)^UID:(\S+)", inside(tmp_path, *words, "-p", f"{name}.yaml").out))
        for name in ("ana", "ana", "ben")
    )
    assert ana == again
    assert ana.isdisjoint(ben)
