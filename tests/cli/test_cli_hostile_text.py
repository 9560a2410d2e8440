"""Text from data, names of files and the command line never styles or controls the terminal.

`run` and `inside` look for the marks in everything that is printed; in a terminal, only our own bold may remain.
"""

import json
from pathlib import Path

import pytest

from makers import FROZEN
from mmadvisor.located import read_yaml
from running import in_terminal, inside, left_in, run

MARKS = {
    "color": "\x1b[31mred\x1b[0m",
    "title": "\x1b]0;owned\x07",
    "link": "\x1b]8;;https://example.org\x1b\\click\x1b]8;;\x1b\\",
    "clear": "\x1b[2J\x1b[H",
    "c1": "\x9b31mred",
    "bidi": "\u202egnp.exe",
    "isolate": "\u2066a\u2069",
    "bell": "\x07\x08\x08",
    "return": "fine\rmmadvisor: all is well",
}
MARKUP = [
    "[red]x[/red]",
    "[/foo]",
    "[link=https://example.org]x[/link]",
    ":boom:",
    "[bold",
    "{0}",
    "%s",
    "$(id)",
    "\\[x",
]


@pytest.fixture(params=MARKS.values(), ids=list(MARKS))
def mark(request: pytest.FixtureRequest) -> str:
    text = request.param
    assert isinstance(text, str)
    return text


@pytest.mark.parametrize(
    "words",
    [
        ("{}",),
        ("--{}",),
        ("catalog", "{}"),
        ("list", "{}"),
        ("list", "--{}"),
        ("list", "--field", "{}"),
        ("list", "--provider", "{}"),
        ("list", "--status", "{}"),
        ("list", "--country", "{}"),
        ("list", "--language", "{}"),
        ("list", "--sort", "{}"),
        ("list", "--math-at-most", "{}"),
        ("list", "--max-cost", "{}"),
        ("list", "--format", "{}"),
        ("list", "--catalog", "{}"),
        ("list", "--extend", "{}"),
        ("list", "-o", "{}.html"),
        ("list", "-o", "{}/list.md"),
        ("show", "{}"),
        ("show", "a", "{}"),
        ("why", "{}", "--set", "goal=advance"),
        ("plan", "{}", "--set", "hours_per_week=8"),
        ("plan", "mitx-finance", "--start", "{}"),
        ("plan", "mitx-finance", "--elective", "{}", "--set", "hours_per_week=8"),
        ("plan", "mitx-finance", "--format", "ics", "--days", "{}"),
        ("plan", "mitx-finance", "--format", "ics", "--days", "mon", "--from", "{}"),
        ("plan", "mitx-finance", "--format", "ics", "--days", "mon", "--zone", "{}"),
        ("compare", "{}", "mitx-finance"),
        ("diff", "{}.json", "{}.json"),
        ("recommend", "--code", "{}"),
        ("method", "{}"),
        ("recommend", "--set", "{}"),
        ("recommend", "--set", "{}=1"),
        ("recommend", "--set", "goal={}"),
        ("recommend", "--set", "fields={}"),
        ("recommend", "--set", "hours_per_week={}"),
        ("recommend", "--set", "languages={}"),
        ("recommend", "--set", "priorities={}"),
        ("recommend", "--profile", "{}.yaml"),
        ("export", "--set", "goal=advance", "-o", "{}.docx"),
        ("catalog", "check", "{}"),
        ("catalog", "schema", "{}"),
    ],
    ids=" ".join,
)
def test_words_of_the_command_line(words: tuple[str, ...], mark: str, tmp_path: Path) -> None:
    ran = inside(tmp_path, *(word.format(mark) for word in words))
    assert ran.code in {0, 1, 2}
    assert "\r" not in ran.out + ran.err
    assert len(ran.lines) <= 3
    assert left_in(tmp_path) == []


@pytest.mark.parametrize("text", MARKUP)
@pytest.mark.parametrize("words", [("list",), ("show",), ("method",), ("list", "--field"), ("recommend", "--set")])
def test_markup_on_the_command_line_is_repeated_as_it_is(words: tuple[str, ...], text: str, tmp_path: Path) -> None:
    ran = inside(tmp_path, *words, text)
    assert ran.code in {0, 2}
    assert text.partition("=")[0] in ran.err or ran.code == 0


def test_name_of_a_profile(mark: str, tmp_path: Path) -> None:
    name = f"a{mark.replace('/', '-')}.yaml"
    (tmp_path / name).write_text("goal: advanse\n")
    ran = inside(tmp_path, "recommend", "--profile", name)
    assert ran.code == 1
    assert ":1:7: SC004 " in ran.err
    assert len(ran.lines) == 1
    (tmp_path / name).write_text("goal: advance\n")
    assert inside(tmp_path, "recommend", "--profile", name).code == 0


def test_name_of_a_catalog_folder(mark: str, tmp_path: Path) -> None:
    folder = tmp_path / mark.replace("/", "-")
    (folder / "programs").mkdir(parents=True)
    text = (FROZEN / "programs" / "adelaidex-big-data.yaml").read_bytes()
    (folder / "programs" / "adelaidex-big-data.yaml").write_bytes(text)
    ran = inside(tmp_path, "recommend", "--set", "goal=advance", "--extend", folder.name)
    assert ran.code == 0
    assert ran.err.count("\n") == 1
    for words in (("list", "--catalog"), ("catalog", "check"), ("catalog", "check", "--format", "github")):
        assert inside(tmp_path, *words, folder.name).code == 1


def test_name_of_an_output(mark: str, tmp_path: Path) -> None:
    name = f"a{mark.replace('/', '-')}.md"
    for force in ((), ("--force",), ()):
        ran = inside(tmp_path, "list", "-o", name, *force)
        assert ran.code in {0, 1}
    assert left_in(tmp_path) == [name]


def test_names_that_are_not_text(tmp_path: Path) -> None:
    ran = run(tmp_path, "show", b"\xff\x9b31m".decode(errors="surrogateescape"))
    assert (ran.code, ran.out) == (2, "")
    ran = run(tmp_path, "recommend", "--profile", b"\xff\xfe.yaml".decode(errors="surrogateescape"))
    assert (ran.code, ran.out) == (1, "")
    ran = run(tmp_path, "list", "-o", b"\xff\x9b.md".decode(errors="surrogateescape"))
    assert (ran.code, ran.out) == (0, "")


@pytest.mark.parametrize("length", [200, 20_000])
def test_endless_words_are_cut(length: int, tmp_path: Path) -> None:
    word = "a" * length
    for words in (
        (word,),
        ("list", f"--{word}"),
        ("list", "--field", word),
        ("show", word),
        ("method", word),
        ("recommend", "--set", word),
        ("recommend", "--set", f"goal={word}"),
        ("recommend", "--set", f"fields={word}"),
    ):
        ran = inside(tmp_path, *words)
        assert ran.code == 2
        assert len(ran.err) < 1200


def office(folder: Path, text: str) -> None:
    """Write a program whose free texts are hostile into a folder that adds to the catalog."""
    path = folder / "office" / "programs" / "adelaidex-big-data.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    located, _ = read_yaml(FROZEN / "programs" / path.name, shown=path.name)
    assert located is not None
    assert isinstance(located.data, dict)
    program = {**located.data, "title": text, "outcomes": [text], "gaps": [text]}
    path.write_text(json.dumps(program, ensure_ascii=False), encoding="utf-8")  # JSON is YAML too


def test_marks_in_a_catalog_are_refused_when_it_is_read(mark: str, tmp_path: Path) -> None:
    office(tmp_path, mark)
    ran = inside(tmp_path, "list", "--extend", "office")
    assert (ran.code, ran.out) == (1, "")
    assert "office/programs/adelaidex-big-data.yaml:" in ran.err


def test_markup_in_a_catalog_is_shown_as_it_is(tmp_path: Path) -> None:
    text = "[red]A[/red] :boom: [/x] [link=https://example.org]y[/link] <script>alert(1)</script> =1+1 | `z` *a* _b_"
    office(tmp_path, text)
    narrow = in_terminal(tmp_path, 200, "list", "--extend", "office", "big-data")
    assert text in " ".join(narrow.text.split())
    wide = in_terminal(tmp_path, 240, "list", "--extend", "office", "big-data")
    assert text in " ".join(wide.text.split())
    assert text in inside(tmp_path, "list", "--extend", "office", "--format", "tsv").out
    shown = in_terminal(tmp_path, 100, "show", "--extend", "office", "adelaidex-big-data")
    assert text in " ".join(shown.text.split())


@pytest.mark.parametrize("form", ["text", "md", "json", "ics"])
def test_markup_in_a_catalog_is_harmless_in_a_plan(form: str, tmp_path: Path) -> None:
    office(tmp_path, "[red]A[/red] <script>alert(1)</script> [x](https://example.org) | a |\nATTACH:file:///etc/passwd")
    words = ("--extend", "office", "--set", "hours_per_week=8", "--today", "2026-11-23", "--format", form)
    ran = inside(tmp_path, "plan", "adelaidex-big-data", *words)
    assert ran.code == 0
    if form == "ics":
        assert not any(line.startswith("ATTACH") for line in ran.out.splitlines())
    if form == "md":
        assert "<script" not in ran.out.replace(r"\<script", "")
        assert "[x](" not in ran.out.replace(r"\[x\](", "")


def test_formula_in_a_catalog_is_harmless_in_a_spreadsheet(tmp_path: Path) -> None:
    office(tmp_path, "=cmd|calc!A0")
    assert ",'=cmd|calc!A0," in inside(tmp_path, "list", "--extend", "office", "--format", "csv").out
    inside(tmp_path, "export", "--set", "goal=advance", "--extend", "office", "-o", "report.csv")
    assert ",'=cmd|calc!A0," in (tmp_path / "report.csv").read_text(encoding="utf-8-sig")


def test_markup_in_a_catalog_is_escaped_in_a_report(tmp_path: Path) -> None:
    office(tmp_path, "<script>alert(1)</script> [x](https://example.org) | a | `b`")
    inside(
        tmp_path, "export", "--set", "goal=advance", "--set", "fields=data-science", "--extend", "office", "-o", "a.md"
    )
    text = (tmp_path / "a.md").read_text(encoding="utf-8")
    assert "<script" not in text.replace(r"\<script", "")
    assert "[x](" not in text.replace(r"\[x\](", "")
    assert " | a | " not in text.replace(r"\| a \|", "")
