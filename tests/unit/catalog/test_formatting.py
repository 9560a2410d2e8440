"""The form of a program file: order of keys, quotes, lists, width, and comments at its head."""

from graphlib import CycleError

import pytest

from makers import TEMPLATE
from mmadvisor.catalog.formatting import form_of, formatted, neighbors
from mmadvisor.located import read_yaml
from mmadvisor.located.writing import WIDTH

FORM = form_of(TEMPLATE.read_text(encoding="utf-8"))


def result_of(text: str | bytes) -> str:
    result, problems = formatted(text if isinstance(text, bytes) else text.encode(), "f.yaml", FORM)
    assert problems == []
    assert result is not None
    return result


def test_the_order_is_that_of_the_template() -> None:
    template, _ = read_yaml(TEMPLATE, shown="TEMPLATE.yaml")
    assert template is not None
    assert isinstance(template.data, dict)
    assert list(FORM.top) == list(template.data)
    assert len(set(FORM.within)) == len(FORM.within)
    pairs = list(neighbors(template.data))
    ranks = {key: rank for rank, key in enumerate(FORM.within)}
    assert len(pairs) > 100
    assert [pair for pair in pairs if ranks[pair[0]] > ranks[pair[1]]] == []


def test_a_template_of_two_minds_is_refused() -> None:
    with pytest.raises(CycleError):
        form_of("id: a\n\nstatus: {value: open, as_of: 2026-05}\ncost: {as_of: 2026-05, value: open}\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("credential: Degree\nid: x\n", "id: x\ncredential: Degree\n"),
        ("other: 1\ncredential: Degree\nmore: 2\n", "credential: Degree\nother: 1\nmore: 2\n"),
        (
            "credential: Degree\nstatus: {source: s1, value: open}\n",
            "credential: Degree\nstatus:\n  value: open\n  source: s1\n",
        ),
        (
            "credential: Degree\nmath: {topics: {calculus: none, algebra: required}}\n",
            "credential: Degree\nmath:\n  topics:\n    calculus: none\n    algebra: required\n",
        ),
        ("credential: \"Degree\"\nid: 'x'\n", "id: x\ncredential: Degree\n"),
        ("credential: '2026'\n", "credential: '2026'\n"),
        ("credential: 2026-05\n", "credential: 2026-05\n"),
        ("credential: '1e3'\n", "credential: '1e3'\n"),
        ("credential: NO\n", "credential: 'NO'\n"),
        ("credential: x\ncourses:\n- after:\n  - a\n  - b\n", "credential: x\ncourses:\n  - after: [a, b]\n"),
        ("credential: x\ngaps: [price]\n", "credential: x\ngaps:\n  - price\n"),
        ("credential: x\nlanguages: []\n", "credential: x\nlanguages: []\n"),
        ("credential: x\ntitle: 東京 😀 é\n", "title: 東京 😀 é\ncredential: x\n"),
        ("\ufeff# a\r\ncredential: x\r\n", "# a\ncredential: x\n"),
        ("credential: x", "credential: x\n"),
    ],
)
def test_form(before: str, after: str) -> None:
    assert result_of(before) == after


def test_long_texts_go_on_below_and_no_line_is_longer_than_it_must_be() -> None:
    said = " ".join(f"word{place}" for place in range(60))
    lines = result_of(f"credential: x\nvoices:\n- says: {said}\n").splitlines()
    assert lines[2].startswith("  - says: word0 ")
    assert all(line.startswith("      word") for line in lines[3:])
    assert all(WIDTH - len("wordNN ") < len(line) <= WIDTH for line in lines[2:-1])


def test_a_list_that_fits_no_row_stands_below() -> None:
    names = [f"a-course-with-a-name-{place}" for place in range(5)]
    assert result_of(f"credential: x\nelectives: {{of: [{', '.join(names)}]}}\n") == (
        "credential: x\nelectives:\n  of:\n" + "".join(f"    - {name}\n" for name in names)
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# file\ncredential: x\nid: y\n", "# file\nid: y\ncredential: x\n"),
        ("\n\n# a \n\n\n  # b\n\ncredential: x\n", "# a\n\n# b\ncredential: x\n"),
        ("# a\n--- # b\ncredential: x\n", "# a\n# b\ncredential: x\n"),
        ("{ # a\n# b\ncredential: x}\n", "# a\n# b\ncredential: x\n"),
        ("title: 'x # y'\ncredential: x#\n", "title: 'x # y'\ncredential: x#\n"),
    ],
)
def test_comments_at_the_head_stay(before: str, after: str) -> None:
    assert result_of(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "# head\ncredential: x  §# why\nid: y  §# too\n",
        "title: z\n§# why\ncredential: x\n",
        "courses:\n- code: a\n  §# weeks: 4\n- code: b\ncredential: x\n",
        "id: y\ncredential: x\n§# end\n",
        "credential: x\n... §# end\n",
        "title: | §# why\n  x # none\ncredential: x\n",
        "title: |\n  x # none\n §# why\ncredential: x\n",
        "{credential: x, §# why\n title: 'y # none'}\n",
        "? credential §# why\n: x\n",
        "\ufefftitle: a\r\ncredential: x §# why\r\n",
    ],
)
def test_a_comment_behind_the_head_is_refused_at_its_place(text: str) -> None:
    result, problems = formatted(text.replace("§", "").encode(), "f.yaml", FORM)
    assert result is None
    lines = text.removeprefix("\ufeff").split("\n")
    places = [(number, line.index("§") + 1) for number, line in enumerate(lines, 1) if "§" in line]
    assert [(problem.code, problem.line, problem.column) for problem in problems] == [("CA114", *at) for at in places]


def test_comments_of_a_new_file_go() -> None:
    form = FORM._replace(hints=frozenset({"# an example"}))
    result, problems = formatted(b"id: y  # an example\ncredential: x  # mine\n", "f.yaml", form)
    assert (result, [problem.line for problem in problems]) == (None, [2])
    assert formatted(b"id: y  # an example\ncredential: x\n", "f.yaml", form)[0] == "id: y\ncredential: x\n"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("credential: [x\n", "YA001"),
        ("credential: x\ncredential: y\n", "YA002"),
        ("credential: &a x\n", "YA003"),
        ("credential: x # \x1b[31m\n", "YA009"),
        ("fields: []\n", "CA111"),
        ("- credential\n", "CA111"),
        ("", "CA111"),
    ],
)
def test_what_is_refused(text: str, code: str) -> None:
    result, problems = formatted(text.encode(), "f.yaml", FORM)
    assert result is None
    assert [problem.code for problem in problems] == [code]


def test_a_file_that_would_change_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mmadvisor.catalog.formatting.write_yaml", lambda data, _: f"credential: {len(data)}\n")
    result, problems = formatted(b"credential: x\n", "f.yaml", FORM)
    assert result is None
    assert [problem.code for problem in problems] == ["CA112"]
