"""Each problem of a JSON file stands exactly where a person would look for it."""

import pytest

from mmadvisor.located import Limits, parse_json


def problems(source: str | bytes, **limits: int) -> list[str]:
    located, found = parse_json(source, "f.json", Limits(**limits))
    assert (located is None) == bool(found)
    return [f"{problem.line}:{problem.column} {problem.code}" for problem in found]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('{\n\t"a": 1\n\t"b": 2\n}', ["3:2 YA001"]),
        ('{\n\t"a" 1\n}', ["2:6 YA001"]),
        ('{\n\t"a": "x\n}', ["2:9 YA001"]),
        ('{\n\t"a": "x', ["2:7 YA001"]),
        ('{"a": tru}', ["1:7 YA001"]),
        ("[1] 2", ["1:5 YA001"]),
        ("{a: 1}", ["1:2 YA001"]),
        ('{"a": 1,}', ["1:8 YA001"]),
        ("[1 ,\n\n]", ["1:4 YA001"]),
        ("[1,,]", ["1:4 YA001"]),
        ("[,]", ["1:2 YA001"]),
        ('["\\x"]', ["1:3 YA001"]),
        ("", ["1:1 YA001"]),
        ('{"a": 1,\n "b": 2,\n "a": 3,\n "a": {"b": 1, "b": 2}}', ["3:2 YA002", "4:2 YA002", "4:16 YA002"]),
        ('{"": 1, "": 2}', ["1:9 YA002"]),
        ('{"a": "\\u001b",\n "\\u202e": 1}', ["1:7 YA009", "2:2 YA009"]),
        ('["\\ud800"]', ["1:2 YA009"]),
        ('["a\u202e"]', ["1:4 YA009"]),
        ("[NaN,\n Infinity, -Infinity]", ["1:2 YA010", "2:2 YA010", "2:12 YA010"]),
        ("[9007199254740993, 1e999]", ["1:2 YA010", "1:20 YA010"]),
        ("[1" + "0" * 5000 + "]", ["1:2 YA010"]),
    ],
)
def test_places(source: str, expected: list[str]) -> None:
    assert problems(source) == expected
    assert problems("\ufeff" + source) == expected
    assert problems(source.encode("utf-8", "surrogatepass").replace(b"\n", b"\r\n")) == expected


def test_columns_count_characters() -> None:
    assert problems('{"東京": 1, "😀": 2, "東京": 3}') == ["1:19 YA002"]


def test_a_control_character_in_a_text_is_told_from_a_line_end() -> None:
    assert problems('["a\x1bb"]') == ["1:4 YA009"]
    assert problems('["a\nb"]') == ["1:4 YA001"]
    assert problems('["a\tb"]') == ["1:4 YA001"]


def test_limits() -> None:
    assert problems("[" * 32 + "]" * 32) == []
    assert problems("[" * 33 + "]" * 33) == ["1:33 YA011"]
    assert problems('{"a": [1, 2]}', nodes=5) == []
    assert problems('{"a": [1, 2]}', nodes=4) == ["1:11 YA012"]
    assert problems("[1]", size=2) == ["0:0 YA013"]
    assert problems(b"[\xff]") == ["1:2 YA014"]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("[", "a value is missing or misspelled"),
        ('{"a": 1 "b": 2}', "a comma or a closing bracket is missing"),
        ('{"a"}', "a colon is missing after the key"),
        ('"a', "a quoted text begins here and never ends"),
        ('"\n"', "a line break or a tab stands inside of a quoted text"),
        ('"\\a"', "this backslash begins no escape that JSON knows"),
        ("1 2", "the data ended before this"),
        ("[1, ]", "a comma stands after the last entry"),
    ],
)
def test_syntax_errors_are_told_in_plain_words(source: str, words: str) -> None:
    _, [problem] = parse_json(source, "f.json")
    assert (problem.code, problem.message) == ("YA001", words)


@pytest.mark.parametrize("source", ['{"a": 1,}', '{"a": 1, }', '{"a": 1,\n}', '["a", 1,]'])
def test_comma_after_the_last_entry_is_told_at_the_comma(source: str) -> None:
    """Pythons differ in the place and in the words."""
    _, [problem] = parse_json(source, "f.json")
    assert str(problem) == "f.json:1:8: YA001 a comma stands after the last entry (delete it)"
