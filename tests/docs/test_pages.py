"""Pages that are made from the code are current, and the template shows every key."""

import re
import typing
from pathlib import Path
from typing import Any

import msgspec
import pytest
from syrupy.assertion import SnapshotAssertion

from coverage_page import render as render_coverage
from makers import ROOT
from mmadvisor.catalog.files import read_file
from mmadvisor.cli.app import COMMANDS
from mmadvisor.mcda.weights import rank_order_centroid
from mmadvisor.model.program import Program
from mmadvisor.planning.cautions import WARNINGS
from mmadvisor.report.keepers.rules_markdown import render as render_rules
from pages import Page
from real import real_index


def keys_of(kind: Any, seen: set[Any]) -> set[str]:  # noqa: ANN401 - types of any form
    """Names of all fields of a struct and of the structs inside it."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        if kind in seen:
            return set()
        seen.add(kind)
        fields = msgspec.structs.fields(kind)
        return {field.name for field in fields} | {key for field in fields for key in keys_of(field.type, seen)}
    return {key for part in typing.get_args(kind) for key in keys_of(part, seen)}


def test_plan_page_lists_every_warning_and_no_other() -> None:
    text = (ROOT / "docs" / "plan.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| (PL\d{3}) \| (.+) \|$", text, flags=re.MULTILINE)
    assert listed == [(each.code, each.title) for each in WARNINGS]


def test_rules_page_is_current(snapshot: SnapshotAssertion) -> None:
    assert render_rules(real_index()) == snapshot(name="docs/rules.md", extension_class=Page)


def test_coverage_page_is_current(snapshot: SnapshotAssertion) -> None:
    assert render_coverage(real_index()) == snapshot(name="docs/coverage.md", extension_class=Page)


def test_template_is_a_sound_program_file() -> None:
    file, problems = read_file(ROOT / "catalog" / "TEMPLATE.yaml", "catalog/TEMPLATE.yaml", Program)
    assert problems == []
    assert file is not None


def test_template_shows_every_key() -> None:
    text = (ROOT / "catalog" / "TEMPLATE.yaml").read_text(encoding="utf-8")
    assert [key for key in sorted(keys_of(Program, set())) if f"{key}:" not in text] == []


def test_example_worked_by_hand_in_method_page() -> None:
    text = (ROOT / "docs" / "method.md").read_text(encoding="utf-8")
    credit, workload, cost = rank_order_centroid((1, 1, 1))
    assert f"{credit:.3f} x 70 + {workload:.3f} x 80 + {cost:.3f} x 45" in text
    points = (credit * 70, workload * 80, cost * 45)
    assert f"= {points[0]:.1f} + {points[1]:.1f} + {points[2]:.1f} = {sum(points):.0f}" in text
    low, high = sum(points[:2]), sum(points[:2]) + cost * 90
    assert f"from {low:.0f} (price worth 0)\nto {high:.0f} (price worth 90)" in text
    assert f"1 - {cost:.3f} x 0.9 = {1 - cost * 0.9:.2f}" in text


def test_every_question_people_ask_has_a_place() -> None:
    rows = [line for line in (ROOT / "docs" / "questions.md").read_text(encoding="utf-8").splitlines() if "|" in line]
    answers = {int(cells[1]): cells[3] for row in rows if (cells := row.split("|"))[1].strip().isdigit()}
    assert sorted(answers) == list(range(1, 30))
    for number, answer in answers.items():
        named = set(re.findall(r"`mmadvisor ([\w-]+)", answer))
        assert named <= COMMANDS.keys(), number
        assert named or re.search(r"[Nn]ot (known|in the catalog)|ask|verdict", answer), number


@pytest.mark.parametrize(
    "page", [ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))], ids=lambda page: page.name
)
def test_files_that_a_page_names_exist(page: Path) -> None:
    named = re.findall(r"`((?:src|tests|catalog|tools|examples)/[\w/.-]+\.\w+)`", page.read_text(encoding="utf-8"))
    places = (ROOT, ROOT / "src" / "mmadvisor")
    assert [each for each in named if not any((place / each).exists() for place in places)] == []
