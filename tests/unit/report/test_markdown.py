"""Markdown: whatever a title holds, it reads as text; the report is whole, and every footnote has its source."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from handouts import HOPEFUL
from learners import advised, example_profiles
from makers import SOURCE, frozen_index, make_index, make_program
from mmadvisor.model.advice import SourceRef
from mmadvisor.model.catalog import Index
from mmadvisor.model.handout import Handout
from mmadvisor.model.profile import Profile
from mmadvisor.report.markdown.parts import escaped, table
from mmadvisor.report.markdown.render import Footnotes, render

HOSTILE = [
    "<script>alert(1)</script>",
    "a | b || c",
    "`code` ``two``",
    "[link](https://example.org) ![image](x.png)",
    "**bold** _thin_ ~~gone~~",
    "# heading",
    "[^1]: footnote",
    "two\nlines\n\n# and a heading",
    "back\\slash \\| \\`",
    "<!-- comment -->",
    "<https://example.org>",
    "a&lt;b&gt; &amp;",
]
PARSER = MarkdownIt("commonmark").enable("table")


def plain(html: str) -> str:
    """Return the text of a page."""
    from html import unescape  # noqa: PLC0415

    return unescape(re.sub(r"<[^>]+>", "", html))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text(text: str) -> None:
    html = PARSER.render(f"before {escaped(text)} after")
    assert re.findall(r"<[^>]+>", html) == ["<p>", "</p>"]
    if "&" not in text:
        assert plain(html).strip() == f"before {' '.join(text.split())} after"


@given(st.text())
def test_any_text_is_text(text: str) -> None:
    html = PARSER.render(f"before {escaped(text)} after")
    assert re.findall(r"<[^>]+>", html) == ["<p>", "</p>"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_cells_stay_in_their_cell(text: str) -> None:
    html = PARSER.render("\n".join(table(("one", "two"), [(text, text)])))
    assert html.count("<td>") == 2
    assert {*re.findall(r"</?(\w+)", html)} == {"table", "thead", "tbody", "tr", "th", "td"}


@pytest.mark.parametrize("text", HOSTILE)
def test_a_report_on_a_hostile_program_holds_no_markup_of_it(text: str) -> None:
    source = SOURCE | {"title": text}
    index = make_index(
        make_program(title=text, gaps=[text], sources={"s1": source}, cost={"program": PRICE}),
        make_program("out", title=text, status={"value": "retired", "as_of": "2026-01", "source": "s1"}),
    )
    report = render(Handout(start="2026-12-07", full=True, advice=advised(HOPEFUL, index, draws=5)), index).decode()
    html = PARSER.render(report)
    tags = {*re.findall(r"<(\w+)", html)}
    assert tags <= {
        "h1",
        "h2",
        "h3",
        "p",
        "strong",
        "ul",
        "li",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "a",
        "code",
        "ol",
        "pre",
    }
    assert {*re.findall(r'href="([^"]+)"', html)} <= {
        SOURCE["url"],
        "https://example.org/one",
        "https://example.org/basis",
    }
    assert all(found.startswith(("mmadvisor ", "To: ")) for found in re.findall(r"<code>([^<]*)</code>", html))


PRICE = {"usd": [100, 100], "source": "s1"}


@pytest.mark.parametrize("name", example_profiles())
def test_a_report_is_whole(name: str, index: Index) -> None:
    advice = advised(example_profiles()[name], draws=50)
    report = render(Handout(start="2026-12-07", full=True, advice=advice), index).decode()
    headings = [heading.split(":")[0] for heading in re.findall(r"^## (.*)$", report, flags=re.MULTILINE)]
    assert headings[0] == "Do this next"
    assert headings[headings.index("All that fit you") :] == [
        "All that fit you",
        *(["Do other methods agree?"] if advice.cross_check else []),
        "Why these",
        "All that would change this",
        "What is not known, and whom to ask",
        *(["Your preparation"] if "Your preparation" in headings else []),
        *(["Degrees to look into"] if advice.look_into else []),
        "Left out",
        "Your answers",
        "How we worked it out",
        "Sources",
    ]
    assert report.startswith("# Should I study a MicroMasters, and which one?\n")
    assert report.endswith("\n")
    assert not re.search(r"\n{3,}", report)
    for degree in advice.look_into:
        assert escaped(degree.title) in report
    for row in advice.excluded:
        assert escaped(row.title) in report


@pytest.mark.parametrize("name", example_profiles())
def test_two_pages_are_short(name: str, index: Index) -> None:
    advice = advised(example_profiles()[name], draws=50)
    report = render(Handout(start="2026-12-07", advice=advice), index).decode()
    assert len(report.partition("## Sources")[0].split()) < 900
    assert "Left out" not in report


@pytest.mark.parametrize("name", example_profiles())
def test_every_footnote_has_one_source_and_every_source_is_cited(name: str, index: Index) -> None:
    report = render(
        Handout(start="2026-12-07", full=True, advice=advised(example_profiles()[name], draws=20)), index
    ).decode()
    body, _, sources = report.partition("\n## Sources\n")
    cited = {int(number) for number in re.findall(r"\[\^(\d+)\]", body)}
    listed = [int(number) for number in re.findall(r"^\[\^(\d+)\]:", sources, flags=re.MULTILINE)]
    assert listed == sorted(cited) == list(range(1, len(cited) + 1))


@pytest.mark.parametrize("name", example_profiles())
def test_tables_have_as_many_cells_in_every_row(name: str, index: Index) -> None:
    html = PARSER.render(
        render(
            Handout(start="2026-12-07", full=True, advice=advised(example_profiles()[name], draws=20)), index
        ).decode()
    )
    for found in re.findall(r"<table>.*?</table>", html, flags=re.DOTALL):
        rows = re.findall(r"<tr>(.*?)</tr>", found, flags=re.DOTALL)
        assert len({len(re.findall(r"<t[hd]", row)) for row in rows}) == 1


def test_nothing_passes(index: Index) -> None:
    report = render(
        Handout(start="2026-12-07", full=True, advice=advised(Profile(languages=("xx",)), draws=5)), index
    ).decode()
    assert "No program passes all that you must have." in report
    assert "## Why these" not in report
    assert "## A letter to send" not in report


def test_a_source_is_numbered_once_and_another_page_at_its_address_is_another_source() -> None:
    notes = Footnotes()
    one = SourceRef(url="https://example.org/1", dated="2026-05", title="A [title]", kind="provider")
    other = SourceRef(url="https://example.org/1", dated="2026-05", title="Another list", kind="community")
    assert notes.marks([one, other, one]) == "[^1][^2]"
    assert notes.marks([one]) == "[^1]"
    assert notes.marks([]) == ""
    assert notes.lines() == [
        "[^1]: School page, read May 2026: A \\[title\\]. <https://example.org/1>",
        "[^2]: Second-hand page, May 2026: Another list. <https://example.org/1>",
    ]
    notes = Footnotes()
    notes.cite([SourceRef(url="https://example.org/2")])
    assert notes.lines() == ["[^1]: Source of a rule, undated. <https://example.org/2>"]


def test_the_catalog_is_read_once(index: Any) -> None:  # noqa: ANN401
    assert index is frozen_index()
