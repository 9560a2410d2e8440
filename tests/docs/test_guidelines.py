"""The guidelines list every code that a check can print, with its meaning. `make golden` writes the lists anew."""

import re

from syrupy.assertion import SnapshotAssertion

from makers import ROOT
from mmadvisor import checked, located
from mmadvisor.catalog.codes import CODES
from mmadvisor.model.checking import ExceptionList
from mmadvisor.questionnaire import lints as question_lints
from mmadvisor.rules import lints as rule_lints
from pages import Page

PAGE = ROOT / "catalog" / "GUIDELINES.md"
LIST = re.compile(r"(?<=<!-- codes -->\n).*(?=<!-- end of codes -->)", re.DOTALL)
ROW = re.compile(r"(?<=\| )([A-Z]{2}\d{3}) \| ([^|\n]+?) (?=\|)")
FAMILIES = {
    "The file cannot be read (`YA`)": located.__doc__,
    "Its keys and values do not fit (`SC`)": checked.__doc__,
    "Rules (`RU`)": rule_lints.__doc__,
    "Questions (`QU`)": question_lints.__doc__,
}
ELSEWHERE = {f"PR{number:03}" for number in range(1, 12)}
"""Codes of profiles and saved answers, which are no part of a catalog."""


def lists() -> str:
    """Return the lists as the page must show them."""
    rows = [
        f"| {code} | {each.severity} | {'yes' if each.excusable else 'no'} | {each.means} |"
        for code, each in CODES.items()
    ]
    parts = ["### Facts (`CA`)", "", "| Code | Kind | Exception possible | Meaning |", "|---|---|---|---|", *rows]
    for title, text in FAMILIES.items():
        found = sorted(set(ROW.findall(text or "")))
        own = [row for row in found if f"`{row[0][:2]}`" in title]
        parts += ["", f"### {title}", "", "All are errors, without exceptions.", "", "| Code | Meaning |", "|---|---|"]
        parts += [f"| {code} | {means[0].upper()}{means[1:]}. |" for code, means in own]
    return "\n" + "\n".join(parts) + "\n\n"


def test_lists_are_current(snapshot: SnapshotAssertion) -> None:
    page, places = LIST.subn(lambda _: lists(), PAGE.read_text(encoding="utf-8"))
    assert places == 1
    assert page.encode() == snapshot(name="catalog/GUIDELINES.md", extension_class=Page)


def test_every_code_of_the_program_is_listed() -> None:
    used = {
        code
        for path in (ROOT / "src").rglob("*.py")
        if path.name != "codes.py"
        for code in re.findall(r'"([A-Z]{2}\d{3})"', path.read_text(encoding="utf-8"))
        if code[:2] in {"CA", "YA", "SC", "RU", "QU", "PR"}
    }
    listed = set(re.findall(r"^\| ([A-Z]{2}\d{3}) \|", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert used - ELSEWHERE == listed


def test_meanings_are_sentences() -> None:
    assert [each.means for each in CODES.values() if not re.fullmatch(r"[A-Z].+\.", each.means)] == []


def test_the_example_of_an_exception_can_be_used() -> None:
    example = PAGE.read_text(encoding="utf-8").partition("```yaml\n")[2].partition("```")[0]
    read, problems = located.parse_yaml(example, "example")
    assert read is not None, problems
    rows, problems = checked.convert(read, ExceptionList, "example")
    assert problems == []
    assert rows is not None
    assert CODES[rows.exceptions[0].code].excusable
