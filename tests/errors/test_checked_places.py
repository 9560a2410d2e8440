"""Each misfit of a data file stands exactly where a person would look for it, and says what to do."""

import pytest

from mmadvisor.checked import convert, rising
from mmadvisor.checked.words import mismatch_of
from mmadvisor.errors import suggestion_of
from mmadvisor.located import parse_json, parse_yaml
from mmadvisor.model.context import FieldList, OccupationList
from mmadvisor.model.program import Program

GOOD = """\
id: some-program
title: Some Program
credential: MicroMasters
platform: edX
institution: some-university
url: https://www.example.org/program
status: {value: open, as_of: 2026-05, source: s1}
fields:
  primary: data-science
languages: [en]
courses:
  - code: 15.071x
    title: The Edge
    source: s1
    weeks: 13
    hours_per_week: [10, 15]
cost:
  program: {usd: [985.5, 1095], source: s1}
math:
  says: Some probability
  source: s1
  topics: {probability: required}
credit:
  - {institution: A, degree: B, condition: C, status: active, source: s1, share: 0.25}
sources:
  s1: {url: https://www.example.org, title: A page, publisher: A, kind: provider, dated: '2026'}
"""


def problems(source: str, type_: type = Program) -> list[str]:
    located, found = parse_yaml(source, "f.yaml")
    assert located, found
    value, found = convert(located, type_, "f.yaml", tuples=rising)
    assert (value is None) == bool(found)
    return [str(problem).removeprefix("f.yaml:") for problem in found]


def test_a_good_file_has_none() -> None:
    assert problems(GOOD) == []


@pytest.mark.parametrize(
    ("was", "becomes", "expected"),
    [
        (
            "title: Some",
            "titel: Some",
            [
                "1:1: SC002 the key 'title' is missing",
                f"2:1: SC001 the key 'titel' is not known ({suggestion_of('title')})",
            ],
        ),
        (
            "    weeks: 13",
            "    week: 13",
            [f"15:5: SC001 the key 'week' is not known in item 1 of 'courses' ({suggestion_of('weeks')})"],
        ),
        (
            "{probability: required}",
            "{probability:required}",
            [
                f"22:12: SC004 'probability:required' is not allowed here ({suggestion_of('probability')})",
                (
                    f"22:32: SC003 {mismatch_of('one of helpful, none, required', 'nothing')} (leave it "
                    "out if nothing is known)"
                ),
            ],
        ),
        (
            "{usd: ",
            "{usd:5, zzz: 1, usd: ",
            [
                "18:13: SC001 the key 'usd:5' is not known in 'program' (put a space after the colon)",
                (
                    "18:20: SC001 the key 'zzz' is not known in 'program' (expected one of usd, "
                    "source, as_of, converted, says)"
                ),
            ],
        ),
        (
            "    source: s1\n    weeks",
            "    weeks",
            ["12:5: SC002 the key 'source' is missing in item 1 of 'courses'"],
        ),
        ("as_of: 2026-05, ", "", ["7:9: SC002 the key 'as_of' is missing in 'status'"]),
        (
            "title: Some Program",
            "title: 2017",
            [f"2:8: SC003 {mismatch_of('text', 'the number 2017')} (put it in quotes: '2017')"],
        ),
        (
            "title: Some Program",
            "title: 1.10",
            [f"2:8: SC003 {mismatch_of('text', 'the number 1.1')} (put it in quotes)"],
        ),
        (
            "title: Some Program",
            "title: true",
            [f"2:8: SC003 {mismatch_of('text', 'true')} (put it in quotes: 'true')"],
        ),
        (
            "title: Some Program",
            "title:",
            [f"2:7: SC003 {mismatch_of('text', 'nothing')} (leave it out if nothing is known)"],
        ),
        ("title: Some Program", "title: [a]", [f"2:8: SC003 {mismatch_of('text', 'a list')}"]),
        (
            "dated: '2026'",
            "dated: 2026",
            [
                (
                    "26:90: SC003 expected a year or a month, written YYYY or YYYY-MM, found the number 2026 "
                    "(put it in quotes: '2026')"
                )
            ],
        ),
        ("[en]", "en", [f"10:12: SC003 {mismatch_of('a list', 'text')} (put it in square brackets: [en])"]),
        (
            "[10, 15]",
            "10",
            [
                (
                    f"16:21: SC003 {mismatch_of('a list of 2 items', 'the number 10')} (write both ends of"
                    " the range: [low, high])"
                )
            ],
        ),
        (
            "weeks: 13",
            "weeks: 13 weeks",
            [(f"15:12: SC003 {mismatch_of('a number', 'text')} (write digits only, without quotes or a unit)")],
        ),
        (
            "[985.5, 1095]",
            "['985.5', +1_095]",
            [
                f"18:19: SC003 {mismatch_of('a number', 'text')} (write 985.5 without quotes)",
                f"18:28: SC003 {mismatch_of('a number', 'text')} (write 1095 without quotes)",
            ],
        ),
        (
            "source: s1}\nmath",
            "source: s1, converted: yes}\nmath",
            [
                (
                    f"18:56: SC003 {mismatch_of('true or false', 'text')} "
                    "(write true, in small letters and without quotes)"
                )
            ],
        ),
        (
            "source: s1}\nmath",
            "source: s1}\ncourse_count: {value: 2.0, source: s1}\nmath",
            [f"19:23: SC003 {mismatch_of('a whole number', 'the number 2.0')}"],
        ),
        (
            "fields:\n  primary: data-science",
            "fields: data-science",
            [f"8:9: SC003 {mismatch_of('keys with values', 'text')}"],
        ),
        (
            "  program: {usd: [985.5, 1095], source: s1}",
            "  - program",
            [f"18:3: SC003 {mismatch_of('keys with values', 'a list')}"],
        ),
        ("value: open", "value: opne", [f"7:17: SC004 'opne' is not allowed here ({suggestion_of('open')})"]),
        (
            "value: open",
            "value: zzz",
            ["7:17: SC004 'zzz' is not allowed here (one of open, retired, unknown, unlisted)"],
        ),
        (
            "kind: provider",
            "kind: zzz",
            [
                (
                    "26:73: SC004 'zzz' is not allowed here (one of accreditor, community, "
                    "government, learner, partner, platform, press, provider and 3 more)"
                )
            ],
        ),
        (
            "{probability: required}",
            "{probabilty: required}",
            [f"22:12: SC004 'probabilty' is not allowed here ({suggestion_of('probability')})"],
        ),
        ("weeks: 13", "weeks: 0", ["15:12: SC005 0 is out of range: expected more than 0 and at most 60"]),
        (
            "share: 0.25",
            "share: 25",
            [
                (
                    "24:82: SC005 25 is out of range: expected at least 0 and at most 1 (a share is a"
                    " part of 1: write 0.25 for 25%)"
                )
            ],
        ),
        ("[10, 15]", "[10]", [f"16:21: SC005 {mismatch_of('a list of 2 items', '1 item')}"]),
        ("[10, 15]", "[1, 2, 3]", [f"16:21: SC005 {mismatch_of('a list of 2 items', '3 items')}"]),
        ("[10, 15]", "[10, 99]", ["16:26: SC005 99 is out of range: expected more than 0 and at most 60"]),
        ("[en]", "[]", [f"10:12: SC005 {mismatch_of('at least 1 item', '0')}"]),
        (
            "title: The Edge",
            "title: ''",
            ["13:12: SC005 the text is empty (leave it out if nothing is known)"],
        ),
        (
            "title: The Edge",
            "title: " + "x" * 2001,
            [("13:12: SC005 the text has 2001 characters: expected at least 1 character and at most 2000 characters")],
        ),
        (
            "https://www.example.org/program",
            "http://www.example.org",
            [
                (
                    "6:6: SC005 'http://www.example.org' is not a web address that begins with "
                    "https:// and holds no spaces or quotes"
                )
            ],
        ),
        (
            "id: some-program",
            "id: Some_Program",
            [
                (
                    "1:5: SC005 'Some_Program' is not an id of small letters, digits and single "
                    "hyphens, such as data-science"
                )
            ],
        ),
        (
            "as_of: 2026-05",
            "as_of: 2026-05-01",
            ["7:30: SC005 '2026-05-01' is not a year or a month, written YYYY or YYYY-MM"],
        ),
        ("[en]", "[EN]", ["10:13: SC005 'EN' is not a language code of two small letters, such as en"]),
        (
            "  s1: {",
            "  1s: {",
            [
                (
                    "26:3: SC005 '1s' is not a source key that begins with a small letter and holds "
                    "only a-z, 0-9 and hyphens"
                )
            ],
        ),
        ("[10, 15]", "[15, 10]", ["16:21: SC006 a range runs from low to high, and 15 is more than 10"]),
    ],
)
def test_places(was: str, becomes: str, expected: list[str]) -> None:
    assert GOOD.count(was) == 1
    bad = GOOD.replace(was, becomes)
    assert problems(bad) == expected
    assert problems(bad.replace("\n", "\r\n")) == expected
    assert problems("\ufeff" + bad) == expected


def test_every_misfit_of_a_file_is_told_at_once() -> None:
    bad = GOOD.replace("edX", "edx").replace("13", "many").replace("s1: {", "s1: {x: 1, ").replace("[10, 15]", "[9, 8]")
    assert [problem.split(" ")[:2] for problem in problems(bad)] == [
        ["4:11:", "SC004"],
        ["15:12:", "SC003"],
        ["16:21:", "SC006"],
        ["26:8:", "SC001"],
    ]


def test_columns_count_characters() -> None:
    source = "fields:\n  - {id: a, label: '東京 😀', neighbours: [b]}\n  - {id: É, label: ñ}\n"
    assert problems(source, FieldList) == [
        f"2:28: SC001 the key 'neighbours' is not known in item 1 of 'fields' ({suggestion_of('neighbors')})",
        "3:10: SC005 'É' is not an id of small letters, digits and single hyphens, such as data-science",
    ]


def test_json_too() -> None:
    located, _ = parse_json('{\n\t"fields": [\n\t\t{"id": "a", "label": 7}\n\t]\n}', "f.json")
    assert located
    _, [problem] = convert(located, FieldList, "f.json")
    assert str(problem) == f"f.json:3:24: SC003 {mismatch_of('text', 'the number 7')} (put it in quotes: '7')"


def test_an_empty_file() -> None:
    assert problems("# to do\n") == ["1:1: SC003 the file is empty"]


def test_another_thing_than_keys() -> None:
    assert problems("- a\n") == [f"1:1: SC003 {mismatch_of('keys with values', 'a list')}"]


def test_keys_of_a_mapping_are_checked_where_they_stand() -> None:
    source = "about: x\n\n\nsources: {}\nfields:\n  a: []\n  B B: 3\n"
    assert problems(source, OccupationList) == [
        "7:3: SC005 'B B' is not an id of small letters, digits and single hyphens, such as data-science",
        f"7:8: SC003 {mismatch_of('a list', 'the number 3')} (put it in square brackets: [3])",
    ]


def test_hostile_text_is_shown_harmlessly_and_cut() -> None:
    located, _ = parse_yaml("fields:\n  - {id: '" + "[red]<b>" * 50 + "', label: x}\n", "f\x1b.yaml")
    assert located
    _, [problem] = convert(located, FieldList, "f\x1b.yaml")
    assert str(problem).startswith("f\\x1b.yaml:2:10: SC005 the text has 400 characters")
    located, _ = parse_yaml("fields: []\n" + "x" * 500 + ": 1\n", "f.yaml")
    assert located
    _, found = convert(located, FieldList, "f.yaml")
    assert all(len(str(problem)) < 200 for problem in found)


def test_more_problems_than_anybody_reads_are_cut() -> None:
    source = "fields:\n" + "  - {id: A, label: x}\n" * 500
    found = problems(source, FieldList)
    assert len(found) == 101
    assert found[0] == "0:0: YA018 there are more problems than are shown"
