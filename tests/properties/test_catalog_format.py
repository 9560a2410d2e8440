"""Formatting keeps every value, and a second time changes nothing, whatever the file is like; no comment is lost."""

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from budget import examples
from makers import FROZEN, TEMPLATE
from mmadvisor.catalog.formatting import form_of, formatted
from mmadvisor.located import Plain, parse_yaml

FORM = form_of(TEMPLATE.read_text(encoding="utf-8"))
PROGRAMS = sorted((FROZEN / "programs").glob("*.yaml"))

words = st.sampled_from(
    ["note", "see: this", "'quoted'", '"x', "- item", "# again", "価格", "{a: [b", "later", "é", "%"]
)
remarks = st.lists(words, max_size=4).map(lambda said: " ".join(["#", *said]))


def as_text(data: Plain) -> str:
    return json.dumps(data, sort_keys=True)


def checked(source: str | bytes) -> str:
    """Format, and assert all that must hold."""
    content = source if isinstance(source, bytes) else source.encode()
    result, problems = formatted(content, "f.yaml", FORM)
    assert problems == []
    assert result is not None
    before, _ = parse_yaml(content, "f.yaml")
    after, _ = parse_yaml(result, "f.yaml")
    assert before is not None
    assert after is not None
    assert as_text(after.data) == as_text(before.data)
    assert formatted(result.encode(), "f.yaml", FORM) == (result, [])
    return result


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_programs(path: Path) -> None:
    result = checked(path.read_bytes())
    assert all(
        len(line) <= 100 or " " not in line.strip().removeprefix("- ").partition(": ")[2]
        for line in result.splitlines()
    )


SHORT = """\
credential: Degree
status:
  source: s1
  value: open
courses:
  - title: A course with a name that is so long that it has to go on below, on a line of its own, and on
      another one
    code: A1
    weeks: 4
  - code: A2
    after: [A1]
gaps:
  - price
"""


@given(st.lists(st.tuples(st.integers(-1, 12), remarks, st.integers(0, 8), st.booleans(), st.booleans()), max_size=8))
@settings(max_examples=examples(300))
def test_comments_stay_at_the_head_and_are_refused_anywhere_else(
    added: list[tuple[int, str, int, bool, bool]],
) -> None:
    lines = SHORT.splitlines()
    head: list[str] = []
    for place, remark, indent, alone, gap in sorted(added, reverse=True):
        if place == -1:
            head[:0] = [remark]
        elif not alone and place != 5:  # within a text, it would be no comment
            lines[place] += f"  {remark}"
        elif place != 5:
            lines[place + 1 : place + 1] = [""] * gap + [" " * indent + remark]
    text = "\n".join([*head, *lines])
    if len(head) == len([row for row in added if row[0] != 5]):
        assert checked(text).splitlines()[: len(head)] == head
    else:
        result, problems = formatted(text.encode(), "f.yaml", FORM)
        assert result is None
        assert {problem.code for problem in problems} == {"CA114"}
        assert {text.splitlines()[problem.line - 1][problem.column - 1] for problem in problems} == {"#"}
        assert min(problem.line for problem in problems) > len(head)


plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=150)
    | st.sampled_from(
        ["NO", "1e3", "010", "1:30", "2026-05", "2026", "~", "null", "", " x", "x ", "a # b", "a: b", "- a"]
    )
    | st.text(st.sampled_from("ab \n"), max_size=30),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text("abcxyz-_ 0", min_size=1, max_size=9), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(
    st.dictionaries(st.sampled_from(["id", "title", "courses", "cost", "gaps", "outcomes", "other"]), plain),
    st.sampled_from([None, True]),
)
@settings(max_examples=examples(150))
@example({"gaps": ["a b " * 60]}, None)
@example({"title": "x" * 300 + " y"}, True)
def test_any_data(data: dict[str, Plain], flow: bool | None) -> None:
    text = yaml.safe_dump(
        {"credential": "Degree", **data}, allow_unicode=True, default_flow_style=flow, sort_keys=False
    )
    if parse_yaml(text, "f")[0] is not None:
        checked(text)
