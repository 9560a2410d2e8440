"""`show` of every program, and `method` of every rule."""

import re
from pathlib import Path

import msgspec
import pytest

from makers import ROOT, frozen_index
from mmadvisor.model.catalog import Index
from mmadvisor.model.program import Program
from mmadvisor.report.keepers import method_text
from running import inside

MARK = re.compile(r"\[(\d+)\]")
SOURCE = re.compile(r"(?m)^  \[(\d+)\] ")
FIGURE = re.compile(r"  [^-\s].*\d")
RECKONED = re.compile(r"  Hours in all |  Price of the whole, likely: |  Page: ")
"""Sums of figures that stand beside with their sources, and an address."""
UNWRAPPED = {"COLUMNS": "100000"}
PROGRAMS = sorted(frozen_index().programs)
RULES = sorted(method_text.every_rule(frozen_index().catalog.rules))


@pytest.mark.parametrize("name", PROGRAMS)
def test_every_program_is_shown_with_its_sources(name: str, index: Index, tmp_path: Path) -> None:
    ran = inside(tmp_path, "show", name, env=UNWRAPPED)
    assert (ran.code, ran.err) == (0, "")
    program = index.programs[name]
    assert ran.out.startswith(program.title.split()[0])
    facts, sources = ran.out.split("\nSources\n")
    listed = [int(number) for number in SOURCE.findall(sources)]
    assert listed == list(range(1, len(listed) + 1))
    cited = {int(number) for number in MARK.findall(facts)}
    assert cited == set(listed)
    head, _, sections = facts.partition("\nWhat it is\n")
    assert head.count("\n") <= 10
    for line in sections.splitlines():
        if FIGURE.match(line) and not RECKONED.match(line):
            assert MARK.search(line), line
    if re.search(r"(?m)^  Price of the whole, likely: [\d,]+ ", facts):
        assert re.search(
            r"(?m)^  Price of (the program as stated|one course|all courses|a month).* USD .*\[\d+\]", facts
        )
    for source in sources.splitlines():
        assert re.search(r" \(.*(undated|\d{4})\b.*\)\. https://\S+$", source), source


@pytest.mark.parametrize("name", PROGRAMS[::10])
def test_json_is_the_record_and_fits_its_schema(name: str, index: Index, tmp_path: Path) -> None:
    ran = inside(tmp_path, "show", name, "--format", "json")
    shown = msgspec.json.decode(ran.raw)
    assert msgspec.convert(shown["program"], Program) == index.programs[name]
    assert (shown["schema"], shown["origin"]) == ("mmadvisor/program/1", "catalog")
    assert shown["catalog"]["date"] == index.catalog.about.date


def test_schemas_are_printed_as_they_are_published(tmp_path: Path) -> None:
    for name in ("advice", "list", "profile", "program"):
        ran = inside(tmp_path, "catalog", "schema", name)
        assert (ran.code, ran.err) == (0, "")
        assert ran.raw == (ROOT / "docs" / f"{name}.schema.json").read_bytes()
    assert inside(tmp_path, "catalog", "schema").out == inside(tmp_path, "catalog", "schema", "advice").out


@pytest.mark.parametrize("code", RULES)
def test_every_rule_is_explained(code: str, index: Index, tmp_path: Path) -> None:
    ran = inside(tmp_path, "method", code.lower())
    assert (ran.code, ran.err) == (0, "")
    rule = method_text.every_rule(index.catalog.rules)[code]
    text = " ".join(ran.out.split())
    assert text.startswith(f"{code} {' '.join(rule.title.split())} (since {rule.since})")
    assert " ".join(rule.why.split()) in text
    for basis in rule.basis:
        assert basis.url in text
        assert (basis.dated or "undated") in text


def test_method_explains_every_rule_weight_and_constant(index: Index, tmp_path: Path) -> None:
    ran = inside(tmp_path, "method")
    rules = index.catalog.rules
    assert [code for code in RULES if not re.search(rf"(?m)^{code} ", ran.out)] == []
    assert [name for name in rules.reckoning if f"- {name} = " not in ran.out] == []
    assert [band.label for band in rules.bands if f"- {band.label}: from " not in ran.out] == []
    assert [goal for goal in rules.presets if f"- {goal}: " not in ran.out] == []
    assert [row.title for row in rules.criteria if f"Criterion: {row.title}" not in ran.out] == []
