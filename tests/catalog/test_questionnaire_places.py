"""Each lint on the questionnaire: refused at the exact place."""

import re
from pathlib import Path

import pytest

from makers import ROOT
from mmadvisor.examining import examine
from samples import Edit, Refusal, case_ids, put, refused

FILE = "questionnaire.yaml"


def edit(old: str, new: str) -> Edit:
    return Edit(FILE, old, new)


FIRST = edit("questions:\n  - id", "questions:\n  §- id")
REFUSED: list[Refusal] = [
    ("QU001", [edit("feeds: education", "feeds: §educaton")], {"QU002", "QU006"}),
    ("QU002", [FIRST, edit("feeds: education", "feeds: educaton")], {"QU001", "QU006"}),
    ("QU003", [edit("- id: education", "- id: §goal")], set()),
    ("QU003", [edit("feeds: education", "feeds: §goal")], {"QU002", "QU004", "QU006"}),
    ("QU004", [edit("    kind: choice\n    feeds: education", "    kind: §yes-no\n    feeds: education")], set()),
    ("QU004", [edit("    kind: yes-no\n    feeds: needs_aid", "    kind: §choice\n    feeds: needs_aid")], set()),
    ("QU004", [edit("    kind: order\n", "    kind: §yes-no\n")], set()),
    ("QU004", [edit("    kind: yes-no\n    feeds: needs_aid", "    kind: §choices\n    feeds: needs_aid")], set()),
    (
        "QU004",
        [
            edit("    range: {least: 1, most: 60}\n", ""),
            edit("    kind: number\n    unit: hours", "    kind: §number\n    unit: hours"),
        ],
        set(),
    ),
    ("QU004", [edit("{value: bachelor,", "{value: §bachelors,")], set()),
    (
        "QU005",
        [edit("why: Degrees and some certificates ask", f"why: §{'Really, ' * 20}degrees and some certificates ask")],
        set(),
    ),
    (
        "QU006",
        [edit("    label: Education\n", "    label: Education\n    when: §{profile.credit: {is: essential}}\n")],
        set(),
    ),
    ("QU007", [edit("range: {least: 1, most: 60}", "range: §{least: 1, most: 80}")], set()),
    ("RU002", [edit("when: {profile.budget_usd: {known: true}}", "when: {profile.money: §{known: true}}")], set()),
    ("RU002", [edit("when: {profile.budget_usd: {known: true}}", "when: {program.status: §{is: open}}")], set()),
]


@pytest.mark.parametrize("case", REFUSED, ids=case_ids(REFUSED))
def test_refused_at_the_exact_place(folder: Path, case: Refusal) -> None:
    refused(folder, case)


def test_every_lint_has_a_refusing_sample() -> None:
    text = (ROOT / "src" / "mmadvisor" / "questionnaire" / "lints.py").read_text()
    assert set(re.findall(r'"(QU\d{3})"', text)) <= {code for code, _, _ in REFUSED}


def test_a_range_on_a_question_that_feeds_no_number_is_refused(folder: Path) -> None:
    put(folder, edit("    feeds: math.algebra\n", "    feeds: math.algebra\n    range: {least: 1, most: 5}\n"))
    _, problems = examine(folder)
    assert {problem.code for problem in problems} == {"QU004"}
