"""A fact of today, noted from the result: the grid changes, and what is kept says so."""

import json
from pathlib import Path

from ptys import ENTER, Terminal
from quiz_steps import FLAGS
from running import inside

ANSWERS = [word for flag in FLAGS for word in ("--set", flag)]


def to_the_result(at: Terminal) -> None:
    """Leave open what is open, and confirm the rest."""
    at.see("Linear algebra: could you")
    at.press("?")
    at.see("Within how many months")
    at.press("?" + ENTER)
    at.see("Check your answers")
    at.press(ENTER)


def test_todays_price_changes_the_result_and_stands_in_the_report(tmp_path: Path) -> None:
    with Terminal(tmp_path, "quiz", *ANSWERS, rows=30, columns=100) as at:
        to_the_result(at)
        at.see("[n] note a fact")
        assert "(you)" not in at.shown()
        at.press("n")
        at.see("What does the whole of it cost today")
        at.press("1.999" + ENTER)
        at.see("can be read in two ways")
        at.press("1999" + ENTER)
        at.see("1,999 USD (you)")
        at.see("[n] note a fact")
        at.press("e")
        assert at.end() == 0
    assert "price 1,999 USD" in inside(tmp_path, "note").out
    assert inside(tmp_path, "export", "-o", "report.md").code == 0
    assert "price 1,999 USD" in (tmp_path / "report.md").read_text("utf-8")


def test_what_is_worth_a_look_is_offered_first(tmp_path: Path) -> None:
    wishes = [word.replace("finance,marketing", "data-science") for word in ANSWERS]
    with Terminal(tmp_path, "quiz", *wishes, rows=30, columns=100) as at:
        to_the_result(at)
        at.see("Worth a look: Big Data, what math it expects (no source says). Key n.")
        at.press("n")
        at.see("Which one")
        at.see("Big Data: what it costs")
        at.press(ENTER)
        at.see("What math does it expect")
        at.press("math.algebra=none" + ENTER)
        at.see("[n] note a fact")
        at.press("e")
        assert at.end() == 0
    (kept,) = (tmp_path / "data" / "mmadvisor" / "notes").iterdir()
    note = json.loads(kept.read_text("utf-8"))
    assert (note["program"], note["facts"]) == ("adelaidex-big-data", {"math": {"algebra": "none"}})
    assert note["url"] == "https://www.edx.org/micromasters/adelaidex-big-data"


def test_nothing_is_noted_where_nothing_may_be_kept(tmp_path: Path) -> None:
    with Terminal(tmp_path, "quiz", "--no-save", *ANSWERS, rows=30, columns=100) as at:
        to_the_result(at)
        at.see("[w] why")
        assert "[n]" not in at.shown()
        at.press("e")
        assert at.end() == 0
