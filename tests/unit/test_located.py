"""What a good file reads as, and that a bad one is refused quickly."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from mmadvisor.located import Limits, Located, Plain, parse_json, parse_yaml, read_yaml


def read(source: str | bytes) -> Located:
    located, problems = parse_yaml(source, "f.yaml")
    assert not problems
    assert located
    return located


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("null", None),
        ("~", None),
        ("", None),
        ("true", True),
        ("false", False),
        ("0", 0),
        ("-12", -12),
        ("9007199254740992", 2**53),
        ("1.10", 1.1),
        ("-0.5", -0.5),
        ("1e3", 1000.0),
        ("6.5E-2", 0.065),
        ("1e-999", 0.0),
    ],
)
def test_what_is_typed(written: str, value: Plain) -> None:
    data = read(f"a: {written}\n").data
    assert data == {"a": value}
    assert isinstance(data, dict)
    assert type(data["a"]) is type(value)


@pytest.mark.parametrize(
    "written",
    [
        *("NO", "No", "no", "yes", "on", "off", "y", "n", "Null", "NULL", "True", "TRUE", "False"),
        *(
            "010",
            "-01",
            "0x1F",
            "0o17",
            "0b1",
            "1_000",
            "+5",
            ".5",
            "5.",
            "1.e3",
            "1e",
            "1e+",
            "--",
            "\uff11",
        ),
        *("1:30", "12:30:45", "2024-05-01", "2024-05", "6.86x", "1.2.3", "="),
        *(".nan", ".NaN", ".inf", "-.inf", "nan", "inf"),
    ],
)
def test_all_else_is_text(written: str) -> None:
    assert read(f"a: {written}\n").data == {"a": written}


@pytest.mark.parametrize("written", ["null", "~", "true", "12", "1.5", "<<", "&a", "*a", "!a", ""])
def test_what_stands_in_quotes_is_text(written: str) -> None:
    assert read(f"a: '{written}'\n'{written}': b\n").data == {"a": written, written: "b"}


def test_block_text_is_text() -> None:
    assert read("a: |\n  12\nb: >-\n  true\n").data == {"a": "12\n", "b": "true"}


def test_a_merge_sign_that_is_a_value_is_text() -> None:
    assert read("a: <<\n").data == {"a": "<<"}


def test_tabs_where_yaml_allows_them() -> None:
    assert read("a:\tb\t# c\nd: 'e\tf'\n").data == {"a": "b", "d": "e\tf"}


@pytest.mark.parametrize("source", ["", "\n", "# nothing\n", "---\n", "---\n...\n", "null\n", "\ufeff"])
def test_an_empty_file_reads_as_nothing(source: str) -> None:
    located = read(source)
    assert located.data is None
    assert located.at(()) == (1, 1) or located.at(())[0] <= source.count("\n")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_positions(newline: str) -> None:
    lines = ["# x", "id: a", "parts:", "  - name: ä", "    hours: [1, 2]", "  -", "    'ñ ü':", "      b: >"]
    located = read(newline.join([*lines, "        c", "last:", ""]))
    assert located.at(()) == (2, 1)
    assert located.key_at(("id",)) == (2, 1)
    assert located.at(("id",)) == (2, 5)
    assert located.at(("parts",)) == (4, 3)
    assert located.at(("parts", 0)) == (4, 5)
    assert located.key_at(("parts", 0)) == (4, 5)
    assert located.key_at(("parts", 0, "hours")) == (5, 5)
    assert located.at(("parts", 0, "hours", 1)) == (5, 16)
    assert located.key_at(("parts", 1, "ñ ü")) == (7, 5)
    assert located.at(("parts", 1, "ñ ü", "b")) == (8, 10)
    assert located.key_at(("last",))[0] == 10


def test_what_is_not_there_stands_where_it_would_belong() -> None:
    located = read("a:\n  b: {c: 1}\n")
    assert located.at(("a", "b", "no", 3)) == (2, 6)
    assert located.key_at(("a", "no")) == (2, 3)


def test_an_empty_value_stands_on_a_line_that_exists() -> None:
    assert read("a: 1\nb:\n").at(("b",))[0] == 2


def test_json_reads_as_itself() -> None:
    source = '\t{\r\n\t"a":\t[1.0, -0, 2E3, true, null, "\\u00e9\\ud83d\\ude00\\/\\n"],\r\n\t"b": {}}'
    located, problems = parse_json(source.encode(), "f.json")
    assert problems == []
    assert located
    assert located.data == {"a": [1.0, 0, 2000.0, True, None, "é😀/\n"], "b": {}}
    assert located.key_at(("a",)) == (2, 2)
    assert located.at(("a",)) == (2, 7)
    assert located.at(("a", 3)) == (2, 22)
    assert located.at(("b",)) == (3, 7)


def test_the_name_of_a_file_decides_how_it_is_read(tmp_path: Path) -> None:
    tabs = '{\n\t"a": 1,\n\t"b": "\\ud83d\\ude00"\n}'
    for name in ("a.json", "a.JSON"):
        (tmp_path / name).write_text(tabs)
        located, _ = read_yaml(tmp_path / name, shown=name)
        assert located
        assert located.data == {"a": 1, "b": "😀"}
    (tmp_path / "a.yaml").write_text("a: 1\n")
    located, _ = read_yaml(tmp_path / "a.yaml", shown="a.yaml")
    assert located
    assert located.data == {"a": 1}


def test_json_in_a_yaml_file() -> None:
    assert read('{"a":1,"b":["\\u00e9", {"c":null}]}').data == {"a": 1, "b": ["é", {"c": None}]}


BOMBS = {
    "brackets": "[" * 1_000_000,
    "braces": "{" * 1_000_000,
    "mixed": "[{a: " * 200_000,
    "dashes": "- " * 500_000,
    "questions": "? " * 500_000,
    "indented": "\n".join(" " * level + "a:" for level in range(1200)),
    "escaped quotes": '"\\' * 500_000,
    "laughs": "a: &a [x,x]\n" + "".join(f"{c}: &{c} [*{p},*{p}]\n" for p, c in zip("abcdefg", "bcdefgh", strict=True)),
    "wide": "[" + "a," * 400_000 + "]",
    "digits": "9" * 1_000_000,
    "controls": "\x1b" * 1_000_000,
    "doubles": "a: 1\n" * 200_000,
}


@pytest.mark.parametrize("parse", [parse_yaml, parse_json])
@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_refused_quickly_even_without_the_size_limit(name: str, parse: type) -> None:
    for size in (Limits().size, 10**7):
        start = time.process_time()
        located, problems = parse(BOMBS[name], "f", Limits(size=size))
        assert located is None
        assert 0 < len(problems) <= Limits().problems + 1
        assert time.process_time() - start < 2


def test_importing_it_does_not_import_pyyaml() -> None:
    code = "import sys, mmadvisor.located; sys.exit('yaml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
