"""A program whole, and the method: every fact, every rule, every source."""

import re

import pytest

from makers import basis_of, frozen_index, make_index, make_program
from mmadvisor.model.catalog import Index
from mmadvisor.report.keepers import method_text
from mmadvisor.report.paper import Paper
from mmadvisor.report.terminal import program_text


def sheet(index: Index, name: str) -> str:
    paper = Paper(10_000)
    program_text.write(basis_of(index), index.programs[name], paper)
    return paper.text()


@pytest.mark.parametrize("name", sorted(frozen_index().programs))
def test_every_number_has_its_source(name: str) -> None:
    body, _, sources = sheet(frozen_index(), name).partition("\nSources\n")
    listed = [int(number) for number in re.findall(r"^  \[(\d+)\] ", sources, flags=re.MULTILINE)]
    cited = {int(number) for number in re.findall(r"\[(\d+)\]", body)}
    assert listed == sorted(cited) == list(range(1, len(cited) + 1))


def test_blanks_are_said_as_blanks() -> None:
    text = sheet(make_index(make_program()), "one")
    for label in (
        "Hours in all (weeks times hours)",
        "Months as stated",
        "Dates",
        "Exam",
        "Price",
        "Math",
        "Programming",
    ):
        assert f"  {label}: not known\n" in text


def test_the_method_names_every_rule() -> None:
    rules = frozen_index().catalog.rules
    paper = Paper(10_000)
    method_text.write(rules, paper)
    text = paper.text()
    for code, rule in method_text.every_rule(rules).items():
        assert f"{code} {rule.title}" in text
        assert rule.why in text
        assert all(basis.url in text for basis in rule.basis)
    for name in rules.reckoning:
        assert name in text


def test_the_method_names_every_assumption() -> None:
    rules = frozen_index().catalog.rules
    paper = Paper(10_000)
    method_text.write(rules, paper)
    assert rules.assumptions.math_topics.why in paper.text()


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ({}, ""),
        ({"program.status": {"is": "open"}}, "program.status is open"),
        ({"a": {"at_least": 2}, "b": {"in": ["x", "y"]}}, "a at least 2 and b in x, y"),
        ({"any": [{"a": {"known": False}}, {"not": {"b": {"is": True}}}]}, "(a known no or not (b is yes))"),
    ],
)
def test_conditions_in_words(condition: object, words: str) -> None:
    assert method_text.condition_in_words(condition) == words
