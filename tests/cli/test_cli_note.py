"""`note`: what a learner read on a page is kept in private and used by every command."""

import json
import re
import stat
import subprocess
from pathlib import Path

import pytest

from makers import EXAMPLES
from running import PROGRAM, Ran, inside, left_in, surroundings

PROGRAM_ID = "mitx-finance"
TODAY = ("--today", "2026-12-01")
ANSWERS = ("-p", EXAMPLES / "career-changer.yaml")
NOTES = "data/mmadvisor/notes"


def note(home: Path, *words: str) -> Ran:
    return inside(home, "note", *words, *TODAY)


def advised(home: Path, *words: str) -> Ran:
    return inside(home, "recommend", "-s", "fields=finance", "-s", "goal=advance", "-s", "hours_per_week=12", *words)


def test_a_note_is_kept_in_private_and_shown_again(tmp_path: Path) -> None:
    ran = note(tmp_path, PROGRAM_ID, "price=$2,345", "hours_per_week=6-9", "math.calculus=required", "read_free=no")
    assert (ran.code, ran.err) == (0, "")
    assert "price 2,345 USD (1 December 2026; the catalog: " in ran.out
    assert ran.out.count("\n") == 4
    assert note(tmp_path, PROGRAM_ID).out == note(tmp_path).out == ran.out
    assert note(tmp_path, "gtx-analytics-essential-tools-methods").err == "There are no notes on this program.\n"
    (kept,) = (tmp_path / NOTES).iterdir()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700


def test_every_command_uses_it_and_says_so(tmp_path: Path) -> None:
    note(tmp_path, PROGRAM_ID, "price=2345")
    said = "You noted on 1 December 2026: Finance, price 2,345 USD."
    for words in (
        ("show", PROGRAM_ID),
        ("why", PROGRAM_ID, "-s", "fields=finance"),
        ("compare", PROGRAM_ID, "gtx-analytics-essential-tools-methods"),
    ):
        shown = " ".join(inside(tmp_path, *words).out.split())
        assert said in shown, words
        assert "2,345" in shown.replace(said, ""), words
        assert "2,345" not in inside(tmp_path, *words, "--no-notes").out, words
    screen = " ".join(advised(tmp_path).out.split())
    assert "2,345 USD (you)" in screen
    assert said in screen
    assert "2,345" in inside(tmp_path, "plan", PROGRAM_ID, "-s", "hours_per_week=9").out
    assert "2345" in inside(tmp_path, "list", "--field", "finance").out
    assert "2345" not in inside(tmp_path, "list", "--field", "finance", "--no-notes").out


def test_json_names_the_notes_that_were_used(tmp_path: Path) -> None:
    assert json.loads(advised(tmp_path, "-f", "json").out)["catalog"]["notes"] == []
    note(tmp_path, PROGRAM_ID, "price=2345", "--url", "https://example.org/finance")
    (used,) = json.loads(advised(tmp_path, "-f", "json").out)["catalog"]["notes"]
    assert (used["id"], used["key"], used["value"], used["on"]) == (PROGRAM_ID, "price", 2345.0, "2026-12-01")
    assert used["url"] == "https://example.org/finance"
    without = json.loads(advised(tmp_path, "-f", "json", "--no-notes").out)
    assert without["catalog"]["notes"] == []


def test_notes_of_later_than_the_month_looked_back_to_are_left_out(tmp_path: Path) -> None:
    note(tmp_path, PROGRAM_ID, "price=2345", "--on", "2026-10-02")
    assert "2,345" in inside(tmp_path, "show", PROGRAM_ID, "--as-of", "2026-10").out
    assert "2,345" not in inside(tmp_path, "show", PROGRAM_ID, "--as-of", "2026-09").out


def test_notes_are_forgotten_of_one_program_or_of_all(tmp_path: Path) -> None:
    for name in (PROGRAM_ID, "gtx-analytics-essential-tools-methods", "adelaidex-big-data"):
        note(tmp_path, name, "price=500")
    assert inside(tmp_path, "note", PROGRAM_ID, "--forget").err == "1 note deleted.\n"
    assert PROGRAM_ID not in note(tmp_path).out
    assert inside(tmp_path, "note", "--forget").err == "2 notes deleted.\n"
    assert note(tmp_path).err == "There are no notes.\n"
    assert left_in(tmp_path / NOTES) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("no-such", "price=5"), "there is no program 'no-such'"),
        ((PROGRAM_ID, "prize=5"), "'prize' cannot be noted (did you mean price?)"),
        ((PROGRAM_ID, "price"), "write it as key=value"),
        ((PROGRAM_ID, "price=-5"), "price=-5: -5 is out of range"),
        ((PROGRAM_ID, "price=dear"), "price=dear: "),
        ((PROGRAM_ID, "price=1.195"), "can be read in two ways"),
        ((PROGRAM_ID, "hours_per_week=9-6"), "a range runs from low to high"),
        ((PROGRAM_ID, "hours_per_week=0"), "hours_per_week=0: "),
        ((PROGRAM_ID, "hours_per_week=900"), "hours_per_week=900: "),
        ((PROGRAM_ID, "math.calculus=much"), "math.calculus=much: "),
        ((PROGRAM_ID, "read_free=perhaps"), "read_free=perhaps: "),
        ((PROGRAM_ID, "price=5", "--on", "2026-12-02"), "--on: 2026-12-02 has not come yet"),
        ((PROGRAM_ID, "price=5", "--on", "yesterday"), "--on: 'yesterday' is no date"),
        ((PROGRAM_ID, "price=5", "--url", "javascript:alert(1)"), "javascript"),
        ((PROGRAM_ID, "--on", "2026-11-01"), "add KEY=VALUE"),
        ((PROGRAM_ID, "price=5", "--forget"), "leave out KEY=VALUE"),
        (("curtinx-human-rights", "price=5"), "is said to have ended; if its page takes learners, add status=open"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_does_not_fit_is_refused_and_nothing_is_kept(words: tuple[str, ...], said: str, tmp_path: Path) -> None:
    ran = note(tmp_path, *words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert ran.err.count("\n") <= 2
    assert left_in(tmp_path) == []


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"{",
        b"[1]",
        b'{"program": "mitx-finance", "on": "2026-12-01"}',
        b'{"program": "mitx-finance", "on": "2026-12-01", "facts": {"price": -1}}',
        b"\xff\xfe\x00",
    ],
    ids=repr,
)
def test_a_damaged_note_is_told_of_with_its_place_and_left_alone(broken: bytes, tmp_path: Path) -> None:
    note(tmp_path, PROGRAM_ID, "price=2345")
    path = tmp_path / NOTES / "1.json"
    path.write_bytes(broken)
    ran = advised(tmp_path)
    assert (ran.code, ran.out) == (1, "")
    assert re.search(rf"(?m)^{re.escape(str(path))}:\d+:\d+: ", ran.err)
    assert "--no-notes goes on without notes" in ran.err
    assert path.read_bytes() == broken
    assert advised(tmp_path, "--no-notes").code == 0
    assert inside(tmp_path, "note", "--forget").err == "2 notes deleted.\n"


def test_two_processes_that_note_at_once_lose_nothing(tmp_path: Path) -> None:
    started = [
        subprocess.Popen(
            [*PROGRAM, "note", name, f"price={price}"],
            cwd=tmp_path,
            env=surroundings(tmp_path),
            stdout=subprocess.DEVNULL,
        )
        for name, price in ((PROGRAM_ID, 1001), (PROGRAM_ID, 1002), ("gtx-analytics-essential-tools-methods", 1003))
    ]
    assert [each.wait(60) for each in started] == [0, 0, 0]
    assert len(left_in(tmp_path / NOTES)) == 3
    shown = note(tmp_path).out
    assert "1,003" in shown
    assert ("1,001" in shown) != ("1,002" in shown)


def test_an_ended_program_that_is_open_again_can_be_recommended(tmp_path: Path) -> None:
    ended = "curtinx-human-rights"
    note(tmp_path, ended, "status=open")
    assert "the catalog: " in note(tmp_path, ended).out
    assert "open" in inside(tmp_path, "show", ended).out
