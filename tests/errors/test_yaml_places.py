"""Each problem of a YAML file stands exactly where a person would look for it."""

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mmadvisor.located import Limits, parse_yaml, yaml_parts


@pytest.fixture(params=["CSafeLoader", "SafeLoader"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers: PyYAML falls back to the slow one where it was built without libyaml."""
    monkeypatch.setattr(yaml_parts, "LOADER", getattr(yaml, request.param))


def problems(source: str | bytes, **limits: int) -> list[str]:
    located, found = parse_yaml(source, "f.yaml", Limits(**limits))
    assert (located is None) == bool(found)
    return [f"{problem.line}:{problem.column} {problem.code}" for problem in found]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # YA001, with the place of the mistake rather than the place where a parser noticed it
        ("a: 1\nb: 'it's'\n", ["2:8 YA001"]),
        ("a: 1\nb: [1, 2\n", ["2:4 YA001"]),
        ("a: 1\nb: {c: 2\n", ["2:4 YA001"]),
        ('a: 1\nb: "never closed\nc: 3\n', ["2:4 YA001"]),
        ('a: 1\nb: "never closed\n---\nc: 3\n', ["2:4 YA001"]),
        ("title: Foo: Bar\n", ["1:11 YA001"]),
        ("a: 1\nb\nc: 3\n", ["2:1 YA001"]),
        ("a:\n  - b\n c: d\n", ["3:2 YA001"]),
        ("- a\nb: c\n", ["2:1 YA001"]),
        ("a: @home\n", ["1:4 YA001"]),
        ("{a: b} c\n", ["1:8 YA001"]),
        ("a: b\n\tc: d\n", ["2:1 YA001"]),
        ("a:\n\tb: c\n", ["2:1 YA001"]),
        # YA002 ... YA008
        ("a: 1\nb: 2\na: 3\n", ["3:1 YA002"]),
        ("x:\n  - {a: 1, a: 2, a: 3}\n", ["2:12 YA002", "2:18 YA002"]),
        ('"a": 1\na: 2\n', ["2:1 YA002"]),
        ('"": 1\n"": 2\n', ["2:1 YA002"]),
        ("a: &x 1\nb: &y [2]\n&z c: 3\n", ["1:4 YA003", "2:4 YA003", "3:1 YA003"]),
        ("a: *x\nb: [*y]\n*z : 3\n", ["1:4 YA004", "2:5 YA004", "3:1 YA004"]),
        ("a:\n  <<: {b: 1}\n", ["2:3 YA005"]),
        ("a: !!python/name:os.system x\nb: ! c\nd: !e {}\n", ["1:4 YA006", "2:4 YA006", "3:4 YA006"]),
        ("a: 1\n---\nb: 2\n---\nc: 3\n", ["2:1 YA007"]),
        ("2017: a\n", ["1:1 YA008"]),
        ("true: a\n~: b\n1.5: c\n", ["1:1 YA008", "2:1 YA008", "3:1 YA008"]),
        ("a: 1\n? [b]\n: c\n? {d: e}\n: f\n", ["2:3 YA008", "4:3 YA008"]),
        # YA009: as itself, in a comment, as an escape
        ("a: x\x1b[31m\nb: \x07\n", ["1:5 YA009", "2:4 YA009"]),
        ("a: 1 # \u202e\nb: 2\n", ["1:8 YA009"]),
        ("a: x\u2028y\nb: 1\nb: 2\n", ["1:5 YA009", "3:1 YA002"]),
        ('a: 1\nb: "\\x1b\\e"\n"\\0": 1\n', ["2:4 YA009", "3:1 YA009"]),
        ('a: "\\r"\nb: "\\u202e"\nc: "\\x85"\nd: "\\L"\n', [f"{line}:4 YA009" for line in (1, 2, 3, 4)]),
        ("a: \x00\n", ["1:4 YA009"]),
        ("a: x\ufeff\n", ["1:5 YA009"]),
        ("a: \ud800\n", ["1:4 YA009"]),
        # YA010
        ("a: 9007199254740993\n", ["1:4 YA010"]),
        ("a: [-9007199254740993, 1e999, -1e999]\n", ["1:5 YA010", "1:24 YA010", "1:31 YA010"]),
        ("a: 1" + "0" * 5000 + "\n", ["1:4 YA010"]),
        # several kinds at once
        (
            "a: &x 1\na: *x\nb: \x07\n3: !c d\n",
            ["1:4 YA003", "2:1 YA002", "2:4 YA004", "3:4 YA009", "4:1 YA008", "4:4 YA006"],
        ),
    ],
)
def test_places(source: str, expected: list[str]) -> None:
    assert problems(source) == expected
    assert problems(source.replace("\n", "\r\n")) == expected
    assert problems("\ufeff" + source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("título: ñandú\ntítulo: x\n", ["2:1 YA002"]),
        ("東京: {大学: 一, 大学: 二}\n", ["1:13 YA002"]),
        ("a: {😀: 1, 😀: 2}\n", ["1:11 YA002"]),
        ("'ключ': \u202e\n", ["1:9 YA009"]),
    ],
)
def test_columns_count_characters(source: str, expected: list[str]) -> None:
    assert problems(source) == problems(source.encode()) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (b"a: 1\nb: \xff\n", ["2:4 YA014"]),
        (b"\xef\xbb\xbfa: \xc3\n", ["1:4 YA014"]),
        ("ä: 1\r\né: ".encode() + b"\xe9", ["2:4 YA014"]),
        ("a: 1\n".encode("utf-16"), ["1:1 YA014"]),
        (b"a: \xed\xa0\x80\n", ["1:4 YA014"]),
        (b"\x80", ["1:1 YA014"]),
    ],
)
def test_what_is_not_utf8(source: bytes, expected: list[str]) -> None:
    assert problems(source) == expected


def test_limits() -> None:
    assert problems("[" * 32 + "]" * 32) == []
    assert problems("[" * 33 + "]" * 33) == ["1:33 YA011"]
    assert problems("[" + "[[]], " * 9 + "[" * 2000) == ["1:87 YA011"]
    assert problems("a:\n - b:\n   - [[c]]\n", depth=4) == ["3:6 YA011"]
    assert problems("a: [1, 2, 3]\n", nodes=6) == []
    assert problems("a: [1, 2, 3]\nb: 1\n", nodes=6) == ["2:1 YA012"]
    assert problems("a: 12345\n", size=9) == []
    assert problems("a: 123456\n", size=9) == ["0:0 YA013"]
    assert problems("a: 1\n" * 6, problems=3) == ["0:0 YA018", "2:1 YA002", "3:1 YA002", "4:1 YA002"]


OPENINGS = st.sampled_from(
    ["[", "{a: ", "[b, ", "['[]', ", "{c, d: ", "{'e]': ", '{"f\\"]": ', "{it's: ", "[\n ", "[ # ]]]\n "]
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])  # one parser for all inputs
@given(st.lists(st.sampled_from(["- ", "? "]), max_size=32), st.lists(OPENINGS, min_size=1, max_size=40))
def test_too_deep_is_said_by_us_whatever_limit_a_parser_has(outside: list[str], openings: list[str]) -> None:
    """PyYAML 6.0.4 stops at 1,000 brackets before it hands over the first of them; 6.0.1 knows no limit."""
    before = "".join([*outside, *openings * 32][:32])
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    for repeats in (33, 1500 // len(openings) + 1):
        assert problems("".join([*outside, *openings * repeats]))[-1] == f"{line}:{column} YA011"


@pytest.mark.parametrize(
    "source",
    [
        *("a: -{}: x", "a: :{}: x", "a: b{}: x", "a: '{}", 'a: "{}', "a: # {}\n  @", "a: |{}"),
        *("a: ['{}', @", 'a: ["{}", @', "a: [b # {}\n, @", "a: [@, {}"),
    ],
)
def test_brackets_inside_of_text_are_no_levels(source: str) -> None:
    assert [each.partition(" ")[2] for each in problems(source.format("[" * 500))] == ["YA001"]


def test_the_second_of_two_equal_keys_names_the_line_of_the_first() -> None:
    _, [problem] = parse_yaml("x: 1\ny: 2\n\nx: 3\n", "f.yaml")
    assert str(problem) == "f.yaml:4:1: YA002 the key 'x' stands here a second time (first on line 1)"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("a: b: c", "this colon makes a key where none can stand"),
        ("a:\n\tb: c", "a tab stands where YAML wants spaces"),
        ('a: "b', "a quoted text begins here and never ends"),
        ('a: "\\q"', "this backslash means nothing in double quotes"),
        ('a: "\\uzz"', "this escape names no character"),
        ("a: [b, c", "a list in square brackets lacks a comma or its end"),
        ("a: {b: c", "keys in curly braces lack a comma or their end"),
        ("a: - b", "a list cannot begin here"),
        ("a: ? b", "a key cannot stand here"),
        ("a: |b", "text after | or > begins on the next line"),
        ("a: [,]", "a value is missing here"),
        ("a: *", "text cannot begin with *"),
        ("a: &", "text cannot begin with &"),
        ("!<x", "text cannot begin with !"),
        ("%YAML 2.0\n---\na: b", "this version of YAML is not read"),
        ("%YAML x\n---\na: b", "lines that begin with % are not read"),
        ("'a' 'b'", "the data ended above, and something else follows"),
    ],
)
def test_syntax_errors_are_told_in_plain_words(source: str, words: str) -> None:
    _, [problem] = parse_yaml(source, "f.yaml")
    assert (problem.code, problem.message) == ("YA001", words)


@pytest.mark.parametrize("source", ['"\\UFFFFFFFF"', "%YAML 1." + "9" * 5000 + "\n--- a", "%TAG ! %ff\n--- !a b"])
def test_what_makes_a_parser_itself_stumble(source: str) -> None:
    _, found = parse_yaml(source, "f.yaml")
    assert [problem.code for problem in found] in (["YA001"], ["YA006"])
