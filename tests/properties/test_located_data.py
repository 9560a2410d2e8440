"""No input whatever makes the reader or the checker raise, and what was written is what is read."""

import json
import re
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from budget import examples
from mmadvisor.checked import convert, rising
from mmadvisor.errors import HARMFUL
from mmadvisor.located import Located, Plain, Where, parse_json, parse_yaml, yaml_parts
from mmadvisor.model.program import Program
from mmadvisor.problems import Problem

PROGRAM = """\
# A comment, and some text that is not Latin
id: some-program
title: 'Programm für 東京: der Anfang'
credential: MicroMasters
platform: edX
institution: some-university
url: https://www.example.org/program
status: {value: open, as_of: 2026-05, source: s1, note: "quoted \\"text\\""}
fields:
  primary: data-science
  also: [statistics]
languages: [en, de]
courses:
  - code: 15.071x
    title: The Edge
    source: s1
    weeks: 13
    hours_per_week: [10, 15]
  - {code: two, title: Second, source: s1, after: [15.071x]}
cost:
  program: {usd: [985.5, 1095], source: s1, as_of: '2026'}
math:
  says: >-
    Some probability,
    some calculus
  source: s1
  topics: {probability: required, calculus: helpful}
sources:
  s1: {url: https://www.example.org, title: A page, publisher: A, kind: provider}
"""
PIECES = [
    *"-?:,[]{}#&*!|>'\"%@`\t\n\r \x00\x1b\u202e\u2028\ufeff\ud800é東😀0 1.5~",
    *("<<: ", "---\n", "...\n", "\r\n", "\n  ", "\n- ", "a: ", "&a ", "*a", "!!str "),
    *("null", "true", "NO", "1e999", "9" * 20, '"\\x1b"'),
]

quick = settings(max_examples=examples(300), deadline=None)


def check_all(source: str | bytes, lines: int) -> None:
    """Read and check in every way; whatever comes back must be usable."""
    for parse in (parse_yaml, parse_json):
        located, problems = parse(source, "f")
        assert (located is None) == bool(problems)
        check_problems(problems, lines)
        if located:
            value, problems = convert(located, Program, "f", tuples=rising)
            assert (value is None) == bool(problems)
            check_problems(problems, lines)


def check_problems(problems: list[Problem], lines: int) -> None:
    assert problems == sorted(problems)
    for problem in problems:
        assert 0 <= problem.line <= lines
        assert problem.column >= 0
        assert (problem.line == 0) == (problem.column == 0)
        assert str(problem).isprintable()
        assert len(str(problem)) < 500


def count_lines(text: str) -> int:
    return max(1, len(text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n").split("\n")))


@quick
@given(st.binary(max_size=200))
def test_any_bytes(source: bytes) -> None:
    check_all(source, count_lines(source.decode("utf-8", "replace")))


@quick
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@example("a: 1\nb:")
@example("? ")
@example("---\n")
@example("a:\n\n\n")
def test_any_text_made_of_what_yaml_finds_special(source: str) -> None:
    check_all(source, count_lines(source))


@quick
@given(st.data())
def test_a_good_program_that_was_damaged_somewhere(data: st.DataObject) -> None:
    text = PROGRAM
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 12)))
        text = text[:start] + data.draw(st.sampled_from(["", *PIECES])) + text[end:]
    check_all(text, count_lines(text))


def test_the_program_is_good_before_it_is_damaged() -> None:
    located, problems = parse_yaml(PROGRAM, "f")
    assert not problems
    assert located
    assert convert(located, Program, "f", tuples=rising)[1] == []


REFUSED = re.compile(f"[{HARMFUL}\r]")
# PyYAML leaves these without quotes, as YAML 1.1 wants a dot and a sign in them; we take them for numbers.
OTHER_NUMBERS = re.compile(r"-?[0-9.]+[eE][-+]?[0-9]+")

texts = st.text(st.characters() | st.sampled_from("\t\n-:#'\"0e."), max_size=20).filter(
    lambda text: not REFUSED.search(text)
)
yaml_texts = texts.filter(lambda text: not OTHER_NUMBERS.fullmatch(text))
numbers = st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)


def trees(leaves: st.SearchStrategy[Any], keys: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    return st.recursive(
        leaves | numbers | st.booleans() | st.none(),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
        max_leaves=12,
    )


@settings(max_examples=examples(200), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(trees(yaml_texts, yaml_texts), st.booleans(), st.sampled_from([None, True, False]))
def test_yaml_comes_back_as_it_went(data: Plain, unicode: bool, flow: bool | None) -> None:
    written = yaml.safe_dump(data, allow_unicode=unicode, default_flow_style=flow, sort_keys=False)
    located, problems = parse_yaml(written, "f")
    assert [str(problem) for problem in problems] == []
    assert located
    assert located.data == data
    check_positions(located, data, ())


@settings(max_examples=examples(200), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(trees(texts, texts), st.booleans(), st.sampled_from([None, 2, "\t"]))
def test_json_comes_back_as_it_went(data: Plain, escaped: bool, indent: int | str | None) -> None:
    written = json.dumps(data, ensure_ascii=escaped, indent=indent)
    located, problems = parse_json(written.encode(), "f")
    assert [str(problem) for problem in problems] == []
    assert located
    assert located.data == data
    check_positions(located, data, ())


def check_positions(located: Located, data: Plain, where: Where) -> None:
    assert where in located.values
    if isinstance(data, dict):
        for key, value in data.items():
            assert (*where, key) in located.keys
            check_positions(located, value, (*where, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            check_positions(located, value, (*where, index))


@settings(max_examples=examples(100), deadline=None)
@given(trees(yaml_texts, yaml_texts))
def test_both_parsers_agree(data: Plain) -> None:
    written = yaml.safe_dump(data)
    fast, _ = parse_yaml(written, "f")
    loader, yaml_parts.LOADER = yaml_parts.LOADER, yaml.SafeLoader
    try:
        slow, _ = parse_yaml(written, "f")
    finally:
        yaml_parts.LOADER = loader
    assert fast
    assert slow
    assert fast.data == slow.data


def test_no_file_of_the_catalog_makes_it_raise() -> None:
    for path in (Path(__file__).parents[2] / "catalog").rglob("*.yaml"):
        source = path.read_bytes()
        check_all(source, count_lines(source.decode()))
